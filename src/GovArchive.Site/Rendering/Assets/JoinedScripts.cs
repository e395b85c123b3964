using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using GovArchive.Diagnostics;

namespace GovArchive.Rendering.Assets;

/// <summary>
/// Scripts that pages name, each published with the modules that it imports in one file: a page asks for each of its files apart, and hears
/// of what a module imports only when it has come. The modules are published by themselves too, for scripts of one's own.
/// </summary>
/// <param name="Names">Below <c>assets/</c>.</param>
/// <param name="Place">Where theme.yml lists them.</param>
internal sealed partial record JoinedScripts(ImmutableArray<string> Names, Place Place)
{
    private const string OneByOne =
        "scripts whose modules import names or a default, and export functions, classes and constants by their names";

    private const string NotInCircles = "scripts whose modules do not import each other in a circle";

    /// <summary>The assets with each listed script in one file with what it imports.</summary>
    public static ImmutableSortedDictionary<string, ThemeFile> In(
        ImmutableSortedDictionary<string, ThemeFile> assets, JoinedScripts scripts, ICollection<Finding> findings)
    {
        var known = scripts.Names.Where(assets.ContainsKey).ToArray();
        if (known.Length < scripts.Names.Length)
            findings.Add(FindingCodes.YamlWrongKind.At(scripts.Place, "scripts", "names of scripts in the theme's folder assets"));
        return assets.SetItems(known.Select(name => KeyValuePair.Create(name, scripts.Joined(name, assets, findings))));
    }

    private ThemeFile Joined(string name, ImmutableSortedDictionary<string, ThemeFile> assets, ICollection<Finding> findings)
    {
        var (text, order) = (new StringBuilder(), new List<string>());
        Visit(name, []);
        foreach (var module in order.SkipLast(1))
        {
            var (body, exported) = Inner(Code(module));
            if (Outer().IsMatch(body)) findings.Add(FindingCodes.YamlWrongKind.At(Place, "scripts", $"{OneByOne}; {module} does not"));
            text.Append(CultureInfo.InvariantCulture, $"const ${order.IndexOf(module)} = await (async () => {{\n{body}");
            text.Append(CultureInfo.InvariantCulture, $"return {{ {exported} }};\n}})();\n");
        }
        text.Append(Code(name));
        return assets[name] with { Bytes = Encoding.UTF8.GetBytes(text.ToString()) };

        // What a module imports is run before it, each once, as a browser would.
        void Visit(string module, ImmutableStack<string> above)
        {
            if (order.Contains(module)) return;
            if (above.Contains(module))
            {
                findings.Add(FindingCodes.YamlWrongKind.At(Place, "scripts", $"{NotInCircles}, as {module} does"));
                return;
            }
            foreach (var imported in Import().Matches(Text(module)).Select(match => Resolved(match, module)))
                if (assets.ContainsKey(imported)) Visit(imported, above.Push(module));
            order.Add(module);
        }

        string Text(string module) => Encoding.UTF8.GetString(assets[module].Bytes);

        // Its imports are what the functions before it gave; what it asks for when it runs is found from where it stands now.
        string Code(string module) => Asked().Replace(
            Import().Replace(Text(module), match => order.IndexOf(Resolved(match, module)) is var number and >= 0
                ? $"const {{ {Renamed(match)} }} = ${number};" : match.Value),
            match => $"{match.Groups[1].Value}{Relative(Folder(name), Folder(module))}");
    }

    // A module as the inside of a function, and what it exports.
    private static (string Body, string Exported) Inner(string code)
    {
        var names = Exported().Matches(code).Select(match => match.Groups["name"].Value).ToList();
        if (ExportedDefault().Match(code) is { Success: true } main) names.Add($"default: {main.Groups["name"].Value}");
        var body = ExportedDefault().Replace(Exported().Replace(code, match => match.Value["export ".Length..]), "");
        return (body.EndsWith('\n') ? body : body + "\n", string.Join(", ", names));
    }

    private static string Renamed(Match import) => import.Groups["default"] is { Success: true } main
        ? $"default: {main.Value}" : import.Groups["names"].Value.Trim().Replace(" as ", ": ", StringComparison.Ordinal);

    private static string Resolved(Match import, string module)
    {
        var parts = new Stack<string>(Folder(module));
        foreach (var part in import.Groups["from"].Value.Split('/'))
        {
            if (part == "..") parts.TryPop(out _);
            else if (part != ".") parts.Push(part);
        }
        return string.Join('/', parts.Reverse());
    }

    private static string[] Folder(string module) => module.Split('/')[..^1];

    // From one folder to another: "./", "../", "../search/".
    private static string Relative(string[] from, string[] to)
    {
        var shared = from.Zip(to).TakeWhile(pair => pair.First == pair.Second).Count();
        var up = string.Concat(Enumerable.Repeat("../", from.Length - shared));
        return (up.Length == 0 ? "./" : up) + string.Concat(to[shared..].Select(part => part + "/"));
    }

    [GeneratedRegex("""^import (?:(?<default>\w+)|\{(?<names>[^}]+)\}) from "(?<from>\.{1,2}/[^"]+)";$""", RegexOptions.Multiline)]
    private static partial Regex Import();

    [GeneratedRegex("""^export (?:async )?(?:function|class|const) (?<name>\w+)""", RegexOptions.Multiline)]
    private static partial Regex Exported();

    [GeneratedRegex("""^export default (?<name>\w+);\n?""", RegexOptions.Multiline)]
    private static partial Regex ExportedDefault();

    // What only the outside of a module may have.
    [GeneratedRegex("""^(?:import|export)\b(?! *\()""", RegexOptions.Multiline)]
    private static partial Regex Outer();

    // Not a type's import, which is a comment.
    [GeneratedRegex("""(await import\(["'`])\./""")]
    private static partial Regex Asked();
}
