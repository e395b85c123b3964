namespace GovArchive.Diagnostics;

public static partial class FindingCodes
{
    public static readonly FindingCode FileEmpty = Error("GA1013",
        new("empty file", "空文件"),
        new("The file has no bytes at all: a download or a copy that was broken off.", "文件没有任何内容，可能是下载或复制中断。"),
        new("the file is empty; download or copy it again", "文件为空；请重新下载或复制"));

    public static readonly FindingCode PdfUnreadable = Error("GA1032",
        new("PDF cannot be read", "PDF 无法读取"),
        new("The file is damaged or no PDF. Fetch it again, or open it and print it to a new PDF.", "文件已损坏，或不是 PDF。请重新下载，或打开后另行打印为 PDF。"),
        new("this PDF cannot be read: {0}", "无法读取这个 PDF：{0}"));

    public static readonly FindingCode PdfWithoutText = Error("GA1033",
        new("scanned", "扫描件"),
        new("The source holds pictures of pages and no text, and they could not be read as the message says. Pictures are read where "
            + "Tesseract is installed with its data for simplified Chinese and English (Debian and Ubuntu: tesseract-ocr and "
            + "tesseract-ocr-chi-sim). Figures can also be typed into a figures file that stands beside it.",
            "来源只有页面图像，没有文字，且如提示所述未能识读。安装 Tesseract 及其简体中文和英文数据后即可识读图像（Debian、Ubuntu："
            + "tesseract-ocr 与 tesseract-ocr-chi-sim）。也可将数字录入与其并列的数字文件。"),
        new("scanned, without text: {1}; or type the figures into {0} beside it", "扫描件，没有文字：{1}；或把数字录入同一文件夹下的 {0}"));

    public static readonly FindingCode PdfStopped = Error("GA1034",
        new("PDF takes too much", "PDF 处理超限"),
        new("Reading the PDF took more time or gave more text than any report does, and was stopped. Print the report's own pages to a "
            + "new PDF.",
            "读取 PDF 所用时间或所得文字超过上限，已中止。请只将报告页另行打印为 PDF。"),
        new("reading was stopped: {0}", "读取已中止：{0}"));

    public static readonly FindingCode PdfDamaged = Warning("GA1035",
        new("PDF damaged", "PDF 有损坏"),
        new("The PDF was read, but faults were found in it: pages or characters may be missing. Fetch it again and compare.",
            "PDF 已读取，但其中有错误，可能缺页或缺字。请重新下载并核对。"),
        new("read, but it has faults, and text may be missing: {0}", "已读取，但文件有错误，文字可能不全：{0}"));

    public static readonly FindingCode NotDocx = Error("GA1036",
        new("no DOCX", "不是 DOCX"),
        new("The file's name says DOCX, but it is something else. Open it in a word processor and save it as .docx.",
            "文件名为 DOCX，内容却不是。请用文字处理软件打开并另存为 .docx。"),
        new("this is no DOCX but {0}; open it and save it as .docx", "这不是 DOCX，而是{0}，请打开后另存为 .docx"));

    public static readonly FindingCode DocxTooLarge = Error("GA1037",
        new("DOCX too large", "DOCX 过大"),
        new("Unpacked, the file is larger than any report, or deeper nested; it is not read.", "文件解压后大于任何年度报告，或嵌套过深，不予读取。"),
        new("not read: {0}", "不予读取：{0}"));

    public static readonly FindingCode DocxUnreadable = Error("GA1038",
        new("DOCX damaged", "DOCX 已损坏"),
        new("The document inside the file cannot be read. Open it in a word processor, which may mend it, and save it again.",
            "文件中的文档无法读取。请用文字处理软件打开（或可修复）后重新保存。"),
        new("this DOCX cannot be read: {0}", "无法读取这个 DOCX：{0}"));

    public static readonly FindingCode PdfLocked = Error("GA1039",
        new("PDF locked", "PDF 已加密"),
        new("The PDF is encrypted and opens with a password only. Open it and print it to a new PDF, or ask for one without a password.",
            "PDF 已加密，须用密码打开。请打开后另行打印为 PDF，或索取没有密码的文件。"),
        new("this PDF asks for a password; print it to a new PDF", "这个 PDF 需要密码，请另行打印为 PDF"));

    public static readonly FindingCode PdfCut = Error("GA1040",
        new("PDF cut off", "PDF 不完整"),
        new("The end of the file is missing: it was not fetched whole. What is left may lack pages, so nothing of it is read. Fetch "
            + "it again.",
            "文件末尾缺失，下载不完整。剩余部分可能缺页，因此不予读取。请重新下载。"),
        new("the end of this PDF is missing; fetch it again", "这个 PDF 末尾缺失，请重新下载"));

