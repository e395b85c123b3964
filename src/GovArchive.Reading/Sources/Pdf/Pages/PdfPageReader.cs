using GovArchive.Sources.Pdf.Limits;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Geometry;
using UglyToad.PdfPig.Graphics;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Parser;
using UglyToad.PdfPig.PdfFonts;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace GovArchive.Sources.Pdf.Pages;

/// <summary>Runs the steps of a page and keeps what is seen of it: letters, rules and pictures. Every step is counted.</summary>
internal sealed partial class PdfPageReader : BaseStreamProcessor<PdfPage>, IOperationContext
{
    private const double Transparent = 0.05;
    private const int MostStates = 4096;

    private readonly PdfWatch _watch;
    private readonly PdfBox _page;
    private readonly PdfInk _ink;
    private readonly PdfOutline _outline = new();

    // What is shown of the page at each state; parallel to the stack of states.
    private readonly Stack<PdfBox> _clips = new();
    private int _forms;

    public PdfPageReader(
        int pageNumber, IResourceStore resources, IPdfTokenScanner scanner, IPageContentParser parser, ILookupFilterProvider filters,
        CropBox cropBox,
        UserSpaceUnit unit, PageRotationDegrees rotation, in TransformationMatrix initialMatrix, PdfOptions options)
        : base(pageNumber, resources, scanner, parser, filters, cropBox, unit, rotation, initialMatrix, options)
    {
        var bounds = cropBox.GetVisibleBounds(rotation);
        (_watch, _page) = (options.Watch, new PdfBox(0, 0, bounds.Width, bounds.Height));
        _ink = new PdfInk(_page);
        _clips.Push(_page);
    }

    public override PdfPage Process(int pageNumberCurrent, IReadOnlyList<IGraphicsStateOperation> operations)
    {
        CloneAllStates();
        ProcessOperations(operations);
        return _ink.Page(pageNumberCurrent);
    }

    protected override void ProcessOperations(IReadOnlyList<IGraphicsStateOperation> operations)
    {
        foreach (var operation in operations)
        {
            _watch.Step();
            try
            {
                operation.Run(this);
            }
            catch (Exception exception) when (exception is not PdfStoppedException and not OutOfMemoryException)
            {
                // One step that cannot be run takes no page with it.
                _watch.Found($"page {PageNumber}: {exception.Message}");
            }
        }
    }

    protected override void ProcessFormXObject(StreamToken formStream, NameToken xObjectName)
    {
        if (_forms >= _watch.Limits.Forms) _watch.Stop($"forms stand in each other deeper than {_watch.Limits.Forms}");
        _watch.Check();
        _forms++;
        try
        {
            base.ProcessFormXObject(formStream, xObjectName);
        }
        finally
        {
            _forms--;
        }
    }

    public override void PushState()
    {
        if (StackSize >= MostStates) _watch.Stop($"more than {MostStates} states stand in each other");
        _watch.Check();
        base.PushState();
        _clips.Push(_clips.Peek());
    }

    public override void PopState()
    {
        if (StackSize > 1 && _clips.Count > 1) _clips.Pop();
        base.PopState();
    }

    /// <summary>Letters of fonts that run from left to right, without the outlines that PdfPig works out for each.</summary>
    void IOperationContext.ShowText(IInputBytes bytes)
    {
        if (Font() is { IsVertical: false } font) Show(font, bytes);
        else ShowText(bytes);
    }

    public override void ShowPositionedText(IReadOnlyList<IToken> tokens)
    {
        if (Font() is not { IsVertical: false } font)
        {
            base.ShowPositionedText(tokens);
            return;
        }
        var state = GetCurrentState().FontState;
        foreach (var token in tokens)
        {
            if (token is NumericToken number) Move(-number.Data / 1000 * state.FontSize * state.HorizontalScaling / 100);
            else Show(font,
                new MemoryInputBytes(token is HexToken hex ? hex.Bytes.ToArray() : token is StringToken text ? text.GetBytes() : []));
        }
    }

