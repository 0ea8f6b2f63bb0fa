using System.Collections.Immutable;

namespace Extractor.Fixtures.Forms;

/// <summary>What a cell is for; renderers align by it and text dialects damage by it.</summary>
public enum CellRole
{
    Header,
    Label,
    Code,
    LineNumber,
    Amount,
}

public enum FormStatus
{
    Complete,
    Empty,
    CaptionOnly,
    Missing,
}

/// <summary>
/// One origin cell. <see cref="Text"/> is exactly what is printed; <see cref="Amount"/> is set when that text is a number
/// of money, in hundredths of the printed unit. <see cref="Key"/> names the figure for the identities.
/// </summary>
public sealed record LogicalCell(int Row, int Column, int RowSpan, int ColumnSpan, CellRole Role, string Text, long? Amount, string? Key);

/// <summary>Rows of one page when a form is printed on several, both ends included.</summary>
public readonly record struct FormPart(int FirstRow, int LastRow);

/// <summary>A form as one table: header rows once, then every body row, whatever pages it is printed on.</summary>
public sealed record LogicalForm
{
    /// <summary>The semantic identifier, such as FA.TOTAL.</summary>
    public required string Form { get; init; }

    public required string Title { get; init; }

    /// <summary>公开01表 or 表1.</summary>
    public required string PrintedNumber { get; init; }

    /// <summary>万元 or 元.</summary>
    public required string Unit { get; init; }

    public required FormStatus Status { get; init; }

    public required int HeaderRows { get; init; }

    public required int Columns { get; init; }

    /// <summary>In reading order; a position that a span covers has no cell.</summary>
    public required ImmutableArray<LogicalCell> Cells { get; init; }

    public required ImmutableArray<FormPart> Parts { get; init; }

    public required ImmutableArray<string> Notes { get; init; }

    public required string? EmptyStatement { get; init; }

    public int Rows => Cells.IsEmpty ? 0 : Cells.Max(static cell => cell.Row + cell.RowSpan);

    /// <summary>Whether the body has a table at all.</summary>
    public bool HasTable => Status is FormStatus.Complete or FormStatus.Empty;

    public LogicalCell? Find(string key) => Cells.FirstOrDefault(cell => cell.Key == key);
}
