using System.Collections.Immutable;
using GovArchive.Text;

namespace GovArchive.Proofs;

/// <summary>What one file's reports came to, in words: the model of a page that stands alone, and what a terminal prints.</summary>
/// <param name="Language">The page's words: "zh-Hans" or "en".</param>
/// <param name="Style">The page's style sheet as it stands in the page.</param>
/// <param name="StyleHash">Of its bytes, in base64: the policy of the page allows this style and nothing else.</param>
public sealed record ProofPage(
    string Language, string Title, ImmutableArray<ProvenReport> Reports, Html Style, string StyleHash)
{
    /// <summary>The page links to nothing but itself.</summary>
    public string Root { get; } = "";

    public string Home { get; } = "";
}

/// <summary>One report.</summary>
/// <param name="Id">What the anchors of the report begin with.</param>
/// <param name="Facts">Whose it is, on what year, by which form, and what it was compared with.</param>
/// <param name="Verdict">How many comparisons hold, in one sentence.</param>
/// <param name="Mood">"bad" where one fails, "good" where all that could be made hold, "none" where none could be made.</param>
/// <param name="Rest">How many could not be made; "" for none.</param>
/// <param name="Failures">What does not agree.</param>
/// <param name="Notes">What does not agree and may be right all the same.</param>
/// <param name="Reading">How figures were read, where that was not plain.</param>
/// <param name="NotMade">What could not be checked, by reasons.</param>
/// <param name="Held">What agrees, by rules.</param>
/// <param name="NotAsked">Titles of the rules that have nothing to compare here; "" for none.</param>
/// <param name="Tables">The form's tables, in its order.</param>
public sealed record ProvenReport(
    string Id, string Title, ImmutableArray<ProofFact> Facts, string Verdict, string Mood, string Rest,
    ImmutableArray<ProofFinding> Failures, ImmutableArray<ProofFinding> Notes, ImmutableArray<ProofFinding> Reading,
    ImmutableArray<ProofReason> NotMade, ImmutableArray<ProofHeld> Held, string NotAsked, ImmutableArray<ProofTable> Tables)
{
    public int HeldCount => Held.Sum(held => held.Count);

    public int NotMadeCount => NotMade.Sum(reason => reason.Count);
}

/// <summary>A line of what the report is.</summary>
public sealed record ProofFact(string Name, string Text);

/// <summary>What was found.</summary>
/// <param name="Number">From 1, through all lists of a report: marked cells name it.</param>
/// <param name="Sides">Both numbers; null where nothing was compared.</param>
/// <param name="Sentence">The words of the report that it speaks of; null for none.</param>
/// <param name="Cells">Names of the cells that it speaks of; "" for none.</param>
/// <param name="Where">Line or page; the whole file where neither is known.</param>
/// <param name="Hint">What could be wrong; "" where nobody wrote that down.</param>
public sealed record ProofFinding(
    int Number, string Title, string Message, ProofSides? Sides, string? Sentence, string Cells, string Where, string Hint);

/// <summary>Two numbers that should be the same, with their units.</summary>
public sealed record ProofSides(string LeftName, string Left, string RightName, string Right, string Difference);

/// <summary>Why comparisons could not be made, how many in all and of each rule.</summary>
public sealed record ProofReason(string Text, int Count, string Rules);

/// <summary>How often a rule holds.</summary>
public sealed record ProofHeld(string Rule, int Count, string Compares);
