using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using GovArchive.Archives;
using GovArchive.Text.Formats;

namespace GovArchive.Starting;

/// <summary>What stands between &lt;&lt; and &gt;&gt; in the files that a new archive is made of.</summary>
internal sealed class NewArchiveWords
{
    /// <summary>Where the program is kept and its releases are published.</summary>
    private const string Program = "govarchive/govarchive";

    private static readonly JsonSerializerOptions AsWritten = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Dictionary<string, string> _texts;

    private NewArchiveWords(Dictionary<string, string> texts) => _texts = texts;

    public static NewArchiveWords Of(NewArchiveSettings settings) => new(new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["title"] = Quoted(settings.Title),
        ["title_text"] = Plain(settings.Title),
        ["description"] = Quoted(Description(settings)),
        ["other_language"] = NewArchiveSettings.Spoken.First(language => language != settings.Languages[0]),
        ["publisher"] = Quoted(settings.Publisher),
        ["publisher_text"] = Plain(settings.Publisher),
        ["language"] = settings.Languages[0],
        ["languages"] = string.Join(", ", settings.Languages),
        ["base_url"] = settings.BaseUrl is { } address ? $"base_url: {Quoted(address)}" : "# base_url: https://example.github.io/archive/",
        ["repository"] = settings.Repository is { } own ? $"repository: {Quoted(own)}" : "# repository: https://github.com/example/archive",
        ["licence"] = Quoted(settings.Licence),
        ["licence_url"] = Array.Find(NewArchiveSettings.Licences, known => known.Name == settings.Licence) is { Address: { } text }
            ? $"licence_url: {text}" : "# licence_url: https://example.org/licence",
        ["as_of"] = Csv.Date(settings.AsOf),
        ["version"] = DataReader.Own.Program.ToString(),
        ["program_repository"] = Program,
        ["program_address"] = "https://github.com/" + Program,
    });

    /// <summary>A text with every name in it filled. Throws where there is no such name, which is a fault of the program.</summary>
    public string Fill(string text)
    {
        var filled = new StringBuilder(text.Length);
        var at = 0;
        for (int start; (start = text.IndexOf("<<", at, StringComparison.Ordinal)) >= 0;)
        {
            var end = text.IndexOf(">>", start, StringComparison.Ordinal);
            filled.Append(text, at, start - at).Append(_texts[text[(start + 2)..end]]);
            at = end + 2;
        }
        return filled.Append(text, at, text.Length - at).ToString();
    }

    private static string Description(NewArchiveSettings settings) => (settings.Languages[0], settings.Place) switch
    {
        ("en", "") => "Annual reports on government information disclosure: checked cell by cell, compared over the years; to be "
            + "searched, downloaded and cited.",
        ("en", var place) => $"Annual reports on government information disclosure of the public bodies of {place}: checked cell by cell, "
            + "compared over the years; to be searched, downloaded and cited.",
        (_, "") => "收录政府信息公开工作年度报告，逐格校验、逐年对照，数据可检索、可下载、可引用。",
        (_, var place) => $"收录{place}各行政机关的政府信息公开工作年度报告，逐格校验、逐年对照，数据可检索、可下载、可引用。",
    };

    // A JSON text is a text of YAML too, whatever stands in it.
    private static string Quoted(string text) => JsonSerializer.Serialize(text, AsWritten);

    // In Markdown a name is a name.
    private static string Plain(string text) =>
        string.Concat(text.Select(c => c is '\\' or '`' or '*' or '_' or '[' or ']' or '<' or '>' or '#' or '|' ? $"\\{c}" : c.ToString()));
}
