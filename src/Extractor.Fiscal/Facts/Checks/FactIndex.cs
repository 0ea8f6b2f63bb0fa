using System.Collections.Immutable;
using System.Globalization;
using Extractor.Fiscal.Definitions;
using Extractor.Fiscal.Identities;
using Extractor.Fiscal.Records;

namespace Extractor.Fiscal.Facts.Checks;

/// <summary>A figure of the narrative with the fact and the section that it belongs to.</summary>
/// <param name="Stated">The fact.</param>
/// <param name="Measure">The figure.</param>
internal sealed record FactFigure(StatedFact Stated, FactMeasure Measure)
{
    /// <summary>The fact.</summary>
    public NarrativeFact Fact => Stated.Fact;

    /// <summary>The exact value.</summary>
    public decimal Value => Measure.Value;
}

/// <summary>
/// The facts of the report itself, ready to be compared. Reports in annexes (绩效自评报告) count by rules of their own and take no part.
/// </summary>
internal sealed class FactIndex
{
    /// <summary>万元 with two decimals, the usual print of forms, in yuan.</summary>
    private const decimal UsualResolution = 100m;

    private readonly bool dropsZeros;

    /// <summary>Indexes the facts of a narrative.</summary>
    public FactIndex(FactReading narrative, ReportKind kind)
    {
        Kind = kind;
        All = narrative.Facts;
        Own = [.. narrative.Facts.Where(fact => !fact.Section.IsAnnex)];
        var money = Own.SelectMany(fact => fact.Fact.Measures).Where(measure => measure.Unit == FactMeasure.Yuan && measure.Value != 0m).ToArray();
        dropsZeros = money.Length > 0 && 2 * money.Count(measure => measure.Resolution <= UsualResolution) >= money.Length;
    }

    /// <summary>What the report reports on.</summary>
    public ReportKind Kind { get; }

    /// <summary>Every fact.</summary>
    public ImmutableArray<StatedFact> All { get; }

    /// <summary>The facts outside annexes, in printed order.</summary>
    public ImmutableArray<StatedFact> Own { get; }

    /// <summary>The figure of a measure in a fact, of the report's own year, or null.</summary>
    public static FactFigure? Figure(StatedFact fact, params ReadOnlySpan<string> measures)
    {
        foreach (var name in measures)
        {
            foreach (var measure in fact.Fact.Measures)
            {
                if (measure.Name == name && measure.Period is null)
                {
                    return new FactFigure(fact, measure);
                }
            }
        }

        return null;
    }

    /// <summary>The present amount that a fact states: executed or plain in final accounts, budgeted or plain in budgets.</summary>
    public FactFigure? Present(StatedFact fact) => Kind == ReportKind.Budget
        ? Figure(fact, MeasureReading.Budget, MeasureReading.Amount)
        : Figure(fact, MeasureReading.Executed, MeasureReading.Amount);

    /// <summary>Whether a fact is a part of a planned amount: it has a plain amount, and what it is named a part of has only a plan.</summary>
    public bool IsPlannedPart(StatedFact fact) => fact.Fact.Measures.Any(measure => measure.Name == MeasureReading.Amount)
        && All.FirstOrDefault(other => other.Fact.FactId == fact.Fact.PartOf) is { } whole
        && Figure(whole, MeasureReading.Budget) is not null && Present(whole) is null;

    /// <summary>The last place that a figure is exact to. Texts drop trailing zeros: 507.2 万元 is 507.20 where most figures have two decimals.</summary>
    public decimal Resolution(FactMeasure measure) =>
        measure.Unit == FactMeasure.Yuan && dropsZeros && !measure.Approximate ? Math.Min(measure.Resolution, UsualResolution) : measure.Resolution;

    /// <summary>The values that a figure can stand for.</summary>
    public PrintedInterval Interval(FactFigure figure) => PrintedInterval.Of(figure.Value, Resolution(figure.Measure));

    /// <summary>A figure as checks compare it.</summary>
    public ComparedFigure Compared(FactFigure figure) => new(
        string.Create(CultureInfo.InvariantCulture, $"{figure.Fact.FactId}.{figure.Fact.Measures.IndexOf(figure.Measure) + 1}-{figure.Measure.Name}"),
        null,
        null,
        figure.Fact.Heading,
        NameOf(figure),
        [],
        figure.Measure.Raw,
        figure.Value,
        UnitOf(figure.Measure),
        Resolution(figure.Measure),
        figure.Measure.Provenance);

    /// <summary>A figure with its unit, as sentences print it.</summary>
    public string Print(FactFigure figure) => UnitOf(figure.Measure).Print(figure.Value);

    /// <summary>Subject and measure: 公务接待费决算数.</summary>
    public static string NameOf(FactFigure figure) =>
        figure.Fact.Subject.Name + FactCheckDefinition.Standard.MeasureNames.GetValueOrDefault(figure.Measure.Name, string.Empty);

    private static ComparisonUnit UnitOf(FactMeasure measure) => measure.Unit switch
    {
        FactMeasure.Yuan when measure.Raw.EndsWith("亿元", StringComparison.Ordinal) || measure.Raw.EndsWith('亿') => ComparisonUnit.Money("亿元", 100_000_000m),
        FactMeasure.Yuan when measure.Raw.EndsWith("万元", StringComparison.Ordinal) || measure.Raw.EndsWith('万') => ComparisonUnit.Money("万元", 10_000m),
        FactMeasure.Yuan => ComparisonUnit.Money("元", 1m),
        FactMeasure.Percent => ComparisonUnit.Percent,
        "point" => ComparisonUnit.Points,
        _ => ComparisonUnit.Count(measure.Unit, measure.Raw.TrimStart("0123456789.,万亿 余多_".ToCharArray())),
    };
}
