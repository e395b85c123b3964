using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using GovArchive.Archives;
using GovArchive.Diagnostics;
using GovArchive.Pages;
using GovArchive.Publishing;
using GovArchive.Releases;
using GovArchive.Rendering;
using GovArchive.Rendering.Assets;
using GovArchive.Sites;
using GovArchive.Tests.Releases;

namespace GovArchive.Tests.Publishing;

/// <summary>
/// Every branch of every template of the default theme is rendered: a member that is misspelt in one would else be seen only by a reader.
/// </summary>
public sealed partial class LayoutBranchTests
{
    private const int Deepest = 12;

    // Characters before a tag that a message shows.
    private const int Shown = 40;

    [Fact]
    public void Every_branch_is_rendered()
    {
        var (layout, findings) = (new ArchiveLayout(Cases.Sample), new List<Finding>());
        var config = SitePreparation.LoadConfig(layout, findings)!;
        var theme = SitePreparation.LoadTheme(layout, config, findings)!;
        var archive = ArchiveLoader.Load(layout, ArchiveLoader.LoadRegister(layout, findings), findings);
        // The sample has no release, and so no pages of one.
        using var released = new ReleasedArchive();
        released.Release("2024.1");
        var releases = new Released(ReleaseHistory.Load(released.Layout, findings), isCurrent: true);
        var site = SitePreparation.Prepare(layout, config, theme, archive, findings)! with { Releases = releases };
        var marks = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var marked = theme with { Layouts = Marked(theme.Layouts, marks), Partials = Marked(theme.Partials, marks) };
        var templates = Templates.Load(marked, PageKinds.Models, findings)!;
        foreach (var (name, model) in Layouts(site))
            foreach (var filled in Filled())
                foreach (Match mark in Mark().Matches(Render(templates, name, filled.Of(model)))) marks.Remove(mark.Value);
        Assert.True(marks.Count == 0, "never rendered:\n" + string.Join("\n", marks.Values));
    }

    // What each layout is given, as the program gives it.
    private static IEnumerable<(string Layout, Type Model)> Layouts(Site site) =>
        from kind in PageKinds.All.Append(WrittenPages.Kind)
        from planned in kind.Plan(site).Take(1)
        let page = kind.Make(site, planned)
        select (page.Layout, page.Model.GetType());

    private static IEnumerable<FilledModel> Filled() =>
        from depth in Enumerable.Range(0, Deepest + 1)
        from isSparse in new[] { false, true }
        select new FilledModel(depth, isSparse);

    private static string Render(Templates templates, string layout, object model)
    {
        var findings = new List<Finding>();
        var page = templates.Render(layout, model, findings);
        Assert.True(findings.Count == 0, $"{layout}: {string.Join('\n', findings)}");
        return Encoding.UTF8.GetString(page!);
    }

    // Behind each tag that begins a branch, text that tells it.
    private static ImmutableSortedDictionary<string, ThemeFile> Marked(
        ImmutableSortedDictionary<string, ThemeFile> files, SortedDictionary<string, string> marks) =>
        files.ToImmutableSortedDictionary(file => file.Key, file => Marked(file.Value, marks), StringComparer.Ordinal);

    private static ThemeFile Marked(ThemeFile file, SortedDictionary<string, string> marks)
    {
        var text = Encoding.UTF8.GetString(file.Bytes);
        return file with { Bytes = Encoding.UTF8.GetBytes(Branch().Replace(text, Marked)) };

        string Marked(Match tag)
        {
            var mark = string.Create(CultureInfo.InvariantCulture, $"⟦{marks.Count}⟧");
            marks.Add(mark, $"{file.Path}: {tag.Value} behind {text[Math.Max(0, tag.Index - Shown)..tag.Index]}");
            return tag.Value + mark;
        }
    }

    [GeneratedRegex(@"\{\{~? (?:if|else|for|func)\b[^}]*\}\}")]
    private static partial Regex Branch();

    [GeneratedRegex("⟦\\d+⟧")]
    private static partial Regex Mark();
}
