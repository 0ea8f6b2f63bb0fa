using System.Collections.Immutable;
using Extractor.Fiscal.Definitions;
using Extractor.Fiscal.Records;
using Extractor.Text;

namespace Extractor.Fiscal.Performance;

/// <summary>
/// Reads the rows of a performance form into blocks. Every row says by its labels what it is; only rows below the header of a list need
/// the rows before them. Templates differ in the order of blocks and in which they have, so no order is assumed.
/// </summary>
internal sealed class PerformanceReader(BlockCells make)
{
    /// <summary>An indicator prints at least a name, a target, an actual value and one more.</summary>
    private const int FewestIndicatorCells = 4;

    private const int MostCellsBeforeField = 2;

    private readonly BlockBuilder blocks = new();
    private FundsColumns? funds;
    private ListHeader? list;
    private IndicatorRows? rowsOfList;
    private ImmutableArray<PrintedCell> goalHeader = [];
    private PerformanceRow? captions;
    private BlockKind section = BlockKind.Header;
    private string? title;

    private static PerformanceVocabulary Words => PerformanceVocabulary.Standard;

    /// <summary>Reads rows into blocks.</summary>
    public ImmutableArray<FormBlock> Read(ImmutableArray<PerformanceRow> rows)
    {
        foreach (var row in rows)
        {
            if (row.Filled.Length > 0)
            {
                Read(row);
            }
        }

        return blocks.Build();
    }

    private void Read(PerformanceRow row)
    {
        var isTaken = TakeSection(row) || TakeListHeader(row) || TakeTotal(row) || TakeFunds(row) || TakeComposition(row) || TakeGoals(row)
            || TakeRemarks(row) || TakeFields(row) || TakeListRow(row) || TakeGoalTexts(row) || TakeColumnsOfFigures(row);
        if (!isTaken)
        {
            TakeOther(row);
        }
    }

    /// <summary>The heading of a part ends the list before it.</summary>
    private bool TakeSection(PerformanceRow row)
    {
        if (row.Filled.Length != 1 || !Words.Sections.Contains(row.Filled[0].Label))
        {
            return false;
        }

        section = BlockKind.Header;
        return true;
    }

    private bool TakeListHeader(PerformanceRow row)
    {
        if (ListHeader.Of(row) is { } header)
        {
            var isRepeated = section == BlockKind.Indicators && list is not null
                && list.Columns.Select(column => column.Term.Key).SequenceEqual(header.Columns.Select(column => column.Term.Key));
            list = header;
            rowsOfList = isRepeated && rowsOfList is not null ? rowsOfList.Continue(header) : new IndicatorRows(header);
            section = header.Kind;
            return true;
        }

        if (list is not null && IsInList && list.RefinedBy(row) is { } refined)
        {
            list = refined;
            rowsOfList = new IndicatorRows(refined);
            return true;
        }

        return false;
    }

    private bool IsInList => section is BlockKind.Indicators or BlockKind.Tasks or BlockKind.Projects or BlockKind.Details or BlockKind.Purchases;

    private bool TakeTotal(PerformanceRow row)
    {
        var figures = row.Filled[1..];
        if (section is not (BlockKind.Indicators or BlockKind.Total) || !Words.Totals.Contains(row.Filled[0].Label)
            || figures.Length is 0 or > 2 || figures.Any(cell => !cell.IsPlainNumber))
        {
            return false;
        }

        var hasFull = list?.Has("full") ?? false;
        var cells = figures.Length == 2
            ? ImmutableArray.Create(make.Of("full", BlockMeasure.Points, figures[0], figures[0].Text), make.Of("score", BlockMeasure.Points, figures[1], figures[1].Text))
            : [make.Of(hasFull && !IsUnderScore(figures[0], row) ? "full" : "score", BlockMeasure.Points, figures[0], figures[0].Text)];
        blocks.Add(BlockKind.Total, new BlockRow(row.Index, "total", row.Filled[0].Text, [], cells));
        section = BlockKind.Total;
        return true;
    }

    private bool IsUnderScore(PrintedCell cell, PerformanceRow row) =>
        row.HasColumns && list!.Columns.FirstOrDefault(column => column.Term.Key == "score") is { } score && cell.Column < score.End && cell.End > score.Column;

