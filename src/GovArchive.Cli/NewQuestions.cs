namespace GovArchive.Cli;

/// <summary>Asks for what no option says, on standard error, and again where an answer cannot be used.</summary>
/// <param name="terminal">Its words.</param>
/// <param name="answers">A line each; null to ask nothing and take what is usual.</param>
internal sealed class NewQuestions(Terminal terminal, TextReader? answers)
{
    /// <summary>Whether the answers ended before the questions: what was given since is not meant.</summary>
    public bool HasEnded { get; private set; }

    /// <summary>What an option said, or what is answered.</summary>
    /// <param name="given">By the option, which was looked at before; null to ask.</param>
    /// <param name="english">The question.</param>
    /// <param name="chinese">The question.</param>
    /// <param name="usual">Taken for an empty answer.</param>
    /// <param name="mistake">What is wrong with an answer; null for one that is good.</param>
    public string For(string? given, string english, string chinese, string usual, Func<string, string?> mistake)
    {
        if (given is not null) return given;
        if (answers is null) return usual;
        while (!HasEnded)
        {
            Console.Error.Write(
                Terminal.Printable(terminal.Words(english, chinese) + (usual.Length > 0 ? terminal.Words($" ({usual})", $"（{usual}）") : ""))
                + terminal.Words(": ", "："));
            if (answers.ReadLine()?.Trim() is not { } answer) break;
            if (answer.Length == 0) answer = usual;
            if (mistake(answer) is not { } wrong) return answer;
            Console.Error.WriteLine(Terminal.Printable(wrong));
        }
        if (!HasEnded) Console.Error.WriteLine();
        HasEnded = true;
        return usual;
    }

    /// <summary>The same of what may be left out: null for an empty answer.</summary>
    public string? Optional(string? given, string english, string chinese, Func<string, string?> mistake) =>
        For(given, english, chinese, "", answer => answer.Length == 0 ? null : mistake(answer)) is { Length: > 0 } text ? text : null;
}
