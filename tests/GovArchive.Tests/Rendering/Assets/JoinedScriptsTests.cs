using System.Collections.Immutable;
using System.Text;
using GovArchive.Diagnostics;
using GovArchive.Rendering.Assets;

namespace GovArchive.Tests.Rendering.Assets;

/// <summary>Scripts in one file with what they import.</summary>
public class JoinedScriptsTests
{
    private readonly List<Finding> _findings = [];

    [Fact]
    public void A_module_stands_once_before_those_that_import_it()
    {
        const string expected = """
            const $0 = await (async () => {
            const base = 1;
            return { base };
            })();
            const $1 = await (async () => {
            const { base } = $0;
            function left() { return base; }
            return { left };
            })();
            const $2 = await (async () => {
            const { base: ground } = $0;
            async function right() { return ground; }
            class Side {}
            const own = 2;
            return { right, Side };
            })();
            const { left } = $1;
            const { right, Side } = $2;
            left(right(Side));

            """;
        Assert.Equal(expected.ReplaceLineEndings("\n"), Joined("main.js",
            ("base.js", "export const base = 1;\n"),
            ("left.js", "import { base } from \"./base.js\";\nexport function left() { return base; }\n"),
            ("right.js",
                "import { base as ground } from \"./base.js\";\nexport async function right() { return ground; }\n"
                    + "export class Side {}\nconst own = 2;\n"),
            ("main.js", "import { left } from \"./left.js\";\nimport { right, Side } from \"./right.js\";\nleft(right(Side));\n")));
        Assert.Empty(_findings);
    }

    [Fact]
    public void What_a_script_exports_it_exports_still() =>
        Assert.Equal(
            "const $0 = await (async () => {\nconst words = 1;\nreturn { default: words };\n})();\n"
                + "const { default: own } = $0;\nexport const name = own;\n",
            Joined("main.js",
                ("words.js", "const words = 1;\nexport default words;\n"),
                ("main.js", "import own from \"./words.js\";\nexport const name = own;\n")));

    [Fact]
    public void What_is_asked_for_while_it_runs_is_found_from_its_new_place()
    {
        var text = Joined("search/page.js",
            ("words.js", "const words = await import(`./words.en.js`);\nexport default words;\n"),
            ("search/page.js", "import words from \"../words.js\";\nawait import(\"./index.js\");\n"));
        Assert.Contains("await import(`../words.en.js`)", text, StringComparison.Ordinal);
        Assert.Contains("await import(\"./index.js\")", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_type_in_a_comment_and_a_file_that_is_not_there_stay_as_they_are()
    {
        const string text = "/** @type {import(\"./types.js\").Word} */\nimport { gone } from \"./gone.js\";\ngone();\n";
        Assert.Equal(text, Joined("main.js", ("main.js", text)));
    }

    [Fact]
    public void Modules_that_import_each_other_are_told()
    {
        Joined("main.js",
            ("a.js", "import { b } from \"./b.js\";\nexport const a = () => b;\n"),
            ("b.js", "import { a } from \"./a.js\";\nexport const b = () => a;\n"),
            ("main.js", "import { a } from \"./a.js\";\na();\n"));
        Assert.Contains("in a circle, as a.js does", Assert.Single(_findings).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_script_that_is_not_there_is_told()
    {
        Joined("main.js", ("other.js", ""));
        Assert.Equal("'scripts' must be names of scripts in the theme's folder assets", Assert.Single(_findings).Message);
    }

    [Theory]
    [InlineData("export const [a, b] = [1, 2];\n")]
    [InlineData("export { a };\n")]
    [InlineData("import * as all from \"./x.js\";\n")]
    [InlineData("export default function () {}\n")]
    public void A_form_that_cannot_be_joined_is_told(string text)
    {
        Joined("main.js", ("part.js", text), ("main.js", "import { a } from \"./part.js\";\n"));
        Assert.Contains("part.js does not", Assert.Single(_findings).Message, StringComparison.Ordinal);
    }

    private string Joined(string name, params (string Name, string Text)[] files)
    {
        var assets = files.ToImmutableSortedDictionary(
            file => file.Name, file => new ThemeFile("themes/own/assets/" + file.Name, Encoding.UTF8.GetBytes(file.Text)),
            StringComparer.Ordinal);
        var joined = JoinedScripts.In(assets, new JoinedScripts([name], new Place("themes/own/theme.yml")), _findings);
        Assert.Equal(assets.Keys, joined.Keys);
        return joined.TryGetValue(name, out var file) ? Encoding.UTF8.GetString(file.Bytes) : "";
    }
}
