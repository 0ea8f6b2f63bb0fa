using System.Collections.Immutable;
using Extractor.Documents;
using Extractor.Geometry;
using Extractor.Layout;
using Extractor.Tables.Aligned;

namespace Extractor.Tables.Choice;

/// <summary>
/// Lets readings of one region compete. A ruled grid whose cells hold one entry a line each has no rivals, and none is built: that
/// is nearly every table of a statutory form, and the page is read once.
/// </summary>
internal sealed class GridChooser
{
    /// <summary>Share of surplus entries in the cells of a ruled grid that makes it doubtful; spread labels such as 项 目 stay below.</summary>
    private const double DoubtfulShare = 0.08;

    /// <summary>By how much a rival must be better than the lines that the publisher drew.</summary>
    private const double Margin = 0.03;

    private readonly List<PhraseRow> rows;
    private readonly PageRules rules;
    private readonly IGridEvidence? further;

    private GridChooser(List<PhraseRow> rows, PageRules rules, IGridEvidence? further)
    {
        this.rows = rows;
        this.rules = rules;
        this.further = further;
    }

    /// <summary>Whether the cells of a ruled grid hold more than one entry a line too often to be taken as they are.</summary>
    private static bool IsDoubtful(PageTable table)
    {
        var (entries, lines) = (0, 0);
        foreach (var line in table.CellLines.SelectMany(cell => cell))
        {
            lines++;
            entries += PhraseRow.CountPhrases(line.Words);
        }

        return entries - lines >= 2 && entries - lines > DoubtfulShare * entries;
    }

    /// <summary>
    /// The choices of a page, one a table, or none when every table is drawn without doubt and no other text is aligned.
    /// </summary>
    /// <param name="page">The page, for its rules.</param>
    /// <param name="ruled">The tables that rules show, with their text.</param>
    /// <param name="filling">Fills grids of this page.</param>
    /// <param name="further">Evidence of a later stage, or null.</param>
    public static ImmutableArray<GridDecision> Choose(Page page, FilledGrids ruled, CellFilling filling, IGridEvidence? further)
    {
        var drawings = ruled.Tables.Where(Drawings.IsDrawing).ToList();
        var doubtful = ruled.Tables.Where(table => IsDoubtful(table) && !drawings.Contains(table)).ToList();
        var certain = ruled.Tables.Except(doubtful).Except(drawings).Select(table => table.Grid).ToImmutableArray();
        var outside = certain.Length == ruled.Tables.Length ? ruled : filling.Fill(certain);
        var text = PhraseRow.Of(outside.Outside.Take(outside.UprightCount));
        if (outside == ruled && text.Count(AlignedBlocks.HasColumns) < 2)
        {
            return [];
        }

        var drawn = PageRules.Of(page);
        var aligned = AlignedGridFinder.Find(text, drawn);
        if (outside == ruled && aligned.Count == 0)
        {
            return [];
        }

        var chooser = new GridChooser(text, drawn, further);
        var decisions = ImmutableArray.CreateBuilder<GridDecision>();
        decisions.AddRange(drawings.Select(table => new GridDecision(
            table.Grid.Box, [new GridHypothesis("no table: the lines of a drawing", [], []), new GridHypothesis("rules", [table.Grid], [])])));
        decisions.AddRange(certain.Select(grid => new GridDecision(grid.Box, [new GridHypothesis("rules", [grid], [])])));
        foreach (var table in doubtful)
        {
            var rivals = aligned.FindAll(rival => rival.Box.OverlapWith(table.Grid.Box) > 0.2 * Math.Min(rival.Box.Area, table.Grid.Box.Area));
            aligned.RemoveAll(rivals.Contains);
            decisions.Add(chooser.Decide(table, rivals));
        }

        decisions.AddRange(aligned.Select(chooser.Best));
        return decisions.ToImmutable();
    }

    private GridDecision Decide(PageTable ruled, List<AlignedTable> rivals)
    {
        var box = rivals.Aggregate(ruled.Grid.Box, (all, rival) => all.Union(rival.Box));
        var region = TableRegion.Of(box, rows, rules);
        var hypotheses = new List<GridHypothesis> { Score(region, "rules", [ruled.Grid]) };
        if (DividedCells.Divide(ruled) is { } divided)
        {
            hypotheses.Add(Score(region, "rules, cells divided at the columns of the header", [divided]));
        }

        if (rivals.Count > 0)
        {
            hypotheses.Add(Score(region, "alignment", [.. rivals.Select(rival => Best(rival).Chosen.Grids[0])]));
        }

        return Rank(box, hypotheses);
    }

    private GridDecision Best(AlignedTable table)
    {
        if (table.Readings.Length == 1)
        {
            return new GridDecision(table.Box, [new GridHypothesis(table.Readings[0].Name, [table.Readings[0].Grid], [])]);
        }

        var region = TableRegion.Of(table.Box, rows, rules);
        return Rank(table.Box, [.. table.Readings.Select(reading => Score(region, reading.Name, [reading.Grid]))]);
    }

    private GridHypothesis Score(TableRegion region, string name, ImmutableArray<Grid> grids)
    {
        var drafts = grids.Select(region.Draft).ToList();
        var scores = PageEvidence.Of(region, drafts).ToList();
        if (further is not null)
        {
            var liked = drafts.Select(further.Like).OfType<double>().ToList();
            if (liked.Count > 0)
            {
                scores.Add(new EvidenceScore(further.Name, liked.Average(), further.Weight));
            }
        }

        return new GridHypothesis(name, grids, [.. scores]);
    }

    /// <summary>The best first; the first that was given stays first unless another is better by the margin.</summary>
    private static GridDecision Rank(BoundingBox box, List<GridHypothesis> hypotheses)
    {
        var first = hypotheses[0];
        return new GridDecision(box, [.. hypotheses.OrderByDescending(hypothesis => hypothesis.Total + (ReferenceEquals(hypothesis, first) ? Margin : 0))]);
    }
}
