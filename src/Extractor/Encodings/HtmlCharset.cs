using System.Buffers;
using System.Text;

namespace Extractor.Encodings;

/// <summary>Finds the charset that a page declares in a meta element or in the XML declaration before it (HTML Living Standard, 13.2.3.2).</summary>
public static class HtmlCharset
{
    /// <summary>Browsers look at the first 1,024 bytes; pages that put scripts first are read all the same.</summary>
    private const int Window = 8192;

    private static readonly SearchValues<char> LabelEnds = SearchValues.Create(" \"';/\t\r\n");

    /// <summary>The label as it is written, or null.</summary>
    public static string? DeclaredIn(ReadOnlySpan<byte> bytes)
    {
        var start = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, Window)]);
        for (var at = 0; (at = start.IndexOf("<meta", at, StringComparison.OrdinalIgnoreCase)) >= 0; at += 5)
        {
            var end = start.IndexOf('>', at);
            if (end < 0)
            {
                break;
            }

            if (LabelAfter(start.AsSpan(at, end - at), "charset") is { } label)
            {
                return label;
            }
        }

        var declaration = start.StartsWith("<?xml", StringComparison.Ordinal) ? start.IndexOf("?>", StringComparison.Ordinal) : -1;
        return declaration < 0 ? null : LabelAfter(start.AsSpan(0, declaration), "encoding");
    }

    private static string? LabelAfter(ReadOnlySpan<char> tag, string word)
    {
        var at = tag.IndexOf(word, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
        {
            return null;
        }

        var rest = tag[(at + word.Length)..].TrimStart();
        if (rest.IsEmpty || rest[0] != '=')
        {
            return null;
        }

        rest = rest[1..].TrimStart(" \"'");
        var end = rest.IndexOfAny(LabelEnds);
        var label = end < 0 ? rest : rest[..end];
        return label.IsEmpty ? null : label.ToString();
    }
}
