using System.Collections;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using GovArchive.Diagnostics;
using GovArchive.Forms;
using GovArchive.Forms.Cells;

namespace GovArchive.Reports;

/// <summary>
/// The figures of one report: every cell of its form, absent ones too, in ordinal order of the cell ids. Immutable. Most cells are small
/// counts that are as printed; those take nine bytes each, so that a hundred thousand reports fit into memory. A <see cref="Figure"/> is
/// made when one is asked for.
/// </summary>
[SuppressMessage("Naming", "CA1710", Justification = "It is a sheet, as one of paper.")]
public sealed class FigureSheet : IReadOnlyDictionary<CellId, Figure>
{
    private const int ColumnBits = 11;
    private const int Blank = -1;

    // State in the low bits, origin above them; the last bit says that the whole figure is kept aside.
    private const byte Aside = 0x80;
    private const byte NotThere = 0xFF;
    private const int OriginShift = 3;

    private static readonly Dictionary<int, Figure> NothingAside = [];

    private readonly byte[] _kinds;
    private readonly int[] _values;
    private readonly int[] _places;
    private readonly Dictionary<int, Figure> _aside;
    private readonly string _file;
    private readonly string _typedFile;
    private SheetCounts? _counts;

    private FigureSheet(Form form, byte[] kinds, int[] values, int[] places, Dictionary<int, Figure> aside, string file, string typedFile)
    {
        (Form, _kinds, _values, _places, _aside, _file, _typedFile) = (form, kinds, values, places, aside, file, typedFile);
        HasCorrections = aside.Values.Any(figure => figure.Origin == FigureOrigin.Corrected);
    }

    /// <summary>Whose cells they are.</summary>
    public Form Form { get; }

    public int Count => Form.Ordered.Length;

    /// <summary>Number of cells that were given.</summary>
    public int Given => _kinds.Length - _kinds.AsSpan().Count(NotThere);

    /// <summary>Whether a person corrected one of them.</summary>
    public bool HasCorrections { get; }

    /// <summary>How much is filled, and how the form's sums are.</summary>
    public SheetCounts Counts => _counts ??= SheetCounts.Sum(Form.Tables.Select(table => new AskedTable(table, this).Tally));

    public IEnumerable<CellId> Keys => this.Select(entry => entry.Key);

    public IEnumerable<Figure> Values => this.Select(entry => entry.Value);

    /// <exception cref="KeyNotFoundException">The form has no such cell.</exception>
    public Figure this[CellId key] => TryGetValue(key, out var figure) ? figure : throw new KeyNotFoundException(key.ToString());

    /// <summary>The figures of a form; cells that are not given are not in the sheet.</summary>
    /// <exception cref="KeyNotFoundException">The form has no such cell.</exception>
    public static FigureSheet Of(Form form, IEnumerable<KeyValuePair<CellId, Figure>> figures)
    {
        var draft = new Draft(form);
        foreach (var (cell, figure) in figures) draft.Set(
            form.IndexOf(cell) is var index and >= 0 ? index : throw new KeyNotFoundException(cell.ToString()), figure);
        return draft.Done();
    }

    /// <summary>The same with other figures in some cells.</summary>
    public FigureSheet With(IEnumerable<KeyValuePair<CellId, Figure>> figures) => Of(Form, this.Concat(figures));

    public bool ContainsKey(CellId key) => Form.IndexOf(key) is var index and >= 0 && !IsMissing(index);

    /// <summary>Whether no figure was given for a cell, by its place in <see cref="Form.Ordered"/>.</summary>
    public bool IsMissing(int index) => _kinds[index] == NotThere;

    public bool TryGetValue(CellId key, [MaybeNullWhen(false)] out Figure value)
    {
        var index = Form.IndexOf(key);
        value = index < 0 || _kinds[index] == NotThere ? null : At(index);
        return value is not null;
    }

    /// <summary>State of a cell by its place in <see cref="Form.Ordered"/>; absent where no figure was given.</summary>
    public FigureState StateAt(int index) =>
        IsMissing(index) ? FigureState.Absent : (FigureState)(_kinds[index] & ((1 << OriginShift) - 1));

    /// <summary>Origin of a cell by its place in <see cref="Form.Ordered"/>.</summary>
    public FigureOrigin OriginAt(int index) => (FigureOrigin)((_kinds[index] & ~Aside) >> OriginShift);

    /// <summary>Value of a cell by its place in <see cref="Form.Ordered"/>: as corrected, or as printed; null where it has none.</summary>
    public decimal? ValueAt(int index, bool asPrinted = false)
    {
        if ((_kinds[index] & Aside) == 0) return _values[index] == Blank ? null : _values[index];
        return _kinds[index] == NotThere ? null : asPrinted ? _aside[index].AsPrinted : _aside[index].Value;
    }

    /// <summary>Value of a cell as printed; null where it has none, and where the form has no such cell.</summary>
    public decimal? PrintedOf(CellId cell) => Form.IndexOf(cell) is var index and >= 0 ? ValueAt(index, asPrinted: true) : null;

