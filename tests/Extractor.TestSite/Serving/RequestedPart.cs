using System.Globalization;
using Extractor.TestSite.Publishing;
using Microsoft.AspNetCore.Http;

namespace Extractor.TestSite.Serving;

/// <summary>Conditional and range requests, as RFC 9110 (13 and 14) has them, of servers that give entity tags.</summary>
internal static class RequestedPart
{
    /// <summary>What of an answer is asked for: nothing new, a part, or all.</summary>
    internal static SiteAnswer Of(HttpRequest request, SiteAnswer answer)
    {
        if (answer.Status != 200 || answer.EntityTag is not { } tag)
        {
            return answer;
        }

        if (IsKnown(request, answer, tag))
        {
            return answer with { Status = 304, Body = default, ContentType = null };
        }

        return FirstByte(request, answer) is { } first && IsSameBody(request, answer, tag) ? answer with
        {
            Status = 206,
            Body = answer.Body[first..],
            Headers = answer.Headers.Add(("Content-Range", $"bytes {first}-{answer.Body.Length - 1}/{answer.Body.Length}")),
        }
        : answer;
    }

    private static bool IsKnown(HttpRequest request, SiteAnswer answer, string tag) => request.Headers.IfNoneMatch.Count > 0
        ? request.Headers.IfNoneMatch == tag
        : request.Headers.IfModifiedSince.Count > 0 && request.Headers.IfModifiedSince == TextOf(answer.LastModified);

    private static bool IsSameBody(HttpRequest request, SiteAnswer answer, string tag) =>
        request.Headers.IfRange.Count == 0 || request.Headers.IfRange == tag || request.Headers.IfRange == TextOf(answer.LastModified);

    /// <summary>Only ranges from a byte to the end; others are answered with all, as a server may.</summary>
    private static int? FirstByte(HttpRequest request, SiteAnswer answer)
    {
        var range = request.Headers.Range.ToString();
        return range.StartsWith("bytes=", StringComparison.Ordinal) && range.EndsWith('-')
            && int.TryParse(range.AsSpan(6..^1), NumberStyles.None, CultureInfo.InvariantCulture, out var first) && first > 0 && first < answer.Body.Length
            ? first
            : null;
    }

    private static string? TextOf(DateTimeOffset? time) => time?.ToString("R", CultureInfo.InvariantCulture);
}
