using Extractor.Pdf.Tokens;

namespace Extractor.Pdf.Fonts;

/// <summary>Reads the encoding in the clear part of a Type 1 font program: entries of the form <c>dup 65 /A put</c>.</summary>
internal static class Type1Encoding
{
    /// <summary>Text by code; null if the program uses the standard encoding or none is found.</summary>
    public static string?[]? Read(ReadOnlySpan<byte> program)
    {
        var encrypted = program.IndexOf("eexec"u8);
        var clear = encrypted < 0 ? program : program[..encrypted];
        var start = clear.IndexOf("/Encoding"u8);
        if (start < 0)
        {
            return null;
        }

        var texts = new string?[256];
        var any = false;
        var lexer = new Lexer(clear, start + 9);
        var code = -1;
        while (lexer.Read() != TokenKind.End && !lexer.IsKeyword("def"u8) && !lexer.IsKeyword("readonly"u8))
        {
            if (lexer.Kind == TokenKind.Number)
            {
                code = lexer.IsInteger ? (int)lexer.Number : -1;
            }
            else if (lexer.Kind == TokenKind.Name && code is >= 0 and < 256)
            {
                texts[code] = GlyphNames.ToText(StringToken.ToName(lexer.Text));
                any |= texts[code] is not null;
                code = -1;
            }
        }

        return any ? texts : null;
    }
}
