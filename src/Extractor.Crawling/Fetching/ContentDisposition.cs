using System.Globalization;
using System.Text;
using Extractor.Encodings;

namespace Extractor.Crawling.Fetching;

/// <summary>
/// The file name in a Content-Disposition header (RFC 6266): <c>filename*</c> before <c>filename</c>, and in the latter what Chinese servers
/// put there: raw UTF-8 or GBK, or either of them percent-encoded.
/// </summary>
internal static class ContentDisposition
{
    /// <summary>The longest name that is kept, in characters; file systems end near it.</summary>
    private const int LongestName = 200;

    /// <summary>The name without folders and control characters, or null.</summary>
    /// <param name="header">The header, each byte one character.</param>
    internal static string? FileName(string? header) => header is null ? null
        : Plain(Extended(Parameter(header, "filename*")) ?? Spelled(Parameter(header, "filename")));

    /// <summary>RFC 8187: charset, language and percent-encoded text between apostrophes.</summary>
    private static string? Extended(string? value)
    {
        var pieces = value?.Split('\'', 3);
        return pieces is [var charset, _, var text] ? TextDecoding.Decode(Unescape(text), charset).Text : null;
    }

    private static string? Spelled(string? value) => value is null ? null : TextDecoding.Decode(Unescape(value), "gb18030").Text;

    /// <summary>The value of a parameter. In quotes a backslash escapes only a quote, because it is also the second byte of GBK characters.</summary>
    private static string? Parameter(string header, string name)
    {
        var at = 0;
        while (at < header.Length)
        {
            var equals = header.IndexOf('=', at);
            if (equals < 0)
            {
                return null;
            }

            var found = header[at..equals];
            var isWanted = found[(found.LastIndexOf(';') + 1)..].Trim().Equals(name, StringComparison.OrdinalIgnoreCase);
            var value = Value(header, equals + 1, out at);
            if (isWanted)
            {
                return value;
            }
        }

        return null;
    }

    private static string Value(string header, int start, out int end)
    {
        while (start < header.Length && header[start] == ' ')
        {
            start++;
        }

        if (start == header.Length || header[start] != '"')
        {
            end = header.IndexOf(';', start) is var semicolon and >= 0 ? semicolon : header.Length;
            return header[start..end].Trim();
        }

        var text = new StringBuilder();
        for (end = start + 1; end < header.Length && header[end] != '"'; end++)
        {
            if (header[end] == '\\' && end + 1 < header.Length && header[end + 1] == '"')
            {
                end++;
            }

            text.Append(header[end]);
        }

        end = Math.Min(end + 1, header.Length);
        return text.ToString();
    }

    private static byte[] Unescape(string text)
    {
        var bytes = new List<byte>(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '%' && at + 2 < text.Length && byte.TryParse(text.AsSpan(at + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var octet))
            {
                bytes.Add(octet);
                at += 2;
            }
            else
            {
                bytes.Add((byte)text[at]);
            }
        }

        return [.. bytes];
    }

    /// <summary>Without folders (of either system), control and format characters, which could turn a name around, and points at its ends.</summary>
    private static string? Plain(string? name)
    {
        if (name is null)
        {
            return null;
        }

        var last = name[(name.LastIndexOfAny(['/', '\\', ':']) + 1)..];
        var plain = string.Concat(last.Where(static letter =>
            char.GetUnicodeCategory(letter) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)));
        var trimmed = plain.Trim('.', ' ');
        return trimmed.Length switch
        {
            0 => null,
            > LongestName => trimmed[..LongestName],
            _ => trimmed,
        };
    }
}
