using GovArchive.Sources.Pdf.Limits;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Geometry;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Outline.Destinations;
using UglyToad.PdfPig.Parser;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace GovArchive.Sources.Pdf.Pages;

/// <summary>Makes <see cref="PdfPage"/>s; PdfPig builds one for each document.</summary>
internal sealed class PdfPageFactory : BasePageFactory<PdfPage>, IPageFactory<PdfPage>
{
    /// <summary>PdfPig calls it so.</summary>
    /// <param name="parser">Takes as many steps as there are; one that counts is put in its place.</param>
    public PdfPageFactory(
        IPdfTokenScanner scanner, IResourceStore resources, ILookupFilterProvider filters, IPageContentParser parser,
        ParsingOptions options)
        : base(scanner, resources, filters, new PdfSteps(((PdfOptions)options).Watch, scanner.StackDepthGuard, options.UseLenientParsing),
            options)
    {
    }

    PdfPage IPageFactory<PdfPage>.Create(
        int number, DictionaryToken dictionary, PageTreeMembers pageTreeMembers, NamedDestinations namedDestinations)
    {
        try
        {
            PdfFontFiles.LeaveOut(dictionary, PdfScanner);
        }
        catch (Exception exception) when (exception is not PdfStoppedException and not OutOfMemoryException)
        {
            // What is damaged is reported when it is read.
        }
        return Create(number, dictionary, pageTreeMembers, namedDestinations);
    }

    protected override PdfPage ProcessPage(
        int pageNumber, DictionaryToken dictionary, NamedDestinations namedDestinations, MediaBox mediaBox, CropBox cropBox,
        UserSpaceUnit userSpaceUnit, PageRotationDegrees rotation, TransformationMatrix initialMatrix,
        IReadOnlyList<IGraphicsStateOperation> operations) =>
        new PdfPageReader(
            pageNumber, ResourceStore, PdfScanner, PageContentParser, FilterProvider, cropBox, userSpaceUnit, rotation, initialMatrix,
            (PdfOptions)ParsingOptions)
            .Process(pageNumber, operations);
}
