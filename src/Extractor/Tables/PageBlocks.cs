using System.Collections.Immutable;
using Extractor.Diagnostics;
using Extractor.Documents;
using Extractor.Geometry;
using Extractor.Layout;

namespace Extractor.Tables;

/// <summary>What a table's page tells about its being continued; for sources without pages there is none.</summary>
/// <param name="Page">1-based page.</param>
/// <param name="ColumnEdges">x of the column edges in the frame in which the page is read, in points.</param>
/// <param name="FilledLastCells">Columns of the last row whose last line fills its cell, so that the text may go on.</param>
internal sealed record TablePlacement(int Page, ImmutableArray<double> ColumnEdges, ImmutableArray<int> FilledLastCells);

/// <summary>Turns the divided pages of a document into blocks in reading order.</summary>
internal sealed class PageBlocks
{
    /// <summary>A last line that leaves less than this many em of its cell free may have been cut by the page's end.</summary>
    private const double FilledCellRest = 1.6;

    private readonly List<Block> blocks = [];
    private readonly Dictionary<Table, TablePlacement> placements = [];
    private TextParagraph? openParagraph;

    /// <summary>The blocks so far.</summary>
    public List<Block> Blocks => blocks;

    /// <summary>Where the tables among the blocks stand.</summary>
    public Dictionary<Table, TablePlacement> Placements => placements;

    /// <summary>Assembles the blocks of all pages.</summary>
    /// <param name="pages">In order.</param>
    /// <param name="isFurniture">For each page, whether each of its lines is furniture.</param>
    public static PageBlocks Assemble(IReadOnlyList<PageTables> pages, bool[][] isFurniture)
    {
        var assembled = new PageBlocks();
        for (var i = 0; i < pages.Count; i++)
        {
            assembled.Add(pages[i], isFurniture[i]);
        }

        return assembled;
    }

    /// <summary>The lines that are furniture, in page order.</summary>
    public static ImmutableArray<CaptionLine> Furniture(IReadOnlyList<PageTables> pages, bool[][] isFurniture) =>
        [.. pages.SelectMany((page, i) => page.Lines
            .Where((_, index) => isFurniture[i][index])
            .Select(line => new CaptionLine(line.Text, Locate(page.Layout, line.Box))))];

    private void Add(PageTables page, bool[] isFurniture)
    {
        var body = page.Lines.Where((_, index) => !isFurniture[index]);
        var tableBoxes = page.Tables.Select(table => table.Grid.Box).ToArray();
        var paragraphs = ParagraphAssembly.Assemble(body, tableBoxes, page.Layout.Page.Width);
        var pieces = ReadingOrder.Sort<object>([.. paragraphs, .. page.Tables], BoxOf);
        var recognised = RecognisedCells.Of(page.Layout, page.Tables.Select(table => table.Grid));
        for (var i = 0; i < pieces.Count; i++)
        {
            if (pieces[i] is PageTable table)
            {
                AddTable(page.Layout, table, recognised);
                openParagraph = null;
            }
            else
            {
                AddParagraph((TextParagraph)pieces[i], mayContinue: i == 0, page.Layout);
            }
        }
    }

    private static BoundingBox BoxOf(object piece) => piece is PageTable table ? table.Grid.Box : ((TextParagraph)piece).Box;

    private void AddParagraph(TextParagraph paragraph, bool mayContinue, PageLayout layout)
    {
        if (mayContinue && paragraph.StartsUnindented && openParagraph is { EndsOpen: true } open
            && Math.Abs(open.FontSize - paragraph.FontSize) < 1 && blocks[^1] is Paragraph before)
        {
            var joined = ParagraphAssembly.JoinText(before.Text, paragraph.Text);
            var lines = before.Lines.IsEmpty ? [new PrintedLineStart(0, before.Location)] : before.Lines;
            blocks[^1] = before with { Text = joined, Lines = [.. lines, .. LinesOf(paragraph, joined.Length - paragraph.Text.Length, layout)] };
        }
        else
        {
            blocks.Add(new Paragraph(paragraph.Text, Locate(layout, paragraph.Box))
            {
                Lines = paragraph.Lines.Length > 1 ? [.. LinesOf(paragraph, 0, layout)] : [],
            });
        }

        openParagraph = paragraph;
    }

    private static IEnumerable<PrintedLineStart> LinesOf(TextParagraph paragraph, int offset, PageLayout layout) =>
        paragraph.Lines.Select(line => new PrintedLineStart(offset + line.Start, Locate(layout, line.Box)));

    private void AddTable(PageLayout layout, PageTable source, RecognisedCells recognised)
    {
        var grid = source.Grid;
        var cells = ImmutableArray.CreateBuilder<TableCell>(grid.Cells.Length);
        var filled = ImmutableArray.CreateBuilder<int>();
        for (var i = 0; i < grid.Cells.Length; i++)
        {
            var place = grid.Cells[i];
            var box = grid.BoxOf(place);
            var lines = source.CellLines[i];
            cells.Add(new TableCell(
                place.Row, place.Column, place.RowSpan, place.ColumnSpan, string.Join('\n', lines.Select(line => line.Text)), Locate(layout, box))
            {
                Recognised = recognised.In(grid, i),
            });
            if (lines.Length > 0 && place.Row + place.RowSpan == grid.RowCount && box.Right - lines[^1].Box.Right < FilledCellRest * lines[^1].FontSize)
            {
                filled.Add(place.Column);
            }
        }

        var table = new Table(grid.RowCount, grid.ColumnCount, cells.ToImmutable(), Locate(layout, grid.Box))
        {
            Origin = grid.Origin,
            Unassigned = [.. source.Unassigned.Select(line => new CaptionLine(line.Text, Locate(layout, line.Box)))],
        };
        blocks.Add(table);
        placements.Add(table, new TablePlacement(layout.Page.Number, grid.ColumnEdges, filled.ToImmutable()));
    }

    private static SourceLocation Locate(PageLayout layout, BoundingBox box) =>
        SourceLocation.OnPage(layout.Page.Number, layout.Frame.ToPage(box));
}
