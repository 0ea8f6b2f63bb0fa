namespace Extractor.Numbers.Numerals;

/// <summary>
/// Reads one numeral from a text, in any mixture of notations: 一百零一万一千, 五兆六十二亿四万五千二, 4.78万亿, 5万4千6百, 二百五, 十多万,
/// 二十六点三三, 廿一, 二〇二二. Reads from left to right, looks ahead by a bounded number of characters and never goes back, so the time is
/// linear in the text. What cannot belong to the numeral ends it: 五十千 is 五十.
/// </summary>
internal ref struct NumeralReader
{
    /// <summary>Past this a product is not kept; leaves room for the sum of all parts.</summary>
    private const decimal Largest = 7_000_000_000_000_000_000_000_000_000m;

    private readonly Passage text;
    private int end;
    private decimal trillions;
    private decimal hundredMillions;
    private decimal tenThousands;
    private decimal section;
    private decimal current;
    private decimal resolution;
    private decimal lastUnit;
    private int lastSmall;
    private bool hasCurrent;
    private bool zero;
    private bool closed;
    private NumeralTraits traits;

    private NumeralReader(Passage text, int start)
    {
        this.text = text;
        end = start;
        lastSmall = int.MaxValue;
        resolution = 1;
    }

    /// <summary>Reads the numeral that begins exactly at a place.</summary>
    public static bool TryRead(Passage text, int start, out Numeral numeral)
    {
        var reader = new NumeralReader(text, start);
        numeral = reader.Read(start);
        return numeral.End > start;
    }

    private Numeral Read(int start)
    {
        for (var probe = start; !closed;)
        {
            var at = end == start && probe == start ? start : text.SkipBlanks(probe);
            var next = Take(at, gap: at > probe, first: at == start);
            if (next < 0)
            {
                break;
            }

            probe = next;
        }

        if (end == start)
        {
            return new Numeral(start, 0, 0, NumeralTraits.None);
        }

        SettleLastDigit();
        return (traits & NumeralTraits.TooLarge) != 0
            ? new Numeral(end, 0, 1, traits)
            : new Numeral(end, trillions + hundredMillions + tenThousands + section + current, resolution, traits);
    }

    /// <summary>Takes what stands at a place; the place behind it, or −1 when the numeral ended before.</summary>
    private int Take(int at, bool gap, bool first)
    {
        var character = text[at];
        if (ArabicDigits.IsDigit(character) || character == '.')
        {
            return TakeArabic(at, gap, first);
        }

        if (NumeralCharacters.DigitOf(character) >= 0)
        {
            return hasCurrent || (gap && lastUnit == 0) ? -1 : TakeDigits(at, first);
        }

        if (NumeralCharacters.SmallUnitOf(character) is > 0 and var small)
        {
            return TakeSmallUnit(at, small, gap, first);
        }

        if (NumeralCharacters.LargeUnitOf(character) is > 0 and var large)
        {
            return TakeLargeUnit(at, large);
        }

        if (NumeralCharacters.TensOf(character) is > 0 and var tens)
        {
            return TakeTens(at, tens);
        }

        return character switch
        {
            '点' when hasCurrent || lastUnit > 0 => TakePoint(at),
            '几' or '多' or '余' when !first => TakeApproximation(at),
            _ => -1,
        };
    }

    private int TakeArabic(int at, bool gap, bool first)
    {
        if (hasCurrent || !ArabicDigits.TryRead(text, at, out var digits))
        {
            return -1;
        }

        if (!first)
        {
            // Behind a unit only a smaller unit, a 零 or a lone digit binds further digits: in "3万 2022年" two numbers meet.
            var behind = text.SkipBlanks(digits.End);
            var unit = Math.Max(NumeralCharacters.SmallUnitOf(text[behind]), NumeralCharacters.LargeUnitOf(text[behind]));
            var lone = !gap && digits.End == at + 1;
            if (!(zero && !gap) && !(unit > 0 && unit < lastUnit) && !(lone && unit == 0))
            {
                return -1;
            }

            zero |= !lone || unit > 0;
        }

        (current, resolution, hasCurrent) = (digits.Value, digits.Resolution, true);
        traits |= digits.Traits;
        return end = digits.End;
    }

    private int TakeDigits(int at, bool first)
    {
        var (runEnd, value, tooLong) = DigitRun.Read(text, at);
        traits |= tooLong ? NumeralTraits.TooLarge : 0;
        traits |= NumeralTraits.Chinese;
        if (first)
        {
            (current, hasCurrent) = (value, true);
            traits |= runEnd - at > 1 ? NumeralTraits.DigitString : 0;
            if (runEnd - at == 2 && value % 11 == 1 && Quantities.MeasureWords.EndBehind(text, runEnd) > runEnd)
            {
                // 三四个 is three to four; 三四 alone is a string of digits.
                current = decimal.Truncate(value / 10);
                traits = (traits & ~NumeralTraits.DigitString) | NumeralTraits.NeighbourPair;
                closed = true;
            }

            return end = runEnd;
        }

        var startsWithZero = text[at] == '零';
        var significant = runEnd - at - (startsWithZero ? 1 : 0);
        if (significant > 1 || (text[at] == '两' && !IsUnit(text[text.SkipBlanks(runEnd)])))
        {
            return -1;
        }

        zero = startsWithZero;
        if (significant == 0)
        {
            return runEnd;
        }

        (current, hasCurrent, resolution) = (value, true, 1);
        return end = runEnd;
    }

    private int TakeSmallUnit(int at, int unit, bool gap, bool first)
    {
        // 九点二十 is a time, and "10 十、" a figure beside the mark of a list.
        if (unit >= lastSmall || (unit == 10 && (traits & NumeralTraits.Fractional) != 0 && (traits & NumeralTraits.Chinese) != 0)
            || (unit == 10 && gap && (traits & NumeralTraits.Arabic) != 0))
        {
            return -1;
        }

        if (!hasCurrent)
        {
            if (!first && !zero && (unit != 10 || gap))
            {
                return -1;
            }

            (current, resolution) = (1, 1);
            traits |= first ? NumeralTraits.ImpliedCoefficient : 0;
        }
        else if ((traits & NumeralTraits.DigitString) != 0 && !TakeNeighbours())
        {
            return -1;
        }

        // 零十 is ten: the zero says only that there are no hundreds.
        section += (current == 0 ? 1 : current) * unit;
        resolution *= unit;
        (current, hasCurrent, zero, lastSmall, lastUnit) = (0, false, false, unit, unit);
        traits |= NumeralTraits.Chinese | NumeralTraits.HasUnit;
        return end = at + 1;
    }

    /// <summary>零十 is ten, 二三十 is twenty to thirty; any other string of digits takes no small unit.</summary>
    private bool TakeNeighbours()
    {
        var (tens, ones) = (decimal.Truncate(current / 10), current % 10);
        if (tens is < 1 or > 9 || ones != tens + 1)
        {
            return false;
        }

        current = tens;
        traits = (traits & ~NumeralTraits.DigitString) | NumeralTraits.NeighbourPair;
        return true;
    }

    private int TakeTens(int at, int tens)
    {
        if (hasCurrent || lastSmall <= 10)
        {
            return -1;
        }

        section += tens;
        (lastSmall, lastUnit, resolution, zero) = (10, 10, 10, false);
        traits |= NumeralTraits.Chinese | NumeralTraits.HasUnit;
        return end = at + 1;
    }

    private int TakeLargeUnit(int at, decimal unit)
    {
        var amount = section + current;
        if (amount == 0 && lastUnit == 0 && !hasCurrent)
        {
            return -1;
        }

        switch (unit)
        {
            case 1_0000m when amount == 0:
                (hundredMillions, tenThousands) = (hundredMillions + Product(tenThousands, unit), 0);
                break;
            case 1_0000m when tenThousands == 0:
                tenThousands = Product(amount, unit);
                break;
            case 1_0000_0000m when amount + tenThousands == 0:
                hundredMillions = Product(hundredMillions, unit);
                break;
            case 1_0000_0000m:
                hundredMillions += Product(amount + tenThousands, unit);
                tenThousands = 0;
                break;
            case 1_0000_0000_0000m:
                trillions += Product(amount + tenThousands + hundredMillions, unit);
                (tenThousands, hundredMillions) = (0, 0);
                break;
            default:
                return -1;
        }

        resolution = Product(resolution, unit);
        (section, current, hasCurrent, zero, lastSmall, lastUnit) = (0, 0, false, false, int.MaxValue, unit);
        traits |= NumeralTraits.Chinese | NumeralTraits.HasUnit;
        return end = at + 1;
    }

    /// <summary>点 with Chinese digits behind it. 九点二十 is a time of day, not nine point two.</summary>
    private int TakePoint(int at)
    {
        var start = text.SkipBlanks(at + 1);
        var runEnd = start;
        var (digits, places) = (0m, 0);
        while (NumeralCharacters.DigitOf(text[runEnd]) is >= 0 and var digit && text[runEnd] != '两')
        {
            if (places < 20)
            {
                (digits, places) = ((digits * 10) + digit, places + 1);
            }
            else
            {
                traits |= NumeralTraits.TooLarge;
            }

            runEnd++;
        }

        if (places == 0 || text[runEnd] == '十' || (traits & NumeralTraits.Fractional) != 0)
        {
            return -1;
        }

        SettleLastDigit();
        current += ArabicDigits.WithPlaces(digits, places);
        (hasCurrent, resolution) = (true, ArabicDigits.WithPlaces(1, places));
        traits |= NumeralTraits.Fractional;
        end = runEnd;

        // Behind a fraction one unit can follow that no unit before it has reached: 三点五亿, 五十六点七八亿.
        var unit = text[text.SkipBlanks(end)];
        closed = !(NumeralCharacters.LargeUnitOf(unit) > lastUnit || (lastUnit == 0 && IsUnit(unit)));
        zero = true;
        return end;
    }

    private int TakeApproximation(int at)
    {
        var behind = text.SkipBlanks(at + 1);
        if (NumeralCharacters.LargeUnitOf(text[behind]) == 0)
        {
            return -1;
        }

        traits |= NumeralTraits.Approximate;
        SettleLastDigit();
        zero = true;
        return at + 1;
    }

    /// <summary>A lone digit behind a unit counts tenths of it: 四百五 is 450. Behind 零 it counts ones.</summary>
    private void SettleLastDigit()
    {
        if (hasCurrent && !zero && lastUnit > 0 && resolution == 1 && current < 10)
        {
            current *= lastUnit / 10;
            resolution = lastUnit / 10;
        }
    }

    private decimal Product(decimal amount, decimal unit)
    {
        if (amount <= Largest / unit)
        {
            return amount * unit;
        }

        traits |= NumeralTraits.TooLarge;
        return 0;
    }

    private static bool IsUnit(char character) =>
        NumeralCharacters.SmallUnitOf(character) > 0 || NumeralCharacters.LargeUnitOf(character) > 0;
}
