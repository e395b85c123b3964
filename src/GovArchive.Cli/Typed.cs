using System.Globalization;
using GovArchive.Sites;

namespace GovArchive.Cli;

/// <summary>What people type behind options, and what is said of what cannot be used.</summary>
internal static class Typed
{
    /// <summary>A day written 2024-01-31; null for anything else.</summary>
    public static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>What is wrong with a day; null for one that is good, and for none.</summary>
    /// <param name="option">As it is typed: --as-of.</param>
    public static string? NoDay(string option, string? text, Terminal terminal) => text is null || Day(text) is not null ? null
        : terminal.Words($"{option}: '{text}' is not a date written 2024-01-31", $"{option}：“{text}”不是 2024-01-31 这样的日期");

    /// <summary>The same of a web address.</summary>
    public static string? NoAddress(string option, string? text, Terminal terminal) =>
        text is null || SiteConfig.Address(text) is not null ? null : terminal.Words(
            $"{option}: '{text}' is not an address that begins with https:// or http://",
            $"{option}：“{text}”不是以 https:// 或 http:// 开头的地址");

    /// <summary>The same of the address of a site.</summary>
    public static string? NoBase(string option, string? text, Terminal terminal) =>
        text is null || SiteConfig.Base(text) is not null ? null : terminal.Words(
            $"{option}: '{text}' is not an address that begins with https:// or http://, without ? and #",
            $"{option}：“{text}”不是以 https:// 或 http:// 开头、不含 ? 和 # 的地址");
}
