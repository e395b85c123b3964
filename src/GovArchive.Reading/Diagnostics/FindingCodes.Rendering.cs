namespace GovArchive.Diagnostics;

/// <summary>GA13…: themes, their templates and words, and pages written in Markdown.</summary>
public static partial class FindingCodes
{
    public static readonly FindingCode ThemeUnknown = Error("GA1301",
        new("unknown theme", "未知的主题"),
        new("No folder of that name is among the themes. Correct the name, or add the folder with a theme.yml.",
            "主题中没有这个名称的文件夹。请改正名称，或添加该文件夹及其 theme.yml。"),
        new("there is no theme '{0}'; add {1}/theme.yml, or name another theme here", "没有主题“{0}”，请添加 {1}/theme.yml，或在此处改用其他主题"));

    public static readonly FindingCode TemplateUnknownMember = Error("GA1302",
        new("unknown member in a template", "模板中的成员不存在"),
        new("A template names a member that what it describes does not have. It is an error rather than empty output, because a misspelt "
            + "name would otherwise go unseen.",
            "模板使用了对象所没有的成员。若输出空白，写错的名称就不会被发现，所以报错。"),
        new("'{0}' is not a member of {1}; it has: {2}", "“{0}”不是 {1} 的成员；可用：{2}"));

    public static readonly FindingCode ThemeCycle = Error("GA1303",
        new("themes extend each other in a circle", "主题循环继承"),
        new("A theme extends itself, directly or through others. Remove one 'extends'.", "主题直接或间接继承了自身。请去掉其中一处 extends。"),
        new("the themes extend each other in a circle: {0}; remove one 'extends'", "主题循环继承：{0}；请去掉其中一处 extends"));

    public static readonly FindingCode ThemeName = Error("GA1304",
        new("not a theme name", "主题名称不合规"),
        new("A theme is named by a-z, 0-9 and '-', and the name in theme.yml is that of its folder.",
            "主题名称只能用 a-z、0-9 和 -，且 theme.yml 中的名称须与文件夹相同。"),
        new("'{0}' cannot be the theme's name here; it must be {1}", "此处主题名称不能为“{0}”，应为：{1}"));

    public static readonly FindingCode ThemeStrayFile = Warning("GA1305",
        new("file without a use in a theme", "主题中无用的文件"),
        new("The file is in none of the places a theme is read from, so it has no effect.", "该文件不在主题会被读取的位置，不起作用。"),
        new("the file has no effect; a theme holds theme.yml, layouts/*.sbn-html, partials/*.sbn-html, assets/ and i18n/<language>.yml",
            "该文件不起作用；主题由 theme.yml、layouts/*.sbn-html、partials/*.sbn-html、assets/ 和 i18n/<语言>.yml 组成"));

    public static readonly FindingCode TemplateUnknownPartial = Error("GA1306",
        new("unknown partial", "未知的局部模板"),
        new("A template includes a partial that is no file of the theme.", "模板引用的局部模板不是主题中的文件。"),
        new("there is no partial '{0}'; the theme has: {1}", "没有局部模板“{0}”；主题中有：{1}"));

    public static readonly FindingCode TemplateUnknownName = Error("GA1307",
        new("unknown name in a template", "模板中的名称不存在"),
        new("A template uses a name that is no page's, no function's, no partial's and not the template's own. Empty output would hide it.",
            "模板使用的名称既不是任何页面的成员，也不是函数、局部模板或模板自己定义的名称。为免写错的名称不被发现，所以报错。"),
        new("there is no '{0}' here; there is: {1}", "此处没有“{0}”；可用：{1}"));

    public static readonly FindingCode TemplateUnknownWord = Error("GA1308",
        new("missing words", "缺少文字"),
        new("A template asks for words that the theme has in no language.", "主题的任何语言都没有模板所需的文字。"),
        new("no words for '{0}' in language '{1}'; add the key to i18n/{1}.yml of the theme or of one it extends",
            "语言“{1}”缺少“{0}”的文字；请在主题（或其父主题）的 i18n/{1}.yml 中添加"));

    public static readonly FindingCode TemplateSyntax = Error("GA1309",
        new("template not well formed", "模板语法错误"),
        new("The template cannot be read. Mend it at the place named.", "模板无法读取。请在所指处修改。"),
        new("not a well-formed template: {0}", "模板语法错误：{0}"));

    public static readonly FindingCode TemplateNotPrintable = Error("GA1312",
        new("not something to print", "不可直接输出的值"),
        new("A template prints a whole object or list. Name one of its members, or use a function.", "模板直接输出了整个对象或列表。请改为其成员，或使用函数。"),
        new("{0} cannot be printed; name a member of it, loop over it with for, or use a function", "{0} 不能直接输出；请改为其成员、用 for 循环或函数"));

    public static readonly FindingCode TemplateUnknownLayout = Error("GA1313",
        new("unknown layout", "未知的布局"),
        new("A page asks for a layout that the theme does not have.", "页面要用的布局在主题中不存在。"),
        new("the theme '{0}' has no layout '{1}'; it has: {2}", "主题“{0}”没有布局“{1}”；可用：{2}"));

