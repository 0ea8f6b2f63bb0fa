using System.Buffers;
using Extractor.Numbers.Dates;
using Extractor.Numbers.Numerals;
using Extractor.Numbers.Quantities;

namespace Extractor.Numbers.Mentions;

/// <summary>One walk over a text from left to right. For each kind it keeps how far that kind has been read, so nothing is read twice.</summary>
internal ref struct MentionCollector
{
    private static readonly SearchValues<char> NumberBeginnings = SearchValues.Create("0123456789.-负零一二两三四五六七八九十百千廿卅卌");

    private readonly Passage text;
    private readonly NumberContext context;
    private readonly List<Mention> found;
    private int numbersEnd;
    private int sharesEnd;
    private int rangesEnd;
    private int amountsEnd;
    private int quantitiesEnd;
    private int acceptedEnd;
    private int marksEnd;

    public MentionCollector(Passage text, NumberContext context)
    {
        this.text = text;
        this.context = context;
        found = [];
    }

    /// <summary>Everything that is found, in no particular order.</summary>
    public List<Mention> Collect()
    {
        found.AddRange(Dates.DateFinder.Find(text, context));
        var dates = found.Count;
        for (var at = 0; at < text.Length; at++)
        {
            TakeWords(at);
            if (at >= numbersEnd && NumberBeginnings.Contains(text[at]))
            {
                TakeNumber(at);
            }
        }

        RemoveRangesInDates(found, dates);
        return found;
    }

    private void TakeWords(int at)
    {
        if (OrdinalReader.IsBeginning(text, at) && OrdinalReader.ReadMark(text, at) is { } mark && mark.Start >= marksEnd)
        {
            found.Add(mark);
            marksEnd = mark.End;
        }

        if (text[at] == '第' && OrdinalReader.Read(text, at) is { } ordinal)
        {
            found.Add(ordinal);
            (numbersEnd, acceptedEnd) = (Math.Max(numbersEnd, ordinal.End), ordinal.End);
        }

        if (at >= sharesEnd && (PercentageReader.ReadWord(text, at) ?? PercentageReader.ReadSpacedDiscount(text, at)) is { } share)
        {
            Add(share);
            sharesEnd = share.End;

            // The 百 or 百万 of 百万分之五 is no number of its own; what stands behind 之 is.
            var parts = text.Slice(at, share.End).IndexOf('之');
            numbersEnd = Math.Max(numbersEnd, parts < 0 ? 0 : at + parts + 1);
            acceptedEnd = Math.Max(acceptedEnd, numbersEnd);
        }

        if (at >= rangesEnd && RangeReader.ReadWord(text, at) is { } range)
        {
            found.Add(WithUnit(range));
            rangesEnd = range.End;
        }

        if (at >= amountsEnd && AmountMentionReader.ReadWord(text, at) is { } amount)
        {
            Add(amount);
            amountsEnd = amount.End;
        }
    }

    private void TakeNumber(int at)
    {
        if (!NumberExpressionReader.TryRead(text, at, out var number))
        {
            return;
        }

        if (IsPartOfCode(number))
        {
            numbersEnd = number.End;
            return;
        }

        if (at >= sharesEnd && PercentageReader.ReadBehind(text, number) is { } share)
        {
            Add(share);
            sharesEnd = share.End;
        }

        if (at >= rangesEnd && CanBegin(number) && RangeReader.ReadBehind(text, number) is { } range)
        {
            found.Add(WithUnit(range));
            rangesEnd = range.End;
        }

        if (at >= amountsEnd && AmountMentionReader.ReadBehind(text, number) is { } amount)
        {
            Add(amount);
            amountsEnd = amount.End;
        }
        else if (at >= amountsEnd && MoneyContext.IsYuan(text, number))
        {
            Add(Implied(number));
            amountsEnd = number.End;
        }

        if (at >= quantitiesEnd && QuantityReader.ReadBehind(text, number) is { } quantity)
        {
            Add(quantity);
            quantitiesEnd = quantity.End;
        }

        numbersEnd = number.End;
        if (CanBegin(number) && !number.IsNeighbourPair)
        {
            found.Add(Plain(number));
            acceptedEnd = number.End;
        }
    }

    private readonly void Add(Mention mention) =>
        found.Add(mention with { Traits = mention.Traits | MentionSurroundings.Of(text, mention.Start, mention.End) });

    private readonly Mention Plain(NumberExpression number)
    {
        var behind = text.SkipBlanks(number.End);
        var vague = text[behind] is '余' or '多' && !char.IsAsciiLetterOrDigit(text[behind + 1]);
        var measure = vague ? text.SkipBlanks(behind + 1) : behind;
        var measureEnd = MeasureWords.EndBehind(text, measure);
        return new Mention(MentionKind.Number, number.Start, number.End - number.Start)
        {
            Value = (number.Traits & MentionTraits.TooLarge) != 0 ? null : number.Value,
            Resolution = number.Resolution,
            Measure = measureEnd > measure ? text.Slice(measure, measureEnd).ToString() : null,
            Traits = number.Traits | (vague ? MentionTraits.Approximate : 0) | MentionSurroundings.Of(text, number.Start, Math.Max(measureEnd, number.End)),
        };
    }

    private readonly Mention WithUnit(Mention range) => text.Slice(range.Start, range.End).Contains('%') ? range with { Unit = "%" } : range;

    private static Mention Implied(NumberExpression number) => new(MentionKind.Amount, number.Start, number.End - number.Start)
    {
        Value = number.Value,
        Resolution = number.Resolution,
        Unit = Amounts.CurrencyNames.Yuan.Name,
        Currency = Amounts.CurrencyNames.Yuan.Code,
        Traits = number.Traits | MentionTraits.ImpliedUnit,
    };

    /// <summary>A digit behind a letter, or before a letter and a digit, belongs to a code: A12, 26T0001.</summary>
    private readonly bool IsPartOfCode(NumberExpression number) => ArabicDigits.IsDigit(text[number.Start])
        && (char.IsAsciiLetter(text[number.Start - 1]) || (char.IsAsciiLetter(text[number.End]) && ArabicDigits.IsDigit(text[number.End + 1])));

    /// <summary>
    /// One character may be a word, and digits that go on from an unread numeral (the 四五 of 十四五) are no number; printed digits always are
    /// (人数447.21万).
    /// </summary>
    private readonly bool CanBegin(NumberExpression number)
    {
        var before = text[number.Start - 1];
        var follows = number.Start > acceptedEnd
            && (CalendarNumber.IsNumeral(before) || NumeralCharacters.LargeUnitOf(before) > 0 || (before is '几' or '数' && (number.Notation & NumeralTraits.HasUnit) != 0));
        return ((number.Notation & NumeralTraits.Chinese) == 0 || !follows || ArabicDigits.IsDigit(text[number.Start]))
            && (!number.IsSingleCharacter || NumberWords.CanStandAlone(text, number.Start));
    }

    /// <summary>2021-2023年 is a period; that it also looks like bounds says nothing more. Both are in the order of the text.</summary>
    private static void RemoveRangesInDates(List<Mention> found, int dates)
    {
        var next = 0;
        found.RemoveAll(mention =>
        {
            if (mention.Kind != MentionKind.Range || dates == 0)
            {
                return false;
            }

            while (next < dates && found[next].End <= mention.Start)
            {
                next++;
            }

            return next < dates && found[next].Start < mention.End;
        });
    }
}
