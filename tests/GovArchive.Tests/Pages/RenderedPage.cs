using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using GovArchive.Archives;
using GovArchive.Pages;
using GovArchive.Pages.Metadata;
using GovArchive.Publishing;
using GovArchive.Rendering;

namespace GovArchive.Tests.Pages;

/// <summary>Pages as the default theme shows them.</summary>
internal static class RenderedPage
{
    private static readonly Lazy<Templates> Theme = new(() =>
    {
        var layout = new ArchiveLayout(Cases.Sample);
        return Templates.Load(SitePreparation.LoadTheme(layout, SitePreparation.LoadConfig(layout, [])!, [])!, PageKinds.Models, [])!;
    });

    public static ReadOnlyMemory<byte> Bytes(Page page) => Theme.Value.Render(page.Layout, page.Model, [])!;

    public static IHtmlDocument Of(Page page) => new HtmlParser().ParseDocument(Encoding.UTF8.GetString(Bytes(page).Span));
}
