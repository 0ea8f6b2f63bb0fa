using Extractor.Fixtures.Scanning;
using Extractor.Scans.Preparation;

namespace Extractor.Tests.Scans;

/// <summary>Lines drawn at known places are found there, and nothing else is.</summary>
public sealed class RuleTests
{
    private static readonly int[] Columns = [100, 300, 520, 900, 1100];

    private static readonly int[] Rows = [200, 240, 290, 350, 390, 460];

    [TestCase(1, (byte)0, TestName = "A_table_of_thin_lines")]
    [TestCase(2, (byte)0, TestName = "A_table_of_lines")]
    [TestCase(4, (byte)0, TestName = "A_table_of_thick_lines")]
    [TestCase(1, (byte)200, TestName = "A_table_of_thin_faint_lines")]
    [TestCase(2, (byte)205, TestName = "A_table_of_faint_lines")]
    public void A_table_is_found_line_by_line(int thickness, byte gray)
    {
        var page = PagePreparation.Prepare(new DrawnSheet().Table(Columns, Rows, thickness, gray).Paragraph(100, 600, 12).ToImage(), 150);

        Assert.That(Places(page, isHorizontal: true), Is.EqualTo(Rows.Select(y => y + (thickness / 2.0))).Within(1.0));
        Assert.That(Places(page, isHorizontal: false), Is.EqualTo(Columns.Select(x => x + (thickness / 2.0))).Within(1.0));
        Assert.That(page.Lines.Where(line => line.IsHorizontal).Select(line => line.Start), Is.All.EqualTo(Columns[0]).Within(4));
        Assert.That(page.Lines.Where(line => line.IsHorizontal).Select(line => line.End), Is.All.EqualTo(Columns[^1]).Within(4 + thickness));
    }

    [Test]
    public void Print_has_no_lines() => Assert.That(
        PagePreparation.Prepare(new DrawnSheet().Paragraph(100, 150, 30).ToImage(), 150).Lines, Is.Empty);

    [Test]
    public void A_double_line_is_one()
    {
        var sheet = new DrawnSheet().Table(Columns, Rows).Lying(Columns[0], Columns[^1], Rows[0] + 5);

        Assert.That(Places(PagePreparation.Prepare(sheet.ToImage(), 150), isHorizontal: true), Has.Count.EqualTo(Rows.Length));
    }

    [Test]
    public void A_broken_line_is_whole()
    {
        var sheet = new DrawnSheet().Table(Columns, [200, 460]);
        for (var x = Columns[0]; x < Columns[^1]; x += 23)
        {
            sheet.Lying(x, Math.Min(Columns[^1], x + 20), 300);
        }

        var lines = PagePreparation.Prepare(sheet.ToImage(), 150).Lines.Where(line => line.IsHorizontal).ToList();

        Assert.That(lines.Select(line => line.Position), Is.EqualTo(new[] { 201.0, 301, 461 }).Within(1.0));
        Assert.That(lines[1].End - lines[1].Start, Is.GreaterThan(990));
    }

    [Test]
    public void A_dotted_line_between_two_others_is_a_line_and_a_leader_is_none()
    {
        var sheet = new DrawnSheet().Table(Columns, [200, 460]);
        for (var x = Columns[0]; x < Columns[^1]; x += 7)
        {
            sheet.Lying(x, x + 3, 320).Lying(x, x + 3, 700);
        }

        var lines = PagePreparation.Prepare(sheet.Paragraph(100, 800, 8).ToImage(), 150).Lines;

        Assert.That(lines.Where(line => line.IsHorizontal).Select(line => line.Position), Is.EqualTo(new[] { 201.0, 321, 461 }).Within(1.5));
    }

    [Test]
    public void A_line_under_each_word_of_a_cell_is_no_edge_of_the_grid()
    {
        var sheet = new DrawnSheet().Table(Columns, Rows).Number(330, 300, "12345678").Lying(330, 470, 326);

        Assert.That(GridOfPage.Find(PagePreparation.Prepare(sheet.ToImage(), 150)).Single().RowCount, Is.EqualTo(Rows.Length - 1));
    }

    [Test]
    public void Lines_go_and_digits_that_touch_them_stay()
    {
        // The digits stand right on the line of their row, and one crosses an upright.
        var drawn = new DrawnSheet().Number(120, 290 - 21, "402857").Number(290, 310, "8364");
        var page = PagePreparation.Prepare(new DrawnSheet().Table(Columns, Rows).Number(120, 290 - 21, "402857").Number(290, 310, "8364").ToImage(), 150);
        var digits = drawn.ToImage().Samples;
        var (kept, inked, left) = (0, 0, 0);
        for (var pixel = 0; pixel < page.Print.Samples.Length; pixel++)
        {
            var isDark = page.Print.Samples[pixel] < 128;
            var isDigit = digits[3 * pixel] == 0;
            inked += isDigit ? 1 : 0;
            kept += isDigit && isDark ? 1 : 0;
            left += !isDigit && isDark ? 1 : 0;
        }

        Assert.That(kept, Is.GreaterThan(0.9 * inked));
        Assert.That(left, Is.LessThan(0.06 * inked), "what is left of lines");
    }

    [Property(MaxTest = 25)]
    public void The_grid_is_the_same_however_the_sheet_lies(int seed)
    {
        var random = new Random(seed);
        var columns = Edges(random, 90, random.Next(3, 8), 90, 200);
        var rows = Edges(random, 160, random.Next(3, 14), 32, 70);
        var sheet = new DrawnSheet().Table(columns, rows);
        for (var row = 0; row + 1 < rows.Length; row++)
        {
            for (var column = 0; column + 1 < columns.Length; column++)
            {
                sheet.Number(columns[column] + 10, rows[row] + 6, $"{random.Next(100, 9999)}", square: 2);
            }
        }

        var straight = GridOfPage.Find(PagePreparation.Prepare(sheet.ToImage(), 150, turn: 0));
        var skew = (random.NextDouble() * 3) - 1.5;
        var quarter = random.Next(4) * 90;
        var laid = Scanner.LayTurned(Scanner.LayAskew(sheet.ToImage(), skew), quarter);
        var prepared = PagePreparation.Prepare(laid, 150, turn: (360 - quarter) % 360);

        Assert.That(straight.Single().Cells, Has.Length.EqualTo((columns.Length - 1) * (rows.Length - 1)));
        Assert.That(GridOfPage.Difference(straight, GridOfPage.Find(prepared), tolerance: 3), Is.Null, $"skew {skew:0.00}, quarter {quarter}");
    }

    private static int[] Edges(Random random, int first, int count, int least, int most)
    {
        var edges = new List<int> { first };
        for (var i = 0; i < count && edges[^1] + most < 1150; i++)
        {
            edges.Add(edges[^1] + random.Next(least, most));
        }

        return [.. edges];
    }

    private static List<double> Places(PreparedPage page, bool isHorizontal) =>
        [.. page.Lines.Where(line => line.IsHorizontal == isHorizontal).Select(line => line.Position).Order()];
}
