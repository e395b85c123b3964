using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace GovArchive.Pictures.Letters;

/// <summary>
/// Tesseract where it is installed, run as a process of its own: the only program that is ever started, by its absolute path, so that none
/// of its name in a folder of sources is. One thread, so that the same picture gives the same words.
/// </summary>
/// <param name="Program">Absolute path.</param>
/// <param name="Version">As it says: <c>5.3.0</c>.</param>
internal sealed record Tesseract(string Program, string Version)
{
    // A page takes seconds; what takes longer has met a picture that is none of print.
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    private static readonly string[] Programs =
    [
        "/usr/bin/tesseract", "/usr/local/bin/tesseract", "/opt/homebrew/bin/tesseract", "/opt/local/bin/tesseract",
        "C:/Program Files/Tesseract-OCR/tesseract.exe",
    ];

    private static readonly Lazy<Tesseract?> Found = new(Find);

    /// <summary>With its version.</summary>
    public string Name => "Tesseract " + Version;

    /// <summary>Null where it is not installed, or without simplified Chinese or English.</summary>
    public static Tesseract? Installed => Found.Value;

    /// <summary>The words of a picture, from the top; null where the program fails or takes too long.</summary>
    /// <param name="language">chi_sim or eng.</param>
    /// <param name="layout">Its mode of page segmentation: 6 for one block of lines, 11 for words anywhere.</param>
    /// <param name="letters">The only characters it may answer; "" for all.</param>
    public ImmutableArray<TesseractWord>? Read(GrayPicture picture, string language, int layout, string letters = "")
    {
        List<string> arguments =
        [
            "stdin", "stdout", "-l", language, "--psm", layout.ToString(CultureInfo.InvariantCulture), "--dpi", "300",
            // Lines that are hard to read are none of white print on black: they need not be read again as such.
            "-c", "tessedit_do_invert=0",
        ];
        if (letters.Length > 0) arguments.AddRange(["-c", "tessedit_char_whitelist=" + letters]);
        arguments.Add("tsv");
        return Run(Program, arguments, Portable(picture)) is { } answer ? [.. Words(answer)] : null;
    }

    private static IEnumerable<TesseractWord> Words(string answer)
    {
        // level page block paragraph line word left top width height confidence text; a line has a level of its own before its words
        var lines = 0;
        foreach (var line in answer.Split('\n'))
        {
            var fields = line.TrimEnd('\r').Split('\t');
            if (fields.Length != 12) continue;
            if (fields[0] == "4") lines++;
            else if (fields[0] == "5" && fields[11].Trim() is { Length: > 0 } text)
                yield return new TesseractWord(
                    text, Number(fields[6]), Number(fields[7]), Number(fields[8]), Number(fields[9]), Number(fields[10]), lines);
        }
    }

    private static int Number(string text) => (int)double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);

    // The plainest format of a grey picture there is (PGM).
    private static byte[] Portable(GrayPicture picture)
    {
        var head = string.Create(CultureInfo.InvariantCulture, $"P5 {picture.Width} {picture.Height} 255\n");
        return [.. Encoding.ASCII.GetBytes(head), .. picture.Shades];
    }

    private static Tesseract? Find()
    {
        foreach (var program in Programs.Where(Path.Exists))
        {
            if (Run(program, ["--list-langs"], [])?.Split('\n', StringSplitOptions.TrimEntries) is not { } languages
                || !languages.Contains("chi_sim") || !languages.Contains("eng")) continue;
            var version = Run(program, ["--version"], [])?.Split('\n')[0].Split(' ').Last().Trim();
            if (version is not null) return new Tesseract(program, version);
        }
        return null;
    }

    // What it says on its output; null where it fails.
    private static string? Run(string program, IEnumerable<string> arguments, byte[] input)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            WorkingDirectory = Path.GetDirectoryName(program)!,
        };
        start.Environment["OMP_THREAD_LIMIT"] = "1";
        try
        {
            using var process = Process.Start(start)!;
            var (answer, complaints) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
            var given = Task.Run(() =>
            {
                process.StandardInput.BaseStream.Write(input);
                process.StandardInput.Close();
            });
            if (process.WaitForExit(Longest) && Task.WaitAll([given, answer, complaints], Longest) && process.ExitCode == 0)
                return answer.Result;
            process.Kill(entireProcessTree: true);
        }
        catch (Exception exception) when (exception is IOException or System.ComponentModel.Win32Exception or AggregateException)
        {
        }
        return null;
    }
}
