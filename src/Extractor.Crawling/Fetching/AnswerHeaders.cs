using System.Net.Http.Headers;
using System.Text;
using Extractor.Crawling.Addresses;

namespace Extractor.Crawling.Fetching;

/// <summary>What the headers of an answer say. They come as Latin-1, which keeps every byte of what servers really send.</summary>
internal static class AnswerHeaders
{
    /// <summary>The answer without a body.</summary>
    internal static FetchAnswer Read(WebAddress address, HttpResponseMessage response)
    {
        var (mediaType, charset) = ReadContentType(Raw(response.Content.Headers, "Content-Type"));
        return new FetchAnswer(address)
        {
            Status = (int)response.StatusCode,
            MediaType = mediaType,
            Charset = charset,
            EntityTag = Raw(response.Headers, "ETag"),
            LastModified = Raw(response.Content.Headers, "Last-Modified"),
            FileName = ContentDisposition.FileName(Raw(response.Content.Headers, "Content-Disposition")),
        };
    }

    /// <summary>Where a redirect leads. Bytes beyond ASCII, which servers should not send, are encoded as they are.</summary>
    internal static Redirect ReadRedirect(WebAddress address, HttpResponseMessage response)
    {
        var location = Raw(response.Headers, "Location");
        var encoded = location is null ? null : string.Concat(location.Select(static letter => letter > '\x7f' ? Uri.HexEscape(letter) : letter.ToString()));
        return new Redirect(
            WebAddress.TryParse(encoded, address, out var target) ? target : null,
            IsForGood: (int)response.StatusCode is 301 or 308,
            IsInsecure: address.Uri.Scheme == Uri.UriSchemeHttps && target?.Uri.Scheme == Uri.UriSchemeHttp);
    }

    /// <summary>How long the host asks to be left alone, or null. A date is held against the clock of the server, where it tells it.</summary>
    internal static TimeSpan? ReadRetryAfter(HttpResponseMessage response, DateTimeOffset now)
    {
        var header = response.Headers.RetryAfter;
        var wait = header?.Delta ?? (header?.Date - (response.Headers.Date ?? now));
        return wait is { } asked ? (asked > TimeSpan.Zero ? asked : TimeSpan.Zero) : null;
    }

    /// <summary>A header as it came, or null; of several the first.</summary>
    internal static string? Raw(HttpHeaders headers, string name) =>
        headers.NonValidated.TryGetValues(name, out var values) ? values.Select(static value => value.Trim()).FirstOrDefault(static value => value.Length > 0) : null;

    private static (string? MediaType, string? Charset) ReadContentType(string? header)
    {
        if (header is null)
        {
            return (null, null);
        }

        var pieces = header.Split(';', StringSplitOptions.TrimEntries);
        var charset = pieces.Skip(1)
            .Where(static piece => piece.StartsWith("charset", StringComparison.OrdinalIgnoreCase))
            .Select(static piece => piece["charset".Length..].TrimStart(' ', '=').Trim('"', '\'', ' '))
            .FirstOrDefault(static name => name.Length > 0);
        var mediaType = pieces[0].ToLowerInvariant();
        return (mediaType.Length > 0 && Ascii.IsValid(mediaType) ? mediaType : null, charset);
    }
}
