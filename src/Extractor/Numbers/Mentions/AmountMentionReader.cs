using Extractor.Numbers.Amounts;
using Extractor.Numbers.Numerals;

namespace Extractor.Numbers.Mentions;

/// <summary>
/// Reads money: 36.57亿元, 五美元, ￥300, 两美元又三美分, 三块五, 371余万元, 8亿人民币. A name of a currency without a number is told, too, with
/// no value.
/// </summary>
internal static class AmountMentionReader
{
    /// <summary>Words that begin with 元, 块, 分 or 角 and are no money.</summary>
    private const string AfterYuan = "旦素月件宵老首气";

    /// <summary>What the everyday 块, 毛, 角 and 分 need behind them to be money.</summary>
    private const string AfterSmallMoney = "钱整正，。；、！？）,.;!?)";

    /// <summary>Reads an amount whose sign of a currency stands before it, or the bare name of a currency.</summary>
    public static Mention? ReadWord(Passage text, int at)
    {
        var end = CurrencyNames.SignAt(text, at, out var signed);
        if (end >= 0 && NumberExpressionReader.TryRead(text, text.SkipBlanks(end), out var number))
        {
            return Signed(text, at, number, signed!);
        }

        if (CurrencyNames.At(text, at) is not { IsMoneyAlone: true } name)
        {
            return null;
        }

        end = at + name.Name.Length;

        // 人民币50元 is one amount; its name stands on both sides.
        if (name.Currency.Code == "CNY" && NumberExpressionReader.TryRead(text, text.SkipBlanks(end), out number))
        {
            return ReadBehind(text, number) is { } amount && amount.Currency == "CNY"
                ? amount with { Start = at, Length = amount.End - at }
                : InParts(text, at, number, name) ?? Amount(number, at, number.End, name.Currency, number.Value);
        }

        return new Mention(MentionKind.Amount, at, end - at)
        {
            Unit = name.Currency.Name,
            Currency = name.Currency.Code,
            Traits = MentionTraits.WithoutValue,
        };
    }

    /// <summary>Reads an amount that begins with its number.</summary>
    public static Mention? ReadBehind(Passage text, NumberExpression number)
    {
        var at = text.SkipBlanks(number.End);
        var vague = text[at] is '余' or '多' or '来';
        at = vague ? text.SkipBlanks(at + 1) : at;
        if (CurrencyNames.At(text, at) is not { } name)
        {
            var counted = text[at] == '个' && CurrencyNames.At(text, at + 1) is { IsMoneyAlone: true } coin ? coin : null;
            if (counted is null)
            {
                return ReadParts(text, number, at);
            }

            (name, at) = (counted, at + 1);
        }

        var end = at + name.Name.Length;
        if (!IsMoney(text, name.Name, end))
        {
            return null;
        }

        var value = number.Value;
        var resolution = number.Resolution;
        if ((number.Traits & MentionTraits.TooLarge) == 0)
        {
            end = AddParts(text, name, end, ref value, ref resolution);
        }

        if (name.Name is "元" && text.Has(end, "人民币"))
        {
            end += "人民币".Length;
        }

        var amount = Amount(number, number.Start, end, name.Currency, value) with { Resolution = resolution };
        return vague ? amount with { Traits = amount.Traits | MentionTraits.Approximate } : amount;
    }

    private static Mention Signed(Passage text, int start, NumberExpression number, Currency currency)
    {
        var behind = text.SkipBlanks(number.End);
        var end = CurrencyNames.At(text, behind) is { } name && (name.Currency == currency || currency.Code is null)
            ? behind + name.Name.Length
            : number.End;
        return Amount(number, start, end, currency, number.Value);
    }

    /// <summary>An amount below one unit behind the name of its currency: 人民币五角三分.</summary>
    private static Mention? InParts(Passage text, int start, NumberExpression number, CurrencyName name)
    {
        var behind = text.SkipBlanks(number.End);
        if (PartAt(text, name, behind) is not { } part || (number.Traits & MentionTraits.TooLarge) != 0)
        {
            return null;
        }

        var value = number.Value * part.Units;
        var resolution = number.Resolution * part.Units;
        var end = AddParts(text, name, behind + part.Name.Length, ref value, ref resolution);
        return Amount(number, start, end, name.Currency, value) with { Resolution = resolution };
    }

    /// <summary>角 and 分 without 元: money only where nothing else can be meant.</summary>
    private static Mention? ReadParts(Passage text, NumberExpression number, int at)
    {
        var units = text[at] switch { '角' or '毛' => 0.1m, '分' => 0.01m, _ => 0m };
        if (units == 0 || (text[at] == '分' ? text[at + 1] != '钱' : !IsSmallMoney(text, at + 1)) || (number.Traits & MentionTraits.TooLarge) != 0)
        {
            return text.Has(at, "美分") ? Amount(number, number.Start, at + 2, new Currency("United States dollar", "USD"), number.Value / 100) : null;
        }

        var end = text[at + 1] == '钱' ? at + 2 : at + 1;
        return Amount(number, number.Start, end, CurrencyNames.Yuan, number.Value * units) with { Resolution = number.Resolution * units };
    }

    private static int AddParts(Passage text, CurrencyName name, int end, ref decimal value, ref decimal resolution)
    {
        for (var part = 0; part < 2; part++)
        {
            var at = text.SkipBlanks(end);
            at = text[at] is '又' or '零' ? text.SkipBlanks(at + 1) : at;
            if (!NumeralReader.TryRead(text, at, out var numeral) || numeral.Value >= 100)
            {
                return end;
            }

            var behind = text.SkipBlanks(numeral.End);
            if (PartAt(text, name, behind) is not { } found)
            {
                // 三块五 is 3.5; 三元五 is not said.
                if (name.Name is "块" && at == end && numeral.End == at + 1 && !MeasuredNext(text, numeral.End))
                {
                    (value, resolution, end) = (value + (numeral.Value / 10), 0.1m, numeral.End);
                }

                return end;
            }

            (value, resolution, end) = (value + (numeral.Value * found.Units), found.Units, behind + found.Name.Length);
        }

        return end;
    }

    private static CurrencyPart? PartAt(Passage text, CurrencyName name, int at)
    {
        foreach (var part in name.Parts)
        {
            if (text.Has(at, part.Name))
            {
                return part;
            }
        }

        return null;
    }

    private static bool MeasuredNext(Passage text, int at) => Quantities.MeasureWords.EndBehind(text, at) > at;

    private static bool IsMoney(Passage text, string name, int end) => name switch
    {
        "元" => !AfterYuan.Contains(text[end]) || text[end] == '\0',
        "块" => IsSmallMoney(text, end) || NumeralReader.TryRead(text, end, out _),
        _ => true,
    };

    private static bool IsSmallMoney(Passage text, int at) => at >= text.Length || AfterSmallMoney.Contains(text[at]) || char.IsWhiteSpace(text[at]);

    private static Mention Amount(NumberExpression number, int start, int end, Currency currency, decimal value) =>
        new(MentionKind.Amount, start, end - start)
        {
            Value = (number.Traits & MentionTraits.TooLarge) != 0 ? null : value,
            Resolution = number.Resolution,
            Unit = currency.Name,
            Currency = currency.Code,
            Traits = number.Traits,
        };
}
