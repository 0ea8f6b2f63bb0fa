using System.Text;

namespace Extractor.Pdf.Fonts;

/// <summary>
/// The glyph names of an embedded TrueType font, from its <c>post</c> table, formats 1 and 2 (OpenType 1.9, post). Damaged parts are skipped.
/// </summary>
internal sealed class TrueTypeNames
{
    // The 258 glyphs of Macintosh fonts: three without a character, Mac Roman from the blank on, and those named here.
    private const int StandardGlyphs = 258;
    private const int FirstRoman = 3;
    private const int FirstOther = 226;
    private const string Others = "ŁłŠšŽž¦ÐðÝýÞþ−×¹²³½¼¾₣ĞğİŞşĆćČčđ";

    private static readonly Lazy<string?[]> Standard = new(StandardTexts);

    private readonly string?[] texts;
    private readonly Dictionary<string, int> glyphs;

    private TrueTypeNames(string?[] texts, Dictionary<string, int> glyphs)
    {
        this.texts = texts;
        this.glyphs = glyphs;
    }

    /// <summary>The names of a font file; null if it has none.</summary>
    public static TrueTypeNames? Open(ReadOnlyMemory<byte> file)
    {
        var post = TrueTypeTable.Find(file, "post"u8).Span;
        return TrueTypeTable.U32(post, 0) switch
        {
            // Whoever takes glyphs out of a font and leaves the format as it was names the rest wrongly.
            0x00010000 when TrueTypeTable.U16(TrueTypeTable.Find(file, "maxp"u8).Span, 4) == StandardGlyphs => new TrueTypeNames(Standard.Value, []),
            0x00020000 => ReadNames(post),
            _ => null,
        };
    }

    /// <summary>The text of a glyph by its name; null if that says nothing.</summary>
    public string? Text(int glyph) => glyph >= 0 && glyph < texts.Length ? texts[glyph] : null;

    /// <summary>The glyph of a name that is the font's own, not one of the 258 common ones; null if there is none.</summary>
    public int? Glyph(string name) => glyphs.TryGetValue(name, out var glyph) ? glyph : null;

    private static TrueTypeNames ReadNames(ReadOnlySpan<byte> post)
    {
        var count = Math.Min(TrueTypeTable.U16(post, 32), Math.Max(0, (post.Length - 34) / 2));
        List<string> names = [];
        for (var at = 34 + (count * 2); at < post.Length && at + 1 + post[at] <= post.Length; at += 1 + post[at])
        {
            names.Add(Encoding.Latin1.GetString(post.Slice(at + 1, post[at])));
        }

        var byGlyph = new string?[count];
        Dictionary<string, int> byName = new(StringComparer.Ordinal);
        for (var glyph = 0; glyph < count; glyph++)
        {
            var index = TrueTypeTable.U16(post, 34 + (glyph * 2));
            if (index < StandardGlyphs)
            {
                byGlyph[glyph] = Standard.Value[index];
            }
            else if (index - StandardGlyphs < names.Count)
            {
                var name = names[index - StandardGlyphs];
                byGlyph[glyph] = GlyphNames.ToText(name);
                byName.TryAdd(name, glyph);
            }
        }

        return new TrueTypeNames(byGlyph, byName);
    }

    private static string?[] StandardTexts()
    {
        var roman = BaseEncodings.Named("MacRomanEncoding")!;
        var byGlyph = new string?[StandardGlyphs];
        var glyph = FirstRoman;
        for (var code = 0x20; code <= 0xFF; code++)
        {
            if (code != 0x7F)
            {
                byGlyph[glyph++] = roman[code];
            }
        }

        for (var i = 0; i < Others.Length; i++)
        {
            byGlyph[FirstOther + i] = CharacterText.Of(Others[i]);
        }

        return byGlyph;
    }
}
