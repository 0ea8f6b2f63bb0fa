using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;
using Extractor.Fiscal.Definitions;
using Extractor.Fiscal.Records;

namespace Extractor.Fiscal.Facts;

/// <summary>Tells from the words before a figure what it measures, against what, and in which direction it goes.</summary>
internal sealed partial class MeasureFinder(FactMeasureWords words, ReportKind kind, int? fiscalYear)
{
    /// <summary>The names of funds contain 预算 without meaning a plan.</summary>
    private static readonly string[] Funds = ["一般公共预算", "政府性基金预算", "国有资本经营预算", "预算单位", "预算管理", "预算绩效", "部门预算项目", "预算拨款"];

    private static readonly string[] PlanNames = ["年初预算", "全年预算", "年度预算", "调整预算", "支出预算"];

    /// <summary>Names of a rate of completion, which may stand anywhere in the clause.</summary>
    private static readonly SearchValues<string> CompletionRates = SearchValues.Create(
        ["执行率", "完成率", "完成比例", "完成比率", "执行进度", "支出进度", "执行比例", "执行总体进度"], StringComparison.Ordinal);

    private string PriorBasis => kind == ReportKind.Budget ? "上年预算" : "上年决算";

    /// <summary>Reads the measure of a figure.</summary>
    /// <param name="lead">The folded words between the figure before and this one, within the sentence.</param>
    /// <param name="subject">The label in it that names the subject, or null.</param>
    /// <param name="noun">The words of its last clause that name something, or empty.</param>
    /// <param name="unit">The figure's unit.</param>
    public MeasureReading Of(string lead, SubjectMatch? subject, string noun, string unit)
    {
        var clause = lead[ClauseText.LastClause(lead)..];
        if (IsChange(clause, out var direction))
        {
            return new MeasureReading(unit == FactMeasure.Percent ? MeasureReading.Rate : MeasureReading.Change, BaseOf(lead), direction);
        }

        return unit switch
        {
            FactMeasure.Percent => PercentOf(clause),
            FactMeasure.Yuan => AmountOf(lead, clause, subject, noun),
            "person" or "persontime" => new MeasureReading("persons"),
            "batch" => new MeasureReading("batches"),
            "group" => new MeasureReading("groups"),
            "point" => new MeasureReading("score"),
            _ => new MeasureReading(MeasureReading.Count),
        };
    }

    /// <summary>Whether a clause ends in 增加, 减少 and their like; there is no direction where the text offers both: 增加（减少）.</summary>
    private bool IsChange(string clause, out FactDirection? direction)
    {
        var both = false;
        for (var before = -1; before != clause.Length;)
        {
            before = clause.Length;
            clause = clause.TrimEnd(':', '"', '-');
            foreach (var word in words.BehindDirection)
            {
                if (clause.EndsWith(word, StringComparison.Ordinal))
                {
                    both |= word[0] == '(';
                    clause = clause[..^word.Length];
                    break;
                }
            }
        }

        var up = words.Increase.Any(word => clause.EndsWith(word, StringComparison.Ordinal));
        var down = words.Decrease.Any(word => clause.EndsWith(word, StringComparison.Ordinal));
        direction = both ? null : up ? FactDirection.Increase : FactDirection.Decrease;
        return up || down;
    }

    private static MeasureReading PercentOf(string clause)
    {
        var part = clause.LastIndexOf('占');
        if (part >= 0)
        {
            var whole = WholeEnd().Replace(clause[(part + 1)..], string.Empty);
            return Plan().IsMatch(whole)
                ? new MeasureReading(MeasureReading.Completion, PlanOf(whole))
                : new MeasureReading(MeasureReading.Share, whole.Length is > 1 and <= 40 ? whole : null);
        }

        return Completed(clause) is { } completed
            ? new MeasureReading(MeasureReading.Completion, PlanOf(completed))
            : new MeasureReading(MeasureReading.Ratio);
    }

    /// <summary>The line that names a rate of completion, or what a line says from 完成 on; null where no line of the clause does.</summary>
    private static string? Completed(string clause)
    {
        foreach (var range in clause.AsSpan().Split('\n'))
        {
            var line = clause.AsSpan(range);
            var start = line.ContainsAny(CompletionRates) ? 0 : line.IndexOf("完成", StringComparison.Ordinal);
            if (start >= 0)
            {
                return line[start..].ToString();
            }
        }

        return null;
    }

