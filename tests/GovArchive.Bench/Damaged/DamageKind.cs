namespace GovArchive.Bench.Damaged;

/// <summary>
/// One way in which reports are damaged. What is done says what may be read of the cells it has to do with, and is false when the report
/// has nothing it can be done to.
/// </summary>
/// <param name="Containers">In which it occurs.</param>
internal sealed record DamageKind(string Name, Container[] Containers)
{
    /// <summary>Editions of the form that it can be done to.</summary>
    public string[] Editions { get; init; } = ["2014", "2019", "2021"];

    /// <summary>Done to the tables before they are laid out.</summary>
    public Func<Draft, bool>? Plan { get; init; }

    /// <summary>Done to the printed cells.</summary>
    public Func<Draft, bool>? Grid { get; init; }

    /// <summary>Done to the file's text.</summary>
    public Func<Draft, string, string>? Text { get; init; }
}
