using UglyToad.PdfPig.Graphics;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Tokens;

namespace GovArchive.Sources;

/// <summary>Counts the steps of pages as they are read: PdfPig lists all of a page before the first is run.</summary>
internal sealed class PdfSteps(PdfWatch watch) : IGraphicsStateOperationFactory
{
    public IGraphicsStateOperation? Create(OperatorToken op, IReadOnlyList<IToken> operands)
    {
        watch.Listed();
        return ReflectionGraphicsStateOperationFactory.Instance.Create(op, operands);
    }
}
