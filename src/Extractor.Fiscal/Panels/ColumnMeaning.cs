using System.Globalization;
using System.Text.RegularExpressions;
using Extractor.Fiscal.Records;
using Extractor.Text;

namespace Extractor.Fiscal.Panels;

/// <summary>What the column of an amount says: the year and the state that the amount is of, the fund, and what is left, its subject.</summary>
/// <param name="Year">The year of the amount: printed in the column, the one before the report's (上年), or the report's; null where unknown.</param>
/// <param name="Phase">The state of the budget.</param>
/// <param name="Fund">The fund.</param>
/// <param name="Subject">
/// What the amount measures, the same in each year and phase: the measure without its phase, or the labels of the column without year and phase.
/// </param>
public sealed partial record ColumnMeaning(int? Year, PanelPhase Phase, PanelFund Fund, string Subject)
{
    private static readonly string[] PhasePrefixes = ["budget.", "final.", "prior.", "executed."];

    /// <summary>Reads a column.</summary>
    /// <param name="form">The form's semantic id.</param>
    /// <param name="measure">Semantic name of the column, or null.</param>
    /// <param name="columnPath">Header labels from outermost to leaf.</param>
    /// <param name="rowLabel">Label of the row: tables of debt print the year there (2021年末债务余额). Elsewhere a year in it is part of a name.</param>
    /// <param name="kind">The kind of the report.</param>
    /// <param name="reportYear">The year of the report, or null.</param>
    public static ColumnMeaning Of(string form, string? measure, string columnPath, string rowLabel, ReportKind kind, int? reportYear)
    {
        // Measures that only count columns say nothing of their own.
        var name = measure is not null && !(measure.StartsWith("amount.", StringComparison.Ordinal) && measure.Length == "amount.a".Length) ? measure : null;
        var path = MatchingText.Fold(columnPath);
        var words = FundNames().Replace(path, match => match.Value[..^2]);
        return new ColumnMeaning(
            YearOf(name, PrintedYear().IsMatch(path) || !ReadsRows(form) ? path : path + MatchingText.Fold(rowLabel), reportYear),
            PhaseOf(name, words, kind),
            FundOf(form, name, path),
            name is null ? Occasion().Replace(path, string.Empty) : SubjectOf(name));
    }

    /// <summary>Whether the rows of a form print the year of their amounts.</summary>
    internal static bool ReadsRows(string form) => form.Contains(".DEBT_", StringComparison.Ordinal);

