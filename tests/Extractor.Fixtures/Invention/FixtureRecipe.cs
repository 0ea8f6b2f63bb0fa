using System.Collections.Immutable;

namespace Extractor.Fixtures.Invention;

public enum ReportKind
{
    FinalAccounts,
    Budget,
}

public enum AmountUnit
{
    TenThousandYuan,
    Yuan,
}

/// <summary>Which form is printed as 公开07表: order A (三公 before the funds) or order B (三公 after them).</summary>
public enum FormOrder
{
    ThreePublicSeventh,
    ThreePublicNinth,
}

public enum DefectKind
{
    /// <summary>A total off by more than any rounding.</summary>
    WrongTotal,

    /// <summary>A total off by one last place, which is rounding and no finding.</summary>
    RoundingDifference,

    /// <summary>A title and its note without a table.</summary>
    CaptionOnly,

    /// <summary>A form that the contents announce and the body lacks.</summary>
    MissingForm,
}

/// <summary>How an amount of zero is printed.</summary>
public enum ZeroCells
{
    Blank,
    Zero,
    Dash,
}

/// <summary>How numbers are printed.</summary>
public sealed record NumberStyle(bool Thousands, bool FullWidthDigits, ZeroCells Zeros);

/// <summary>How pages look.</summary>
/// <param name="Landscape">The page lies on its long side.</param>
/// <param name="GreyRulings">Light grey hairlines in place of black ones.</param>
/// <param name="FontSize">Points; a form that is too wide is printed smaller.</param>
/// <param name="FontFace">A CJK font family.</param>
/// <param name="SplitForms">Long forms go on a second page with title, number, unit, header and notes repeated.</param>
/// <param name="BareContinuation">The second page of a split form begins with its rows: nothing is repeated, notes come last.</param>
/// <param name="RepeatHeaderRows">In Word a long form stays one table whose header rows repeat by themselves.</param>
/// <param name="NarrowLabels">Label columns so narrow that their text wraps.</param>
/// <param name="MergedTotalLabel">合计 spans the code and the name column.</param>
/// <param name="TaggedPdf">Chromium writes the structure of the page (marked content) into the PDF.</param>
public sealed record PageStyle(
    bool Landscape,
    bool GreyRulings,
    double FontSize,
    string FontFace,
    bool SplitForms,
    bool BareContinuation,
    bool RepeatHeaderRows,
    bool NarrowLabels,
    bool MergedTotalLabel,
    bool TaggedPdf);

/// <summary>Everything that is decided about a fixture before any amount is invented.</summary>
public sealed record FixtureRecipe
{
    public required int Seed { get; init; }

    public required ReportKind Kind { get; init; }

    public required int FiscalYear { get; init; }

    public required AmountUnit Unit { get; init; }

    public required FormOrder Order { get; init; }

    public required bool WithGovernmentFund { get; init; }

    public required bool WithStateCapital { get; init; }

    public required NumberStyle Numbers { get; init; }

    public required PageStyle Page { get; init; }

    public required ImmutableArray<DefectKind> Defects { get; init; }

    /// <summary>One item of the general public budget is negative, as corrections of earlier years are. No seed stands for it.</summary>
    public bool WithNegativeItem { get; init; }

    /// <summary>The recipe that a seed stands for. Every second seed is a budget.</summary>
    public static FixtureRecipe FromSeed(int seed)
    {
        SeededGenerator generator = new SeededGenerator((ulong)seed).For("recipe");
        int year = (int)generator.Between(2020, 2025);
        return new FixtureRecipe
        {
            Seed = seed,
            Kind = seed % 2 == 0 ? ReportKind.Budget : ReportKind.FinalAccounts,
            FiscalYear = year,
            Unit = generator.Chance(25) ? AmountUnit.Yuan : AmountUnit.TenThousandYuan,
            Order = year <= 2021 ? FormOrder.ThreePublicSeventh : FormOrder.ThreePublicNinth,
            WithGovernmentFund = generator.Chance(50),
            WithStateCapital = generator.Chance(35),
            Numbers = new NumberStyle(
                generator.Chance(60),
                generator.Chance(15),
                generator.Chance(60) ? ZeroCells.Blank : generator.Pick([ZeroCells.Zero, ZeroCells.Dash])),
            Page = new PageStyle(
                generator.Chance(45),
                generator.Chance(35),
                generator.Pick([8.0, 9.0, 10.0]),
                generator.Pick(["Noto Serif CJK SC", "Noto Sans CJK SC", "WenQuanYi Zen Hei"]),
                generator.Chance(50),
                generator.Chance(40),
                generator.Chance(40),
                generator.Chance(35),
                generator.Chance(30),
                generator.Chance(50)),
            Defects = [.. Enum.GetValues<DefectKind>().Where(_ => generator.Chance(30))],
        };
    }
}
