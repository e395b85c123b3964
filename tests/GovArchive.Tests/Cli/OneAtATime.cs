namespace GovArchive.Tests.Cli;

/// <summary>Tests beside which no other runs: they turn what belongs to the whole process.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class OneAtATime
{
    public const string Name = "One at a time";
}