    public static readonly FindingCode TemplateFailed = Error("GA1314",
        new("template could not be rendered", "模板无法渲染"),
        new("Rendering stopped at this tag for the reason given.", "渲染在此标签处因所述原因中止。"),
        new("the template could not be rendered: {0}", "模板无法渲染：{0}"));

    public static readonly FindingCode ThemeNotUtf8 = Error("GA1315",
        new("not UTF-8", "不是 UTF-8"),
        new("Templates, theme.yml and words are UTF-8 text.", "模板、theme.yml 和文字文件须为 UTF-8。"),
        new("the file is not UTF-8; save it as UTF-8", "文件不是 UTF-8，请另存为 UTF-8"));

    public static readonly FindingCode WordsBorrowed = Warning("GA1316",
        new("words of another language", "借用其他语言的文字"),
        new("The language file lacks words that another one has, or a key is misspelt in that one. "
            + "Pages show those of the nearest language: another kind of Chinese for Chinese, English for the rest.",
            "该语言文件缺少其他语言已有的文字，或另一文件中的键写错。页面改用最相近语言的文字：中文用另一种中文，其余用英文。"),
        new("'{0}' lacks {1} of the theme's words, and pages show those of another language: {2}; add them to i18n/{0}.yml of the theme "
            + "or of one it extends, or mend a key that is misspelt in {3}",
            "“{0}”缺少主题的 {1} 条文字，页面改用其他语言的文字：{2}；请在主题（或其父主题）的 i18n/{0}.yml 中添加；若是 {3} 中的键写错，请改正"));

    public static readonly FindingCode LookFileMissing = Error("GA1317",
        new("file of the look missing", "外观所用的文件不存在"),
        new("site.yml names a picture or a style sheet that is not in content/static.", "site.yml 所写的图片或样式表不在 content/static 中。"),
        new("{0}: there is no {1}; add the file, or correct the name here", "{0}：没有 {1}；请添加该文件，或改正此处的名称"));

    public static readonly FindingCode LookPageUnknown = Error("GA1318",
        new("unknown page in the navigation", "导航中的页面不存在"),
        new("The navigation of site.yml names lists of the site and pages of content/pages by their addresses.",
            "site.yml 的导航以地址列出本站列表和 content/pages 的页面。"),
        new("navigation: '{0}' is no list and no page of content/pages; known are {1}",
            "navigation：“{0}”既不是列表，也不是 content/pages 的页面；可用：{1}"));

    public static readonly FindingCode ThemeFileUnknown = Error("GA1319",
        new("no such file of the theme", "主题没有这个文件"),
        new("'theme copy' takes one file of the built-in theme.", "theme copy 只接受内置主题的一个文件。"),
        new("not one file of the built-in theme; there are {0}; 'govarchive theme list' lists all",
            "不是内置主题的一个文件；有 {0}；用 govarchive theme list 列出全部"));

    public static readonly FindingCode ThemeFileThere = Error("GA1320",
        new("file of the theme there already", "主题文件已存在"),
        new("The own theme has the file already, perhaps changed; it is not overwritten.", "自己的主题已有该文件，可能改过，不会覆盖。"),
        new("the file is there already and is not overwritten; to begin anew, delete it first", "该文件已存在，不会覆盖；要重新开始，请先删除它"));

    public static readonly FindingCode PageWithoutFrontMatter = Error("GA1321",
        new("page without front matter", "页面缺少头部信息"),
        new("A page begins with a line ---, its keys (title at least), and another line ---.",
            "页面须以一行 --- 开头，其后为各键（至少有 title），再以一行 --- 结束。"),
        new("{0}; a page begins with '---', 'title: …', '---'", "{0}；页面须以“---”“title: …”“---”开头"));

    public static readonly FindingCode PageUnsafeLink = Warning("GA1322",
        new("link left out", "链接被去掉"),
        new("Links may be relative, or begin with http:, https:, mailto: or tel:. Any other is shown as text.",
            "链接只能是相对地址，或以 http:、https:、mailto:、tel: 开头。其他链接仅显示文字。"),
        new("the link '{0}' is left out; links are relative or begin with http:, https:, mailto: or tel:",
            "链接“{0}”被去掉；链接须为相对地址，或以 http:、https:、mailto:、tel: 开头"));

    public static readonly FindingCode PageTooDeep = Error("GA1323",
        new("page nested too deeply", "页面嵌套过深"),
        new("Lists, quotations or emphasis in the page are nested beyond what is read.", "页面中列表、引用或强调的嵌套层数超出可读取的范围。"),
        new("the page is not read: {0}", "页面未读取：{0}"));

    public static readonly FindingCode PageNameRefused = Error("GA1326",
        new("name of a page refused", "页面文件名不可用"),
        new("A page's address is made of its file's name, and some characters mean something else in an address. The page is left out.",
            "页面地址由文件名而来，有些字符在地址中另有含义。该页面未生成。"),
        new("'{0}' cannot stand in a page's address; rename the file", "页面地址中不能有“{0}”；请改文件名"));

