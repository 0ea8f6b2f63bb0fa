using Extractor.Numbers.Dates;
using Extractor.Numbers.Mentions;
using Extractor.Numbers.Numerals;
using Extractor.Numbers.Quantities;

namespace Extractor.Numbers;

/// <summary>
/// Reads the value of a performance indicator (指标值): ≥95%, 不低于3次, 95%以上, 6-9个月, =59 家医疗机构, 0 差错, and the same with signs that
/// recognition misread (》95%, ≪24 小时, €2%). 以上, 以下 and 以内 include the bound, as law and statistics use them. Never throws.
/// </summary>
public static class IndicatorText
{
    /// <summary>A longer text is a sentence, not a value.</summary>
    private const int LongestValue = 128;

    /// <summary>Reads <paramref name="text"/>.</summary>
    public static IndicatorReading Read(ReadOnlySpan<char> text)
    {
        if (NumberText.Read(text).Kind is NumberKind.Blank or NumberKind.Dash or NumberKind.StatedNone or NumberKind.Illegible)
        {
            return new IndicatorReading { Kind = IndicatorKind.Empty };
        }

        if (text.Length > LongestValue)
        {
            return default;
        }

        Span<char> folded = stackalloc char[text.Length];
        NumeralCharacters.Fold(text, folded);
        IndicatorGlyphs.BlankMarkup(folded);
        var repairs = IndicatorGlyphs.Repair(folded) ? NumberRepairs.ReadGlyph : NumberRepairs.None;
        var passage = new Passage(text, folded);
        for (var at = 0; at < passage.Length; at++)
        {
            if (Comparator.TryRead(passage, at, out var comparator)
                && NumberExpressionReader.TryRead(passage, passage.SkipBlanks(comparator.End), out var bound))
            {
                return Bound(passage, comparator.Relation, bound, at, repairs);
            }
        }

        // 2022年12月底前 is a date, not a number of years.
        var start = passage.SkipBlanks(0);
        return DateTermReader.Read(passage, start, NumberContext.None, bareDay: false) is null or { Grain: DateGrain.Span }
            && NumberExpressionReader.TryRead(passage, start, out var number) ? Plain(passage, number, repairs) : default;
    }

    private static IndicatorReading Plain(Passage text, NumberExpression number, NumberRepairs repairs)
    {
        if (number.IsSingleCharacter && !NumberWords.CanStandAlone(text, number.Start))
        {
            return default;
        }

        // A hyphen between two numbers is a span, not a minus.
        var separator = text.BehindAny(BehindPercent(text, number.End), ["-", "~", "–", "至", "到"]);
        if (separator >= 0 && NumberExpressionReader.TryRead(text, text.SkipBlanks(separator), out var upper) && upper.Value > number.Value)
        {
            return Bound(text, Relation.Equal, upper, 0, repairs) with { Kind = IndicatorKind.Span, Value = number.Value, UpperValue = upper.Value };
        }

        return Bound(text, Relation.Equal, number, 0, repairs);
    }

    private static IndicatorReading Bound(Passage text, Relation relation, NumberExpression number, int label, NumberRepairs repairs)
    {
        if ((number.Traits & MentionTraits.TooLarge) != 0)
        {
            return default;
        }

        var at = text.SkipBlanks(number.End);
        var vague = text[at] is '余' or '多';
        at = vague ? text.SkipBlanks(at + 1) : at;
        var percent = BehindPercent(text, at);
        var unitStart = percent > at ? 0 : at;
        var unitEnd = percent > at ? 0 : UnitEnd(text, at);
        relation = Suffix(text, text.SkipBlanks(Math.Max(percent, unitEnd)), relation, ref vague);
        return new IndicatorReading(
            IndicatorKind.Bound,
            relation,
            number.Value,
            0,
            percent > at,
            vague || (number.Traits & MentionTraits.Approximate) != 0,
            text.SkipBlanksBack(label),
            unitEnd > unitStart ? unitStart : 0,
            Math.Max(0, unitEnd - unitStart),
            (number.Traits & MentionTraits.JoinedDigits) != 0 ? repairs | NumberRepairs.JoinedDigits : repairs);
    }

    private static Relation Suffix(Passage text, int at, Relation relation, ref bool vague)
    {
        vague |= text.Has(at, "左右") || text.Has(at, "上下");
        return relation != Relation.Equal || text[at] is not ('以' or '之') ? relation : text[at + 1] switch
        {
            '上' => Relation.GreaterOrEqual,
            '下' or '内' => Relation.LessOrEqual,
            _ => relation,
        };
    }

    /// <summary>The unit is the measure word with the noun behind it (家医疗机构), up to 以上, punctuation or the end.</summary>
    private static int UnitEnd(Passage text, int at)
    {
        var end = MeasureWords.EndBehind(text, at);
        while (char.IsLetter(text[end]) && !text.Has(end, "以上") && !text.Has(end, "以下") && !text.Has(end, "以内") && !text.Has(end, "左右")
            && !text.Has(end, "之内"))
        {
            end++;
        }

        return end;
    }

    private static int BehindPercent(Passage text, int at) => text.SkipBlanks(at) is var sign && text[sign] == '%' ? sign + 1 : at;
}
