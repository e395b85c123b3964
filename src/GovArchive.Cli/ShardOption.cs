using GovArchive.Archives;

namespace GovArchive.Cli;

/// <summary>What --shard says, the same for all commands.</summary>
internal static class ShardOption
{
    /// <summary>False, and reported, when it is no part of a whole.</summary>
    /// <param name="text">As it was typed; null for the whole.</param>
    /// <param name="terminal">Its words.</param>
    /// <param name="shard">Null for the whole.</param>
    public static bool Read(string? text, Terminal terminal, out Shard? shard)
    {
        shard = text is null ? null : Shard.Parse(text);
        if (text is null || shard is not null) return true;
        Console.Error.WriteLine(terminal.Words(
            $"--shard: '{text}' is not a part of a whole, such as 3/16: from 1/16 to 16/16, of at most {Shard.MostParts} parts",
            $"--shard：“{text}”不是几分之几，例如 3/16：从 1/16 到 16/16，最多 {Shard.MostParts} 份"));
        return false;
    }
}
