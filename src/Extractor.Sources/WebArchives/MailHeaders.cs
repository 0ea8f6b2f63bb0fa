namespace Extractor.Sources.WebArchives;

/// <summary>The headers of a mail message or of one part of it (RFC 5322, 2.2; RFC 2045), those that say what the content is.</summary>
/// <param name="MediaType">The content type without parameters in lower case; empty if it is not said.</param>
/// <param name="Charset">The charset of a text; null if it is not said.</param>
/// <param name="Boundary">What parts the parts; null if there are none.</param>
/// <param name="Start">The id of the part that is shown first; null if it is not said.</param>
/// <param name="Encoding">The transfer encoding in lower case; empty if it is not said.</param>
/// <param name="Id">The id of the content; null if it has none.</param>
/// <param name="Location">Where the content was found; null if it is not said.</param>
internal sealed record MailHeaders(string MediaType, string? Charset, string? Boundary, string? Start, string Encoding, string? Id, string? Location)
{
    /// <summary>Longer headers belong to no web page that was saved.</summary>
    private const int Longest = 16 * 1024;

    /// <summary>Reads headers up to the empty line; null if the bytes do not begin with any.</summary>
    /// <param name="bytes">The message or part.</param>
    /// <param name="body">Where its content begins.</param>
    internal static MailHeaders? Read(ReadOnlySpan<byte> bytes, out int body)
    {
        var fields = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var last = string.Empty;
        body = 0;
        while (body < Math.Min(bytes.Length, Longest))
        {
            var end = bytes[body..].IndexOf((byte)'\n');
            var line = System.Text.Encoding.Latin1.GetString(end < 0 ? bytes[body..Math.Min(bytes.Length, body + Longest)] : bytes.Slice(body, Math.Min(end, Longest))).TrimEnd('\r');
            var next = end < 0 ? bytes.Length : body + end + 1;
            if (line.Length == 0)
            {
                body = next;
                break;
            }

            if (line[0] is ' ' or '\t')
            {
                if (last.Length == 0)
                {
                    return null;
                }

                fields[last] += line;
            }
            else if (NameOf(line) is { } name)
            {
                last = name;
                fields[name] = line[(name.Length + 1)..];
            }
            else
            {
                return null; // A line that is no header: this is some other text.
            }

            body = next;
        }

        return fields.Count == 0 ? null : Of(fields);
    }

    /// <summary>A name and a colon; the name has no blanks.</summary>
    private static string? NameOf(string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        return colon is > 0 and < 80 && line.AsSpan(0, colon).IndexOfAnyExceptInRange('!', '~') < 0 ? line[..colon] : null;
    }

    private static MailHeaders Of(Dictionary<string, string> fields)
    {
        var type = fields.GetValueOrDefault("Content-Type", string.Empty);
        return new MailHeaders(
            type.Split(';')[0].Trim().ToLowerInvariant(),
            Parameter(type, "charset"),
            Parameter(type, "boundary"),
            Parameter(type, "start"),
            fields.GetValueOrDefault("Content-Transfer-Encoding", string.Empty).Trim().ToLowerInvariant(),
            fields.GetValueOrDefault("Content-ID")?.Trim(),
            fields.GetValueOrDefault("Content-Location")?.Trim());
    }

    /// <summary>A parameter of a header, with or without quotes; null if it has none of that name or it is empty.</summary>
    private static string? Parameter(string header, string name)
    {
        for (var at = header.IndexOf(';', StringComparison.Ordinal); at >= 0; at = header.IndexOf(';', at + 1))
        {
            var rest = header.AsSpan(at + 1).TrimStart();
            if (!rest.StartsWith(name, StringComparison.OrdinalIgnoreCase) || !(rest = rest[name.Length..].TrimStart()).StartsWith('='))
            {
                continue;
            }

            rest = rest[1..].TrimStart();
            var isQuoted = rest.StartsWith('"');
            rest = isQuoted ? rest[1..] : rest;
            var end = rest.IndexOf(isQuoted ? '"' : ';');
            var value = (end < 0 ? rest : rest[..end]).Trim();
            return value.IsEmpty ? null : value.ToString();
        }

        return null;
    }
}
