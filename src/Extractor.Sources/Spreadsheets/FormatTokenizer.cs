using System.Buffers;

namespace Extractor.Sources.Spreadsheets;

/// <summary>Reads the pieces of a number format from left to right.</summary>
internal static class FormatTokenizer
{
    private static readonly SearchValues<char> Elapsed = SearchValues.Create("hHmMsS");

    /// <summary>Reads the section that begins at <paramref name="at"/> up to its semicolon; null for fractions, which are not known.</summary>
    internal static FormatSection? ReadSection(string code, ref int at)
    {
        var tokens = new List<FormatToken>();
        FormatCondition? condition = null;
        var (isText, percents) = (false, 0);
        while (at < code.Length && code[at] != ';')
        {
            var character = code[at];
            switch (character)
            {
                case '"':
                    var quote = EndOf(code, at + 1, '"');
                    tokens.Add(new FormatToken(FormatPart.Literal, code[(at + 1)..quote]));
                    at = quote + 1;
                    break;
                case '\\' or '!':
                    tokens.Add(new FormatToken(FormatPart.Literal, at + 1 < code.Length ? code[(at + 1)..(at + 2)] : string.Empty));
                    at += 2;
                    break;
                case '_' or '*':
                    at += 2; // Space as wide as a letter, or repeated to the edge of the cell: nothing that is read.
                    break;
                case '[':
                    var close = EndOf(code, at + 1, ']');
                    ReadBracket(code.AsSpan(at + 1, close - at - 1), tokens, ref condition);
                    at = close + 1;
                    break;
                case '0' or '#' or '?':
                    tokens.Add(new FormatToken(FormatPart.Digit, character.ToString()));
                    at++;
                    break;
                case '.':
                    tokens.Add(new FormatToken(FormatPart.Point, "."));
                    at++;
                    break;
                case ',':
                    tokens.Add(new FormatToken(FormatPart.Comma, ","));
                    at++;
                    break;
                case '%':
                    tokens.Add(new FormatToken(FormatPart.Literal, "%"));
                    percents++;
                    at++;
                    break;
                case '@':
                    isText = true;
                    at++;
                    break;
                case '/' when tokens.Count > 0 && tokens[^1].Part == FormatPart.Digit:
                    return null;
                default:
                    at = ReadWord(code, at, tokens);
                    break;
            }
        }

        at = Math.Min(at, code.Length);
        return new FormatSection(tokens, condition, isText, percents);
    }

    private static int EndOf(string code, int from, char mark)
    {
        var end = from >= code.Length ? -1 : code.IndexOf(mark, from);
        return end < 0 ? code.Length : end;
    }

    /// <summary>Currency, elapsed time and conditions; colours, languages and digit shapes change nothing that is read.</summary>
    private static void ReadBracket(ReadOnlySpan<char> inner, List<FormatToken> tokens, ref FormatCondition? condition)
    {
        if (inner.StartsWith("$"))
        {
            var dash = inner.IndexOf('-');
            var currency = dash < 0 ? inner[1..] : inner[1..dash];
            if (!currency.IsEmpty)
            {
                tokens.Add(new FormatToken(FormatPart.Literal, currency.ToString()));
            }
        }
        else if (inner.Length is > 0 and <= 3 && !inner.ContainsAnyExcept(Elapsed))
        {
            tokens.Add(new FormatToken(FormatPart.Date, $"[{char.ToLowerInvariant(inner[0])}]"));
        }
        else
        {
            condition ??= FormatCondition.Parse(inner);
        }
    }

    private static int ReadWord(string code, int at, List<FormatToken> tokens)
    {
        foreach (var marker in (string[])["General", "上午/下午", "AM/PM", "A/P"])
        {
            if (code.AsSpan(at).StartsWith(marker, StringComparison.OrdinalIgnoreCase))
            {
                tokens.Add(marker == "General" ? new FormatToken(FormatPart.General, marker) : new FormatToken(FormatPart.Date, marker));
                return at + marker.Length;
            }
        }

        var letter = char.ToLowerInvariant(code[at]);
        if (letter == 'e' && at + 1 < code.Length && code[at + 1] is '+' or '-')
        {
            tokens.Add(new FormatToken(FormatPart.Exponent, code[(at + 1)..(at + 2)]));
            return at + 2;
        }

        if (letter is not ('y' or 'm' or 'd' or 'h' or 's' or 'a' or 'e' or 'g' or 'b'))
        {
            tokens.Add(new FormatToken(FormatPart.Literal, code[at..(at + 1)]));
            return at + 1;
        }

        var end = at;
        while (end < code.Length && char.ToLowerInvariant(code[end]) == letter)
        {
            end++;
        }

        tokens.Add(new FormatToken(FormatPart.Date, new string(letter, end - at)));
        return end;
    }
}
