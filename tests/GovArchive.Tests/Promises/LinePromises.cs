using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GovArchive.Tests.Promises;

/// <summary>Lines that are read without turning the head. A literal that has to stay whole may reach beyond.</summary>
public class LinePromises
{
    private const int Longest = 140;

    [Fact]
    public void Lines_are_short() => Assert.Equal("", string.Join('\n', new[] { "src", "tests" }
        .SelectMany(folder => House.Below(Path.Combine(Cases.Root, folder)))
        .SelectMany(Long)));

    private static IEnumerable<string> Long(string path)
    {
        var text = File.ReadAllText(path);
        if (text.Split('\n').All(line => line.Length <= Longest)) yield break;
        var tree = CSharpSyntaxTree.ParseText(text, new CSharpParseOptions(LanguageVersion.Latest));
        foreach (var line in tree.GetText().Lines.Where(line => line.Span.Length > Longest))
            if (!IsLiteral(tree.GetRoot().FindToken(line.Start + Longest)))
                yield return $"{Path.GetRelativePath(Cases.Root, path)}({line.LineNumber + 1}): more than {Longest} characters";
    }

    // What closes the call that it is given to is behind it.
    private static bool IsLiteral(SyntaxToken token)
    {
        while (token.Text is ")" or "]" or "}" or "," or ";") token = token.GetPreviousToken();
        return token.Kind() is SyntaxKind.StringLiteralToken or SyntaxKind.SingleLineRawStringLiteralToken
                or SyntaxKind.MultiLineRawStringLiteralToken or SyntaxKind.Utf8StringLiteralToken
            || token.Parent?.FirstAncestorOrSelf<InterpolatedStringExpressionSyntax>() is not null;
    }
}
