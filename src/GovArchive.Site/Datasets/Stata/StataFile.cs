using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using GovArchive.Diagnostics;

namespace GovArchive.Datasets.Stata;

/// <summary>A variable of a file.</summary>
/// <param name="Name">At most 32 characters, ASCII.</param>
/// <param name="HasGaps">Whether its missing values are labelled.</param>
internal sealed record StataVariable(string Name, StataType Type, Words Label, bool HasGaps);

/// <summary>
/// A data file of Stata, format 118 (Stata 14 and later; help dta of Stata): UTF-8, little-endian, with labels of variables and of missing
/// values in two languages, between which <c>label language</c> changes. Without a time of day: the same records give the same bytes.
/// </summary>
/// <param name="Title">What it is called in each language.</param>
/// <param name="Gaps">What .a, .b and so on mean.</param>
/// <param name="IsChinese">Which language is shown at first.</param>
internal sealed record StataFile(Words Title, StataVariable[] Variables, Words[] Gaps, bool IsChinese)
{
    // Characters and bytes of the format's fields.
    private const int LabelCharacters = 80;
    private const int NameBytes = 129;
    private const int FormatBytes = 57;
    private const int LabelBytes = 321;

    // Where each part begins, in the order of the format; the file's end is one of them.
    private static readonly string[] Parts =
        ["stata_dta", "map", "variable_types", "varnames", "sortlist", "formats", "value_label_names", "variable_labels", "characteristics",
            "data", "strls", "value_labels", "/stata_dta", ""];

    private static readonly string[] Languages = ["zh", "en"];

    private string Language => IsChinese ? Languages[0] : Languages[1];

    /// <summary>The whole file.</summary>
    /// <param name="rows">How many observations there are.</param>
    /// <param name="write">Writes them, each with a value of each variable.</param>
    public byte[] Write(int rows, Action<StataRecord> write)
    {
        using var file = new MemoryStream();
        var starts = new long[Parts.Length];
        Tag(file, "stata_dta");
        Part(file, "header", () =>
        {
            Text(file, "<release>118</release><byteorder>LSF</byteorder><K>");
            Number(file, Variables.Length, sizeof(ushort));
            Text(file, "</K><N>");
            Number(file, rows, sizeof(long));
            var title = Encoding.UTF8.GetBytes(Cut(In(Title, Language)));
            Text(file, "</N><label>");
            Number(file, title.Length, sizeof(ushort));
            file.Write(title);
            Text(file, "</label><timestamp>\0</timestamp>");
        });
        Begin("map", () => file.Write(new byte[Parts.Length * sizeof(long)]));
        Begin("variable_types", () => Each(variable => Number(file, variable.Type.Code, sizeof(ushort))));
        Begin("varnames", () => Each(variable => Field(file, variable.Name, NameBytes)));
        Begin("sortlist", () => file.Write(new byte[(Variables.Length + 1) * sizeof(ushort)]));
        Begin("formats", () => Each(variable => Field(file, variable.Type.Format, FormatBytes)));
        Begin("value_label_names", () => Each(variable => Field(file, variable.HasGaps ? GapsIn(Language) : "", NameBytes)));
        Begin("variable_labels", () => Each(variable => Field(file, Cut(In(variable.Label, Language)), LabelBytes)));
        Begin("characteristics", () => WriteLanguages(file));
        Begin("data", () => write(new StataRecord(file)));
        Begin("strls", () => { });
        Begin("value_labels", () => { foreach (var language in Languages) WriteGaps(file, language); });
        starts[^2] = file.Position;
        Tag(file, "/stata_dta");
        starts[^1] = file.Position;
        file.Position = starts[1] + "<map>".Length;
        foreach (var start in starts) Number(file, start, sizeof(long));
        return file.ToArray();

        void Begin(string name, Action part)
        {
            starts[Array.IndexOf(Parts, name)] = file.Position;
            Part(file, name, part);
        }

        void Each(Action<StataVariable> field)
        {
            foreach (var variable in Variables) field(variable);
        }
    }

    // What "label language" keeps in characteristics of the data and of each variable.
    private void WriteLanguages(Stream file)
    {
        Characteristic(file, "_dta", "_lang_list", string.Join(' ', Languages));
        Characteristic(file, "_dta", "_lang_c", Language);
        foreach (var language in Languages.Where(language => language != Language))
        {
            Characteristic(file, "_dta", $"_lang_v_{language}", Cut(In(Title, language)));
            foreach (var variable in Variables)
            {
                Characteristic(file, variable.Name, $"_lang_v_{language}", Cut(In(variable.Label, language)));
                if (variable.HasGaps) Characteristic(file, variable.Name, $"_lang_l_{language}", GapsIn(language));
            }
        }
    }

    private static void Characteristic(Stream file, string variable, string name, string text) => Part(file, "ch", () =>
    {
        var bytes = Encoding.UTF8.GetBytes(text + '\0');
        Number(file, 2 * NameBytes + bytes.Length, sizeof(int));
        Field(file, variable, NameBytes);
        Field(file, name, NameBytes);
        file.Write(bytes);
    });

    private void WriteGaps(Stream file, string language) => Part(file, "lbl", () =>
    {
        byte[][] texts = [.. Gaps.Select(gap => Encoding.UTF8.GetBytes(In(gap, language) + '\0'))];
        Number(file, 2 * sizeof(int) * (1 + texts.Length) + texts.Sum(text => text.Length), sizeof(int));
        Field(file, GapsIn(language), NameBytes);
        Number(file, 0, 3);
        Number(file, texts.Length, sizeof(int));
        Number(file, texts.Sum(text => text.Length), sizeof(int));
        for (var i = 0; i < texts.Length; i++) Number(file, texts.Take(i).Sum(text => text.Length), sizeof(int));
        for (var i = 0; i < texts.Length; i++) Number(file, StataRecord.MissingLong + i + 1, sizeof(int));
        foreach (var text in texts) file.Write(text);
    });

    private static string GapsIn(string language) => "missing_" + language;

    private static string In(Words words, string language) => words.In(language);

    private static string Cut(string text)
    {
        var characters = new StringInfo(text);
        return characters.LengthInTextElements <= LabelCharacters ? text : characters.SubstringByTextElements(0, LabelCharacters - 1) + "…";
    }

    private static void Part(Stream file, string name, Action part)
    {
        Tag(file, name);
        part();
        Tag(file, "/" + name);
    }

    private static void Tag(Stream file, string name) => Text(file, $"<{name}>");

    private static void Text(Stream file, string text) => file.Write(Encoding.UTF8.GetBytes(text));

    private static void Field(Stream file, string text, int length)
    {
        Span<byte> field = stackalloc byte[length];
        field.Clear();
        Encoding.UTF8.GetBytes(text, field);
        file.Write(field);
    }

    private static void Number(Stream file, long number, int bytes)
    {
        Span<byte> all = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(all, number);
        file.Write(all[..bytes]);
    }
}
