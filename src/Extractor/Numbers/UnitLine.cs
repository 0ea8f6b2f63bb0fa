namespace Extractor.Numbers;

/// <summary>
/// Reads the unit line of a form: <c>金额单位：万元</c>, <c>单位:元</c>, <c>单位：人民币万元</c>, <c>（单位：亿元）</c>.
/// 编制单位：某某局 and 预算单位：某某局 name a body, not a unit, and give none.
/// </summary>
public static class UnitLine
{
    private const string Mark = "单位";

    private static readonly string[] Prefixes = ["人民币", "均为", "为"];

    /// <summary>The unit that <paramref name="text"/> states, or null. Blanks inside the line do not matter.</summary>
    public static AmountUnit? Find(ReadOnlySpan<char> text)
    {
        Span<char> buffer = text.Length <= 256 ? stackalloc char[text.Length] : new char[text.Length];
        ReadOnlySpan<char> line = buffer[..Plain(text, buffer)];

        for (var at = line.IndexOf(Mark); at >= 0;)
        {
            var rest = line[(at + Mark.Length)..];
            if (UnitBehindMark(rest) is { } unit)
            {
                return unit;
            }

            var next = rest.IndexOf(Mark);
            at = next < 0 ? -1 : at + Mark.Length + next;
        }

        return null;
    }

    /// <summary>The unit that the header of a column prints in brackets, as in 项目资金（万元）, or null.</summary>
    public static AmountUnit? InHeader(ReadOnlySpan<char> text)
    {
        for (var at = text.IndexOfAny('(', '（'); at >= 0;)
        {
            var rest = text[(at + 1)..].TrimStart();
            rest = rest.StartsWith("单位") ? rest[2..].TrimStart().TrimStart(":：").TrimStart() : rest;
            if (AmountUnit.AtStartOf(rest) is { } unit && rest[unit.Name.Length..].TrimStart() is [')' or '）', ..])
            {
                return unit;
            }

            var next = text[(at + 1)..].IndexOfAny('(', '（');
            at = next < 0 ? -1 : at + 1 + next;
        }

        return null;
    }

    private static AmountUnit? UnitBehindMark(ReadOnlySpan<char> rest)
    {
        if (rest.IsEmpty || rest[0] != ':')
        {
            return null;
        }

        rest = rest[1..];
        foreach (var prefix in Prefixes)
        {
            if (rest.StartsWith(prefix))
            {
                rest = rest[prefix.Length..];
                break;
            }
        }

        // 预算单位：元江县… names a body; the bare 元 is a unit only where no further word goes on.
        var unit = AmountUnit.AtStartOf(rest);
        return unit == AmountUnit.One && rest.Length > 1 && char.IsLetter(rest[1]) ? null : unit;
    }

    /// <summary>Copies <paramref name="text"/> without blanks and with plain colons; returns the length.</summary>
    private static int Plain(ReadOnlySpan<char> text, Span<char> buffer)
    {
        var length = 0;
        foreach (var character in text)
        {
            if (!char.IsWhiteSpace(character))
            {
                buffer[length++] = character is '：' or '﹕' or '∶' ? ':' : character;
            }
        }

        return length;
    }
}
