using static Extractor.Pdf.Fonts.TrueTypeTable;

namespace Extractor.Pdf.Fonts;

/// <summary>The character map (<c>cmap</c>) of an embedded TrueType or OpenType font; formats 0, 4, 6 and 12. Damaged parts are skipped.</summary>
internal sealed class TrueTypeCharacters
{
    private const int MostMappings = 1 << 18;

    private readonly ReadOnlyMemory<byte> cmap;

    private TrueTypeCharacters(ReadOnlyMemory<byte> cmap) => this.cmap = cmap;

    /// <summary>The map of a font file; null if it has none.</summary>
    public static TrueTypeCharacters? Open(ReadOnlyMemory<byte> file)
    {
        var table = Find(file, "cmap"u8);
        return table.IsEmpty ? null : new TrueTypeCharacters(table);
    }

    /// <summary>Unicode scalar by glyph, from the Unicode subtables; the smallest scalar where several share a glyph. Null if there is no such table.</summary>
    public Dictionary<int, int>? ScalarsByGlyph()
    {
        Dictionary<int, int> scalars = [];
        var any = false;
        foreach (var (platform, encoding, offset) in Subtables())
        {
            if (platform == 0 || (platform == 3 && encoding is 1 or 10))
            {
                any = true;
                Map(offset, (character, glyph) =>
                {
                    // Some fonts list their glyphs at control characters too.
                    if (character is >= 0x20 and not (>= 0x7F and <= 0x9F) && (!scalars.TryGetValue(glyph, out var known) || character < known))
                    {
                        scalars[glyph] = character;
                    }
                });
            }
        }

        return any && scalars.Count > 0 ? scalars : null;
    }

    /// <summary>Glyph by character of the subtable for a platform and encoding; null if there is none.</summary>
    public Dictionary<int, int>? GlyphsByCharacter(int platform, int encoding)
    {
        foreach (var table in Subtables())
        {
            if (table.Platform == platform && table.Encoding == encoding)
            {
                Dictionary<int, int> glyphs = [];
                Map(table.Offset, (character, glyph) => glyphs.TryAdd(character, glyph));
                return glyphs;
            }
        }

        return null;
    }

    private List<(int Platform, int Encoding, int Offset)> Subtables()
    {
        var span = cmap.Span;
        List<(int, int, int)> tables = [];
        var count = Math.Min(U16(span, 2), 64);
        for (var i = 0; i < count; i++)
        {
            var entry = 4 + (i * 8);
            var offset = U32(span, entry + 4);
            if (entry + 8 <= span.Length && offset < span.Length)
            {
                tables.Add((U16(span, entry), U16(span, entry + 2), (int)offset));
            }
        }

        return tables;
    }

    private void Map(int offset, Action<int, int> add)
    {
        var table = cmap.Span[offset..];
        switch (U16(table, 0))
        {
            case 0:
                for (var character = 0; character < 256 && 6 + character < table.Length; character++)
                {
                    Add(character, table[6 + character], add);
                }

                break;
            case 4:
                MapSegments(table, add);
                break;
            case 6:
                var (first, count) = (U16(table, 6), U16(table, 8));
                for (var i = 0; i < count; i++)
                {
                    Add(first + i, U16(table, 10 + (i * 2)), add);
                }

                break;
            case 12:
                MapGroups(table, add);
                break;
        }
    }

    private static void MapSegments(ReadOnlySpan<byte> table, Action<int, int> add)
    {
        var size = U16(table, 6) & ~1;
        var mapped = 0;
        for (var i = 0; i < size; i += 2)
        {
            var end = U16(table, 14 + i);
            var start = U16(table, 16 + size + i);
            var delta = U16(table, 16 + (size * 2) + i);
            var rangeAt = 16 + (size * 3) + i;
            var range = U16(table, rangeAt);
            for (var character = start; character <= end && character < 0xFFFF && mapped++ < MostMappings; character++)
            {
                var glyph = range == 0 ? character : U16(table, rangeAt + range + ((character - start) * 2));
                Add(character, glyph == 0 ? 0 : (glyph + delta) & 0xFFFF, add);
            }
        }
    }

    private static void MapGroups(ReadOnlySpan<byte> table, Action<int, int> add)
    {
        var groups = Math.Min(U32(table, 12), (uint)table.Length / 12);
        var mapped = 0;
        for (var i = 0; i < groups; i++)
        {
            var at = 16 + (i * 12);
            var (start, end, glyph) = (U32(table, at), U32(table, at + 4), U32(table, at + 8));
            for (var character = start; character <= end && character <= 0x10FFFF && mapped++ < MostMappings; character++)
            {
                Add((int)character, (int)Math.Min(glyph + (character - start), 0xFFFF), add);
            }
        }
    }

    private static void Add(int character, int glyph, Action<int, int> add)
    {
        if (glyph != 0)
        {
            add(character, glyph);
        }
    }
}
