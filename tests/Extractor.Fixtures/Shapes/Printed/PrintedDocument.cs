using System.Collections.Immutable;

namespace Extractor.Fixtures.Shapes.Printed;

/// <summary>A document that shows one shape of table among text, known in full before any program renders it.</summary>
public sealed record PrintedDocument(string Shape, int Seed, Paper Paper, ImmutableArray<PrintedBlock> Blocks);

/// <summary>What holds for all pages. The paper is A4 with margins of 42 points.</summary>
public sealed record Paper
{
    public const double Margin = 42;

    public const double ShortSide = 595;

    public const double LongSide = 842;

    public required string FontFace { get; init; }

    public double FontSize { get; init; } = 10.5;

    /// <summary>Whether each page has its number at the foot.</summary>
    public bool PageNumbers { get; init; }

    /// <summary>Whether the pages lie on their long side, until a <see cref="NewPage"/> says otherwise.</summary>
    public bool Landscape { get; init; }

    /// <summary>By how many degrees, clockwise, the content of every page is turned on its paper.</summary>
    public int ContentTurn { get; init; }

    /// <summary>The page's own rotation, clockwise: what a viewer turns before showing it.</summary>
    public int PageTurn { get; init; }

    /// <summary>The width between the margins.</summary>
    public static double Available(bool landscape) => (landscape ? LongSide : ShortSide) - (2 * Margin);
}

/// <summary>A piece of the document in reading order.</summary>
public abstract record PrintedBlock;

public enum LineStyle
{
    Heading,

    /// <summary>The title above a table, centred.</summary>
    Title,

    /// <summary>A unit or a number at the right above a table.</summary>
    Unit,

    /// <summary>A paragraph that wraps.</summary>
    Prose,

    /// <summary>A line of a list of contents: dots lead from the text to the page number, which follows a tab in the text.</summary>
    Contents,
}

/// <summary>Text outside all tables.</summary>
/// <param name="Text">What is printed.</param>
/// <param name="Style">How it stands.</param>
/// <param name="IsRepeated">The caption of a continued table once more: a reader may keep or drop it.</param>
public sealed record TextLine(string Text, LineStyle Style, bool IsRepeated = false) : PrintedBlock;

/// <summary>Body rows of a table that are printed in one place.</summary>
/// <param name="Table">The logical table.</param>
/// <param name="FirstRow">The first body row, counted with the header rows.</param>
/// <param name="RowCount">How many rows.</param>
public sealed record TablePart(GridTable Table, int FirstRow, int RowCount) : PrintedBlock
{
    /// <summary>How far a table inside a cell stands from the cell's left edge, in points, so that their rules stay apart.</summary>
    public const double InnerIndent = 8;

    /// <summary>Whether the header is printed above the rows.</summary>
    public bool HasHeader { get; init; } = true;

    /// <summary>On how many pages the part itself ends up, because the renderer breaks it.</summary>
    public int Pages { get; init; } = 1;

    /// <summary>Whether the renderer prints the header again on each page on which the part goes on.</summary>
    public bool HeaderRepeats { get; init; }

    /// <summary>By how much the columns are wider here than in the table.</summary>
    public double WidthFactor { get; init; } = 1;

    /// <summary>The distance from the left margin, in points.</summary>
    public double Indent { get; init; }

    /// <summary>Turns the table on an otherwise upright page, clockwise, where the renderer can.</summary>
    public int Turn { get; init; }

    /// <summary>The whole table in one place.</summary>
    public static TablePart Whole(GridTable table) => new(table, table.HeaderRows, table.Rows - table.HeaderRows);
}

/// <summary>Text that runs beside a table and goes on below it.</summary>
public sealed record TableBesideText(TablePart Part, string Text, bool TableAtLeft) : PrintedBlock;

/// <summary>Two tables next to each other.</summary>
public sealed record TablesAbreast(TablePart Left, TablePart Right) : PrintedBlock;

/// <summary>Begins a page.</summary>
public sealed record NewPage(bool Landscape) : PrintedBlock;

/// <summary>Empty space of a height in points.</summary>
public sealed record Space(double Height) : PrintedBlock;

/// <summary>
/// Text painted over the page, part of no cell. The place is that of its middle in points from the page's top-left corner;
/// <paramref name="Angle"/> is clockwise in degrees.
/// </summary>
public sealed record Stamp(string Text, double X, double Y, double Angle, double FontSize, string Color, bool HasRing) : PrintedBlock;
