using System.Buffers;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Extractor.Storage.Lists;
using Microsoft.AspNetCore.Http;

namespace Extractor.Serving.Answers;

/// <summary>A place in a list as a text that says nothing to the asker. It carries a mark of the list and its filters, and is good for no other.</summary>
internal static class Cursor
{
    /// <summary>Parameters that choose no rows and no order.</summary>
    private static readonly HashSet<string> OfThePage = new(StringComparer.Ordinal) { "cursor", "limit", "format", "bom" };

    internal static string Write(HttpRequest request, ListPlace place)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(bytes, AnswerJson.Options))
        {
            writer.WriteStartArray();
            writer.WriteStringValue(MarkOf(request));
            writer.WriteStringValue(place.Order);
            foreach (var value in place.Values)
            {
                switch (value)
                {
                    case long number:
                        writer.WriteNumberValue(number);
                        break;
                    case double number:
                        // As text: a double without fraction would come back as a whole number.
                        writer.WriteStringValue("=" + number.ToString("R", System.Globalization.CultureInfo.InvariantCulture));
                        break;
                    default:
                        writer.WriteStringValue("'" + value);
                        break;
                }
            }

            writer.WriteEndArray();
        }

        return Base64Url.EncodeToString(bytes.WrittenSpan);
    }

    internal static ListPlace? Read(HttpRequest request)
    {
        if (request.Query["cursor"] is not [{ Length: > 0 } text])
        {
            return null;
        }

        try
        {
            using var document = JsonDocument.Parse(Base64Url.DecodeFromChars(text));
            var values = document.RootElement.EnumerateArray().ToList();
            return values.Count > 2 && values[0].GetString() == MarkOf(request)
                ? new ListPlace(values[1].GetString()!, [.. values.Skip(2).Select(Value)])
                : throw new ProblemException(Problems.BadCursor());
        }
        catch (Exception problem) when (problem is FormatException or JsonException or InvalidOperationException)
        {
            throw new ProblemException(Problems.BadCursor());
        }
    }

    private static object Value(JsonElement element) => element.ValueKind == JsonValueKind.Number ? element.GetInt64()
        : element.GetString() is { Length: > 0 } text && text[0] == '=' ? double.Parse(text.AsSpan(1), System.Globalization.CultureInfo.InvariantCulture)
        : element.GetString() is { Length: > 0 } words && words[0] == '\'' ? words[1..]
        : throw new FormatException("No value.");

    private static string MarkOf(HttpRequest request)
    {
        var text = new StringBuilder(request.Path);
        foreach (var (name, values) in request.Query.Where(parameter => !OfThePage.Contains(parameter.Key)).OrderBy(parameter => parameter.Key, StringComparer.Ordinal))
        {
            text.Append('\n').Append(name).Append('=').Append(values.ToString());
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())).AsSpan(0, 6));
    }
}
