using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using GovArchive.Cli;
using GovArchive.Forms;
using GovArchive.Tests.Rendering;

namespace GovArchive.Tests.Reports;

/// <summary>
/// Each source under <c>cases/</c> is beside what <c>parse --json</c> says of it, laid out with a figure a line. Cells that are absent are
/// left out there; that they are absent and without value is asserted here.
/// </summary>
public class ReportCases
{
    private static readonly JsonSerializerOptions OnOneLine = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly string Folder = Cases.Folder("Reports");

    public static TheoryData<string> All =>
        [.. Directory.GetFiles(Folder).Select(Path.GetFileName).OfType<string>()
            .Where(name => !name.EndsWith(".expected.json", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(All))]
    public void Says_what_is_expected(string name)
    {
        using var output = new MemoryStream();
        ParseJson.Write(output, ParseCommand.Read(Path.Combine(Folder, name)));
        var reports = JsonNode.Parse(output.ToArray())!.AsArray().Select(report => report!.AsObject()).ToList();
        foreach (var report in reports)
        {
            report["file"] = name;
            if (report["figures"] is JsonObject figures) LeaveOutAbsent(figures, report["edition"]!.GetValue<string>());
        }
        AcceptedFile.Assert(Path.Combine(Folder, name.Split('.')[0] + ".expected.json"), string.Concat(reports.Select(LaidOut)));
    }

    private static void LeaveOutAbsent(JsonObject figures, string edition)
    {
        Assert.Equal(
            FormCatalog.Find(edition)!.Cells.Select(cell => cell.ToString()).Order(StringComparer.Ordinal),
            figures.Select(figure => figure.Key));
        foreach (var (cell, figure) in figures.Where(figure => figure.Value!["state"]!.GetValue<string>() == "absent").ToArray())
        {
            Assert.Equal("""{"value":null,"state":"absent","origin":"source","raw":""}""", figure!.ToJsonString(OnOneLine));
            figures.Remove(cell);
        }
    }

    private static string LaidOut(JsonObject source)
    {
        var text = new StringBuilder("{\n");
        foreach (var (key, value) in source)
        {
            text.Append(key == "file" ? "" : ",\n").Append("  \"").Append(key).Append("\": ");
            _ = value switch
            {
                JsonObject figures when key == "figures" =>
                    text.Append("{\n    ")
                        .AppendJoin(",\n    ", figures.Select(figure => $"\"{figure.Key}\": {figure.Value!.ToJsonString(OnOneLine)}"))
                        .Append("\n  }"),
                JsonArray { Count: > 0 } list =>
                    text.Append("[\n    ").AppendJoin(",\n    ", list.Select(item => item!.ToJsonString(OnOneLine))).Append("\n  ]"),
                null => text.Append("null"),
                _ => text.Append(value.ToJsonString(OnOneLine)),
            };
        }
        return text.Append("\n}\n").ToString();
    }
}
