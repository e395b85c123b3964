using System.Text.Json;
using Deque.AxeCore.Commons;

namespace GovArchive.Browser;

/// <summary>The accessibility rules of axe-core, run in the page that is open.</summary>
internal static class Axe
{
    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    /// <summary>One line a violation of WCAG 2.2 A and AA or of the rules of good practice: rule, help, first element.</summary>
    public static string[] Violations(Chromium browser)
    {
        browser.Driver.ExecuteScript(Script);
        var json = (string)browser.Driver.ExecuteAsyncScript("""
            const done = arguments[arguments.length - 1];
            axe.run(document, { resultTypes: ["violations"] }).then(
              result => done(JSON.stringify(result.violations.map(v => [v.id, v.help, v.nodes.length, v.nodes[0].html, v.nodes[0].failureSummary]))),
              error => done(JSON.stringify([["error", String(error), 0, "", ""]])));
            """)!;
        return [.. JsonDocument.Parse(json).RootElement.EnumerateArray()
            .Select(violation => string.Join(" | ", violation.EnumerateArray().Select(part => part.ToString().ReplaceLineEndings(" "))))];
    }
}
