using System.Collections.Immutable;
using Extractor.Fiscal.Json;

namespace Extractor.Fiscal.Records;

/// <summary>What the running text of a report states about one subject: its figures with their places.</summary>
/// <param name="FactId">Stable within the document: the first eight digits of its hash and the position, such as <c>391fed81-F001</c>.</param>
/// <param name="Family">What kind of statement it is, such as <c>revenue.item</c>; the list is <c>catalog/facts</c>.</param>
/// <param name="Heading">The heading above the sentence, without blanks; empty where there is none.</param>
/// <param name="Subject">What the figures are about.</param>
/// <param name="PartOf">The fact that the text says it to be a part of (其中), or null.</param>
/// <param name="Measures">The figures in printed order, at least one. A name with the same basis comes once.</param>
/// <param name="Reason">What the text gives as the reason for a change or a deviation, as printed without blanks, or null.</param>
/// <param name="Period">The year that the figures are about, or null when the report's own year is unknown and none is printed.</param>
/// <param name="Direction">Where the first change among the measures goes, or flat where the text says so; null without a change.</param>
/// <param name="Approximate">Whether the text says of any of the figures that it is not exact.</param>
public sealed record NarrativeFact(
    string FactId,
    string Family,
    string Heading,
    FactSubject Subject,
    string? PartOf,
    ImmutableArray<FactMeasure> Measures,
    string? Reason,
    int? Period,
    FactDirection? Direction,
    bool Approximate)
{
    /// <summary>
    /// The pages, in order, on which its figures were read from pictures: no grammar of figures and no sum stands behind them, so that a misreading may
    /// be all there is to it; null, and absent in JSON, where there are none.
    /// </summary>
    [LeftOutWhenNull]
    public ImmutableArray<int>? PicturePages { get; init; }
}

/// <summary>What a fact is about.</summary>
/// <param name="Scheme">
/// <c>CN-FUNC</c>, <c>CN-ECON</c>, <c>FACT</c> for the subjects of <c>catalog/facts</c>, or null for words that no list knows.
/// </param>
/// <param name="Id">The code in that scheme, or null where the name is not resolved.</param>
/// <param name="Name">The name: of the list, or as printed without blanks.</param>
/// <param name="Source">
/// How it was found: <c>label</c> in the text, <c>names</c> by comparing the names of the text with those of the report's own tables,
/// <c>printed</c> from printed codes, <c>section</c> from the heading, or <c>text</c> from the words before the figure.
/// </param>
public sealed record FactSubject(string? Scheme, string? Id, string Name, string Source);

/// <summary>One printed figure of a fact.</summary>
/// <param name="Name">What it measures.</param>
/// <param name="Value">The exact value in <paramref name="Unit"/>: yuan, percent, or a count. Changes have no sign; see <paramref name="Direction"/>.</param>
/// <param name="Unit"><c>CNY</c>, <c>percent</c>, or what is counted: <c>person</c>, <c>vehicle</c>, …, <c>count</c>.</param>
/// <param name="Resolution">The value of the last printed place in the same unit: 100 for 507.20 万元, 1000 for 507.2 万元.</param>
/// <param name="Basis">What it is measured against or drawn up on, such as 年初预算 or 上年决算, or null.</param>
/// <param name="Direction">Where a change goes; null for other measures and where the text gives both directions.</param>
/// <param name="Period">The year of this figure where it is another than the fact's, or null.</param>
/// <param name="Approximate">Whether the text says that it is not exact.</param>
/// <param name="Raw">The printed figure with its unit.</param>
/// <param name="Offset">0-based place of its first character in the printed line, without the blanks before the line.</param>
/// <param name="Provenance">Where the line stands in which the figure begins.</param>
public sealed record FactMeasure(
    string Name,
    [property: Money] decimal Value,
    string Unit,
    [property: PlainDecimal] decimal Resolution,
    string? Basis,
    FactDirection? Direction,
    int? Period,
    bool Approximate,
    string Raw,
    int Offset,
    Provenance Provenance)
{
    /// <summary>The unit of money.</summary>
    public const string Yuan = "CNY";

    /// <summary>The unit of shares, rates and completion.</summary>
    public const string Percent = "percent";
}

/// <summary>Where a change goes.</summary>
public enum FactDirection
{
    /// <summary>增加, 增长, 上升.</summary>
    Increase,

    /// <summary>减少, 下降, 降低.</summary>
    Decrease,

    /// <summary>持平, 相同.</summary>
    Flat,
}
