using GovArchive.Diagnostics;
using GovArchive.Text;
using GovArchive.Text.Formats;

namespace GovArchive.Datasets.Codebook;

/// <summary>The words of codes that have none in their own table: codes.yml.</summary>
internal static class CodeWords
{
    private const string File = "Datasets/Codebook/codes.yml";

    private static readonly Dictionary<(string Kind, string Code), Words> Loaded = Load();

    /// <summary>All that have words, to be compared with those there are.</summary>
    public static IEnumerable<(string Kind, string Code)> All => Loaded.Keys;

    /// <summary>A code that nobody has put into words yet stands for itself.</summary>
    public static Words Of(string kind, string code) => Loaded.GetValueOrDefault((kind, code), new Words(code, code));

    private static Dictionary<(string Kind, string Code), Words> Load()
    {
        var (findings, words) = (new List<Finding>(), new Dictionary<(string Kind, string Code), Words>());
        if (Yaml.ReadMap(File, EmbeddedTable.Text(typeof(CodeWords), File), findings) is { } map)
            foreach (var kind in map.Keys.ToArray())
            {
                var codes = map.Map(kind)!;
                foreach (var code in codes.Keys.ToArray())
                {
                    var both = codes.Map(code)!;
                    words[(kind, code)] = new Words(both.Required("en"), both.Required("zh"));
                    both.Close();
                }
                codes.Close();
            }
        return findings.Count == 0 ? words : throw new InvalidDataException(string.Join('\n', findings));
    }
}
