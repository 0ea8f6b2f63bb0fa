using System.Collections.Immutable;
using Extractor.Diagnostics;
using Extractor.Documents;
using Extractor.Geometry;

namespace Extractor.Tests.Tables;

/// <summary>What was read from pictures belongs to the cell that holds its middle, also where tables go on over pages.</summary>
public sealed class RecognisedCellsTests
{
    private const double Left = 60;

    private const double RowHeight = 20;

    private const double ColumnWidth = 120;

    private static readonly string[] Header = ["项目", "金额"];

    [Test]
    public void Each_cell_has_the_texts_whose_middle_lies_in_it()
    {
        var table = Extract([PageOf(1, 100, [Header, ["办公费", "12.50"], ["印刷费", "3.00"]])]).Blocks.OfType<Table>().Single();

        Assert.That(table.At(1, 1)!.Recognised.Single().Readings.Select(reading => (reading.Engine, reading.Text)), Is.EqualTo(new[] { ("pp", "12.50"), ("tesseract", "12.50?") }));
        Assert.That(table.Cells.Select(cell => cell.Recognised.Single().Readings[0].Text), Is.EqualTo(table.Cells.Select(cell => cell.Text)));
    }

    [Test]
    public void They_survive_where_a_table_goes_on_over_the_page()
    {
        var rows = Enumerable.Range(1, 30).Select(number => new[] { $"费用{number}", $"{number}.00" }).Prepend(Header).ToArray();
        var next = Enumerable.Range(31, 5).Select(number => new[] { $"费用{number}", $"{number}.00" }).Prepend(Header).ToArray();
        var table = Extract([PageOf(1, 100, rows), PageOf(2, 60, next)]).Blocks.OfType<Table>().Single();

        Assert.That(table.RowCount, Is.EqualTo(36));
        Assert.That(table.At(33, 1)!.Recognised.Single().Readings[0].Text, Is.EqualTo("33.00"));
    }

    [Test]
    public void A_page_with_text_of_its_own_has_none()
    {
        var page = PageOf(1, 100, [Header, ["办公费", "12.50"]]) with { Recognition = null };

        Assert.That(Extract([page]).Blocks.OfType<Table>().Single().Cells.Select(cell => cell.Recognised.IsEmpty), Is.All.True);
    }

    [Test]
    public void The_lower_half_of_a_cut_cell_brings_its_readings()
    {
        var text = new RecognisedText(new BoundingBox(0, 0, 1, 1), [new TextReading("pp", "务", 0.9)]);
        var upper = new TableCell(0, 0, 1, 1, "一般行政管理事", SourceLocation.WholeDocument) { Recognised = [text] };
        var lower = new TableCell(0, 0, 1, 1, "务", SourceLocation.WholeDocument) { Recognised = [text] };

        Assert.That(upper.FollowedBy(lower).Text, Is.EqualTo("一般行政管理事\n务"));
        Assert.That(upper.FollowedBy(lower).Recognised, Has.Length.EqualTo(2));
    }

    private static ExtractedDocument Extract(ImmutableArray<Page> pages)
    {
        using var document = new PagedDocument(new DocumentIdentity("scan.pdf", new string('0', 64), 1, "application/pdf", "pdf"), new ScannedPages(pages), []);
        return ExtractionPipeline.Extract(document);
    }

    /// <summary>A page with a ruled table, its glyphs and readings as recognition gives them.</summary>
    private static Page PageOf(int number, double top, string[][] rows)
    {
        var glyphs = ImmutableArray.CreateBuilder<Glyph>();
        var texts = ImmutableArray.CreateBuilder<RecognisedText>();
        for (var row = 0; row < rows.Length; row++)
        {
            for (var column = 0; column < rows[row].Length; column++)
            {
                var (x, y) = (Left + (column * ColumnWidth) + 6, top + (row * RowHeight) + 5);
                var text = rows[row][column];
                foreach (var letter in text)
                {
                    glyphs.Add(new Glyph(letter.ToString(), new BoundingBox(x, y, x + 10, y + 10), 10, new Point(x, y + 9)));
                    x += 10;
                }

                texts.Add(new RecognisedText(new BoundingBox(x - (10 * text.Length), y, x, y + 10), [new TextReading("pp", text, 0.99), new TextReading("tesseract", text + "?", 0.8)]));
            }
        }

        var bottom = top + (rows.Length * RowHeight);
        var right = Left + (rows[0].Length * ColumnWidth);
        return new Page
        {
            Number = number,
            Width = 595,
            Height = 842,
            Glyphs = glyphs.ToImmutable(),
            Rulings =
            [
                .. Enumerable.Range(0, rows.Length + 1).Select(row => new RulingLine(RulingAxis.Horizontal, top + (row * RowHeight), new Interval(Left, right), 1)),
                .. Enumerable.Range(0, rows[0].Length + 1).Select(column => new RulingLine(RulingAxis.Vertical, Left + (column * ColumnWidth), new Interval(top, bottom), 1)),
            ],
            Recognition = new PageRecognition { Page = number, Reason = RecognitionReason.NoText, Resolution = 200, Texts = texts.ToImmutable() },
        };
    }

    private sealed class ScannedPages(ImmutableArray<Page> pages) : IPageSource
    {
        public int Count => pages.Length;

        public void Dispose()
        {
        }

        public Page Read(int number, CancellationToken cancellationToken) => pages[number - 1];
    }
}
