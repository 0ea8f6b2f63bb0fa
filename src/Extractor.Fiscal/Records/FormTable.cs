using System.Collections.Immutable;

namespace Extractor.Fiscal.Records;

/// <summary>One form of a report: 收入支出决算总表 and its family, on one or several pages.</summary>
public sealed record FormTable
{
    /// <summary>Stable within the document: the first eight digits of its hash and the position, such as <c>391fed81-T01</c>.</summary>
    public required string TableId { get; init; }

    /// <summary>The semantic form id such as <c>FA.TOTAL</c>, independent of the printed number.</summary>
    public required string Form { get; init; }

    /// <summary>The printed title.</summary>
    public required string Title { get; init; }

    /// <summary>Such as <c>公开01表</c>, as printed, or null.</summary>
    public string? PrintedFormNo { get; init; }

    /// <summary>What became of the form.</summary>
    public FormStatus Status { get; init; }

    /// <summary>The form's unit, or null when none is known: its amounts then have no value.</summary>
    public AmountUnitRecord? Unit { get; init; }

    /// <summary>0 to 1: how well the printed title matches a known one.</summary>
    public decimal TitleScore { get; init; }

    /// <summary>0 to 1: how many of the form's known leaf columns the header shows.</summary>
    public decimal HeaderScore { get; init; }

    /// <summary>Where the form is printed, part by part.</summary>
    public ImmutableArray<FormPart> Parts { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>The leaf columns from left to right.</summary>
    public ImmutableArray<FormColumn> Columns { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>
    /// The body rows in printed order, header and repeated captions removed. A grid row of a two-sided form gives one row a side,
    /// both with the same <see cref="FormRow.Index"/>.
    /// </summary>
    public ImmutableArray<FormRow> Rows { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>The blocks of a form that is no single grid, in printed order; empty for forms with <see cref="Rows"/>.</summary>
    public ImmutableArray<FormBlock> Blocks { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>How many cells the form has, in its rows and in its blocks.</summary>
    public int CellCount => Rows.Sum(row => row.Cells.Length) + Blocks.Sum(block => block.Rows.Sum(row => row.Cells.Length));

    /// <summary>The notes below the form, without their mark 注：.</summary>
    public ImmutableArray<string> Notes { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>The sentence by which the document explains that the form is empty, or null.</summary>
    public string? EmptyStatement { get; init; }
}

/// <summary>What became of a form.</summary>
public enum FormStatus
{
    /// <summary>Read, with at least one figure.</summary>
    Complete,

    /// <summary>Read, without any figure.</summary>
    Empty,

    /// <summary>Title without a grid.</summary>
    CaptionOnly,

    /// <summary>The grid cannot be read: the source says so, or its columns are not those of the form in any known layout.</summary>
    Illegible,

    /// <summary>Announced in the contents and nowhere else.</summary>
    Missing,
}

/// <summary>A printed part of a form.</summary>
/// <param name="Page">1-based page, or null.</param>
/// <param name="Bbox">The grid's box on that page as in <see cref="Provenance"/>, or null.</param>
/// <param name="Lines">First and last line of the part in a text source, 1-based and inclusive, or null.</param>
public sealed record FormPart(int? Page, ImmutableArray<decimal>? Bbox, ImmutableArray<int>? Lines);

/// <summary>A leaf column.</summary>
/// <param name="Index">0-based column of the grid.</param>
/// <param name="Path">Header labels from the outermost to the leaf.</param>
/// <param name="Ordinal">The printed 栏次, or null.</param>
/// <param name="Role">What the column holds.</param>
/// <param name="Measure">The semantic name of an amount column, such as <c>expenditure.basic</c>, or null.</param>
public sealed record FormColumn(int Index, ImmutableArray<string> Path, string? Ordinal, ColumnRole Role, string? Measure);

/// <summary>What a leaf column holds.</summary>
public enum ColumnRole
{
    /// <summary>Nothing that the form knows.</summary>
    Other,

    /// <summary>项目 or a name.</summary>
    Label,

    /// <summary>行次.</summary>
    RowNumber,

    /// <summary>A classification code.</summary>
    Code,

    /// <summary>An amount in the form's unit.</summary>
    Amount,
}

/// <summary>A body row, or one side of it.</summary>
/// <param name="Index">0-based body row.</param>
/// <param name="Label">The printed label on one line, empty when blank.</param>
/// <param name="Ordinal">The leading 一、 or （一） of the label without its mark, or null.</param>
/// <param name="RowNo">The printed 行次, or null.</param>
/// <param name="Side">0-based panel: 0 for one-sided forms and left halves, 1 for right halves, 2 for a third panel.</param>
/// <param name="Code">The classification code of the row, or null.</param>
/// <param name="Role">What the row is.</param>
/// <param name="Cells">
/// Its amount cells from left to right, and the cells of columns that show figures but are unknown to the form: those keep their printed text
/// and have no value, because they may be no money at all.
/// </param>
public sealed record FormRow(
    int Index, string Label, string? Ordinal, string? RowNo, int Side, RowCode? Code, RowRole Role, ImmutableArray<FormCell> Cells);

/// <summary>What a row is.</summary>
public enum RowRole
{
    /// <summary>An item.</summary>
    Item,

    /// <summary>A sum of rows that are also shown.</summary>
    Subtotal,

    /// <summary>合计 or 总计 of the form or of one side.</summary>
    Total,

    /// <summary>A row without label, code and figure.</summary>
    Spacer,
}

/// <summary>A classification code.</summary>
/// <param name="Scheme"><c>CN-FUNC</c> (支出功能分类) or <c>CN-ECON</c> (部门预算支出经济分类).</param>
/// <param name="Id">The digits.</param>
/// <param name="Level">1 类, 2 款, 3 项.</param>
/// <param name="Source"><c>printed</c> in a code column, or <c>label</c> when found from the row's label.</param>
public sealed record RowCode(string Scheme, string Id, int Level, string Source);