    public static readonly FindingCode PdfReadingsDiffer = Warning("GA1041",
        new("two readings of a cell", "单元格两种读法"),
        new("Tables of a PDF are read twice: by the lines drawn round their cells, and by the places of their words. Where the two give a "
            + "cell different text, none is taken. Compare with the PDF and correct the figure.",
            "PDF 的表格读两遍：按单元格边线，按文字位置。两者不同的单元格不取值。请对照 PDF 更正。"),
        new("table {0}, row {1}, column {2}: by its lines {3}, by the places of its words {4}; not taken",
            "表 {0} 第 {1} 行第 {2} 列：按边线为 {3}，按文字位置为 {4}，不取值"));

    public static readonly FindingCode PdfUnknownLetters = Warning("GA1042",
        new("letters without meaning", "无法识别的字符"),
        new("The PDF shows letters of a font without saying which letters they are. They are given as \ufffd; a number that has one is "
            + "not read. Print the page to a new PDF, or correct the figures.",
            "PDF 所用字体没有说明显示的是哪些字符。这些字符以 \ufffd 代替，含有它的数字不读取。请另行打印为 PDF，或更正数字。"),
        new("{0} letters on this page are shown but not said", "本页有 {0} 个字符只有字形，没有编码"));

    public static readonly FindingCode EmbeddedUnread = Warning("GA1043",
        new("embedded text not read", "嵌入内容未读取"),
        new("The document keeps its text or a table as another file that is embedded in it (an altChunk), which a word processor takes in "
            + "when it opens the document. Open it in a word processor and save it again.",
            "文档把文字或表格保存为嵌入的另一个文件（altChunk），文字处理软件打开文档时才将其并入。请用文字处理软件打开后重新保存。"),
        new("text is embedded here as {0} and was not read; open the document in a word processor and save it again",
            "此处文字以{0}形式嵌入，未读取；请用文字处理软件打开文档后重新保存"));

    public static readonly FindingCode EmbeddedRead = Warning("GA1044",
        new("embedded text read as a page", "嵌入内容按网页读取"),
        new("The document keeps text or a table as a web page that is embedded in it (an altChunk). It was read where it stands, as web "
            + "pages are. Open the document in a word processor and save it again to be sure that it shows the same.",
            "文档把文字或表格保存为嵌入的网页（altChunk），已在其所在处按网页读取。如需确认显示内容一致，请用文字处理软件打开文档后重新保存。"),
        new("text is embedded here as a web page and was read as one", "此处文字以网页形式嵌入，已按网页读取"));

    public static readonly FindingCode StylesCut = Warning("GA1045",
        new("style sheets not weighed", "样式表未完全处理"),
        new("The page's style sheets are larger or more intricate than can be weighed. Text that they hide or strike through may have "
            + "been read.",
            "页面的样式表过大或过于复杂，未能完全处理。被其隐藏或加删除线的文字可能已被读取。"),
        new("of the page's style sheets {0} rules were seen, not all of which were weighed: text that they hide may have been read",
            "页面样式表已见 {0} 条规则，未能全部处理：被其隐藏的文字可能已被读取"));

    public static readonly FindingCode PageNotRead = Warning("GA1046",
        new("picture not read", "图像未识读"),
        new("A page among others with text, or a table among text, is a picture and was not read. Its cells are absent.",
            "有文字的文件中，某页或某张表格为图像，未能识读，其单元格为未见。"),
        new("what is here is a picture and was not read: {0}", "此处为图像，未识读：{0}"));

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

    public static readonly FindingCode NameFromPicture = Note("GA2214",
        new("body's name read from a picture", "机关名称由图像识读"),
        new("The body's name stands in a picture only, and Tesseract alone reads it: it may be misread.",
            "机关名称只见于图像，仅由 Tesseract 识读，可能有误。"),
        new("the body's name is read from a picture as {0}, by one reader only", "机关名称由图像识读为 {0}，只有一个识读程序"));

    public static readonly FindingCode NameMisread = Warning("GA2215",
        new("body's name in the picture differs", "图像中的机关名称不一致"),
        new("In a picture another name is read than that of the body whose folder it is in, and no other body of the register bears it. It "
            + "is imported as that body's: compare the name with the paper.",
            "图像识读出的名称与所在目录的机关不一致，登记表中也没有其他机关使用该名称。仍按目录的机关导入，请对照原件。"),
        new("filed under {0}; in the picture {1} is read, which may be a misreading: compare it with the paper",
            "目录属于 {0}，图像识读为 {1}，可能有误，请对照原件"));
}