    private MeasureReading AmountOf(string lead, string clause, SubjectMatch? subject, string noun)
    {
        var start = lead.Length - clause.Length;
        var isNamed = subject is not null && subject.Start >= start;
        var own = isNamed ? clause.Remove(subject!.Start - start, subject.End - subject.Start) : clause;

        // A year inside a name, as of funds of 2021, dates the name and not the figure.
        var year = isNamed || noun.Length == 0 ? YearOf(own) : null;
        var isPrior = (isNamed || noun.Length == 0) && IsPrior(own, year);
        year = year == fiscalYear ? null : year;
        var plain = Funds.Aggregate(clause, static (text, fund) => text.Replace(fund, string.Empty, StringComparison.Ordinal));
        var budget = LastOf(plain, words.Budget);
        var executed = LastOf(plain, words.Executed);
        if (isPrior && subject?.Subject.Id != "total.carriedIn")
        {
            var basis = plain.Contains("预算执行", StringComparison.Ordinal) ? "上年执行"
                : executed >= 0 && executed >= budget ? "上年决算"
                : budget >= 0 ? "上年预算"
                : PriorBasis;
            return new MeasureReading(MeasureReading.Prior, basis, Period: year ?? (fiscalYear - 1));
        }

        return budget > executed ? new MeasureReading(MeasureReading.Budget, PlanOf(plain), Period: year)
            : executed >= 0 ? new MeasureReading(MeasureReading.Executed, Period: year)
            : new MeasureReading(MeasureReading.Amount, Period: year);
    }

    private bool IsPrior(string text, int? year) =>
        words.Prior.Any(word => text.Contains(word, StringComparison.Ordinal)) || (year is { } printed && printed == fiscalYear - 1);

    /// <summary>Where the last of some words ends, or -1: the word nearest to the figure decides.</summary>
    private static int LastOf(string text, IEnumerable<string> known)
    {
        var last = -1;
        foreach (var word in known)
        {
            var at = text.LastIndexOf(word, StringComparison.Ordinal);
            last = Math.Max(last, at < 0 ? -1 : at + word.Length);
        }

        return last;
    }

    /// <summary>The budget that a text names: 年初预算 and its like, 预算 where it says no more, or null.</summary>
    private static string? PlanOf(string text) =>
        Array.Find(PlanNames, name => text.Contains(name, StringComparison.Ordinal))
        ?? (text.Contains("年初", StringComparison.Ordinal) && text.Contains("批复", StringComparison.Ordinal) ? "年初预算"
            : text.Contains("预算", StringComparison.Ordinal) ? "预算"
            : null);

    /// <summary>What a change is measured against, or null where the lead does not say.</summary>
    private string? BaseOf(string lead)
    {
        Match? last = null;
        for (var against = Against().Match(lead); against.Success; against = against.NextMatch())
        {
            // 相比, 占比 and 对比 begin no comparison.
            last = against.Value[0] == '比' && against.Index > 0 && lead[against.Index - 1] is '相' or '占' or '对' or '同' or '环' ? last : against;
        }

        if (last is null)
        {
            // 与上年度决算数 0.40 万元相比，增加….
            return lead.Contains("同比", StringComparison.Ordinal) || lead.StartsWith("相比", StringComparison.Ordinal) ? PriorBasis : null;
        }

        var text = last.Value;
        var isPrior = words.Prior.Any(word => text.Contains(word, StringComparison.Ordinal)) || (YearOf(text) is { } year && year < fiscalYear);
        return text.Contains("预算执行", StringComparison.Ordinal) ? "上年执行"
            : text.Contains("年初预算", StringComparison.Ordinal) && (!isPrior || kind != ReportKind.Budget) ? "年初预算"
            : text.Contains("决算", StringComparison.Ordinal) ? "上年决算"
            : isPrior ? text.Contains("预算", StringComparison.Ordinal) && !Funds.Any(fund => text.Contains(fund, StringComparison.Ordinal)) ? "上年预算" : PriorBasis
            : text.Contains("预算", StringComparison.Ordinal) ? PlanOf(text)
            : null;
    }

    private static int? YearOf(string text)
    {
        var match = Year().Matches(text).LastOrDefault();
        return match is null ? null : int.Parse(match.Value.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"(?:19|20)\d{2}年", RegexOptions.CultureInvariant)]
    private static partial Regex Year();

    [GeneratedRegex(@"(?:比|较|与|和|同)[^,;。比较]{1,40}", RegexOptions.CultureInvariant)]
    private static partial Regex Against();

    [GeneratedRegex(@"(?:的)?(?:比重|比例|百分比|比)?(?:分别)?(?:约)?(?:为|达到|达|是|:)?$", RegexOptions.CultureInvariant)]
    private static partial Regex WholeEnd();

    [GeneratedRegex(@"^(?:年初|全年|年度|调整|本年|当年|支出)?预算(?:数|总额|安排)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Plan();
}
