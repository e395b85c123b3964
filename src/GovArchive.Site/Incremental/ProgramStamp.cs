using System.Reflection;
using System.Text;
using GovArchive.Archives;
using GovArchive.Files;
using GovArchive.Reports;

namespace GovArchive.Incremental;

/// <summary>
/// This very build of the program: its libraries, and the versions of those it uses. What another build made is not known to be what this
/// one makes.
/// </summary>
internal static class ProgramStamp
{
    /// <summary>SHA-256.</summary>
    public static ContentHash Value { get; } = Of([typeof(Report).Assembly, typeof(Archive).Assembly, typeof(ProgramStamp).Assembly]);

    private static ContentHash Of(Assembly[] libraries) => ContentHash.Of(Encoding.UTF8.GetBytes(string.Join('\n', libraries.SelectMany(
        library => library.GetReferencedAssemblies().Select(used => used.FullName).Order(StringComparer.Ordinal)
            .Prepend(library.ManifestModule.ModuleVersionId.ToString())))));
}
