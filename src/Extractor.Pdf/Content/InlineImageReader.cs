using Extractor.Pdf.Objects;
using Extractor.Pdf.Tokens;

namespace Extractor.Pdf.Content;

/// <summary>Reads an inline image (ISO 32000-1, 8.9.7) and finds where its data end, which nothing in the file says reliably.</summary>
internal static class InlineImageReader
{
    private const int MostKeys = 64;

    // After a true EI come operators: this many bytes of plain text tell it from a chance match in the data.
    private const int BytesLookedAt = 12;

    /// <summary>Reads from after <c>BI</c> to after <c>EI</c>; null if the data never begin.</summary>
    public static PdfStream? Read(ref Lexer lexer, PdfDictionary? resources, ObjectTable objects)
    {
        Dictionary<string, PdfObject> entries = new(StringComparer.Ordinal);
        while (lexer.Read() == TokenKind.Name && entries.Count < MostKeys)
        {
            var key = StringToken.ToName(lexer.Text);
            if (ObjectParser.Parse(ref lexer, objects.Options.MaximumNesting) is { } value)
            {
                entries[key] = value;
            }
        }

        if (!lexer.IsKeyword("ID"u8))
        {
            return null;
        }

        var dictionary = new PdfDictionary(entries);
        var data = lexer.Data;
        var start = Math.Min(lexer.Position + 1, data.Length);
        var length = PlainLength(dictionary, resources, objects);
        var end = length >= 0 && start + length <= data.Length && IsEnd(data, SkipSpace(data, (int)(start + length)))
            ? (int)(start + length)
            : Search(data, start);
        lexer.Position = Math.Min(SkipSpace(data, end) + 2, data.Length);
        return new PdfStream(dictionary, data[start..end].ToArray());
    }

    private static int Search(ReadOnlySpan<byte> data, int start)
    {
        for (var position = start; position < data.Length;)
        {
            var next = data[position..].IndexOf("EI"u8);
            if (next < 0)
            {
                break;
            }

            position += next;
            if (position > start && CharacterClass.IsWhiteSpace(data[position - 1]) && IsEnd(data, position))
            {
                return position - 1;
            }

            position += 2;
        }

        return data.Length;
    }

    private static bool IsEnd(ReadOnlySpan<byte> data, int position)
    {
        if (!data[position..].StartsWith("EI"u8))
        {
            return false;
        }

        var after = data[(position + 2)..];
        if (!after.IsEmpty && !CharacterClass.IsWhiteSpace(after[0]))
        {
            return false;
        }

        foreach (var value in after[..Math.Min(after.Length, BytesLookedAt)])
        {
            if (value is > 0x7E or (< 0x20 and not ((byte)'\n' or (byte)'\r' or (byte)'\t')))
            {
                return false;
            }
        }

        return true;
    }

    private static int SkipSpace(ReadOnlySpan<byte> data, int position)
    {
        while (position < data.Length && CharacterClass.IsWhiteSpace(data[position]))
        {
            position++;
        }

        return position;
    }

    /// <summary>The length of data without filters, or -1.</summary>
    private static long PlainLength(PdfDictionary dictionary, PdfDictionary? resources, ObjectTable objects)
    {
        if (dictionary.Has("F") || dictionary.Has("Filter"))
        {
            return -1;
        }

        var width = objects.Integer(dictionary["W"] ?? dictionary["Width"]) ?? 0;
        var height = objects.Integer(dictionary["H"] ?? dictionary["Height"]) ?? 0;
        var isMask = objects.Resolve(dictionary["IM"] ?? dictionary["ImageMask"]) == PdfBoolean.True;
        var bits = isMask ? 1 : objects.Integer(dictionary["BPC"] ?? dictionary["BitsPerComponent"]) ?? 8;
        var components = isMask ? 1 : ColorSpace.Of(dictionary["CS"] ?? dictionary["ColorSpace"], resources, objects).Components;
        return width is > 0 and < 65536 && height is > 0 and < 65536 && bits is > 0 and <= 16
            ? ((((long)width * bits * components) + 7) / 8) * height
            : -1;
    }
}
