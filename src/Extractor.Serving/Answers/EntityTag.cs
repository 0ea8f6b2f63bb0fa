using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Extractor.Serving.Answers;

/// <summary>
/// The tag of an answer: while the store is at the same number of the change feed, the same request has the same answer. The tag names the start
/// of the server, too, because another store may be served at the same address later.
/// </summary>
internal static class EntityTag
{
    /// <summary>Sets the tag; if the asker has this answer already, says so and returns true.</summary>
    internal static bool AnswersUnchanged(Exchange exchange, long sequence)
    {
        var tag = $"W/\"{exchange.Store.Instance}-{sequence.ToString(CultureInfo.InvariantCulture)}\"";
        exchange.Response.Headers.ETag = tag;
        exchange.Response.Headers.CacheControl = "private, no-cache";
        exchange.Response.Headers.Vary = "Accept";
        if (!exchange.Request.Headers.IfNoneMatch.Any(value => value is not null && value.Contains(tag, StringComparison.Ordinal)))
        {
            return false;
        }

        exchange.Response.StatusCode = StatusCodes.Status304NotModified;
        return true;
    }
}
