using Extractor.Diagnostics;
using Extractor.Documents;
using Extractor.Geometry;
using Extractor.Measurements.Tables.Icdar;
using Extractor.Measurements.Tables.Reports;

namespace Extractor.Tests.Corpus;

/// <summary>The definitions by which tables are measured, on examples that can be counted by hand.</summary>
public sealed class TableMeasurementTests
{
    [TestCase("1,234.50", true)]
    [TestCase("2010101", true)]
    [TestCase("-0.5", true)]
    [TestCase("12.30%", true)]
    [TestCase("0", true)]
    [TestCase("1,23.50", false)]
    [TestCase("1,2345", false)]
    [TestCase(",123", false)]
    [TestCase("12.", false)]
    [TestCase(".84", false)]
    [TestCase("2024年", false)]
    [TestCase("2024-05-01", false)]
    [TestCase("—", false)]
    public void A_figure_is_a_number_and_nothing_else(string word, bool isFigure) => Assert.That(NumericStrings.IsFigure(word), Is.EqualTo(isFigure));

    [Test]
    public void Full_width_figures_are_compared_narrow() => Assert.That(NumericStrings.Comparable("１，２３４ ．５０"), Is.EqualTo("1,234.50"));

    /// <summary>
    /// A spans two columns over B and a blank; C stands left of both rows. Right: C A 0, C B 0. Down: A B 0; the blank below A leads nowhere.
    /// </summary>
    [Test]
    public void Relations_lead_to_the_nearest_cell_with_text()
    {
        RelatedCell[] cells = [new(0, 0, 2, 1, "C"), new(0, 1, 1, 2, "A a"), new(1, 1, 1, 1, "B"), new(1, 2, 1, 1, " ")];

        Assert.That(CellRelations.Of(cells), Is.EquivalentTo(new[]
        {
            new CellRelation("c", "aa", IsDownward: false, 0), new CellRelation("c", "b", IsDownward: false, 0), new CellRelation("aa", "b", IsDownward: true, 0),
        }));
    }

    [Test]
    public void Blank_places_between_are_counted()
    {
        RelatedCell[] cells = [new(0, 0, 1, 1, "x"), new(0, 1, 1, 2, ""), new(0, 3, 1, 1, "y")];

        Assert.That(CellRelations.Of(cells), Is.EqualTo(new[] { new CellRelation("x", "y", IsDownward: false, 2) }));
    }

    [Test]
    public void Precision_and_recall_count_relations_and_their_mean_is_of_documents()
    {
        RelatedCell[] row = [new(0, 0, 1, 1, "x"), new(0, 1, 1, 1, "y"), new(0, 2, 1, 1, "z")];
        var half = AdjacencyScore.Of("half", [row], [row[..2]]);
        var none = AdjacencyScore.Of("none", [row], []);

        Assert.That((half.Precision, half.Recall), Is.EqualTo((1.0, 0.5)));
        Assert.That((none.Precision, none.Recall), Is.EqualTo((0.0, 0.0)));
        Assert.That(AdjacencyScore.Mean([half, none]).F1, Is.EqualTo(2 * 0.5 * 0.25 / 0.75).Within(1e-12));
    }

    /// <summary>Of the figures 12 and 128 one is whole in its cell; the other is cut by the edge between two cells. A stray glyph is lost.</summary>
    [Test]
    public void Figures_and_glyphs_are_counted_by_their_place()
    {
        var page = new Page
        {
            Number = 1,
            Width = 200,
            Height = 100,
            Glyphs = [At("1", 12), At("2", 18), At("1", 54), At("2", 60), At("8", 66), At("9", 150)],
        };
        var table = new Table(
            1, 3,
            [new TableCell(0, 0, 1, 1, "12", Box(10, 50)), new TableCell(0, 1, 1, 1, "1", Box(50, 58)), new TableCell(0, 2, 1, 1, "8", Box(62, 90))],
            Box(10, 90));
        PopplerWord[] words = [new("12", new BoundingBox(12, 12, 24, 20)), new("128", new BoundingBox(54, 12, 72, 20)), new("9", new BoundingBox(150, 12, 156, 20))];

        Assert.That(PageFigures.Of(page, [table], words), Is.EqualTo(new PageFigures(Characters: 5, Conserved: 4, Figures: 2, Found: 1, Outside: 1, Elsewhere: 0)));
        Assert.That(PageFigures.Of(page, [], words), Is.EqualTo(new PageFigures(0, 0, 0, 0, Outside: 0, Elsewhere: 3)));
    }

    [Test]
    public void A_scoreboard_names_what_is_worse_and_nothing_else()
    {
        var before = TablesScoreboard.Of([Document("a", conserved: 99, found: 50), Document("b", conserved: 99, found: 50), Document("c", conserved: 99, found: 50)]);
        var now = TablesScoreboard.Of([Document("a", conserved: 100, found: 49), Document("b", conserved: 99, found: 51)]);

        Assert.That(now.WorseThan(before), Is.EqualTo(new[] { "a: 50 of 60 figures found before, 49 of 60 now", "c: not measured" }));
        Assert.That(now.WorseThan(now), Is.Empty);
    }

    private static DocumentFigures Document(string name, int conserved, int found) =>
        new(name, 1, 1, 1, new PageFigures(100, conserved, 60, found, 0, 0), Times: null);

    private static SourceLocation Box(double left, double right) => SourceLocation.OnPage(1, new BoundingBox(left, 10, right, 30));

    private static Glyph At(string text, double x) => new(text, new BoundingBox(x, 12, x + 6, 20), 8, new Point(x, 20));
}
