using System.Collections.Immutable;
using Extractor.Documents;
using Extractor.Geometry;
using Extractor.Layout;

namespace Extractor.Tests.Layout;

/// <summary>Draws invented pages: Han characters one em wide, Latin ones half an em, lines wherever a test wants them.</summary>
internal sealed class PageBuilder(int number = 1, double width = 600, double height = 800)
{
    private readonly List<Glyph> glyphs = [];
    private readonly List<RulingLine> rulings = [];

    public PageBuilder Text(double left, double baseline, string text, double size = 10, bool isInvisible = false, int rotation = 0)
    {
        var frame = new ReadingFrame(rotation, width, height);
        var x = frame.ToReading(new Point(left, baseline)).X;
        var y = frame.ToReading(new Point(left, baseline)).Y;
        foreach (var character in text)
        {
            var advance = character >= '\u2E80' || character is '“' or '”' ? size : size / 2;
            var box = frame.ToPage(new BoundingBox(x, y - (0.85 * size), x + advance, y + (0.15 * size)));
            glyphs.Add(new Glyph(character.ToString(), box, size, frame.ToPage(new Point(x, y)), rotation, isInvisible));
            x += advance;
        }

        return this;
    }

    public PageBuilder Horizontal(double y, double from, double to, double luminance = 0)
    {
        rulings.Add(new RulingLine(RulingAxis.Horizontal, y, new Interval(from, to), 0.5, luminance));
        return this;
    }

    public PageBuilder Vertical(double x, double from, double to, double luminance = 0)
    {
        rulings.Add(new RulingLine(RulingAxis.Vertical, x, new Interval(from, to), 0.5, luminance));
        return this;
    }

    public PageBuilder Frame(double left, double top, double right, double bottom) => this
        .Horizontal(top, left, right).Horizontal(bottom, left, right).Vertical(left, top, bottom).Vertical(right, top, bottom);

    /// <summary>
    /// A ruled table of 60 by 20 point cells with texts. Rows are separated by |, a cell <c>&lt;</c> belongs to its left neighbour,
    /// <c>^</c> to the one above. Each cell is drawn with its own four sides.
    /// </summary>
    public PageBuilder Table(double left, double top, params string[] rows)
    {
        const double CellWidth = 60;
        const double CellHeight = 20;
        var places = rows.Select(row => row.Split('|').Select(text => text.Trim()).ToArray()).ToArray();
        for (var row = 0; row < places.Length; row++)
        {
            for (var column = 0; column < places[row].Length; column++)
            {
                var text = places[row][column];
                if (text is "<" or "^")
                {
                    continue;
                }

                var right = column + 1;
                while (right < places[row].Length && places[row][right] == "<")
                {
                    right++;
                }

                var bottom = row + 1;
                while (bottom < places.Length && places[bottom][column] == "^")
                {
                    bottom++;
                }

                Frame(left + (column * CellWidth), top + (row * CellHeight), left + (right * CellWidth), top + (bottom * CellHeight));
                Text(left + (column * CellWidth) + 4, top + (row * CellHeight) + 14, text, size: 8);
            }
        }

        return this;
    }

    public Page Build() => new()
    {
        Number = number,
        Width = width,
        Height = height,
        Glyphs = [.. glyphs],
        Rulings = [.. rulings],
    };

    public static ExtractedDocument Extract(params Page[] pages) => ExtractionPipeline.Extract(Document(pages));

    public static PagedDocument Document(params Page[] pages) =>
        new(new DocumentIdentity("invented.pdf", new string('0', 64), 1, "application/pdf", "test"), new Pages(pages), []);

    /// <summary>The texts of a table row by row; places covered by a span are empty, as in the source of <see cref="Table"/>.</summary>
    public static string[] RowsOf(Table table) =>
    [
        .. Enumerable.Range(0, table.RowCount).Select(row => string.Join('|', Enumerable.Range(0, table.ColumnCount).Select(column =>
            table.At(row, column) switch
            {
                null => "?",
                { } cell when cell.Row == row && cell.Column == column => cell.Text,
                { } cell when cell.Row == row => "<",
                _ => "^",
            }))),
    ];

    private sealed class Pages(ImmutableArray<Page> pages) : IPageSource
    {
        public Pages(Page[] pages)
            : this(pages.ToImmutableArray())
        {
        }

        public int Count => pages.Length;

        public Page Read(int number, CancellationToken cancellationToken) => pages[number - 1];

        public void Dispose()
        {
        }
    }
}
