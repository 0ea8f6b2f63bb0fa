namespace Extractor.Pdf.Tokens;

/// <summary>What the lexer last read.</summary>
internal enum TokenKind
{
    End,
    Number,
    Name,
    LiteralString,
    HexString,
    ArrayStart,
    ArrayEnd,
    DictionaryStart,
    DictionaryEnd,
    Keyword,
}
