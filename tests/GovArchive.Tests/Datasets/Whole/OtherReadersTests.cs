using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using GovArchive.Datasets;
using GovArchive.Datasets.Whole;
using GovArchive.Text.Formats;

namespace GovArchive.Tests.Datasets.Whole;

/// <summary>Programs that are not ours read the packed files.</summary>
[Trait("Stage", "Process")]
public sealed class OtherReadersTests : IDisposable
{
    private const string Python = """
        import csv, gzip, sys
        with gzip.open(sys.argv[1], 'rt', encoding='utf8', newline='') as text:
            rows = list(csv.DictReader(text))
        print(len(rows), sum(float(row['value'] or 0) for row in rows))
        """;

    // From the file's end, then only the columns that are asked for: as from a static host that answers ranges.
    private const string Node = """
        import { readFileSync } from 'node:fs'
        import { pathToFileURL } from 'node:url'
        const [folder, path] = process.argv.slice(2)
        const load = name => import(pathToFileURL(`${folder}/node_modules/${name}/src/${name === 'hyparquet' ? 'node' : 'index'}.js`))
        const [{ parquetReadObjects }, { compressors }] = [await load('hyparquet'), await load('hyparquet-compressors')]
        const bytes = readFileSync(path)
        const file = { byteLength: bytes.length, slice: (from, to) => new Uint8Array(bytes.subarray(from, to)).buffer }
        const rows = await parquetReadObjects({ file, compressors, columns: ['agency_id', 'value'] })
        console.log(rows.length, rows.reduce((sum, row) => sum + (row.value ?? 0), 0))
        """;

    private readonly SmallArchive _archive = new();
    private readonly TemporaryFolder _folder = new();

    public OtherReadersTests()
    {
        // Several pieces and row groups.
        _folder.Write("figures.csv.gz", GzipFile.Make(DatasetTable.All[0], _archive.Site, RecordBlocks.None, 0).Bytes.ToArray());
        _folder.Write("figures.parquet", ParquetFile.Make(DatasetTable.All[0], _archive.Site, RecordBlocks.None, 0).Bytes.ToArray());
    }

    public void Dispose()
    {
        _archive.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void Gzip_finds_nothing_wrong() => Assert.Equal("", Run("gzip", "-t", _folder["figures.csv.gz"]));

    [Fact]
    public void Python_reads_all_pieces()
    {
        _folder.Write("read.py", Python);
        AssertRead(Run("python3", _folder["read.py"], _folder["figures.csv.gz"]));
    }

    [Fact]
    public void Hyparquet_reads_columns()
    {
        var modules = Environment.GetEnvironmentVariable("GOVARCHIVE_NODE");
        Assert.SkipWhen(
            modules is null, "GOVARCHIVE_NODE names no folder in which hyparquet and hyparquet-compressors were installed by npm");
        _folder.Write("read.mjs", Node);
        AssertRead(Run("node", _folder["read.mjs"], modules!, _folder["figures.parquet"]));
    }

    private void AssertRead(string said)
    {
        var rows = Csv.Read(DatasetTable.All[0].Files(_archive.Site).First().Bytes).Skip(1).ToArray();
        var value = Array.FindIndex(DatasetTable.All[0].Columns, column => column.Name == "value");
        var sum = rows.Sum(row => row[value].Length == 0 ? 0 : double.Parse(row[value], CultureInfo.InvariantCulture));
        Assert.Equal([rows.Length, sum], said.Split(' ').Select(word => double.Parse(word, CultureInfo.InvariantCulture)));
    }

    private static string Run(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments)
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
            var errors = process.StandardError.ReadToEndAsync();
            var said = process.StandardOutput.ReadToEnd().Trim();
            process.WaitForExit();
            Assert.Equal("", errors.Result);
            return said;
        }
        catch (Win32Exception)
        {
            Assert.Skip($"there is no {program} here");
            return "";
        }
    }
}
