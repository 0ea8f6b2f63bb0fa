using Microsoft.Net.Http.Headers;

namespace Extractor.Serving.Answers;

/// <summary>In which form a list is answered.</summary>
internal enum ListFormat
{
    /// <summary>A page: an object with <c>items</c> and <c>next</c>.</summary>
    Json,

    /// <summary>An object a line.</summary>
    JsonLines,

    /// <summary>A header and a line a row.</summary>
    Csv,
}

/// <summary>Which form an asker wants.</summary>
internal static class ListFormats
{
    /// <summary>By the parameter <c>format</c>, which a link can have, else by the header Accept; JSON where neither tells.</summary>
    internal static ListFormat Of(Exchange exchange)
    {
        switch (exchange.OneOf("format", "json", "jsonl", "csv"))
        {
            case "json":
                return ListFormat.Json;
            case "jsonl":
                return ListFormat.JsonLines;
            case "csv":
                return ListFormat.Csv;
        }

        var accept = exchange.Request.Headers.Accept;
        if (accept.Count == 0 || !MediaTypeHeaderValue.TryParseList([.. accept.OfType<string>()], out var wanted))
        {
            return ListFormat.Json;
        }

        foreach (var type in wanted.Where(type => type.Quality is not 0).OrderByDescending(type => type.Quality ?? 1))
        {
            switch (type.MediaType.Value)
            {
                case "application/json" or "application/*" or "*/*":
                    return ListFormat.Json;
                case "application/jsonl" or "application/x-ndjson":
                    return ListFormat.JsonLines;
                case "text/csv" or "text/*":
                    return ListFormat.Csv;
            }
        }

        throw new ProblemException(Problems.NotAcceptable());
    }
}
