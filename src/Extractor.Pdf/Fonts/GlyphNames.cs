using System.Globalization;

namespace Extractor.Pdf.Fonts;

/// <summary>
/// The text a glyph name stands for, by the rules of the Adobe Glyph List specification: a suffix after a full stop does not count,
/// underscores join components, <c>uniXXXX</c> and <c>uXXXX</c> name code points.
/// </summary>
internal static class GlyphNames
{
    private const int LongestName = 128;

    /// <summary>The text, or null if the name says nothing.</summary>
    /// <param name="name">The name.</param>
    /// <param name="isDingbats">Whether the font is ZapfDingbats, whose names (a1 to a206) mean something else, or nothing, anywhere else.</param>
    public static string? ToText(string name, bool isDingbats = false)
    {
        var dot = name.IndexOf('.', StringComparison.Ordinal);
        var stem = dot > 0 ? name[..dot] : name;
        if (stem.Length is 0 or > LongestName || dot == 0)
        {
            return null;
        }

        if (!stem.Contains('_', StringComparison.Ordinal))
        {
            return !isDingbats && stem is ['a', >= '0' and <= '9', ..] ? null : Component(stem);
        }

        var text = "";
        foreach (var part in stem.Split('_'))
        {
            text += Component(part);
        }

        return text.Length > 0 ? text : null;
    }

    private static string? Component(string name)
    {
        if (GlyphNameList.Find(name) is { } known)
        {
            return known;
        }

        if (name.StartsWith("uni", StringComparison.Ordinal) && name.Length >= 7 && (name.Length - 3) % 4 == 0)
        {
            return FromUnits(name.AsSpan(3));
        }

        return name.Length is >= 5 and <= 7 && name[0] == 'u'
            && int.TryParse(name.AsSpan(1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var scalar)
            ? CharacterText.Of(scalar)
            : null;
    }

    private static string? FromUnits(ReadOnlySpan<char> digits)
    {
        Span<char> units = stackalloc char[LongestName / 4];
        var count = 0;
        for (; digits.Length >= 4; digits = digits[4..])
        {
            if (!ushort.TryParse(digits[..4], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit) || unit == 0)
            {
                return null;
            }

            units[count++] = (char)unit;
        }

        return count == 1 ? CharacterText.Of((int)units[0]) : new string(units[..count]);
    }
}
