using System.Globalization;
using System.Text.RegularExpressions;
using Extractor.Fiscal.Records;

namespace Extractor.Fiscal.Proofreading;

/// <summary>
/// N.PERIOD: a year is not compared with itself. A budget that says 比2026年预算增加 in its own text of 2026 was copied from somewhere.
/// Final accounts do compare with the budget of their own year, so there only 决算 is judged.
/// </summary>
internal static partial class ComparisonYearCheck
{
    private const string Check = "N.PERIOD";

    /// <summary>The findings of a report of a known kind and year.</summary>
    public static IEnumerable<Identities.Comparison> Evaluate(IEnumerable<ProofText> texts, ReportKind kind, int? fiscalYear)
    {
        if (fiscalYear is not { } year || kind == ReportKind.Unknown)
        {
            yield break;
        }

        var word = kind == ReportKind.Budget ? "预算" : "决算";
        var detail = new BilingualText(
            $"{year}年度的报告与{year}年自己的{word}比较", $"a report of {year} compares with {year} itself");
        foreach (var text in texts)
        {
            foreach (Match match in Compared().Matches(text.Text))
            {
                if (int.Parse(match.Groups["year"].ValueSpan, CultureInfo.InvariantCulture) == year && match.ValueSpan.Contains(word, StringComparison.Ordinal))
                {
                    yield return text.Breaks(Check, FindingSeverity.Medium, match.Index, match.Length, detail);
                }
            }
        }
    }

    [GeneratedRegex("[比较与](?<year>[0-9]{4})年度?(预算|决算)数?(相比)?(增加|减少|增长|下降|持平|无变化)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Compared();
}
