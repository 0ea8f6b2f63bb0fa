using Extractor.Numbers.Numerals;
using Extractor.Numbers.Quantities;

namespace Extractor.Numbers.Mentions;

/// <summary>
/// Reads bounds: 大于二十的同时小于等于三十五, 不低于95, ≥50, 20~100, 在第十和第十五之间, 五百以上, 比三十大, 二百三十余万. A span from … to … is
/// closed at its lower and open at its upper end.
/// </summary>
internal static class RangeReader
{
    private static readonly string[] Connectives = ["的同时", "且同时", "并且", "而且", "同时", "但是", "且", "并", "但", "和", "又", ",", "、"];

    private static readonly string[] Separators = ["~", "–", "-", "到", "至"];

    private static readonly string[] Greater = ["大", "高", "多", "长", "重", "贵", "深", "远", "快"];

    private static readonly string[] Less = ["小", "低", "少", "短", "轻", "便宜", "浅", "近", "慢"];

    /// <summary>What may stand behind a bound of one character besides what lets any number stand.</summary>
    private const string BoundFollowers = "到至和与个之大小多少高低且";

    private static readonly string[] Openings = ["介于", "位于", "处于", "在"];

    /// <summary>Reads a range that begins with a word or sign of comparison.</summary>
    public static Mention? ReadWord(Passage text, int at) => text[at] switch
    {
        '比' => ReadThan(text, at),
        '在' or '介' or '位' or '处' => ReadBetween(text, at),
        '从' or '自' => ReadFrom(text, at),
        '第' => TryReadBound(text, at, out var first) ? ReadSpan(text, at, first) : null,
        _ => ReadComparison(text, at),
    };

    /// <summary>Reads a range that begins with a number.</summary>
    public static Mention? ReadBehind(Passage text, NumberExpression number)
    {
        number = WithPercentSign(text, number);
        if (ReadSpan(text, number.Start, number) is { } span)
        {
            return span;
        }

        var end = SuffixEnd(text, number.End, out var upwards, out var included);
        if (end < 0)
        {
            return Implied(number);
        }

        if (Continue(text, end, out var behind) && NumberExpressionReader.TryRead(text, behind, out var second)
            && SuffixEnd(text, second.End, out var secondUpwards, out _) is > 0 and var secondEnd && upwards != secondUpwards)
        {
            var (low, high) = upwards ? (number, second) : (second, number);
            if (low.Value < high.Value)
            {
                return Range(number.Start, secondEnd, new NumberInterval(low.Value, false, high.Value, false), MentionTraits.BoundIncluded);
            }
        }

        return Range(
            number.Start,
            end,
            upwards ? new NumberInterval(number.Value, false, null, false) : new NumberInterval(null, false, number.Value, included),
            included ? MentionTraits.None : MentionTraits.BoundIncluded);
    }

    private static Mention? ReadComparison(Passage text, int at)
    {
        if (!Comparator.TryRead(text, at, out var first) || !TryReadBound(text, first.End, out var bound))
        {
            return null;
        }

        if (first.Relation != Relation.Equal && Continue(text, bound.End, out var behind) && Comparator.TryRead(text, behind, out var second)
            && second.IsUpper != first.IsUpper && second.Relation != Relation.Equal && TryReadBound(text, second.End, out var other))
        {
            var (low, high) = first.IsUpper ? ((second, other), (first, bound)) : ((first, bound), (second, other));
            if (low.Item2.Value < high.Item2.Value)
            {
                return Range(at, other.End, new NumberInterval(low.Item2.Value, low.Item1.Included, high.Item2.Value, high.Item1.Included));
            }
        }

        return Range(at, bound.End, first.Bounding(bound.Value));
    }

    private static Mention? ReadThan(Passage text, int at)
    {
        if (!TryReadBound(text, text.SkipBlanks(at + 1), out var bound))
        {
            return null;
        }

        var behind = text.SkipBlanks(bound.End);
        var end = text.BehindAny(behind, Greater);
        if (end >= 0)
        {
            return Range(at, end, new NumberInterval(bound.Value, false, null, false));
        }

        end = text.BehindAny(behind, Less);
        return end < 0 ? null : Range(at, end, new NumberInterval(null, false, bound.Value, false));
    }

    private static Mention? ReadBetween(Passage text, int at)
    {
        var start = text.BehindAny(at, Openings);
        return start >= 0 && TryReadBound(text, text.SkipBlanks(start), out var first) ? ReadPair(text, at, first) : null;
    }

    private static Mention? ReadFrom(Passage text, int at) =>
        TryReadBound(text, text.SkipBlanks(at + 1), out var first) ? ReadSpan(text, at, first) : null;

