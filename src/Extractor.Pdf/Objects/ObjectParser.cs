using Extractor.Pdf.Encryption;
using Extractor.Pdf.Tokens;

namespace Extractor.Pdf.Objects;

/// <summary>
/// Builds objects from tokens without recursion, so that nesting costs memory in proportion to the input and never the call stack.
/// Tolerates what is damaged: containers left open are closed where the object must have ended.
/// </summary>
internal static class ObjectParser
{
    /// <summary>
    /// Reads one object at the lexer's position, or null if there is none. Containers nested deeper than
    /// <paramref name="maximumDepth"/> are flattened into the one that holds them. Strings are decrypted with <paramref name="cipher"/>, if there is one.
    /// </summary>
    public static PdfObject? Parse(ref Lexer lexer, int maximumDepth, ObjectCipher? cipher = null)
    {
        List<PdfObject> values = [];
        List<(int First, bool IsDictionary)> open = [];
        var ignored = 0;
        while (true)
        {
            var before = lexer.Position;
            switch (lexer.Read())
            {
                case TokenKind.ArrayStart or TokenKind.DictionaryStart when open.Count >= maximumDepth:
                    ignored++;
                    continue;
                case TokenKind.ArrayStart:
                    open.Add((values.Count, IsDictionary: false));
                    continue;
                case TokenKind.DictionaryStart:
                    open.Add((values.Count, IsDictionary: true));
                    continue;
                case TokenKind.ArrayEnd or TokenKind.DictionaryEnd when ignored > 0:
                    ignored--;
                    continue;
                case TokenKind.ArrayEnd or TokenKind.DictionaryEnd:
                    CloseThrough(lexer.Kind == TokenKind.DictionaryEnd, values, open);
                    break;
                case TokenKind.Number when open.Count == 0:
                    return ReferenceOrNumber(ref lexer);
                case TokenKind.Number:
                    values.Add(PdfNumber.Of(lexer.Number, lexer.IsInteger));
                    break;
                case TokenKind.Name:
                    values.Add(new PdfName(StringToken.ToName(lexer.Text)));
                    break;
                case TokenKind.LiteralString or TokenKind.HexString:
                    var bytes = StringToken.ToBytes(lexer.Kind, lexer.Text);
                    values.Add(new PdfString(cipher is null ? bytes : cipher.Decrypt(bytes)));
                    break;
                case TokenKind.Keyword when Keyword(lexer.Text, values, open.Count == 0 ? -1 : open[^1].First):
                    break;
                case TokenKind.Keyword when !EndsObject(lexer.Text):
                    continue;
                default:
                    lexer.Position = before;
                    while (open.Count > 0)
                    {
                        Close(values, open);
                    }

                    return values.Count > 0 ? values[0] : null;
            }

            if (open.Count == 0 && values.Count > 0)
            {
                return values[0];
            }
        }
    }

    private static bool EndsObject(ReadOnlySpan<byte> keyword) =>
        keyword.SequenceEqual("endobj"u8) || keyword.SequenceEqual("obj"u8) || keyword.SequenceEqual("stream"u8)
        || keyword.SequenceEqual("endstream"u8) || keyword.SequenceEqual("xref"u8) || keyword.SequenceEqual("trailer"u8)
        || keyword.SequenceEqual("startxref"u8);

    private static bool Keyword(ReadOnlySpan<byte> keyword, List<PdfObject> values, int first)
    {
        if (keyword.SequenceEqual("R"u8) && first >= 0 && values.Count - first >= 2
            && values[^2] is PdfNumber { IsInteger: true } number && values[^1] is PdfNumber { IsInteger: true })
        {
            values.RemoveAt(values.Count - 1);
            values[^1] = new PdfReference(number.Integer);
            return true;
        }

        PdfObject? constant = keyword switch
        {
            _ when keyword.SequenceEqual("null"u8) => PdfNull.Instance,
            _ when keyword.SequenceEqual("true"u8) => PdfBoolean.True,
            _ when keyword.SequenceEqual("false"u8) => PdfBoolean.False,
            _ => null,
        };
        if (constant is null)
        {
            return false;
        }

        values.Add(constant);
        return true;
    }

    private static PdfObject ReferenceOrNumber(ref Lexer lexer)
    {
        var number = PdfNumber.Of(lexer.Number, lexer.IsInteger);
        var after = lexer.Position;
        if (number.IsInteger && lexer.Read() == TokenKind.Number && lexer.IsInteger)
        {
            lexer.Read();
            if (lexer.IsKeyword("R"u8))
            {
                return new PdfReference(number.Integer);
            }
        }

        lexer.Position = after;
        return number;
    }

    // An end closes what was left open inside; one without a beginning means nothing.
    private static void CloseThrough(bool isDictionary, List<PdfObject> values, List<(int First, bool IsDictionary)> open)
    {
        var last = open.FindLastIndex(container => container.IsDictionary == isDictionary);
        while (last >= 0 && open.Count > last)
        {
            Close(values, open);
        }
    }

    private static void Close(List<PdfObject> values, List<(int First, bool IsDictionary)> open)
    {
        if (open.Count == 0)
        {
            return;
        }

        var (first, isDictionary) = open[^1];
        open.RemoveAt(open.Count - 1);
        PdfObject container = isDictionary ? Dictionary(values, first) : new PdfArray([.. values.Skip(first)]);
        values.RemoveRange(first, values.Count - first);
        values.Add(container);
    }

    private static PdfDictionary Dictionary(List<PdfObject> values, int first)
    {
        var entries = new Dictionary<string, PdfObject>((values.Count - first) / 2, StringComparer.Ordinal);
        for (var i = first; i + 1 < values.Count; i++)
        {
            // A value where a key should be is skipped, so that one lost token does not shift the rest.
            if (values[i] is PdfName key)
            {
                entries[key.Value] = values[++i];
            }
        }

        return new PdfDictionary(entries);
    }
}
