using System.Net.Http.Headers;

namespace Extractor.Crawling.Fetching;

/// <summary>Makes the request: GET, who asks, and what is known of the body already.</summary>
internal static class RequestMessage
{
    /// <summary>Makes it.</summary>
    /// <param name="request">The question.</param>
    /// <param name="part">The file that the body goes into, or null.</param>
    /// <param name="userAgent">Who asks.</param>
    internal static HttpRequestMessage Create(FetchRequest request, PartFile? part, string userAgent)
    {
        var message = new HttpRequestMessage(HttpMethod.Get, request.Address.Uri);
        Add(message, "User-Agent", userAgent);
        Add(message, "Accept", "*/*");

        // A range counts the bytes as they are sent, so a file that may go on where it broke off is sent as it is.
        Add(message, "Accept-Encoding", request.IntoFile ? "identity" : "gzip, br");
        Add(message, "If-None-Match", request.EntityTag);
        Add(message, "If-Modified-Since", request.LastModified);
        if (part?.Resume is { } resume)
        {
            message.Headers.Range = new RangeHeaderValue(resume.Length, to: null);
            Add(message, "If-Range", resume.Validator);
        }

        return message;
    }

    /// <summary>Validators go back as they came.</summary>
    private static void Add(HttpRequestMessage message, string name, string? value)
    {
        if (value is not null)
        {
            message.Headers.TryAddWithoutValidation(name, value);
        }
    }
}
