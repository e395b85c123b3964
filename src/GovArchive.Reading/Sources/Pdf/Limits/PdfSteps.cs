using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Graphics;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Logging;
using UglyToad.PdfPig.Parser;
using UglyToad.PdfPig.Tokens;

namespace GovArchive.Sources.Pdf.Limits;

/// <summary>
/// Reads the steps of a page or form within the limits: PdfPig lists all of them, and what they are given, before the first is run.
/// </summary>
internal sealed class PdfSteps : IPageContentParser, IGraphicsStateOperationFactory
{
    private readonly PdfWatch _watch;
    private readonly PageContentParser _parser;

    public PdfSteps(PdfWatch watch, StackDepthGuard guard, bool isLenient) =>
        (_watch, _parser) = (watch, new PageContentParser(this, guard, isLenient));

    public IReadOnlyList<IGraphicsStateOperation> Parse(int pageNumber, IInputBytes inputBytes, ILog log)
    {
        if (inputBytes.Length > _watch.Limits.Content)
            _watch.Stop($"page {pageNumber} is written in more than {_watch.Limits.Content >> 20} MB");
        _watch.Check();
        return _parser.Parse(pageNumber, inputBytes, log);
    }

    public IGraphicsStateOperation? Create(OperatorToken op, IReadOnlyList<IToken> operands)
    {
        _watch.Listed();
        return ReflectionGraphicsStateOperationFactory.Instance.Create(op, operands);
    }
}