    public static readonly FindingCode PageLinkNowhere = Warning("GA1327",
        new("link that leads nowhere", "链接无效"),
        new("A link of a page written by hand names a Markdown file that content/pages does not have, or an address that the site does not "
            + "have. Anchors are looked at by 'build --check-links' alone.",
            "自写页面的链接所指的 Markdown 文件不在 content/pages 中，或所指地址在站点中不存在。锚点只由 build --check-links 检查。"),
        new("the link '{0}' leads nowhere: there is no {1}; mend the link", "链接“{0}”无效：没有 {1}；请改正链接"));

    public static readonly FindingCode PageFileNotPublished = Warning("GA1328",
        new("file beside pages not published", "页面旁的文件不发布"),
        new("Of content/pages Markdown files become pages, and the pictures they show are published beside them. Other files are put into "
            + "content/static, which is copied into the site as it is.",
            "content/pages 中只有 Markdown 文件成为页面，页面所用的图片随之发布。其他文件请放入 content/static，它会原样复制到站点。"),
        new("'{0}' lies beside the pages and is no picture, so it is not published; put it into content/static and link to it there",
            "“{0}”在页面旁且不是图片，不会发布；请放入 content/static 并改链接"));

    public static readonly FindingCode PageNameKept = Error("GA1331",
        new("name that Windows keeps for itself", "Windows 保留的名称"),
        new("Windows takes con, nul, aux and the like for devices, whatever stands behind a dot, and drops a dot or blank at the end of a "
            + "name: a copy of the archive or of the site could not be made there. The file is not published.",
            "Windows 把 con、nul、aux 等名称视为设备（不论扩展名），并去掉名称末尾的点或空格：档案和站点无法在其上复制。该文件不发布。"),
        new("'{0}' is a name that Windows does not take; rename it", "Windows 不接受名称“{0}”；请改名"));

    public static readonly FindingCode PageNamesAlike = Error("GA1332",
        new("names that differ by capital letters alone", "名称只有大小写之别"),
        new("On the disks of Windows and macOS these are one file, and one of the two would be lost. The second is not published.",
            "在 Windows 和 macOS 上二者是同一个文件，其中之一会丢失。后一个不发布。"),
        new("{0} differs from it by capital letters alone; rename one of the two", "它与 {0} 只有大小写之别；请改其中一个的名称"));

    public static readonly FindingCode AddressOfProgram = Error("GA1333",
        new("address of a page that the program makes", "程序自身页面的地址"),
        new("A page or file of the archive would stand where the program makes a page or file of its own. The program's stays.",
            "档案中的页面或文件与程序自身生成的页面或文件地址相同；保留程序的。"),
        new("it would be {0} in the site, which the program itself makes ({1}); give the file another name",
            "它在站点中是 {0}，而该文件由程序生成（{1}）；请改文件名"));

    public static readonly FindingCode AddressOfOther = Error("GA1334",
        new("address of another file", "与另一文件地址相同"),
        new("Two files of the archive would be one in the site: about.md and about/index.md are both the page about/. The first stays.",
            "档案中的两个文件在站点中是同一个：about.md 与 about/index.md 都是页面 about/。保留前一个。"),
        new("it would be {0} in the site, which {1} is already; rename one of the two", "它在站点中是 {0}，而 {1} 已是该文件；请改其中一个的名称"));

    public static readonly FindingCode LinkNotPublished = Warning("GA1335",
        new("symbolic link not published", "符号链接不发布"),
        new("Files of content/static are copied as they are. A symbolic link is not followed, for it may lead out of the archive.",
            "content/static 的文件原样复制；符号链接可能指向档案之外，不予跟随。"),
        new("a symbolic link is not published; put the file itself here", "符号链接不发布；请把文件本身放在这里"));

    public static readonly FindingCode PageNotMade = Note("GA1336",
        new("file that becomes no page", "不成为页面的文件"),
        new("Of content/pages files whose names end with .md become pages, in the language that stands before it where the site is made in "
            + "that one, or else in its main one. Pictures are published where a page shows them.",
            "content/pages 中只有以 .md 结尾的文件成为页面；.md 之前写语言代码的用该语言（须为站点所用语言），否则用主要语言。图片在页面引用时发布。"),
        new("no page is made of it: the name of a page ends with .md, or with the language and .md, and the site's languages are {0}",
            "没有生成页面：页面的文件名以 .md 结尾，或以语言代码加 .md 结尾；站点语言为 {0}"));

    public static readonly FindingCode LookLanguageUnknown = Warning("GA1337",
        new("words in a language that the site is not made in", "所写语言不是站点语言"),
        new("site.yml gives words in a language that is not among its languages, so that no page shows them.",
            "site.yml 写了某种语言的文字，而 languages 中没有该语言，因此页面不会显示。"),
        new("{0}: the site is not made in '{1}', so nobody sees this; its languages are {2}", "{0}：站点没有语言“{1}”，这些文字不会显示；站点语言为 {2}"));
}
