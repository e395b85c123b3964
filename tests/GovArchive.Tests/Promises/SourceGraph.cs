using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GovArchive.Tests.Promises;

/// <summary>
/// Which source file of the libraries uses which other, as the compiler understands it. What documentation merely mentions is no use.
/// </summary>
public sealed class SourceGraph
{
    // Part of every project, as <ImplicitUsings> of Directory.Build.props gives them.
    private const string ImplicitUsings = """
        global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq;
        global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks;
        """;

    private readonly Dictionary<string, string> _rooms = House.Files.DistinctBy(file => Name(file.Path))
        .ToDictionary(file => Name(file.Path), file => file.Room, StringComparer.Ordinal);

    public SourceGraph()
    {
        var options = new CSharpParseOptions(LanguageVersion.Latest, DocumentationMode.None);
        var trees = House.Files.Select(file => CSharpSyntaxTree.ParseText(File.ReadAllText(file.Path), options, file.Path))
            .Append(CSharpSyntaxTree.ParseText(ImplicitUsings, options)).ToArray();
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => !Path.GetFileName(path).StartsWith("govarchive", StringComparison.OrdinalIgnoreCase))
            .Select(path => MetadataReference.CreateFromFile(path));
        var compilation = CSharpCompilation.Create(
            "house", trees, references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        Edges = [.. trees[..^1].AsParallel().SelectMany(tree => Used(compilation, tree)).Distinct().Order()];
    }

    /// <summary>Paths below <c>src</c>: the first file uses the second.</summary>
    public IReadOnlyList<(string From, string To)> Edges { get; }

    public string RoomOf(string file) => _rooms[file];

    /// <summary>Groups of at least two files each of which reaches every other one, in ordinal order.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Circles()
    {
        var next = Edges.ToLookup(edge => edge.From, edge => edge.To, StringComparer.Ordinal);
        var reached = _rooms.Keys.ToDictionary(file => file, file => Reached(file, next), StringComparer.Ordinal);
        return
        [
            .. reached.Keys.Where(file => reached[file].Contains(file))
                .GroupBy(file =>
                    reached[file].Where(other => reached[other].Contains(file)).Min(StringComparer.Ordinal)!, StringComparer.Ordinal)
                .Select(circle => circle.Order(StringComparer.Ordinal).ToArray()),
        ];
    }

    private static HashSet<string> Reached(string file, ILookup<string, string> next)
    {
        var (found, open) = (new HashSet<string>(StringComparer.Ordinal), new Stack<string>([file]));
        while (open.TryPop(out var at))
            foreach (var to in next[at])
                if (found.Add(to)) open.Push(to);
        return found;
    }

    private static IEnumerable<(string From, string To)> Used(CSharpCompilation compilation, SyntaxTree tree)
    {
        var model = compilation.GetSemanticModel(tree);
        foreach (var node in tree.GetRoot().DescendantNodes(node => node is not UsingDirectiveSyntax))
        {
            if (node is not (SimpleNameSyntax or BaseObjectCreationExpressionSyntax or ElementAccessExpressionSyntax)) continue;
            var symbol = model.GetSymbolInfo(node).Symbol;
            if (symbol is null or INamespaceSymbol or ILocalSymbol or IParameterSymbol or IRangeVariableSymbol or ITypeParameterSymbol)
                continue;
            symbol = symbol is IMethodSymbol { ReducedFrom: { } extension } ? extension : symbol;
            foreach (var declared in symbol.OriginalDefinition.DeclaringSyntaxReferences)
                if (declared.SyntaxTree.FilePath is { Length: > 0 } path && Name(path) != Name(tree.FilePath))
                    yield return (Name(tree.FilePath), Name(path));
        }
    }

    // Below src; the parts of a type, Codes.Reading.cs beside Codes.cs, count as one file.
    private static string Name(string path) =>
        Path.GetRelativePath(
            Path.Combine(Cases.Root, "src"),
            Path.Combine(Path.GetDirectoryName(path)!, Path.GetFileName(path).Split('.')[0] + ".cs")).Replace('\\', '/');
}