    private static int? YearOf(string? measure, string path, int? reportYear)
    {
        var printed = PrintedYear().Matches(path).Select(match => int.Parse(match.Groups["year"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture)).ToHashSet();
        if (printed.Count == 1)
        {
            return printed.Single();
        }

        var isPrior = measure is not null && (measure.EndsWith(".prior", StringComparison.Ordinal) || measure.StartsWith("prior.", StringComparison.Ordinal));
        return printed.Count > 1 ? null
            : measure?.EndsWith(".prior2", StringComparison.Ordinal) == true ? reportYear - 2
            : (isPrior && !path.Contains("年初", StringComparison.Ordinal)) || LastYear().IsMatch(path) ? reportYear - 1
            : reportYear;
    }

    private static PanelPhase PhaseOf(string? measure, string words, ReportKind kind)
    {
        bool Says(string word) => words.Contains(word, StringComparison.Ordinal);
        bool Measures(string part) => measure?.Contains(part, StringComparison.Ordinal) == true;
        return Difference().IsMatch(words) || measure is "change" ? PanelPhase.Change
            : Measures("initial") || Says("年初预算") ? PanelPhase.Approved
            : Measures("adjusted") || AdjustedBudget().IsMatch(words) ? PanelPhase.Adjusted
            : Says("执行") || Says("预计") || Says("完成") ? kind == ReportKind.FinalAccounts ? PanelPhase.Executed : PanelPhase.Estimated
            : Says("决算") || Measures("executed") || Measures("final.") ? PanelPhase.Executed
            : Says("预算") || Measures("budget") ? kind == ReportKind.Budget ? PanelPhase.Approved : PanelPhase.Budgeted
            : kind switch
            {
                ReportKind.FinalAccounts => PanelPhase.Executed,
                ReportKind.Budget => PanelPhase.Approved,
                _ => PanelPhase.Unknown,
            };
    }

    private static PanelFund FundOf(string form, string? measure, string path)
    {
        bool Says(string words, string part, string? formPart = null, string? otherFormPart = null) =>
            path.Contains(words, StringComparison.Ordinal)
            || measure?.Split('.').Contains(part, StringComparer.Ordinal) == true
            || (formPart is not null && form.Contains(formPart, StringComparison.Ordinal))
            || (otherFormPart is not null && form.Contains(otherFormPart, StringComparison.Ordinal));
        return Says("政府性基金", "govFund", ".GOV_FUND", ".FUND_") ? PanelFund.GovernmentFund
            : Says("国有资本经营", "stateCapital", ".STATE_CAPITAL", ".CAPITAL_") ? PanelFund.StateCapital
            : Says("社会保险基金", "socialInsurance", ".SOCIAL_") ? PanelFund.SocialInsurance
            : Says("财政专户", "specialAccount") ? PanelFund.SpecialAccount
            : Says("单位资金", "unitFunds") ? PanelFund.UnitFunds
            : Says("一般公共预算", "gpb", ".GPB_") ? PanelFund.GeneralPublic
            : PanelFund.Unspecified;
    }

    private static string SubjectOf(string measure)
    {
        var prefix = Array.Find(PhasePrefixes, one => measure.StartsWith(one, StringComparison.Ordinal) && one.Length < measure.Length);
        var subject = prefix is null ? measure : measure[prefix.Length..];
        return PhaseSuffix().Replace(subject, ".amount") switch
        {
            "initial" or "adjusted" or "executed" or "budget" or "prior" => "amount",
            var rest => rest,
        };
    }

    /// <summary>With 年, or alone in its cell of the header.</summary>
    [GeneratedRegex(@"(?<!\d)(?<year>(?:19|20)\d{2})(?:年|(?=/|$))", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex PrintedYear();

    /// <summary>上年结转 is money of this year that was left over.</summary>
    [GeneratedRegex(@"(?:上一?年|去年)度?(?![结滚末年余])", RegexOptions.CultureInvariant)]
    private static partial Regex LastYear();

    /// <summary>产业结构调整资金 is no phase.</summary>
    [GeneratedRegex(@"调整(?:后|的|预算|数|$)|预算调整|全年预算|预算全年", RegexOptions.CultureInvariant)]
    private static partial Regex AdjustedBudget();

    [GeneratedRegex(@"增减|增长|差额|[比较](?:上一?年|去年|(?:19|20)\d{2}年)", RegexOptions.CultureInvariant)]
    private static partial Regex Difference();

    /// <summary>预算 in the name of a fund is no phase.</summary>
    [GeneratedRegex(@"(?:一般公共|政府性基金|国有资本经营|社会保险基金|公共财政)预算", RegexOptions.CultureInvariant)]
    private static partial Regex FundNames();

    /// <summary>Year and phase as columns print them.</summary>
    [GeneratedRegex(
        @"(?<!\d)(?:19|20)\d{2}(?:年度?|(?=/|$))|上一?年度?(?![结滚末年余])|去年|本年度?(?![收支])|年初(?=预算)|全年(?=预算)|实际(?=完成|执行)|预计"
        + "|(?:(?<!一般公共|政府性基金|国有资本经营|社会保险基金|公共财政)预算|决算|执行|完成|调整后?(?=的|预算|数|/|$))+的?数?|(?<!资)金额|/|\\((?:亿|万|千)?元\\)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Occasion();

    [GeneratedRegex(@"\.(?:initialBudget|adjustedBudget|prior2?)$", RegexOptions.CultureInvariant)]
    private static partial Regex PhaseSuffix();
}
