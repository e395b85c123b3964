namespace GovArchive.Sources.Pdf.Pages;

/// <summary>Finds what is near a place of a page without looking at all of it.</summary>
internal sealed class PdfPlaces
{
    private const double Side = 24;

    // A wider search than any type needs is cut.
    private const int MostSides = 8;

    private readonly Dictionary<(int Column, int Row), List<(double X, double Y, int Index)>> _squares = [];

    public void Add(double x, double y, int index)
    {
        var square = (Square(x), Square(y));
        if (!_squares.TryGetValue(square, out var places)) _squares[square] = places = [];
        places.Add((x, y, index));
    }

    /// <summary>Indexes of what was added no further away than this, to the side and up or down.</summary>
    public IEnumerable<int> Near(double x, double y, double reach) => Within(x - reach, y - reach, x + reach, y + reach);

    public IEnumerable<int> Within(double left, double top, double right, double bottom)
    {
        var (firstColumn, firstRow) = (Square(left), Square(top));
        var (lastColumn, lastRow) = (Math.Min(Square(right), firstColumn + MostSides), Math.Min(Square(bottom), firstRow + MostSides));
        for (var column = firstColumn; column <= lastColumn; column++)
            for (var row = firstRow; row <= lastRow; row++)
                if (_squares.TryGetValue((column, row), out var places))
                    foreach (var place in places)
                        if (place.X >= left && place.X <= right && place.Y >= top && place.Y <= bottom) yield return place.Index;
    }

    private static int Square(double at) => (int)Math.Clamp(Math.Floor(at / Side), -1e6, 1e6);
}
