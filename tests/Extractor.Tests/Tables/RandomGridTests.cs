using Extractor.Diagnostics;
using Extractor.Documents;
using Extractor.Tables;
using Extractor.Tests.Layout;

namespace Extractor.Tests.Tables;

/// <summary>General rules of finding and filling grids, on tables with random sizes and random merged cells.</summary>
public sealed class RandomGridTests
{
    [FsCheck.NUnit.Property(MaxTest = 200)]
    public bool Exactly_the_drawn_cells_are_found(int seed)
    {
        var drawn = DrawnTable.Make(seed);

        var grid = new RuledGridFinder().Find(drawn.Page, new List<Diagnostic>()).Single();

        return grid.Cells.Select(grid.BoxOf).SequenceEqual(drawn.Boxes);
    }

    [FsCheck.NUnit.Property(MaxTest = 200)]
    public bool Every_glyph_ends_in_its_cell_or_beside_the_table(int seed)
    {
        var drawn = DrawnTable.Make(seed);

        var document = PageBuilder.Extract(drawn.Page);

        var table = document.Tables.Single();
        var summary = document.Pages.Single();
        var outside = document.Blocks.OfType<Paragraph>().Sum(paragraph => paragraph.Text.Length);
        return table.Cells.Select(cell => cell.Text).SequenceEqual(drawn.Texts)
            && summary.GlyphsInCells == drawn.Texts.Sum(text => text.Length)
            && summary.Glyphs == summary.GlyphsInCells + summary.GlyphsUnassigned + outside;
    }

    private sealed record DrawnTable(Page Page, List<Geometry.BoundingBox> Boxes, List<string> Texts)
    {
        public static DrawnTable Make(int seed)
        {
            var random = new Random(seed);
            var columns = Edges(random, random.Next(2, 8));
            var rows = Edges(random, random.Next(2, 12));
            var taken = new bool[rows.Length - 1, columns.Length - 1];
            var page = new PageBuilder().Text(10, 10, "上").Text(10, 790, "下文");
            var boxes = new List<Geometry.BoundingBox>();
            var texts = new List<string>();
            for (var row = 0; row < rows.Length - 1; row++)
            {
                for (var column = 0; column < columns.Length - 1; column++)
                {
                    if (taken[row, column])
                    {
                        continue;
                    }

                    // A plain first row and column keep every edge in use and the grid from being one single cell.
                    var isPlain = row == 0 || column == 0 || random.Next(4) > 0;
                    var wantedRight = isPlain ? column + 1 : random.Next(column + 1, columns.Length);
                    var right = column + 1;
                    while (right < wantedRight && !taken[row, right])
                    {
                        right++;
                    }

                    var wantedBottom = isPlain ? row + 1 : random.Next(row + 1, rows.Length);
                    var bottom = row + 1;
                    while (bottom < wantedBottom && Enumerable.Range(column, right - column).All(x => !taken[bottom, x]))
                    {
                        bottom++;
                    }

                    for (var y = row; y < bottom; y++)
                    {
                        for (var x = column; x < right; x++)
                        {
                            taken[y, x] = true;
                        }
                    }

                    page.Frame(columns[column], rows[row], columns[right], rows[bottom]);
                    var text = random.Next(3) == 0 ? string.Empty : "字数1"[..random.Next(1, 4)];
                    page.Text(columns[column] + 2, rows[row] + 10, text, size: 7);
                    boxes.Add(new Geometry.BoundingBox(columns[column], rows[row], columns[right], rows[bottom]));
                    texts.Add(text);
                }
            }

            if (texts.TrueForAll(text => text.Length == 0))
            {
                page.Text(columns[0] + 2, rows[0] + 10, "有", size: 7);
                texts[0] = "有";
            }

            return new DrawnTable(page.Build(), boxes, texts);
        }

        private static double[] Edges(Random random, int count)
        {
            var edges = new double[count + 1];
            edges[0] = 40;
            for (var i = 1; i <= count; i++)
            {
                edges[i] = edges[i - 1] + random.Next(22, 60);
            }

            return edges;
        }
    }
}
