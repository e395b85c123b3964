namespace GovArchive.Text;

/// <summary>Addresses that a reader may be led to.</summary>
public static class WebAddress
{
    /// <summary>An absolute http or https address; null for everything else, javascript: and file: among it.</summary>
    public static Uri? Read(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp) ? address : null;
}
