using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Extractor.Crawling.Addresses;

/// <summary>
/// An address of the web as a crawl knows it: absolute, <c>http</c> or <c>https</c>, without user name and fragment, the host in lower-case ASCII
/// (RFC 3490), a default port left out. Two addresses are the same when their texts are; nothing else is guessed, because servers may tell
/// <c>/a</c> from <c>/a/</c>.
/// </summary>
public sealed record WebAddress
{
    /// <summary>The longest that is followed, as written and percent-encoded; longer ones are traps or data.</summary>
    private const int LongestText = 2_000;

    private const int MostReadings = 4;

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

    /// <summary>
    /// Host and port: what is paced, and left alone, as one. The port is left out where it is the usual one; an IPv6 address stands in brackets.
    /// </summary>
    public string Authority
    {
        get
        {
            var host = Uri.HostNameType == UriHostNameType.IPv6 ? $"[{Host}]" : Host;
            return Uri.IsDefaultPort ? host : string.Create(CultureInfo.InvariantCulture, $"{host}:{Uri.Port}");
        }
    }

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

        try
        {
            // A path such as /a is an absolute file name for Uri on Unix, so a link is always resolved against its page.
            var isRead = page is null
                ? Uri.TryCreate(trimmed, UriKind.Absolute, out var uri)
                : Uri.TryCreate(page.Uri, trimmed, out uri);
            address = isRead && Settle(uri!) is { } settled ? new WebAddress(settled) : null;
        }
        catch (UriFormatException)
        {
            // A host that no name in ASCII stands for.
        }

        return address is not null;
    }

    /// <inheritdoc cref="TryParse"/>
    /// <exception cref="FormatException">The text is no address of the web.</exception>
    public static WebAddress Parse(string text) =>
        TryParse(text, page: null, out var address) ? address : throw new FormatException($"No address of the web: {text}");

    /// <summary>
    /// The one spelling of an address, or null when it is none of the web. What Uri makes of odd hosts (full-width digits, which turn into a
    /// number) can be read as something else again, so it is read until it stays the same.
    /// </summary>
    private static Uri? Settle(Uri uri)
    {
        for (var readings = 0; readings < MostReadings; readings++)
        {
            if ((uri.Scheme != Uri.UriSchemeHttp && uri.Scheme != Uri.UriSchemeHttps) || uri.IdnHost.Length == 0 || uri.IdnHost.Contains('%', StringComparison.Ordinal))
            {
                return null;
            }

            var plain = new UriBuilder(uri) { Fragment = string.Empty, UserName = string.Empty, Password = string.Empty, Host = uri.IdnHost };
            var again = new Uri(plain.Uri.AbsoluteUri);
            if (again.AbsoluteUri == uri.AbsoluteUri)
            {
                return again.AbsoluteUri.Length <= LongestText ? again : null;
            }

            uri = again;
        }

        return null;
    }

    /// <summary>Whether both have the same text.</summary>
    public bool Equals(WebAddress? other) => other is not null && string.Equals(Text, other.Text, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Text);

    /// <inheritdoc cref="Text"/>
    public override string ToString() => Text;
}
