using System.Collections.Concurrent;
using System.Globalization;
using System.Text;

namespace Extractor.Pdf.Fonts;

/// <summary>
/// One of the standard 14 fonts (ISO 32000-1, 9.6.2.2): its own encoding, and widths and heights from Adobe's metrics of it. Heights are
/// those of FontBBox, as for every Type 1 font.
/// </summary>
internal sealed class StandardFont
{
    // A character that the font does not have; ideographs are one em wide.
    private const double Average = 0.556;
    private const char FirstIdeographic = '\u2E80';

    private static readonly Lazy<string[]> Lines = new(() => Encoding.UTF8.GetString(FontResource.Read("standard-fonts.br")).Split('\n'));
    private static readonly ConcurrentDictionary<string, StandardFont> Known = new(StringComparer.Ordinal);

    private readonly Dictionary<string, double> widths = new(StringComparer.Ordinal);
    private readonly string?[] texts = new string?[256];
    private readonly double[] widthsByCode = new double[256];
    private readonly bool isSymbolic;

    private StandardFont(string line)
    {
        var fields = line.Split(' ');
        isSymbolic = IsSymbol(fields[0]) || IsDingbats(fields[0]);
        Metrics = new FontMetrics(Thousandths(fields[1]), Thousandths(fields[2]));
        foreach (var field in fields.AsSpan(3))
        {
            var glyph = field.Split(':', 3);
            var text = glyph[2].Length == 0 ? " " : glyph[2];
            var width = Thousandths(glyph[1]);
            widths.TryAdd(text, width);
            if (int.Parse(glyph[0], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture) is >= 0 and < 256 and var code)
            {
                texts[code] = text;
                widthsByCode[code] = width;
            }
        }
    }

    public FontMetrics Metrics { get; }

    /// <summary>Whether a font of that name is one of the 14, or one that is taken for one of them.</summary>
    public static bool IsStandard(string name)
    {
        var plain = FontName.WithoutSubset(name);
        return IsSymbol(plain) || IsDingbats(plain) || StartsWith(plain, "Helvetica") || StartsWith(plain, "Arial")
            || StartsWith(plain, "Times") || StartsWith(plain, "Courier");
    }

    public static bool IsSymbol(string plainName) => plainName.StartsWith("Symbol", StringComparison.Ordinal);

    public static bool IsDingbats(string plainName) => plainName.StartsWith("ZapfDingbats", StringComparison.Ordinal);

    /// <summary>The font a name comes closest to; a face of Helvetica if to none.</summary>
    public static StandardFont Of(string name)
    {
        var plain = FontName.WithoutSubset(name);
        var bold = plain.Contains("Bold", StringComparison.OrdinalIgnoreCase);
        var italic = plain.Contains("Italic", StringComparison.OrdinalIgnoreCase) || plain.Contains("Oblique", StringComparison.OrdinalIgnoreCase);
        return Get(IsSymbol(plain) ? "Symbol"
            : IsDingbats(plain) ? "ZapfDingbats"
            : StartsWith(plain, "Courier") ? "Courier" + Style(bold, italic, "Oblique")
            : StartsWith(plain, "Times") ? (bold || italic ? "Times" + Style(bold, italic, "Italic") : "Times-Roman")
            : "Helvetica" + Style(bold, italic, "Oblique"));
    }

    /// <summary>A fresh copy of the font's own encoding as text per code; null where a code has no character.</summary>
    public string?[] OwnEncoding() => (string?[])texts.Clone();

    /// <summary>The width of a character in ems, or, if the font does not have it, of what it has at the code.</summary>
    public double Width(int code, string? text)
    {
        if (text is not null && widths.TryGetValue(text, out var width))
        {
            return width;
        }

        // Symbol's letters are also known by the code points of letters, not of signs: Ω the letter for Ω the ohm.
        var atCode = code is >= 0 and < 256 ? widthsByCode[code] : 0;
        return text is [>= FirstIdeographic, ..] ? 1 : isSymbolic && atCode > 0 ? atCode : Average;
    }

    private static StandardFont Get(string face) => Known.GetOrAdd(face, static name => new StandardFont(
        Array.Find(Lines.Value, line => line.StartsWith(name + " ", StringComparison.Ordinal))
        ?? throw new InvalidDataException($"The metrics of {name} are missing.")));

    private static string Style(bool bold, bool italic, string slanted) =>
        (bold, italic) switch { (true, true) => "-Bold" + slanted, (true, false) => "-Bold", (false, true) => "-" + slanted, _ => "" };

    private static bool StartsWith(string name, string family) => name.StartsWith(family, StringComparison.OrdinalIgnoreCase);

    private static double Thousandths(string number) => int.Parse(number, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture) / 1000.0;
}
