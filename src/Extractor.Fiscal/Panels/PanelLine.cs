using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Extractor.Fiscal.Definitions;
using Extractor.Fiscal.Records;
using Extractor.Text;

namespace Extractor.Fiscal.Panels;

/// <summary>One amount of the panel: whose, for which year, of what, how much, and where it is printed.</summary>
/// <param name="Report">The report that prints it.</param>
/// <param name="Amount">The amount as printed.</param>
/// <param name="Meaning">The year, phase, fund and subject that its column tells.</param>
public sealed partial record PanelLine(PanelReport Report, PublishedAmount Amount, ColumnMeaning Meaning)
{
    /// <summary>The scheme of its code, or null where the row has no classification code.</summary>
    public string? Scheme { get; private init; }

    /// <summary>The code under which the series goes on today, or null without a classification code.</summary>
    public string? SeriesCode { get; private init; }

    /// <summary>The label of the row without its ordinal.</summary>
    public string Name { get; private init; } = string.Empty;

    /// <summary>The value of the last printed place in yuan, or null of zero and of what cannot be read.</summary>
    public decimal? Resolution { get; private init; }

    /// <summary>Why the figure is to be used with care, in fixed order; empty of a clean one.</summary>
    public ImmutableArray<string> Doubts { get; private init; } = [];

    /// <summary>What the panel says of the figure, in fixed order, each once.</summary>
    public ImmutableArray<PanelFlagKind> Flags { get; init; } = [];

    /// <summary>Whether the report is the one of the amount's own year.</summary>
    public bool IsOfOwnYear => Meaning.Year is not null && Meaning.Year == Report.Year;

    /// <summary>
    /// What is compared over years: kind, level, form, row (by code, else by label), side, subject and fund. Forms that a report may hold several
    /// times have their title in it. Amounts of one report with one key, year and phase are told apart by their order only.
    /// </summary>
    internal string SeriesKey { get; private init; } = string.Empty;

    /// <summary>The form, and its title without numbers and years where a report can hold the form several times.</summary>
    internal string FormKey { get; private init; } = string.Empty;

    /// <summary>Reads a line of the panel.</summary>
    /// <param name="report">The report.</param>
    /// <param name="amount">The amount.</param>
    /// <param name="meaning">What its column says.</param>
    /// <param name="formKey">See <see cref="FormKeyOf"/>.</param>
    /// <param name="instance">Tells tables with one key in one report apart; empty where there is only one.</param>
    internal static PanelLine Of(PanelReport report, PublishedAmount amount, ColumnMeaning meaning, string formKey, string instance)
    {
        var scheme = amount.Code is { } digits ? Classification.SchemeOf(digits) : null;
        var name = Ordinal().Replace(MatchingText.Fold(amount.RowLabel), string.Empty);
        var seriesCode = scheme is null ? null : CodeConcordance.SeriesCode(amount.Code!);
        return new PanelLine(report, amount, meaning)
        {
            Scheme = scheme,
            SeriesCode = seriesCode,
            Name = name,
            Resolution = amount.Yuan is { } yuan ? PrintedPlace.Of(MatchingText.Fold(amount.RepairedTo ?? amount.Raw), yuan) : null,
            Doubts = [.. DoubtsOf(amount, meaning)],
            FormKey = formKey,
            SeriesKey = string.Join(
                '\n', report.Kind, report.Level, formKey, instance, seriesCode ?? amount.Code ?? LabelText.Fold(name), amount.Side, meaning.Subject, meaning.Fund),
        };
    }

    /// <summary>The key of a form: its id, with its title where a report can hold it several times.</summary>
    internal static string FormKeyOf(string form, string title)
    {
        if (HasOneInstance(form))
        {
            return form;
        }

        // 2.3 2022年 is folded to 2.32022年, so the year goes first.
        return $"{form} {Numbering().Replace(TitleYear().Replace(MatchingText.Fold(title), string.Empty), string.Empty)}";
    }

    private static bool HasOneInstance(string form) =>
        (form.StartsWith("FA.", StringComparison.Ordinal) || form.StartsWith("BG.", StringComparison.Ordinal)) && !form.StartsWith("BG.PERF", StringComparison.Ordinal);

    private static IEnumerable<string> DoubtsOf(PublishedAmount amount, ColumnMeaning meaning)
    {
        if (amount.Yuan is null)
        {
            yield return "illegible";
        }

        if (amount.Verification == Verification.Contradicted)
        {
            yield return "contradicted";
        }

        if (amount.Verification == Verification.Repaired || amount.RepairedBy is not null)
        {
            yield return "repaired";
        }

        if (amount.UnitSource == Records.UnitSource.Inferred)
        {
            yield return "unit-inferred";
        }

        if (meaning.Year is null)
        {
            yield return "year-unknown";
        }
    }

    [GeneratedRegex(@"^(?:\(?[一二三四五六七八九十廿]{1,4}\)?[、.．)]?(?<=[、.．)])|\(?\d{1,2}\)?[、.．)](?!\d))+", RegexOptions.CultureInvariant)]
    private static partial Regex Ordinal();

    [GeneratedRegex(@"(?:19|20)\d{2}年度?", RegexOptions.CultureInvariant)]
    private static partial Regex TitleYear();

    [GeneratedRegex(
        @"附?表(?:[一二三四五六七八九十]{1,3}|\d+(?:[-—－.]\d+)*)[、:：.]?|^(?:第[一二三四五六七八九十]{1,3}部分)?[（(]?\d{1,3}(?:[-—－.．]\d{1,3})*[)）、.．]?(?!\d)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Numbering();
}
