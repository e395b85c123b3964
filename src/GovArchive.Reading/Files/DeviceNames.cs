using System.Text.RegularExpressions;

namespace GovArchive.Files;

/// <summary>Names that no file can have on Windows, which takes them for devices.</summary>
public static partial class DeviceNames
{
    /// <summary>Whether a file or folder of that name is taken for a device, whatever stands behind its dot.</summary>
    /// <param name="name">Without folders.</param>
    public static bool Is(string name) => Device().IsMatch(name);

    [GeneratedRegex(@"^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Device();
}
