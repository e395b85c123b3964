using System.Collections.Immutable;
using System.Text;
using GovArchive.Agencies;
using GovArchive.Archives;
using GovArchive.Diagnostics;
using GovArchive.Files;
using GovArchive.Pictures.Strips;
using GovArchive.Publishing;
using GovArchive.Reports;
using GovArchive.Tests.Pictures;

namespace GovArchive.Tests.Pages.Strips;

/// <summary>The rows of a scan on the page of its source: one picture, of which each line shows its part.</summary>
public class ReportStripsTests
{
    private const string Lines = "disclosure/licences/decisions,12\ndisclosure/fees/amount,3";
    private const string Source = "agencies/yunxi/2023/source/index.html";

    private static readonly byte[] Picture = PngFile.Write(
        Drawn.Paper(100, 30), "rows", "page 1 line 1\t0\t100\t12\npage 1 line 2\t12\t90\t18\tdisclosure/licences/decisions 40 60");

    private static Dictionary<string, ReadOnlyMemory<byte>> Built(byte[]? onDisk)
    {
        var (layout, findings) = (new ArchiveLayout(Cases.Sample), new List<Finding>());
        var config = SitePreparation.LoadConfig(layout, findings)!;
        var report = SampleReports.OfFigures(Lines);
        var place = new Place("2023.figures.csv", Part: "page 1 line 2");
        var scanned = report with
        {
            Content = report.Content with
            {
                StripsSha256 = ContentHash.Of(Picture).ToString(),
                Lines = new Printed([new PrintedRow([new LineCell(place, "行政许可"), new LineCell(place, "12")])]),
            },
        };
        var archive = new Archive(
            [new AgencyHistory(new Agency { Id = "yunxi", Name = "云溪县示例局" }, [scanned])],
            ImmutableSortedDictionary<ReportKey, ImmutableArray<Correction>>.Empty);
        var theme = SitePreparation.LoadTheme(layout, config, findings)!;
        var site = SitePreparation.Prepare(layout, config, theme, archive, findings)! with
        {
            Original = path => path == "content/data/yunxi/2023.png" && onDisk is not null ? new SourceFile(path, onDisk) : null,
        };
        return SiteBuilder.Build(site, theme, findings).Where(file => file.Path.Contains("yunxi/2023", StringComparison.Ordinal))
            .ToDictionary(file => file.Path, file => file.Bytes, StringComparer.Ordinal);
    }

    [Fact]
    public void Each_language_shows_the_part_of_the_one_picture()
    {
        var files = Built(Picture);
        Assert.Equal(Picture, files["agencies/yunxi/2023/rows.png"].ToArray());
        Assert.DoesNotContain("en/agencies/yunxi/2023/rows.png", files.Keys);
        foreach (var (page, home, label) in new[] { (Source, "", "原件中这一行的图像，第 1 页第 2 行"), ("en/" + Source, "../", "This row as printed") })
        {
            var html = Encoding.UTF8.GetString(files[page].Span);
            Assert.Contains($"<svg class=strip role=img aria-label=\"{label}", html, StringComparison.Ordinal);
            Assert.Contains(
                $"viewBox=\"0 12 90 18\" data-cells=\"disclosure.licences.decisions\" data-at=\"40 60\">"
                    + $"<image href=\"{home}../../../../agencies/yunxi/2023/rows.png\" width=100 height=\"30\"/></svg>",
                html, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_picture_that_import_did_not_write_is_not_shown()
    {
        var other = Picture.ToArray();
        other[^1] ^= 1;
        foreach (var onDisk in new[] { null, other, [] })
        {
            var files = Built(onDisk);
            Assert.DoesNotContain("agencies/yunxi/2023/rows.png", files.Keys);
            Assert.DoesNotContain("<svg class=strip", Encoding.UTF8.GetString(files[Source].Span), StringComparison.Ordinal);
        }
    }

    private sealed class Printed(ImmutableArray<PrintedRow> rows) : SourceLines
    {
        public override bool IsThere => true;

        public override ImmutableArray<PrintedRow> Read() => rows;
    }
}