    private bool TakeFunds(PerformanceRow row)
    {
        if (section is BlockKind.Header or BlockKind.Funds && FundsColumns.Of(row) is { } columns)
        {
            funds = columns;
            section = BlockKind.Funds;
            return true;
        }

        // 其他资金 may be a row of either block; the one that is open goes on.
        if (section is not (BlockKind.Header or BlockKind.Funds))
        {
            return false;
        }

        var at = row.Filled.TakeWhile(cell => !Words.FundsRows.ContainsKey(cell.Label)).Count();
        if (at == row.Filled.Length || at > 1 || CompositionRows.IsLabelWithAmount(row.Filled[at]))
        {
            return false;
        }

        var label = row.Filled[at];
        if (funds is not null)
        {
            blocks.Add(BlockKind.Funds, new BlockRow(row.Index, Words.FundsRows[label.Label].Key, Line(label), [], [.. funds.Read(row, label).Select(entry => make.Of(entry.Term, entry.Cell))]));
            section = BlockKind.Funds;
            return true;
        }

        // Amount, share and earlier years behind one label are its composition.
        return row.Filled[(at + 1)..].TakeWhile(cell => cell.IsFigure).Count() < 2 && TakeFundsPairs(row, label);
    }

    /// <summary>Label and amount side by side, once or twice in a row (实施期, 年度).</summary>
    private bool TakeFundsPairs(PerformanceRow row, PrintedCell first)
    {
        var cells = row.Cells.Where(cell => cell.Column >= first.Column).ToArray();
        var taken = false;
        for (var at = 0; at + 1 < cells.Length; at++)
        {
            if (Words.FundsRows.TryGetValue(cells[at].Label, out var term) && !Words.FundsRows.ContainsKey(cells[at + 1].Label)
                && (cells[at + 1].IsBlank || cells[at + 1].IsFigure))
            {
                blocks.Add(BlockKind.Funds, new BlockRow(row.Index, term.Key, Line(cells[at]), [], [make.Of("amount", BlockMeasure.Money, cells[at + 1], cells[at + 1].Text)]));
                section = BlockKind.Funds;
                taken = true;
            }
        }

        return taken;
    }

    private bool TakeComposition(PerformanceRow row)
    {
        var read = section is BlockKind.Header or BlockKind.Funds or BlockKind.Composition ? CompositionRows.Read(row, make) : [];
        foreach (var composed in read)
        {
            blocks.Add(BlockKind.Composition, composed);
            section = BlockKind.Composition;
        }

        return read.Length > 0;
    }

    private bool TakeGoals(PerformanceRow row)
    {
        var first = row.Filled[0];
        var isGoal = Words.Goals.TryGetValue(first.Label, out var term);
        if (row.Filled.Length == 1 && !isGoal)
        {
            return TakeGoalTitle(first);
        }

        if (!isGoal || (section == BlockKind.Indicators && row.Filled.Length > 3))
        {
            return false;
        }

        var rest = row.Filled[1..];
        section = BlockKind.Goals;

        // The label of the part beside the label of its first row.
        rest = rest.Length > 1 && rest[0].Label == first.Label ? rest[1..] : rest;
        if (rest.All(cell => Words.Goals.ContainsKey(cell.Label)))
        {
            goalHeader = rest.IsEmpty ? [first] : rest;
            return true;
        }

        // Only numbered goals have indicators of their own.
        title = rest.Length == 1 && first.Text.AsSpan().IndexOfAnyInRange('1', '9') >= 0 ? $"{Line(first)} {rest[0].Text}" : null;
        blocks.Add(BlockKind.Goals, new BlockRow(row.Index, term!.Key, Line(first), [], GoalCells(rest)));
        return true;
    }

    /// <summary>长期目标1：强化医保政策宣传; in one cell is the heading of the indicators that follow.</summary>
    private bool TakeGoalTitle(PrintedCell cell)
    {
        var colon = cell.Text.AsSpan().IndexOfAny(':', '：');
        if (colon <= 0 || !Words.Goals.TryGetValue(BlockLabel.Fold(cell.Text[..colon]), out var term))
        {
            return false;
        }

        title = cell.Text;
        section = BlockKind.Goals;
        goalHeader = [];
        blocks.Add(BlockKind.Goals, new BlockRow(cell.Row, term.Key, cell.Text[..colon], [], [make.Text("text", cell)]));
        return true;
    }

    private bool TakeGoalTexts(PerformanceRow row)
    {
        if (section != BlockKind.Goals || goalHeader.IsEmpty || row.Filled.Length > goalHeader.Length + 1)
        {
            return false;
        }

        var texts = row.Filled.Length > goalHeader.Length ? row.Filled[1..] : row.Filled;
        blocks.Add(BlockKind.Goals, new BlockRow(row.Index, Key: null, string.Empty, [], GoalCells(texts)));
        return true;
    }

    private ImmutableArray<BlockCell> GoalCells(ImmutableArray<PrintedCell> texts) => [.. texts.Select((cell, at) =>
        make.Text(texts.Length == 1 ? "text" : at < goalHeader.Length && texts.Length == goalHeader.Length && Words.Goals[goalHeader[at].Label].Key is var key && key != "year" ? key
            : at == 0 ? "expected" : "actual", cell))];