    private IFont? Font()
    {
        var font = GetCurrentState().FontState is { FromExtendedGraphicsState: false, FontName: { } name }
            ? ResourceStore.GetFont(name) : ActiveExtendedGraphicsStateFont;
        if (font is null) _watch.Found($"page {PageNumber}: a font is missing");
        return font;
    }

    private void Move(double along) => TextMatrices.TextMatrix = TextMatrices.TextMatrix.Translate(along, 0);

    private void Show(IFont font, IInputBytes bytes)
    {
        var state = GetCurrentState();
        var (text, page) = (state.FontState, state.CurrentTransformationMatrix);
        var scale = text.HorizontalScaling / 100;
        var rendering = TransformationMatrix.FromValues(text.FontSize * scale, 0, 0, text.FontSize, 0, text.Rise);
        while (bytes.MoveNext())
        {
            var code = font.ReadCharacterCode(bytes, out var length);
            var (width, unicode) = _watch.Glyph(font, code);
            Add(state, width, unicode, rendering, TextMatrices.TextMatrix, page);
            Move((width * text.FontSize + text.CharacterSpacing + (code == ' ' && length == 1 ? text.WordSpacing : 0)) * scale);
        }
    }

    public override void RenderGlyph(
        IFont font, CurrentGraphicsState currentState, double fontSize, double pointSize, int code, string unicode, long currentOffset,
        in TransformationMatrix renderingMatrix, in TransformationMatrix textMatrix, in TransformationMatrix transformationMatrix,
        CharacterBoundingBox characterBoundingBox) =>
        Add(currentState, characterBoundingBox.Width, _watch.Glyph(font, code).Text, renderingMatrix, textMatrix, transformationMatrix);

    private void Add(
        CurrentGraphicsState currentState, double width, string text, in TransformationMatrix renderingMatrix,
        in TransformationMatrix textMatrix, in TransformationMatrix transformationMatrix)
    {
        _watch.Letter();
        var (start, along, up) = (Placed(0, 0, renderingMatrix, textMatrix, transformationMatrix),
            Placed(1, 0, renderingMatrix, textMatrix, transformationMatrix),
            Placed(0, 1, renderingMatrix, textMatrix, transformationMatrix));
        var (unit, size) = (Distance(start, along), Distance(start, up));
        if (!(size > 0) || !double.IsFinite(size) || !double.IsFinite(start.X + start.Y + unit + width)) return;
        var angle = (int)Math.Round(Math.Atan2(start.Y - along.Y, along.X - start.X) * 180 / Math.PI);
        var letter = new PdfLetter(text, start.X, start.Y, Math.Abs(width * unit), size, (angle + 360) % 360, 0);
        var mode = currentState.FontState.TextRenderingMode;
        if (mode is TextRenderingMode.Neither or TextRenderingMode.NeitherClip) return;
        var isStroked = mode is TextRenderingMode.Stroke or TextRenderingMode.StrokeClip;
        if ((isStroked ? currentState.AlphaConstantStroking : currentState.AlphaConstantNonStroking) < Transparent) return;
        _ink.Add(letter, PdfColor.Of(isStroked ? currentState.CurrentStrokingColor : currentState.CurrentNonStrokingColor), _clips.Peek());
    }

    private (double X, double Y) Placed(
        double x, double y, in TransformationMatrix rendering, in TransformationMatrix text, in TransformationMatrix page)
    {
        var point = page.Transform(text.Transform(rendering.Transform(new PdfPoint(x, y))));
        return (point.X, _page.Height - point.Y);
    }

    private (double X, double Y) Placed(double x, double y)
    {
        var point = CurrentTransformationMatrix.Transform(new PdfPoint(x, y));
        return (point.X, _page.Height - point.Y);
    }

    private static double Distance((double X, double Y) a, (double X, double Y) b) =>
        Math.Sqrt((a.X - b.X) * (a.X - b.X) + (a.Y - b.Y) * (a.Y - b.Y));
}
