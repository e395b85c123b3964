using System.Buffers;
using System.Buffers.Text;
using System.Text;
using GovArchive.Files;
using GovArchive.Forms;
using GovArchive.Text.Formats;

namespace GovArchive.Reports.Files;

/// <summary>
/// The figures of a report as the lines of its CSV file, by bytes: every line begins with one cell's ids in the form's ordinal order, and
/// nearly all end in a small count and its place. What is not so plain is left to <see cref="ReportFile"/>, which reads and writes any CSV,
/// and takes thirty times as long.
/// </summary>
internal static class FigureLines
{
    private static readonly byte[][] States = [.. Enum.GetValues<FigureState>().Select(state => Encoding.UTF8.GetBytes(state.Word()))];
    private static readonly byte[][] Origins = [.. Enum.GetValues<FigureOrigin>().Select(origin => Encoding.UTF8.GetBytes(origin.Word()))];
    private static readonly byte[] Header = "table,row,column,value,state,origin,raw,place\n"u8.ToArray();
    private static readonly Dictionary<string, byte[][]> Beginnings = FormCatalog.All.ToDictionary(
        form => form.Edition,
        form => form.Ordered.Select(cell => Encoding.UTF8.GetBytes($"{cell.Table},{cell.Row},{cell.Column},")).ToArray(),
        StringComparer.Ordinal);

    // More than CSV asks for: what is rare costs nothing to leave to the library.
    private static readonly SearchValues<char> Special = SearchValues.Create("\",\r\n#' \t\u00a0\u3000");

    /// <summary>Null where a text in it needs quotes.</summary>
    public static byte[]? Write(FigureSheet figures, Func<Diagnostics.Place, string> placeText)
    {
        var (bytes, beginnings) = (new ArrayBufferWriter<byte>(16 << 10), Beginnings[figures.Form.Edition]);
        bytes.Write(Header);
        for (var i = 0; i < beginnings.Length; i++)
        {
            if (figures.IsMissing(i)) continue;
            var figure = figures.At(i);
            var place = placeText(figure.Place);
            if (!IsBare(figure.Raw) || !IsBare(place)) return null;
            bytes.Write(beginnings[i]);
            Add(bytes, Csv.Number(figure.Value));
            bytes.Write(","u8);
            bytes.Write(States[(int)figure.State]);
            bytes.Write(","u8);
            bytes.Write(Origins[(int)figure.Origin]);
            bytes.Write(","u8);
            Add(bytes, figure.Raw);
            bytes.Write(","u8);
            Add(bytes, place);
            bytes.Write("\n"u8);
        }
        return bytes.WrittenSpan.ToArray();
    }

    /// <summary>
    /// Null where the lines are not those of <see cref="Write"/>: another order, quotes, comments, cells or fields too many or too few.
    /// </summary>
    /// <param name="csv">The file.</param>
    /// <param name="form">Whose cells it has.</param>
    /// <param name="source">Whose file the figures are in.</param>
    /// <param name="figureOf">
    /// Reads the fields of a cell's line that is not plain: value, state, origin, raw, place; null when they make no figure.
    /// </param>
    public static FigureSheet? Read(SourceFile csv, Form form, Provenance source, Func<FormCell, string[], Figure?> figureOf)
    {
        ReadOnlySpan<byte> rest = csv.Bytes;
        if (!rest.StartsWith(Header) || rest.Contains((byte)'"') || rest.Contains((byte)'\r')) return null;
        rest = rest[Header.Length..];
        var draft = new FigureSheet.Draft(form, source.File, source.Figures ?? source.File);
        foreach (var (i, beginning) in Beginnings[form.Edition].Index())
        {
            var end = rest.IndexOf((byte)'\n');
            if (end < 0 || !rest.StartsWith(beginning)) return null;
            var line = rest[beginning.Length..end];
            if (line.Count((byte)',') != 4) return null;
            var fields = line;
            var value = Next(ref line);
            var (state, origin) = (IndexOf(States, Next(ref line)), IndexOf(Origins, Next(ref line)));
            var raw = Next(ref line);
            if (state < 0 || origin < 0) return null;
            if ((FigureOrigin)origin != FigureOrigin.Corrected && TryPlace(line, out var at, out var column)
                && TryCount((FigureState)state, value, raw, out var count))
                draft.SetPlain(i, (FigureState)state, (FigureOrigin)origin, count, at, column);
            else if (figureOf(form.Find(form.Ordered[i])!, Encoding.UTF8.GetString(fields).Split(',')) is { } figure) draft.Set(i, figure);
            else return null;
            rest = rest[(end + 1)..];
        }
        return rest.IsEmpty ? draft.Done() : null;
    }

    private static ReadOnlySpan<byte> Next(ref ReadOnlySpan<byte> rest)
    {
        var end = rest.IndexOf((byte)',');
        var field = rest[..end];
        rest = rest[(end + 1)..];
        return field;
    }

    private static int IndexOf(byte[][] words, ReadOnlySpan<byte> word)
    {
        for (var i = 0; i < words.Length; i++)
            if (word.SequenceEqual(words[i])) return i;
        return -1;
    }

    // A count printed as it is, or a state without a number and without a text: all that a plain line can say fits together.
    private static bool TryCount(FigureState state, ReadOnlySpan<byte> value, ReadOnlySpan<byte> raw, out int? count)
    {
        count = null;
        if (state != FigureState.Reported) return value.IsEmpty && raw.IsEmpty && state != FigureState.NotApplicable;
        if (!raw.SequenceEqual(value) || !Utf8Parser.TryParse(value, out int number, out var read) || read != value.Length || number < 0
            || (value.Length > 1 && value[0] == '0')) return false;
        count = number;
        return true;
    }

    // "98:2", or nothing for a cell that is not in the source.
    private static bool TryPlace(ReadOnlySpan<byte> text, out int line, out int column)
    {
        (line, column) = (0, 0);
        if (text.IsEmpty) return true;
        return Utf8Parser.TryParse(text, out line, out var read) && read < text.Length && text[read] == ':'
            && Utf8Parser.TryParse(text[(read + 1)..], out column, out var rest) && read + 1 + rest == text.Length
            && FigureSheet.Draft.Fits(line, column);
    }

    private static bool IsBare(string text) => text.AsSpan().IndexOfAny(Special) < 0;

    private static void Add(ArrayBufferWriter<byte> bytes, string text) =>
        bytes.Advance(Encoding.UTF8.GetBytes(text, bytes.GetSpan(text.Length * 3)));
}
