namespace GovArchive.Diagnostics;

/// <summary>What was read from pictures, and what was not.</summary>
public static partial class FindingCodes
{
    public static readonly FindingCode PageNotRead = Warning("GA1046",
        new("page is a picture", "页面为图像"),
        new("A page among others with text is a picture with a table and was not read. Its cells are absent.",
            "有文字的文件中，某页为含表格的图像，未能识读，其单元格为未见。"),
        new("the page is a picture and was not read: {0}", "该页为图像，未识读：{0}"));

    public static readonly FindingCode TableFromPicture = Note("GA2211",
        new("table read from a picture", "表格由图像识读"),
        new("The table is a picture. Two readers that have nothing in common read each cell; a value is given only where both say the same "
            + "and its sums do not contradict. Compare what is withheld with the paper and type it into a figures file.",
            "该表为图像。两个互不相干的识读程序分别识读每个单元格，结果一致且合计不相矛盾时才给出数值。未给出的请对照原件录入数字文件。"),
        new("{0}: read from a picture, by {3} and by our own reader; {1} cells given, {2} withheld",
            "{0}：由 {3} 和自有识读程序从图像识读，给出 {1} 个单元格，{2} 个未给出"));

    public static readonly FindingCode PictureContradicted = Warning("GA2212",
        new("picture contradicted by a sum", "图像识读与合计矛盾"),
        new("Both readers of the picture agree on these cells, but a sum of the form says otherwise and no other sum bears them out. They "
            + "are withheld: compare them with the paper.",
            "两个识读程序对这些单元格结果一致，但与格式的合计矛盾，且没有其他合计可以印证，因此不给出数值，请对照原件。"),
        new("{0} and what it is summed with: read alike twice, but the sum does not come out; {1} cells withheld",
            "{0}及同一合计各项：两次识读一致，但合计不成立，{1} 个单元格不给出"));

    public static readonly FindingCode PictureRecovered = Warning("GA2213",
        new("picture settled by sums", "图像由合计判定"),
        new("The two readers of the picture differ. With one of the two answers all sums of its row and column come out; that one is given.",
            "两个识读程序结果不同。只有其中一个使所在行、列的合计都成立，因此采用该值。"),
        new("{0}: read as {1}; the one given makes all its sums come out", "{0}：识读为 {1}，采用使其合计都成立的一个"));
}
