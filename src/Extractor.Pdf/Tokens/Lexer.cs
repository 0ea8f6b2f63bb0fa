using System.Runtime.CompilerServices;

namespace Extractor.Pdf.Tokens;

/// <summary>
/// Splits bytes into PDF tokens (ISO 32000-1, 7.2 and 7.3), for objects and content streams alike.
/// Never fails: what cannot be a token is skipped or read as a keyword. Allocates nothing; a token
/// is the range <see cref="Start"/>..<see cref="End"/> of the bytes, without its brackets or slash.
/// </summary>
internal ref struct Lexer
{
    private readonly ReadOnlySpan<byte> data;

    public Lexer(ReadOnlySpan<byte> data, int position = 0)
    {
        this.data = data;
        Position = Math.Clamp(position, 0, data.Length);
    }

    /// <summary>Where the next token is looked for.</summary>
    public int Position { get; set; }

    public int Start { get; private set; }

    public int End { get; private set; }

    public TokenKind Kind { get; private set; }

    /// <summary>The value of the last number token.</summary>
    public double Number { get; private set; }

    /// <summary>Whether the last number token was written without a fraction and fits an <see cref="int"/>.</summary>
    public bool IsInteger { get; private set; }

    public readonly ReadOnlySpan<byte> Data => data;

    public readonly ReadOnlySpan<byte> Text => data[Start..End];

    public readonly bool IsKeyword(ReadOnlySpan<byte> keyword) => Kind == TokenKind.Keyword && Text.SequenceEqual(keyword);

    public TokenKind Read()
    {
        SkipWhiteSpaceAndComments();
        if (Position >= data.Length)
        {
            Start = End = data.Length;
            return Kind = TokenKind.End;
        }

        var first = data[Position];
        switch (first)
        {
            case (byte)'/':
                return ReadName();
            case (byte)'(':
                return ReadLiteralString();
            case (byte)'[':
                return Single(TokenKind.ArrayStart);
            case (byte)']':
                return Single(TokenKind.ArrayEnd);
            case (byte)'<':
                return Position + 1 < data.Length && data[Position + 1] == '<' ? Double(TokenKind.DictionaryStart) : ReadHexString();
            case (byte)'>':
                return Position + 1 < data.Length && data[Position + 1] == '>' ? Double(TokenKind.DictionaryEnd) : SkipStray();
            case (byte)')':
                return SkipStray();
            case (byte)'{' or (byte)'}':
                return Single(TokenKind.Keyword);
            case >= (byte)'0' and <= (byte)'9' or (byte)'+' or (byte)'-' or (byte)'.':
                return ReadNumber();
            default:
                return ReadKeyword();
        }
    }

    public void SkipWhiteSpaceAndComments()
    {
        var position = Position;
        while (position < data.Length)
        {
            var value = data[position];
            if (CharacterClass.IsWhiteSpace(value))
            {
                position++;
            }
            else if (value == '%')
            {
                var line = data[position..].IndexOfAny((byte)'\n', (byte)'\r');
                position = line < 0 ? data.Length : position + line + 1;
            }
            else
            {
                break;
            }
        }

        Position = position;
    }

    private TokenKind Single(TokenKind kind)
    {
        Start = Position;
        End = ++Position;
        return Kind = kind;
    }

    private TokenKind Double(TokenKind kind)
    {
        Start = Position;
        End = Position += 2;
        return Kind = kind;
    }

    // A closing bracket that closes nothing reads as a keyword, which every caller ignores.
    private TokenKind SkipStray() => Single(TokenKind.Keyword);

    private TokenKind ReadName()
    {
        Start = ++Position;
        Position = End = SkipRegular(Position);
        return Kind = TokenKind.Name;
    }

    private TokenKind ReadKeyword()
    {
        Start = Position;
        Position = End = SkipRegular(Position + 1);
        return Kind = TokenKind.Keyword;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly int SkipRegular(int position)
    {
        while (position < data.Length && CharacterClass.IsRegular(data[position]))
        {
            position++;
        }

        return position;
    }

    private TokenKind ReadLiteralString()
    {
        Start = ++Position;
        var depth = 1;
        var position = Position;
        while (position < data.Length)
        {
            var skip = data[position..].IndexOfAny((byte)'(', (byte)')', (byte)'\\');
            if (skip < 0)
            {
                position = data.Length;
                break;
            }

            position += skip;
            var value = data[position];
            if (value == '\\')
            {
                position += 2;
                continue;
            }

            position++;
            depth += value == '(' ? 1 : -1;
            if (depth == 0)
            {
                Position = position;
                End = position - 1;
                return Kind = TokenKind.LiteralString;
            }
        }

        Position = End = data.Length;
        return Kind = TokenKind.LiteralString;
    }

    private TokenKind ReadHexString()
    {
        Start = ++Position;
        var close = data[Position..].IndexOf((byte)'>');
        End = close < 0 ? data.Length : Position + close;
        Position = close < 0 ? data.Length : End + 1;
        return Kind = TokenKind.HexString;
    }

    // Writers in the field produce "--5", "1.2.3", "5-3" and "+.5": read the leading sensible part, as viewers do.
    private TokenKind ReadNumber()
    {
        Start = Position;
        var position = Position;
        var negative = false;
        while (position < data.Length && (data[position] == '-' || data[position] == '+'))
        {
            negative |= data[position++] == '-';
        }

        long whole = 0;
        double wide = 0;
        var digits = 0;
        for (; position < data.Length && CharacterClass.IsDigit(data[position]); position++, digits++)
        {
            var digit = data[position] - '0';
            if (digits < 17)
            {
                whole = (whole * 10) + digit;
                wide = whole;
            }
            else
            {
                wide = (wide * 10) + digit;
            }
        }

        var isInteger = digits > 0 && whole <= int.MaxValue && digits < 17;
        if (position < data.Length && data[position] == '.')
        {
            isInteger = false;
            position++;
            long fraction = 0;
            var places = 0;
            for (; position < data.Length && CharacterClass.IsDigit(data[position]); position++, digits++)
            {
                if (places < PowersOfTen.Length - 1)
                {
                    fraction = (fraction * 10) + (data[position] - '0');
                    places++;
                }
            }

            wide += fraction / PowersOfTen[places];
        }

        var end = SkipRegular(position);
        if (digits == 0 && end > position)
        {
            Position = End = end;
            return Kind = TokenKind.Keyword;
        }

        // "0 Tc" written as "0Tc": the letters that follow digits start the next token.
        Position = End = end > position && (data[position] == '-' || data[position] == '.') ? SkipNumberTail(position) : position;
        Number = negative ? -wide : wide;
        IsInteger = isInteger;
        return Kind = TokenKind.Number;
    }

    private readonly int SkipNumberTail(int position)
    {
        while (position < data.Length && (CharacterClass.IsDigit(data[position]) || data[position] == '-' || data[position] == '.'))
        {
            position++;
        }

        return position;
    }

    private static readonly double[] PowersOfTen = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15];
}
