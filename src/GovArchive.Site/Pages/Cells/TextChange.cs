using System.Collections.Immutable;
using System.Text;
using GovArchive.Pages.Words;
using GovArchive.Reports;
using GovArchive.Sites;
using GovArchive.Text;

namespace GovArchive.Pages.Cells;

/// <summary>A section's text beside last year's.</summary>
/// <param name="Lead">How many sentences stayed.</param>
/// <param name="Parts">
/// Paragraphs of changed sentences, what was removed and what was added marked; empty where so much changed that a list would be both
/// texts.
/// </param>
public sealed record SectionChange(string Title, string Address, string Lead, ImmutableArray<Html> Parts);

/// <summary>Compares what two reports say by sections, sentences and characters.</summary>
internal static class TextChange
{
    /// <summary>How much of both texts a page repeats at most, in characters.</summary>
    private const int MostText = 3000;

    /// <summary>
    /// A section of which more than this part of both texts changed was written anew: to list its sentences would be to print it twice.
    /// </summary>
    private const double Rewritten = 0.6;

    /// <summary>So much is listed however much of the section it is, in characters.</summary>
    private const int Short = 400;

    /// <summary>Two sentences are one that was edited when at least this part of the longer one stayed.</summary>
    private const double Alike = 0.5;

    public static ImmutableArray<SectionChange> Of(Site site, ReportProse before, ReportProse prose)
    {
        var left = MostText;
        var changes = ImmutableArray.CreateBuilder<SectionChange>();
        foreach (var section in prose.Sections)
        {
            if (before.Sections.FirstOrDefault(old => old.Id == section.Id) is not { } old) continue;
            var (then, now) = (TextDiff.Sentences(old.Text), TextDiff.Sentences(section.Text));
            if (then.IsEmpty && now.IsEmpty) continue;
            var compared = TextDiff.Compare(then, now);
            var length = compared.Where(part => part.Kind != DiffKind.Same).Sum(part => part.Item.Length);
            var whole = then.Sum(sentence => sentence.Length) + now.Sum(sentence => sentence.Length);
            var parts = length > left || length > Math.Max(Short, whole * Rewritten) ? [] : Parts(compared);
            if (!parts.IsEmpty) left -= length;
            var (same, more) = (compared.Count(part => part.Kind == DiffKind.Same), length > 0 && parts.IsEmpty);
            changes.Add(new SectionChange(
                section.Title, "#" + section.Id,
                site.Words["change.sentences", CellText.Number(now.Length), CellText.Number(same), CellText.Number(now.Length - same),
                    CellText.Number(then.Length - same)] + (more ? site.Words["change.too_much"] : ""),
                parts));
        }
        return changes.ToImmutable();
    }

    private static ImmutableArray<Html> Parts(ImmutableArray<(DiffKind Kind, string Item)> compared)
    {
        var parts = ImmutableArray.CreateBuilder<Html>();
        for (var i = 0; i < compared.Length;)
        {
            if (compared[i].Kind == DiffKind.Same)
            {
                i++;
                continue;
            }
            var end = i;
            while (end < compared.Length && compared[end].Kind != DiffKind.Same) end++;
            parts.Add(Run(
                [.. compared[i..end].Where(part => part.Kind == DiffKind.Removed).Select(part => part.Item)],
                [.. compared[i..end].Where(part => part.Kind == DiffKind.Added).Select(part => part.Item)]));
            i = end;
        }
        return parts.ToImmutable();
    }

    // Sentences that changed place for each other, in their order: edited ones character by character.
    private static Html Run(ImmutableArray<string> removed, ImmutableArray<string> added)
    {
        var html = new StringBuilder();
        for (var i = 0; i < Math.Max(removed.Length, added.Length); i++)
        {
            if (i < removed.Length && i < added.Length && TextDiff.Characters(removed[i], added[i]) is var parts
                && IsEdited(parts, Math.Max(removed[i].Length, added[i].Length)))
            {
                foreach (var part in parts) Append(html, part.Kind, part.Text);
                continue;
            }
            if (i < removed.Length) Append(html, DiffKind.Removed, removed[i]);
            if (i < added.Length) Append(html, DiffKind.Added, added[i]);
        }
        return new Html(html.ToString());
    }

    private static bool IsEdited(ImmutableArray<DiffPart> parts, int longest) =>
        parts.Where(part => part.Kind == DiffKind.Same).Sum(part => part.Text.Length) >= longest * Alike;

    private static void Append(StringBuilder html, DiffKind kind, string text)
    {
        var element = kind switch { DiffKind.Removed => "del", DiffKind.Added => "ins", _ => "" };
        html.Append(element.Length > 0 ? $"<{element}>{Html.Escape(text)}</{element}>" : Html.Escape(text));
    }
}
