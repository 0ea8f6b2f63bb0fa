using Extractor.Documents;

namespace Extractor.Tables;

/// <summary>Gives every table its caption, title and notes, wherever the publisher printed them.</summary>
internal static class TableFinishing
{
    /// <summary>Finishes the tables among the blocks. Grids on pages without any text are drawings and are left out.</summary>
    public static List<Block> Finish(List<Block> blocks)
    {
        var finished = new List<Block>(blocks.Count);
        var free = 0;
        for (var i = 0; i < blocks.Count; i++)
        {
            if (blocks[i] is not Table table)
            {
                finished.Add(blocks[i]);
                continue;
            }

            if (table.Origin == GridOrigin.Chart)
            {
                // It has the title that the chart has; the lines around it are the text's.
                finished.Add(table);
                free = i + 1;
                continue;
            }

            if (IsDrawing(table))
            {
                continue;
            }

            var captions = CaptionFinder.CountAbove(blocks, free, i);
            var notes = CaptionFinder.CountNotes(blocks, i + 1);
            finished.Add(Finish(table, Lines(blocks, i - captions, captions), Lines(blocks, i + 1, notes)));
            free = i + 1 + notes;
        }

        return finished;
    }

    private static Table Finish(Table table, List<CaptionLine> above, List<CaptionLine> below)
    {
        var captionRows = Math.Max(table.CaptionRowCount, GridCaption.CountRows(table));
        var noteRows = GridCaption.CountNoteRows(table, captionRows + 1);
        List<CaptionLine> inside = [.. RowTexts(table, 0, captionRows)];
        var ownTitle = CaptionFinder.ChooseTitle(inside);
        if (ownTitle is not null)
        {
            // What names something above a grid that names itself is the heading of a chapter.
            above.RemoveAll(line => LineKinds.Of(line.Text) == LineKind.Title);
        }

        List<CaptionLine> caption = [.. above, .. inside];
        List<CaptionLine> notes = [.. RowTexts(table, table.RowCount - noteRows, noteRows), .. below];
        return table with
        {
            CaptionRowCount = captionRows,
            NoteRowCount = noteRows,
            Caption = table.Caption.IsEmpty ? [.. caption] : table.Caption,
            Notes = table.Notes.IsEmpty ? [.. notes] : table.Notes,
            Title = table.Title ?? ownTitle ?? CaptionFinder.ChooseTitle(table.Caption.IsEmpty ? caption : table.Caption),
        };
    }

    private static bool IsDrawing(Table table) =>
        table.Origin == GridOrigin.Ruled && table.Cells.All(cell => string.IsNullOrWhiteSpace(cell.Text));

    private static List<CaptionLine> Lines(List<Block> blocks, int first, int count) =>
        blocks.GetRange(first, count).ConvertAll(block => new CaptionLine(CaptionFinder.TextOf(block)!, block.Location));

    private static IEnumerable<CaptionLine> RowTexts(Table table, int first, int count) => table.Cells
        .Where(cell => cell.Row >= first && cell.Row < first + count && !string.IsNullOrWhiteSpace(cell.Text))
        .Select(cell => new CaptionLine(GridCaption.Joined(cell), cell.Location));
}
