using GovArchive.Archives;
using GovArchive.Diagnostics;
using GovArchive.Importing;
using GovArchive.Output;
using GovArchive.Publishing;

namespace GovArchive.Tests.Publishing;

/// <summary>Version control that writes CRLF on one machine and LF on another changes no byte of the site.</summary>
public sealed class LineEndTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void An_archive_with_crlf_is_the_same_site()
    {
        foreach (var (root, path) in Files(Cases.Sample, "").Concat(Files(Cases.Root, "themes")))
        {
            var bytes = File.ReadAllBytes(Path.Combine(root, path));
            _folder.Write("lf/" + path, bytes)
                .Write("crlf/" + path, path.StartsWith("content/sources/", StringComparison.Ordinal) || bytes.Contains((byte)0)
                    ? bytes : WithCrlf(bytes));
        }
        const string correction = "- cell: requests/received/total\n  printed: 2\n  corrected: 3\n  reason: |\n    两行\n    理由\n";
        _folder.Write("lf/content/corrections/230100-wenhuaguangdianhelvyouju-2022.yml", correction)
            .Write("crlf/content/corrections/230100-wenhuaguangdianhelvyouju-2022.yml",
                WithCrlf(System.Text.Encoding.UTF8.GetBytes(correction)));
        Assert.Equal(Build("lf"), Build("crlf"));
        Assert.Equal(_folder.Snapshot("lf/_site"), _folder.Snapshot("crlf/_site"));
    }

    private static IEnumerable<(string Root, string Path)> Files(string root, string folder) =>
        Directory.GetFiles(Path.Combine(root, folder), "*", SearchOption.AllDirectories)
            .Select(file => (root, Path.GetRelativePath(root, file).Replace('\\', '/')));

    private static byte[] WithCrlf(byte[] bytes) =>
        System.Text.Encoding.Latin1.GetBytes(System.Text.Encoding.Latin1.GetString(bytes).Replace("\n", "\r\n", StringComparison.Ordinal));

    private string Build(string name)
    {
        var (layout, findings) = (new ArchiveLayout(_folder[name]), new List<Finding>());
        var config = SitePreparation.LoadConfig(layout, findings)!;
        var register = ArchiveLoader.LoadRegister(layout, findings);
        Importer.Run(layout, register, findings);
        var archive = ArchiveLoader.Load(layout, register, findings);
        var theme = SitePreparation.LoadTheme(layout, config, findings)!;
        var site = SitePreparation.Prepare(layout, config, theme, archive, findings)!;
        Assert.NotNull(
            OutputWriter.Write(
                _folder[name + "/_site"], "_site", "", SiteBuilder.Build(site, theme, findings, workers: 2), clean: false, () => true,
                findings));
        return string.Join('\n', findings);
    }
}