    private bool TakeRemarks(PerformanceRow row)
    {
        if (!Words.Remarks.TryGetValue(row.Filled[0].Label, out var term) || section is BlockKind.Header || row.Filled.Length > 2)
        {
            return false;
        }

        var cells = row.Cells.Where(cell => cell.Column >= row.Filled[0].End).Take(1).ToArray();
        blocks.Add(BlockKind.Remarks, new BlockRow(row.Index, term.Key, Line(row.Filled[0]), [], [.. cells.Select(cell => make.Text("text", cell))]));
        section = BlockKind.Remarks;
        return true;
    }

    /// <summary>Pairs of a known label and its text. Personal ones are dropped whole unless they were asked for.</summary>
    private bool TakeFields(PerformanceRow row)
    {
        var known = row.Filled.TakeWhile(cell => !Words.Fields.ContainsKey(cell.Label)).Count();
        if (known == row.Filled.Length || known > (section == BlockKind.Header ? MostCellsBeforeField : 1))
        {
            return false;
        }

        // A damaged label before a good one.
        if (known == MostCellsBeforeField && make.Shows(Words.IsPersonal(row.Filled[0].Label)))
        {
            blocks.Add(BlockKind.Header, new BlockRow(row.Index, Key: null, Line(row.Filled[0]), [], [make.Text("text", row.Filled[1])]));
        }

        var cells = row.Cells;
        for (var at = 0; at < cells.Length; at++)
        {
            if (!Words.Fields.TryGetValue(cells[at].Label, out var term))
            {
                continue;
            }

            var value = cells.Skip(at + 1).TakeWhile(cell => !Words.Fields.ContainsKey(cell.Label)).FirstOrDefault(cell => !cell.IsBlank)
                ?? cells.ElementAtOrDefault(at + 1);
            if (value is null || Words.Fields.ContainsKey(value.Label))
            {
                continue;
            }

            if (make.Shows(term.Personal))
            {
                blocks.Add(BlockKind.Header, new BlockRow(row.Index, term.Key, Line(cells[at]), [], [make.Of(term.Measure == BlockMeasure.Text ? "text" : "amount", term.Measure, value, value.Text)]));
            }
        }

        section = BlockKind.Header;
        return true;
    }

    private bool TakeListRow(PerformanceRow row)
    {
        // Indicators go on below the next goal without a header of their own.
        var resumes = section == BlockKind.Goals && list?.Kind == BlockKind.Indicators && row.Filled.Length >= FewestIndicatorCells;
        if (!(IsInList || resumes) || list is null || rowsOfList is null)
        {
            return false;
        }

        section = list.Kind;

        var cells = rowsOfList.Read(row, out var path);
        ListBlocks.Add(blocks, make, list, row, cells, path, ref title);
        return true;
    }

    /// <summary>A row of figures below rows of labels (总体资金情况: 预算支出总额, 财政拨款 …): each figure is named by the labels above it.</summary>
    private bool TakeColumnsOfFigures(PerformanceRow row)
    {
        if (section is not (BlockKind.Header or BlockKind.Funds) || !row.HasColumns || row.Filled.Length < 2 || row.Filled.Any(cell => !cell.IsPlainNumber) || captions is null)
        {
            captions = row;
            return false;
        }

        foreach (var cell in row.Filled)
        {
            var labels = HeaderAbove.Labels(row, cell);
            if (labels.Length > 0)
            {
                blocks.Add(BlockKind.Funds, new BlockRow(row.Index, Key: null, string.Join('/', labels), [], [make.Of("amount", BlockMeasure.Money, cell, cell.Text)]));
            }
        }

        section = BlockKind.Funds;
        return true;
    }

    private void TakeOther(PerformanceRow row)
    {
        if (section == BlockKind.Header && row.Filled.Length is 2 or 3 && row.Filled[^1].Text.Length > 0 && !blocks.Has(BlockKind.Indicators)
            && row.Filled.All(cell => !Words.ListColumns.ContainsKey(cell.Label))
            && (make.Shows(isPersonal: true) || !row.Filled.Any(cell => Words.IsPersonal(cell.Label))))
        {
            blocks.Add(BlockKind.Header, new BlockRow(row.Index, Key: null, Line(row.Filled[^2]), [], [make.Text("text", row.Filled[^1])]));
        }
        else if (section is BlockKind.Remarks or BlockKind.Total)
        {
            blocks.Add(BlockKind.Remarks, new BlockRow(row.Index, Key: null, string.Empty, [], [.. row.Filled.Select(cell => make.Text("text", cell))]));
        }
    }

    private static string Line(PrintedCell cell) => LineJoining.Join(cell.Text).Trim();
}
