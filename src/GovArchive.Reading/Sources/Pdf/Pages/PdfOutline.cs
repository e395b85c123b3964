namespace GovArchive.Sources.Pdf.Pages;

/// <summary>The path that is being drawn: straight lines, and where its curves lead.</summary>
internal sealed class PdfOutline
{
    private const double Bent = 0.5;

    private readonly List<List<(double X, double Y)>> _parts = [];

    /// <summary>Whether it cuts what is drawn from now on.</summary>
    public bool IsClip { get; set; }

    public bool IsEmpty => _parts.TrueForAll(part => part.Count < 2);

    public bool HasCurves { get; private set; }

    public PdfBox Box => PdfBox.Around([.. _parts.SelectMany(part => part)]);

    /// <summary>Each part as the points it leads over.</summary>
    public IReadOnlyList<IReadOnlyList<(double X, double Y)>> Parts => _parts;

    public void Begin() => _parts.Add([]);

    public void Move((double X, double Y) point) => _parts.Add([point]);

    public void Line((double X, double Y) point)
    {
        if (_parts.Count == 0) _parts.Add([]);
        _parts[^1].Add(point);
    }

    public void Curve((double X, double Y) control, (double X, double Y) end)
    {
        HasCurves = true;
        Line(control);
        Line(end);
    }

    public void Close()
    {
        if (_parts.Count > 0 && _parts[^1] is [var first, .., var last] && first != last) _parts[^1].Add(first);
    }

    public void Clear()
    {
        _parts.Clear();
        (IsClip, HasCurves) = (false, false);
    }

    /// <summary>A part that is an upright rectangle.</summary>
    public static bool IsRectangle(IReadOnlyList<(double X, double Y)> part)
    {
        if (part.Count is < 4 or > 6) return false;
        for (var i = 1; i < part.Count; i++)
            if (Math.Abs(part[i].X - part[i - 1].X) > Bent && Math.Abs(part[i].Y - part[i - 1].Y) > Bent) return false;
        return true;
    }
}