    /// <summary>Two numbers with 和, 与 or the like between them and 之间 behind.</summary>
    private static Mention? ReadPair(Passage text, int start, NumberExpression first)
    {
        var behind = text.SkipBlanks(first.End);
        var separator = text[behind] is '和' or '与' or '跟' ? behind + 1 : text.BehindAny(behind, Separators);
        if (separator < 0 || !TryReadBound(text, text.SkipBlanks(separator), out var second))
        {
            return null;
        }

        var end = text.Behind(second.End, "之间");
        return end >= 0 && first.Value < second.Value
            ? Range(start, end, new NumberInterval(first.Value, true, second.Value, false))
            : null;
    }

    private static Mention? ReadSpan(Passage text, int start, NumberExpression first)
    {
        if (ReadPair(text, start, first) is { } pair)
        {
            return pair;
        }

        var separator = text.BehindAny(text.SkipBlanks(first.End), Separators);
        if (separator < 0 || !TryReadBound(text, text.SkipBlanks(separator), out var second) || first.Value >= second.Value
            || IsCode(text, first) || IsChain(text, start, second.End))
        {
            return null;
        }

        return Range(start, second.End, new NumberInterval(first.Value, true, second.Value, false));
    }

    /// <summary>027-8322 is a telephone number.</summary>
    private static bool IsCode(Passage text, NumberExpression first) => text[first.Start] == '0' && ArabicDigits.IsDigit(text[first.Start + 1]);

    /// <summary>888-000-9999 and 2022-11-08 are no spans.</summary>
    private static bool IsChain(Passage text, int start, int end) =>
        (text[end] is '-' or NumeralCharacters.RangeDash && ArabicDigits.IsDigit(text[end + 1]))
        || (text[start - 1] is '-' or NumeralCharacters.RangeDash && ArabicDigits.IsDigit(text[start - 2]));

    private static Mention? Implied(NumberExpression number)
    {
        if (number.IsNeighbourPair)
        {
            var step = number.Resolution;
            return Range(number.Start, number.End, new NumberInterval(number.Value, true, number.Value + step, true), MentionTraits.Approximate);
        }

        return (number.Notation & NumeralTraits.Approximate) != 0
            ? Range(number.Start, number.End, new NumberInterval(number.Value, false, null, false), MentionTraits.Approximate)
            : null;
    }

    private static bool TryReadBound(Passage text, int at, out NumberExpression number)
    {
        at = text.SkipBlanks(at);
        if (text[at] == '第')
        {
            at = text.SkipBlanks(at + 1);
        }

        if (!NumberExpressionReader.TryRead(text, at, out number) || (number.Traits & MentionTraits.TooLarge) != 0
            || (number.IsSingleCharacter && !NumberWords.CanStandAlone(text, number.Start) && !BoundFollowers.Contains(text[number.End])))
        {
            return false;
        }

        number = WithPercentSign(text, number);
        return true;
    }

    /// <summary>不低于95%: the sign belongs to the bound.</summary>
    private static NumberExpression WithPercentSign(Passage text, NumberExpression number) =>
        text.SkipBlanks(number.End) is var at && text[at] == '%' ? number with { End = at + 1 } : number;

    private static bool Continue(Passage text, int end, out int behind)
    {
        behind = text.SkipBlanks(end);
        var connected = text.BehindAny(behind, Connectives);
        behind = text.SkipBlanks(connected >= 0 ? connected : behind);
        return true;
    }

    /// <summary>The place behind 以上, 以下 and the like; one measure word may stand before them.</summary>
    private static int SuffixEnd(Passage text, int at, out bool upwards, out bool included)
    {
        (upwards, included) = (false, false);
        at = text.SkipBlanks(at);
        if (Suffix(text, at, ref upwards, ref included) is > 0 and var end)
        {
            return end;
        }

        var measured = MeasureWords.EndBehind(text, at);
        return measured > at ? Suffix(text, text.SkipBlanks(measured), ref upwards, ref included) : -1;
    }

    private static int Suffix(Passage text, int at, ref bool upwards, ref bool included)
    {
        var second = text[at + 1];
        if (text[at] is not ('以' or '之'))
        {
            return -1;
        }

        upwards = second == '上';
        included = second == '内';
        return second is '上' or '下' or '内' ? at + 2 : -1;
    }

    private static Mention Range(int start, int end, NumberInterval interval, MentionTraits traits = MentionTraits.None) =>
        new(MentionKind.Range, start, end - start) { Interval = interval, Traits = traits };
}
