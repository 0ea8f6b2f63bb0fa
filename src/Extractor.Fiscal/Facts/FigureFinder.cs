using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Extractor.Fiscal.Definitions;
using Extractor.Fiscal.Records;
using Extractor.Numbers.Mentions;
using Extractor.Text;

namespace Extractor.Fiscal.Facts;

/// <summary>
/// Of the numbers in a passage, those that state something about the reporting body: amounts, shares and counts. Thresholds, titles in
/// 《》, time and rank are left out.
/// </summary>
internal sealed partial class FigureFinder(FactCatalog catalog)
{
    /// <summary>How far behind a number its unit and noun are looked for.</summary>
    private const int Lookahead = 24;

    private readonly CountUnits units = new(catalog.Units);

    /// <summary>The figures in printed order.</summary>
    public ImmutableArray<NarrativeFigure> Find(string text, NumberContext context)
    {
        var figures = ImmutableArray.CreateBuilder<NarrativeFigure>();
        var mentions = NumberFinder.Find(text, context);
        var boundEnd = -1;
        var taken = -1;
        foreach (var mention in mentions)
        {
            if (mention.Kind == MentionKind.Range && !mention.IsNested && mention.Interval is { Lower: null } or { Upper: null })
            {
                // 98%以上 states 98%: the figure inside counts.
                boundEnd = mention.End;
            }

            var isBound = mention.IsNested && mention.End <= boundEnd;
            if ((mention.IsNested && !isBound) || mention.Start < taken || mention.Value is null || IsInTitle(text, mention.Start))
            {
                continue;
            }

            if (FigureOf(text, mention, isBound, figures.Count > 0 ? figures[^1] : null) is { } figure && !IsThreshold(text, figure))
            {
                figures.Add(figure);
                taken = figure.End;
            }
        }

        return figures.ToImmutable();
    }

    private NarrativeFigure? FigureOf(string text, Mention mention, bool isBound, NarrativeFigure? previous)
    {
        var isApproximate = isBound || (mention.Traits & MentionTraits.Approximate) != 0;
        switch (mention.Kind)
        {
            case MentionKind.Amount when mention.Currency == FactMeasure.Yuan:
                return Figure(mention.End, mention.Value!.Value, FactMeasure.Yuan, string.Empty);
            case MentionKind.Percentage:
                return Figure(mention.End, mention.Value!.Value, FactMeasure.Percent, string.Empty);
            case MentionKind.Number or MentionKind.Quantity when char.IsAsciiDigit(CompatibilityCharacters.Fold(text[mention.Start])):
                var from = mention.Kind == MentionKind.Quantity ? BackToUnit(text, mention) : mention.End;
                var behind = MatchingText.Fold(text[from..Math.Min(text.Length, from + Lookahead)]);
                var before = MatchingText.Fold(text[Math.Max(0, mention.Start - Lookahead)..mention.Start]);
                return PrintedCode().IsMatch(behind) && before.EndsWith('(') ? null
                    : units.UnitOf(before, behind) is { } unit
                    ? Figure(EndOfUnit(text, from, unit.Length), mention.Value!.Value, unit.Name, unit.Noun)
                    : IsUnitlessMoney(text, mention, before, behind, previous) ? Figure(mention.End, mention.Value!.Value, FactMeasure.Yuan, string.Empty)
                    : SharedPercent().IsMatch(behind) ? Figure(mention.End, mention.Value!.Value, FactMeasure.Percent, string.Empty)
                    : null;
            default:
                return null;
        }

        NarrativeFigure Figure(int end, decimal value, string unit, string noun) =>
            new(mention.Start, Math.Min(end, text.Length), value, unit, mention.Resolution, isApproximate, noun);
    }

    /// <summary>The place of the unit of a measured quantity, which the mention includes.</summary>
    private static int BackToUnit(string text, Mention mention)
    {
        var at = mention.Start;
        while (at < mention.End && (char.IsAsciiDigit(CompatibilityCharacters.Fold(text[at])) || text[at] is '.' or ',' or ' ' or '万' or '亿' or '．' or '，'))
        {
            at++;
        }

        return at;
    }

    /// <summary>The place behind some characters that are no blanks.</summary>
    private static int EndOfUnit(string text, int from, int length)
    {
        for (; length > 0 && from < text.Length; from++)
        {
            length -= char.IsWhiteSpace(text[from]) ? 0 : 1;
        }

        return from;
    }

    /// <summary>Money without 元: the zero of 预算数为 0, 20 万医疗救助资金, and the second of 1200 万，调整为 800 万.</summary>
    private static bool IsUnitlessMoney(string text, Mention mention, string before, string behind, NarrativeFigure? previous)
    {
        var isEnd = behind.Length == 0 || char.IsPunctuation(behind[0]);
        return mention.Value == 0m ? isEnd && ZeroBefore().IsMatch(before)
            : text[mention.End - 1] is '万' or '亿'
                && (FundBehind().IsMatch(behind) || (isEnd && previous?.Unit == FactMeasure.Yuan && mention.Start - previous.End < Lookahead));
    }

    /// <summary>The 204 of 公共安全支出（204类）.</summary>
    [GeneratedRegex(@"^[类款项]\)", RegexOptions.CultureInvariant)]
    private static partial Regex PrintedCode();

    [GeneratedRegex(@"^、\d+(?:\.\d+)?(?:个百分点|%)", RegexOptions.CultureInvariant)]
    private static partial Regex SharedPercent();

    [GeneratedRegex(@"(?:预算|决算)数?[也均]?为$|上年[也均]?为$", RegexOptions.CultureInvariant)]
    private static partial Regex ZeroBefore();

    [GeneratedRegex(@"^\p{L}{0,10}(?:资金|经费|补助|费用)", RegexOptions.CultureInvariant)]
    private static partial Regex FundBehind();

    private static bool IsInTitle(string text, int place)
    {
        var open = text.LastIndexOf('《', place);
        return open >= 0 && text.IndexOf('》', open, place - open) < 0 && text.IndexOf('》', place) >= 0;
    }

    /// <summary>单价50万元（含）以上通用设备: the label of a count, not a statement.</summary>
    private bool IsThreshold(string text, NarrativeFigure figure)
    {
        if (figure.Unit != FactMeasure.Yuan)
        {
            return false;
        }

        var behind = MatchingText.Fold(text[figure.End..Math.Min(text.Length, figure.End + Lookahead)]);
        var limit = catalog.Units.ThresholdBehind.FirstOrDefault(word => behind.StartsWith(word, StringComparison.Ordinal));
        if (limit is null)
        {
            return false;
        }

        var before = MatchingText.Fold(text[Math.Max(0, figure.Start - Lookahead)..figure.Start]);
        return catalog.Units.ThresholdWords.Any(word => before.EndsWith(word, StringComparison.Ordinal) || before.EndsWith(word + "在", StringComparison.Ordinal))
            || catalog.Units.ThresholdNouns.Any(noun => behind.AsSpan(limit.Length).StartsWith(noun, StringComparison.Ordinal));
    }
}