    /// <summary>
    /// The cell of the report that counts what a cell of any edition does: the same, or the one its edition has for it. Null where the
    /// edition has none, or does not ask for it because another row stands for it.
    /// </summary>
    public CellId? Asked(CellId id)
    {
        var own = Form.IndexOf(id) >= 0 ? id : Form.Own([id]).Single();
        return Form.Find(own) is { } cell && new AskedTable(Form.Table(own.Table)!, this).IsAsked(cell) ? own : null;
    }

    /// <summary>State of each of the form's tables.</summary>
    public ImmutableSortedDictionary<string, TableState> TableStates() =>
        Form.Tables.ToImmutableSortedDictionary(table => table.Id, table => new AskedTable(table, this).State, StringComparer.Ordinal);

    public IEnumerator<KeyValuePair<CellId, Figure>> GetEnumerator()
    {
        for (var i = 0; i < _kinds.Length; i++)
            if (_kinds[i] != NotThere) yield return new(Form.Ordered[i], At(i));
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The figure of a cell by its place in <see cref="Form.Ordered"/>, which must have been given.</summary>
    public Figure At(int index)
    {
        if ((_kinds[index] & Aside) != 0) return _aside[index];
        var value = _values[index];
        return new Figure(
            value == Blank ? null : value, StateAt(index), OriginAt(index),
            value == Blank ? "" : value.ToString(CultureInfo.InvariantCulture), PlaceAt(index));
    }

    /// <summary>Where a cell is, by its place in <see cref="Form.Ordered"/>, which must have been given.</summary>
    public Place PlaceAt(int index) => (_kinds[index] & Aside) != 0 ? _aside[index].Place
        : new Place(OriginAt(index) == FigureOrigin.Transcribed
            ? _typedFile : _file, _places[index] >> ColumnBits, _places[index] & ((1 << ColumnBits) - 1));

    /// <summary>A sheet being filled.</summary>
    internal sealed class Draft
    {
        private readonly Form _form;
        private readonly byte[] _kinds;
        private readonly int[] _values;
        private readonly int[] _places;
        private readonly Dictionary<int, Figure> _aside = [];
        private string? _file;
        private string? _typedFile;

        /// <param name="form">Whose cells they are.</param>
        /// <param name="file">The file that figures are in; null for that of the first figure.</param>
        /// <param name="typedFile">The file that figures typed in by hand are in; null for that of the first one.</param>
        public Draft(Form form, string? file = null, string? typedFile = null)
        {
            (_file, _typedFile) = (file, typedFile);
            (_form, _kinds, _values, _places) = (form, new byte[form.Ordered.Length], new int[form.Ordered.Length],
                new int[form.Ordered.Length]);
            _kinds.AsSpan().Fill(NotThere);
        }

        /// <summary>Whether a cell has been set.</summary>
        public bool Has(int index) => _kinds[index] != NotThere;

        public void Set(int index, Figure figure)
        {
            var (kind, place) = ((int)figure.State | (int)figure.Origin << OriginShift, figure.Place);
            ref var file = ref figure.Origin == FigureOrigin.Transcribed ? ref _typedFile : ref _file;
            file ??= place.File;
            var isPlain = figure.Printed is null && place.Part is null && place.File == file && Fits(place.Line, place.Column)
                && figure.Origin != FigureOrigin.Corrected && IsPlain(figure);
            _aside.Remove(index);
            if (!isPlain) _aside[index] = figure;
            _kinds[index] = (byte)(isPlain ? kind : kind | Aside);
            _values[index] = isPlain && figure.Value is { } value ? (int)value : Blank;
            _places[index] = isPlain ? place.Line << ColumnBits | place.Column : 0;
        }

        /// <summary>A count printed as it is, or a state without a number and without a text.</summary>
        public void SetPlain(int index, FigureState state, FigureOrigin origin, int? value, int line, int column)
        {
            _kinds[index] = (byte)((int)state | (int)origin << OriginShift);
            _values[index] = value ?? Blank;
            _places[index] = line << ColumnBits | column;
        }

        /// <summary>Whether a place can be kept in few bits; else the whole figure is kept.</summary>
        public static bool Fits(int line, int column) => line is >= 0 and < 1 << (31 - ColumnBits) && column is >= 0 and < 1 << ColumnBits;

        public FigureSheet Done() =>
            new(_form, _kinds, _values, _places, _aside.Count == 0 ? NothingAside : _aside, _file ?? "", _typedFile ?? "");

        // A count, printed as it is, or nothing at all.
        private static bool IsPlain(Figure figure) => figure.Value is { } value
            ? value is >= 0 and <= int.MaxValue && value.Scale == 0
                && int.TryParse(figure.Raw, NumberStyles.None, CultureInfo.InvariantCulture, out var raw) && raw == value
                && (raw == 0 ? figure.Raw.Length == 1 : figure.Raw[0] != '0')
            : figure.Raw.Length == 0;
    }
}
