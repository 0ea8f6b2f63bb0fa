using System.Text.Json;

namespace Extractor.Serving.Answers;

/// <summary>Reads the body of a request, up to a limit.</summary>
internal static class RequestBody
{
    /// <summary>The whole body, as bytes of UTF-8.</summary>
    internal static async Task<ReadOnlyMemory<byte>> ReadAsync(Exchange exchange, int limit, params string[] mediaTypes)
    {
        var type = exchange.Request.ContentType?.Split(';')[0].Trim();
        if (!mediaTypes.Contains(type, StringComparer.OrdinalIgnoreCase))
        {
            throw new ProblemException(Problems.WrongMediaType(mediaTypes[0]));
        }

        using var body = new MemoryStream();
        var buffer = new byte[16 * 1024];
        for (var read = await exchange.Request.Body.ReadAsync(buffer, exchange.Cancelled); read > 0; read = await exchange.Request.Body.ReadAsync(buffer, exchange.Cancelled))
        {
            if (body.Length + read > limit)
            {
                throw new ProblemException(Problems.TooLarge(limit));
            }

            body.Write(buffer, 0, read);
        }

        return body.GetBuffer().AsMemory(0, (int)body.Length);
    }

    /// <summary>A body, or a line of one, as a JSON object.</summary>
    internal static JsonDocument ParseObject(ReadOnlyMemory<byte> json)
    {
        try
        {
            var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = 8 });
            if (document.RootElement.ValueKind == JsonValueKind.Object)
            {
                return document;
            }

            document.Dispose();
            throw new ProblemException(Problems.BadBody("A JSON object is wanted."));
        }
        catch (JsonException problem)
        {
            throw new ProblemException(Problems.BadBody(problem.Message));
        }
    }

    /// <summary>A text of an object; null where it is missing, null or empty.</summary>
    internal static string? Text(JsonElement element, string name, int longest) => !element.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null ? null
        : value.ValueKind != JsonValueKind.String ? throw new ProblemException(Problems.BadBody($"{name} must be a string."))
        : value.GetString() is { } text && text.Length <= longest ? text
        : throw new ProblemException(Problems.BadBody($"{name} may have {longest} characters."));
}
