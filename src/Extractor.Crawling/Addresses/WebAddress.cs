using System.Diagnostics.CodeAnalysis;

namespace Extractor.Crawling.Addresses;

/// <summary>
/// An address of the web as a crawl knows it: absolute, <c>http</c> or <c>https</c>, without user name and fragment, the host in lower-case ASCII
/// (RFC 3490), a default port left out. Two addresses are the same when their texts are; nothing else is guessed, because servers may tell
/// <c>/a</c> from <c>/a/</c>.
/// </summary>
public sealed record WebAddress
{
    /// <summary>The longest that is followed; longer ones are traps or data.</summary>
    private const int LongestText = 2_000;

    private WebAddress(Uri uri)
    {
        Uri = uri;
        Text = uri.AbsoluteUri;
    }

    /// <summary>The address for a request.</summary>
    public Uri Uri { get; }

    /// <summary>The address as text, percent-encoded.</summary>
    public string Text { get; }

    /// <summary>The host in lower-case ASCII, without port.</summary>
    public string Host => Uri.IdnHost;

    /// <summary>Host and port: what is paced, and left alone, as one. The port is left out where it is the usual one.</summary>
    public string Authority => Uri.IsDefaultPort ? Host : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Host}:{Uri.Port}");

    /// <summary>Reads an address, or a link on a page.</summary>
    /// <param name="text">The text; white space around it is left out, and line breaks in it as browsers do.</param>
    /// <param name="page">The page that the link stands on, or null where only an absolute address is one.</param>
    /// <param name="address">The address.</param>
    /// <returns>False for other schemes (<c>javascript:</c>, <c>mailto:</c>, <c>file:</c>), for what is no address, and for what is too long.</returns>
    public static bool TryParse(string? text, WebAddress? page, [NotNullWhen(true)] out WebAddress? address)
    {
        address = null;
        var trimmed = text?.Trim().ReplaceLineEndings(string.Empty).Replace("\t", string.Empty, StringComparison.Ordinal);
        if (string.IsNullOrEmpty(trimmed) || trimmed.Length > LongestText)
        {
            return false;
        }

        // A path such as /a is an absolute file name for Uri on Unix, so a link is always resolved against its page.
        var isRead = page is null
            ? Uri.TryCreate(trimmed, UriKind.Absolute, out var uri)
            : Uri.TryCreate(page.Uri, trimmed, out uri);
        if (!isRead || (uri!.Scheme != Uri.UriSchemeHttp && uri.Scheme != Uri.UriSchemeHttps) || uri.IdnHost.Length == 0)
        {
            return false;
        }

        var plain = new UriBuilder(uri) { Fragment = string.Empty, UserName = string.Empty, Password = string.Empty, Host = uri.IdnHost };
        address = new WebAddress(plain.Uri);
        return true;
    }

    /// <inheritdoc cref="TryParse"/>
    /// <exception cref="FormatException">The text is no address of the web.</exception>
    public static WebAddress Parse(string text) =>
        TryParse(text, page: null, out var address) ? address : throw new FormatException($"No address of the web: {text}");

    /// <summary>Whether both have the same text.</summary>
    public bool Equals(WebAddress? other) => other is not null && string.Equals(Text, other.Text, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Text);

    /// <inheritdoc cref="Text"/>
    public override string ToString() => Text;
}
