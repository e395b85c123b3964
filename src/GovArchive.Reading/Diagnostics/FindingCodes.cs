using System.Collections.Immutable;
using System.Reflection;

namespace GovArchive.Diagnostics;

/// <summary>The closed list of what can be found: GA1… the archive's own files, GA2… reading a report, GA3… checking figures.</summary>
public static partial class FindingCodes
{
    public static readonly FindingCode YamlSyntax = Error("GA1101",
        new("not valid YAML", "不是合法的 YAML"),
        new("The file cannot be read as YAML. Mend it at the line named; indentation and unquoted ': ' are the usual causes.",
            "文件无法按 YAML 读取。请在所指行修改，常见原因是缩进和未加引号的“: ”。"),
        new("not valid YAML: {0}", "不是合法的 YAML：{0}"));

    public static readonly FindingCode YamlUnknownKey = Error("GA1102",
        new("unknown key", "未知的键"),
        new("The key is not one this file may have. It is reported rather than ignored, because a misspelt key would otherwise have no "
            + "effect.",
            "该文件不应有这个键。写错的键若被忽略就会悄悄失效，所以报错。"),
        new("unknown key '{0}'; known here: {1}", "未知的键“{0}”；此处可用：{1}"));

    public static readonly FindingCode YamlMissingKey = Error("GA1103",
        new("missing key", "缺少必需的键"),
        new("A key that this file must have is missing or empty.", "缺少必需的键，或其值为空。"),
        new("'{0}' is missing or empty; add it here", "缺少“{0}”或其值为空，请在此处补上"));

    public static readonly FindingCode YamlWrongKind = Error("GA1104",
        new("wrong kind of value", "值的类型不对"),
        new("The value is not of the kind the key takes.", "值的类型与该键的要求不符。"),
        new("'{0}' must be {1}", "“{0}”应为：{1}"));

    public static readonly FindingCode MergeMarks = Error("GA1105",
        new("marks of an unfinished merge", "合并未完成的标记"),
        new("Git could not join two versions of the file and left both in it, between lines of seven <, = and >. Nothing of the file is "
            + "used until one is chosen.",
            "Git 未能合并文件的两个版本，把两者都留在文件中，以七个 <、= 和 > 的行隔开。选定之前不使用该文件。"),
        new("git left two versions of these lines here; keep what is right and delete the lines of <<<<<<<, ======= and >>>>>>>",
            "git 在此处留下了两个版本；请保留正确的内容，并删去 <<<<<<<、=======、>>>>>>> 各行"));

    public static readonly FindingCode YamlTab = Error("GA1106",
        new("tab in YAML", "YAML 中有制表符"),
        new("YAML indents with spaces alone. Most editors can be told to type spaces for the tab key.",
            "YAML 只能用空格缩进。多数编辑器可设为以空格代替制表符。"),
        new("a tab stands here, and YAML is indented with spaces alone; put spaces in its place", "此处是制表符，而 YAML 只能用空格缩进；请换成空格"));

    /// <summary>A finding of this kind at a place; the values fill the message's template.</summary>
    public static Finding At(this FindingCode code, Place place, params ImmutableArray<string> values) => new(code, place, values);

    /// <summary>Every code, in order of its id.</summary>
    public static IReadOnlyList<FindingCode> All => Listed.Value;

    // Lazy: the codes are in several files, whose fields are initialised in no set order.
    private static readonly Lazy<IReadOnlyList<FindingCode>> Listed = new(() =>
    [
        .. typeof(FindingCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Where(field => field.FieldType == typeof(FindingCode))
            .Select(field => (FindingCode)field.GetValue(null)!)
            .OrderBy(code => code.Id, StringComparer.Ordinal),
    ]);

    /// <summary>The codes that are about what reports say, and not about the archive's own files: those the site explains.</summary>
    public static IEnumerable<FindingCode> AboutReports => All.Where(code => code.Severity != Severity.Error && code.Id[2] is ('2' or '3'));

    /// <summary>The code of an id; null when there is none.</summary>
    public static FindingCode? Find(string id) => All.FirstOrDefault(code => code.Id == id);

    private static FindingCode Error(string id, Words title, Words explanation, Words template) =>
        new(id, Severity.Error, title, explanation, template);

    private static FindingCode Warning(string id, Words title, Words explanation, Words template) =>
        new(id, Severity.Warning, title, explanation, template);

    private static FindingCode Note(string id, Words title, Words explanation, Words template) =>
        new(id, Severity.Note, title, explanation, template);
}
