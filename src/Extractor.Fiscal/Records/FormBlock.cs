using System.Collections.Immutable;
using Extractor.Fiscal.Json;

namespace Extractor.Fiscal.Records;

/// <summary>A part of a form that is no single grid, such as the funds or the indicators of a performance form.</summary>
/// <param name="Kind">What the block is about.</param>
/// <param name="Title">The heading that it stands under inside the form, such as a goal, or null.</param>
/// <param name="Rows">Its rows in printed order.</param>
public sealed record FormBlock(BlockKind Kind, string? Title, ImmutableArray<BlockRow> Rows);

/// <summary>What a block is about.</summary>
public enum BlockKind
{
    /// <summary>Names, codes and other pairs of label and text at the head of the form.</summary>
    Header,

    /// <summary>年度资金总额 and its parts, with budget, executed amount, rate and score.</summary>
    Funds,

    /// <summary>Revenue or expenditure by kind: 按收入性质分, 收入构成.</summary>
    Composition,

    /// <summary>Numbers of staff.</summary>
    Staff,

    /// <summary>Rows of expenses over several years.</summary>
    Expenses,

    /// <summary>楼堂馆所 and other buildings.</summary>
    Buildings,

    /// <summary>Tasks of the year with what was done.</summary>
    Tasks,

    /// <summary>Projects with their amounts.</summary>
    Projects,

    /// <summary>支出明细测算: what the amount is made of.</summary>
    Details,

    /// <summary>What is to be bought.</summary>
    Purchases,

    /// <summary>What is to be achieved and what was.</summary>
    Goals,

    /// <summary>Performance indicators.</summary>
    Indicators,

    /// <summary>总分.</summary>
    Total,

    /// <summary>Reasons, measures, notes.</summary>
    Remarks,
}

/// <summary>A row of a block.</summary>
/// <param name="Index">0-based physical row of the form; in a text without a grid, the position of the row in the form.</param>
/// <param name="Key">The semantic name of the row, such as <c>total</c> for 年度资金总额, or null.</param>
/// <param name="Label">The printed label on one line; empty when there is none.</param>
/// <param name="Path">For an indicator its 一级 and 二级指标, inherited where the print leaves them out; otherwise empty.</param>
/// <param name="Cells">Its cells from left to right.</param>
public sealed record BlockRow(int Index, string? Key, string Label, ImmutableArray<string> Path, ImmutableArray<BlockCell> Cells);

/// <summary>A cell of a block. The printed text stays; what it means stands beside it.</summary>
/// <param name="CellId">Stable within the document: table id, physical row and column.</param>
/// <param name="Name">The semantic name of its column, such as <c>budget.adjusted</c>, <c>rate</c>, <c>target</c> or <c>text</c>.</param>
/// <param name="Raw">The printed text, untouched but for personal data, whose digits are left out.</param>
/// <param name="Status">What the text is.</param>
/// <param name="Measure">What kind of value it is.</param>
/// <param name="Value">Exact yuan of an amount; null for all others.</param>
/// <param name="Number">The value of a percentage (in percent), a score, a count or an indicator (its lower bound); null for all others.</param>
/// <param name="UpperNumber">The upper end of an indicator that is a span; otherwise null.</param>
/// <param name="Relation"><c>eq</c>, <c>ge</c>, <c>gt</c>, <c>le</c> or <c>lt</c> for an indicator with a value; otherwise null.</param>
/// <param name="Unit">The printed unit of an indicator's value, such as 人次; or null.</param>
/// <param name="Resolution">The value of the last printed place, in yuan for amounts; null without a value.</param>
/// <param name="RepairedBy">The rule that repaired the reading, or null.</param>
/// <param name="Verification">Whether an independent identity confirms the figure.</param>
/// <param name="Provenance">Where.</param>
public sealed record BlockCell(
    string CellId,
    string Name,
    string Raw,
    CellStatus Status,
    BlockMeasure Measure,
    [property: Money] decimal? Value,
    [property: PlainDecimal] decimal? Number,
    [property: PlainDecimal] decimal? UpperNumber,
    string? Relation,
    string? Unit,
    [property: PlainDecimal] decimal? Resolution,
    string? RepairedBy,
    Verification Verification,
    Provenance Provenance)
{
    /// <summary>As in <see cref="FormCell.Readings"/>.</summary>
    [LeftOutWhenNull]
    public ImmutableArray<EngineReading>? Readings { get; init; }
}

/// <summary>What kind of value a cell of a block holds.</summary>
public enum BlockMeasure
{
    /// <summary>Words.</summary>
    Text,

    /// <summary>An amount of money.</summary>
    Money,

    /// <summary>A share or a rate in percent.</summary>
    Percent,

    /// <summary>A score or a weight.</summary>
    Points,

    /// <summary>A number of people or things.</summary>
    Count,

    /// <summary>The value of an indicator, with relation and unit.</summary>
    Indicator,
}
