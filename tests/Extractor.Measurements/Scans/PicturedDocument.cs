using System.Collections.Immutable;
using Extractor.Diagnostics;
using Extractor.Documents;
using Extractor.Geometry;

namespace Extractor.Measurements.Scans;

/// <summary>
/// A document as it would be had engines read its tables from pictures: the layout is known, what was read in each cell is given. Thousands
/// of reports can so be tried without drawing one.
/// </summary>
internal static class PicturedDocument
{
    private const int Page = 1;

    private const double RowHeight = 14;

    private const double ColumnWidth = 60;

    /// <summary>The same document, read from a picture of one page.</summary>
    /// <param name="document">The document with its own text.</param>
    /// <param name="read">What engines read in a cell, the first reading first; the printed text goes in. Cells without text are not asked for.</param>
    public static ExtractedDocument Of(ExtractedDocument document, Func<TableCell, ImmutableArray<TextReading>> read)
    {
        var texts = new List<RecognisedText>();
        var top = 0;
        var blocks = document.Blocks.Select(block => block is Table table ? Of(table, read, texts, ref top) : block).ToImmutableArray();
        return document with
        {
            Blocks = blocks,
            Recognitions = [new PageRecognition { Page = Page, Reason = RecognitionReason.NoText, Resolution = 200, Texts = [.. texts] }],
        };
    }

    private static Table Of(Table table, Func<TableCell, ImmutableArray<TextReading>> read, List<RecognisedText> texts, ref int top)
    {
        var cells = ImmutableArray.CreateBuilder<TableCell>(table.Cells.Length);
        foreach (var cell in table.Cells)
        {
            var box = new BoundingBox(cell.Column * ColumnWidth, (top + cell.Row) * RowHeight, (cell.Column + cell.ColumnSpan) * ColumnWidth, (top + cell.Row + cell.RowSpan) * RowHeight);
            var location = SourceLocation.OnPage(Page, box);
            if (string.IsNullOrWhiteSpace(cell.Text))
            {
                cells.Add(cell with { Location = location });
                continue;
            }

            var text = new RecognisedText(box, read(cell));
            texts.Add(text);
            cells.Add(cell with { Text = text.Readings[0].Text, Recognised = [text], Location = location });
        }

        top += table.RowCount + 1;
        return new Table(table.RowCount, table.ColumnCount, cells.ToImmutable(), SourceLocation.OnPage(Page))
        {
            Origin = table.Origin,
            Title = table.Title,
            Caption = table.Caption,
            CaptionRowCount = table.CaptionRowCount,
            NoteRowCount = table.NoteRowCount,
            Notes = table.Notes,
        };
    }
}
