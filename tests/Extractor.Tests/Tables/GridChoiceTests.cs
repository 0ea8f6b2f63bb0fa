using Extractor.Diagnostics;
using Extractor.Tables;
using Extractor.Tests.Layout;

namespace Extractor.Tests.Tables;

/// <summary>Readings that compete, and what is kept of the choice.</summary>
public sealed class GridChoiceTests
{
    [Test]
    public void A_table_drawn_without_doubt_has_no_rivals()
    {
        var page = new PageBuilder().Table(100, 100, "a|b|c", "d|1|2", "e|3|4").Build();

        Assert.That(ExtractionPipeline.ReadPage(page, new RuledGridFinder(), new List<Diagnostic>()).Decisions, Is.Empty);
    }

    [Test]
    public void The_choice_names_its_evidence_and_the_readings_that_lost()
    {
        var decision = ExtractionPipeline.ReadPage(Merged().Build(), new RuledGridFinder(), new List<Diagnostic>()).Decisions.Single();

        Assert.Multiple(() =>
        {
            Assert.That(decision.Hypotheses, Has.Length.GreaterThanOrEqualTo(2));
            Assert.That(decision.Hypotheses[^1].Name, Is.EqualTo("rules"));
            Assert.That(decision.Chosen.Total, Is.GreaterThan(decision.Hypotheses[^1].Total));
            Assert.That(decision.Chosen.Scores.Select(score => score.Value), Is.All.InRange(0, 1));
            Assert.That(decision.Chosen.Scores.Select(score => score.Evidence), Is.Unique);
        });
    }

    [Test]
    public void Evidence_of_a_later_stage_tips_the_balance()
    {
        var page = Merged().Build();
        var against = new Wish(table => table.Grid.Cells.Any(cell => cell.ColumnSpan == table.Grid.ColumnCount) ? 1 : 0);

        var alone = ExtractionPipeline.ReadPage(page, new RuledGridFinder(), new List<Diagnostic>());
        var told = ExtractionPipeline.ReadPage(page, new RuledGridFinder(), new List<Diagnostic>(), against);

        Assert.That(alone.Decisions.Single().Chosen.Name, Is.Not.EqualTo("rules"));
        Assert.That(told.Decisions.Single().Chosen.Name, Is.EqualTo("rules"));
        Assert.That(told.Decisions.Single().Chosen.Scores.Select(score => score.Evidence), Does.Contain("a wish"));
    }

    [Test]
    public void A_chart_is_no_table()
    {
        var page = new PageBuilder().Frame(100, 100, 400, 300);
        for (var line = 1; line < 10; line++)
        {
            page.Horizontal(100 + (20 * line), 100, 400).Vertical(100 + (30 * line), 100, 300);
        }

        page.Text(140, 134, "12").Text(200, 194, "17").Text(260, 254, "9");

        Assert.That(PageBuilder.Extract(page.Build()).Tables, Is.Empty);
    }

    [Test]
    public void A_stamp_over_a_table_is_in_no_cell_and_not_lost()
    {
        var page = new PageBuilder().Table(100, 100, "a|b|c", "d|1|2", "e|3|4", "f|5|6").Text(130, 160, "作废", size: 40).Build();

        var document = PageBuilder.Extract(page);

        var table = document.Tables.Single();
        Assert.That(PageBuilder.RowsOf(table), Is.EqualTo(new[] { "a|b|c", "d|1|2", "e|3|4", "f|5|6" }));
        Assert.That(table.Unassigned.Select(line => line.Text), Is.EqualTo(new[] { "作废" }));
        Assert.That(document.Pages[0].GlyphsInCells + document.Pages[0].GlyphsUnassigned, Is.EqualTo(page.Glyphs.Length));
    }

    private static PageBuilder Merged()
    {
        var page = new PageBuilder().Frame(100, 100, 400, 120).Vertical(200, 100, 120).Vertical(300, 100, 120)
            .Text(104, 114, "Town").Text(204, 114, "Men").Text(304, 114, "Women");
        for (var row = 0; row < 5; row++)
        {
            page.Frame(100, 120 + (20 * row), 400, 140 + (20 * row))
                .Text(104, 134 + (20 * row), $"Place {row}").Text(240, 134 + (20 * row), $"{row}.5").Text(340, 134 + (20 * row), $"{row}2.0");
        }

        return page;
    }

    private sealed class Wish(Func<PageTable, double> wish) : IGridEvidence
    {
        public string Name => "a wish";

        public double Weight => 100;

        public double? Like(PageTable table) => wish(table);
    }
}
