using System.Text;
using Extractor.Pdf.Fonts;
using Extractor.Pdf.Tokens;

namespace Extractor.Pdf.CMaps;

/// <summary>
/// Reads the sections of a CMap file (Adobe Technical Note 5014) into the tables that were asked for. What surrounds the sections is
/// PostScript and skipped.
/// </summary>
internal sealed class CMapParser
{
    // A text of one code longer than this is not a text.
    private const int LongestText = 64;

    public RangeTable<string>? Texts { get; init; }

    public RangeTable<int>? Cids { get; init; }

    public CodeSpace? CodeSpace { get; init; }

    /// <summary>The name after which <c>usecmap</c> stands, or null.</summary>
    public string? BaseName { get; private set; }

    /// <summary>The value of /WMode, if given.</summary>
    public bool IsVertical { get; private set; }

    public void Parse(ReadOnlySpan<byte> data)
    {
        var lexer = new Lexer(data);
        string? lastName = null;
        while (lexer.Read() != TokenKind.End)
        {
            if (lexer.Kind == TokenKind.Name)
            {
                lastName = StringToken.ToName(lexer.Text);
            }
            else if (lexer.Kind == TokenKind.Number && lastName == "WMode")
            {
                IsVertical = lexer.Number == 1;
                lastName = null;
            }
            else if (lexer.Kind == TokenKind.Keyword)
            {
                Section(ref lexer, lastName);
            }
        }
    }

    private void Section(ref Lexer lexer, string? lastName)
    {
        if (lexer.IsKeyword("begincodespacerange"u8))
        {
            CodeSpaceRanges(ref lexer);
        }
        else if (lexer.IsKeyword("beginbfchar"u8))
        {
            TextCharacters(ref lexer);
        }
        else if (lexer.IsKeyword("beginbfrange"u8))
        {
            TextRanges(ref lexer);
        }
        else if (lexer.IsKeyword("begincidchar"u8))
        {
            while (TryCode(ref lexer, out var code, out _) && lexer.Read() == TokenKind.Number)
            {
                Cids?.Add(code, (int)lexer.Number);
            }
        }
        else if (lexer.IsKeyword("begincidrange"u8))
        {
            while (TryCode(ref lexer, out var low, out _) && TryCode(ref lexer, out var high, out _) && lexer.Read() == TokenKind.Number)
            {
                Cids?.AddRange(low, high, (int)lexer.Number);
            }
        }
        else if (lexer.IsKeyword("usecmap"u8))
        {
            BaseName = lastName;
        }
    }

    private void CodeSpaceRanges(ref Lexer lexer)
    {
        while (TryCode(ref lexer, out var low, out var length) && TryCode(ref lexer, out var high, out _))
        {
            CodeSpace?.Add(length, (uint)low, (uint)high);
        }
    }

    private void TextCharacters(ref Lexer lexer)
    {
        while (TryCode(ref lexer, out var code, out _))
        {
            if (lexer.Read() == TokenKind.Name)
            {
                Texts?.Add(code, GlyphNames.ToText(StringToken.ToName(lexer.Text)) ?? "");
            }
            else if (lexer.Kind is TokenKind.HexString or TokenKind.LiteralString)
            {
                Texts?.Add(code, Text(ref lexer));
            }
            else
            {
                return;
            }
        }
    }

    private void TextRanges(ref Lexer lexer)
    {
        while (TryCode(ref lexer, out var low, out _) && TryCode(ref lexer, out var high, out _))
        {
            switch (lexer.Read())
            {
                case TokenKind.HexString or TokenKind.LiteralString:
                    Texts?.AddRange(low, high, Text(ref lexer));
                    break;
                case TokenKind.ArrayStart:
                    for (var code = low; lexer.Read() is TokenKind.HexString or TokenKind.LiteralString or TokenKind.Name; code++)
                    {
                        var text = lexer.Kind == TokenKind.Name ? GlyphNames.ToText(StringToken.ToName(lexer.Text)) ?? "" : Text(ref lexer);
                        if (code <= high)
                        {
                            Texts?.Add(code, text);
                        }
                    }

                    break;
                default:
                    return;
            }
        }
    }

    private static bool TryCode(ref Lexer lexer, out int code, out int length)
    {
        (code, length) = (0, 0);
        if (lexer.Read() != TokenKind.HexString)
        {
            return false;
        }

        foreach (var value in lexer.Text)
        {
            var digit = CharacterClass.HexValue(value);
            if (digit >= 0)
            {
                code = unchecked((code << 4) | digit);
                length++;
            }
        }

        length = (length + 1) / 2;
        return true;
    }

    /// <summary>UTF-16, big endian; a single byte is a character of its own.</summary>
    private static string Text(ref Lexer lexer)
    {
        if (lexer.Text.Length > LongestText * 4)
        {
            return "";
        }

        var bytes = StringToken.ToBytes(lexer.Kind, lexer.Text);
        return bytes.Length switch
        {
            1 => CharacterText.Of((char)bytes[0]),
            2 => CharacterText.Of((char)((bytes[0] << 8) | bytes[1])),
            _ => Encoding.BigEndianUnicode.GetString(bytes, 0, bytes.Length & ~1),
        };
    }
}
