using System.Globalization;
using System.Text;

namespace Extractor.Sources.Ofd;

/// <summary>The five entities of XML and characters by number. There are no others: document types are not read.</summary>
internal static class OfdEntities
{
    private const int LongestEntity = 12;

    /// <summary>The text of UTF-8 bytes with its entities replaced; what is no entity stays as it is written, what is invalid becomes U+FFFD.</summary>
    public static string Replace(ReadOnlySpan<byte> text) =>
        text.Contains((byte)'&') ? Replace(Encoding.UTF8.GetString(text).AsSpan()) : Encoding.UTF8.GetString(text);

    private static string Replace(ReadOnlySpan<char> text)
    {
        var at = text.IndexOf('&');
        var replaced = new StringBuilder(text.Length);
        while (at >= 0)
        {
            replaced.Append(text[..at]);
            text = text[at..];
            var end = text[..Math.Min(text.Length, LongestEntity)].IndexOf(';');
            if (end > 1 && Character(text[1..end]) is { } character)
            {
                replaced.Append(character);
                text = text[(end + 1)..];
            }
            else
            {
                replaced.Append('&');
                text = text[1..];
            }

            at = text.IndexOf('&');
        }

        return replaced.Append(text).ToString();
    }

    private static string? Character(ReadOnlySpan<char> name)
    {
        if (name[0] != '#')
        {
            return name switch { "lt" => "<", "gt" => ">", "amp" => "&", "quot" => "\"", "apos" => "'", _ => null };
        }

        var isNumber = name is ['#', 'x' or 'X', ..]
            ? int.TryParse(name[2..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value)
            : int.TryParse(name[1..], NumberStyles.None, CultureInfo.InvariantCulture, out value);
        return !isNumber ? null : Rune.IsValid(value) && value != 0 ? new Rune(value).ToString() : "\uFFFD";
    }
}
