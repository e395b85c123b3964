using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Graphics;
using UglyToad.PdfPig.Graphics.Core;
using UglyToad.PdfPig.Tokens;

namespace GovArchive.Sources.Pdf.Pages;

/// <summary>Its lines, fields and pictures.</summary>
internal sealed partial class PdfPageReader
{
    protected override void RenderXObjectImage(XObjectContentRecord xObjectContentRecord)
    {
        var dictionary = xObjectContentRecord.Stream.StreamDictionary;
        AddPicture(isWhole: !dictionary.ContainsKey(NameToken.Smask) && !dictionary.ContainsKey(NameToken.Mask)
            && !dictionary.ContainsKey(NameToken.ImageMask));
    }

    protected override void RenderInlineImage(InlineImage inlineImage) => AddPicture(isWhole: !inlineImage.IsImageMask);

    private void AddPicture(bool isWhole)
    {
        if (GetCurrentState().AlphaConstantNonStroking >= Transparent)
            _ink.AddPicture(
                PdfBox.Around([Placed(0, 0), Placed(1, 0), Placed(0, 1), Placed(1, 1)]).Cut(_clips.Peek()), isWhole && IsOpaque());
    }

    private bool IsOpaque() => GetCurrentState() is { AlphaConstantNonStroking: > 0.95, SoftMask: null, BlendMode: BlendMode.Normal };

    public override void BeginSubpath() => _outline.Begin();

    public override PdfPoint? CloseSubpath()
    {
        _outline.Close();
        return null;
    }

    public override void MoveTo(double x, double y)
    {
        CurrentPosition = new PdfPoint(x, y);
        _outline.Move(Placed(x, y));
    }

    public override void LineTo(double x, double y)
    {
        CurrentPosition = new PdfPoint(x, y);
        _outline.Line(Placed(x, y));
    }

    public override void BezierCurveTo(double x2, double y2, double x3, double y3) => _outline.Curve(Placed(x2, y2), Placed(x3, y3));

    public override void BezierCurveTo(double x1, double y1, double x2, double y2, double x3, double y3) =>
        _outline.Curve(Placed(x2, y2), Placed(x3, y3));

    public override void Rectangle(double x, double y, double width, double height)
    {
        _outline.Move(Placed(x, y));
        _outline.Line(Placed(x + width, y));
        _outline.Line(Placed(x + width, y + height));
        _outline.Line(Placed(x, y + height));
        _outline.Close();
    }

    public override void StrokePath(bool close) => Paint(fill: false, stroke: true, close);

    public override void FillPath(FillingRule fillingRule, bool close) => Paint(fill: true, stroke: false, close);

    public override void FillStrokePath(FillingRule fillingRule, bool close) => Paint(fill: true, stroke: true, close);

    public override void EndPath() => Paint(fill: false, stroke: false, close: false);

    public override void ClosePath() => _outline.Close();

    private void Paint(bool fill, bool stroke, bool close)
    {
        if (close) _outline.Close();
        var state = GetCurrentState();
        if (fill && state.AlphaConstantNonStroking >= Transparent)
            _ink.Fill(_outline, PdfColor.Of(state.CurrentNonStrokingColor), _clips.Peek(), IsOpaque());
        if (stroke && state.AlphaConstantStroking >= Transparent)
            _ink.Stroke(_outline, PdfColor.Of(state.CurrentStrokingColor), _clips.Peek());
        if (_outline.IsClip) Clip(_outline.Box);
        _outline.Clear();
    }

    public override void ModifyClippingIntersect(FillingRule clippingRule) => _outline.IsClip = true;

    protected override void ClipToRectangle(PdfRectangle rectangle, FillingRule clippingRule) =>
        Clip(PdfBox.Around(
            [Placed(rectangle.Left, rectangle.Bottom), Placed(rectangle.Right, rectangle.Bottom), Placed(rectangle.Left, rectangle.Top),
                Placed(rectangle.Right, rectangle.Top)]));

    private void Clip(PdfBox box) => _clips.Push(_clips.Pop().Cut(box));

    public override void BeginMarkedContent(NameToken name, NameToken? propertyDictionaryName, DictionaryToken? properties)
    {
    }

    public override void EndMarkedContent()
    {
    }

    public override void PaintShading(NameToken shadingName)
    {
    }
}
