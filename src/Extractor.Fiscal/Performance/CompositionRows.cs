using System.Collections.Immutable;
using Extractor.Fiscal.Definitions;
using Extractor.Fiscal.Records;

namespace Extractor.Fiscal.Performance;

/// <summary>
/// Reads revenue or expenditure by kind: <c>其中: 一般公共预算: 627.19</c> with the amount in the cell of its label, or labels with amounts and
/// shares in cells beside them.
/// </summary>
internal static class CompositionRows
{
    private static readonly string[] AmountNames = ["amount.year", "amount.prior2", "amount.prior"];

    private static PerformanceVocabulary Words => PerformanceVocabulary.Standard;

    /// <summary>Whether a cell holds a label of this block, a colon and perhaps an amount.</summary>
    public static bool IsLabelWithAmount(PrintedCell cell) => AmountStart(cell.Text) is var start && start > 0
        && Words.CompositionRows.ContainsKey(BlockLabel.Fold(cell.Text[..start]));

    /// <summary>What the row says of the block: one row, or two where two halves stand side by side; empty for another row.</summary>
    public static ImmutableArray<BlockRow> Read(PerformanceRow row, BlockCells make)
    {
        var inside = row.Filled.Where(IsLabelWithAmount).ToArray();
        if (inside.Length > 0 && inside.Length == row.Filled.Count(cell => !Words.Sides.Contains(cell.Label)))
        {
            var key = Words.CompositionRows[BlockLabel.Fold(inside[0].Text[..AmountStart(inside[0].Text)])].Key;
            return [new BlockRow(row.Index, key, inside[0].Text[..AmountStart(inside[0].Text)].Trim(), [], [.. inside.Select(cell =>
                make.Of(NameOf(cell), BlockMeasure.Money, cell, cell.Text[(AmountStart(cell.Text) + 1)..]))])];
        }

        var rows = ImmutableArray.CreateBuilder<BlockRow>();
        for (var at = 0; at < row.Filled.Length;)
        {
            var labelAt = at;
            while (labelAt < row.Filled.Length && !Words.CompositionRows.ContainsKey(row.Filled[labelAt].Label))
            {
                labelAt++;
            }

            if (labelAt > at + 1 || labelAt >= row.Filled.Length - 1)
            {
                break;
            }

            var cells = Behind(row.Filled[(labelAt + 1)..], make);
            if (cells.IsEmpty)
            {
                break;
            }

            rows.Add(new BlockRow(row.Index, Words.CompositionRows[row.Filled[labelAt].Label].Key, row.Filled[labelAt].Text, [], cells));
            at = labelAt + 1 + cells.Length;
        }

        return rows.ToImmutable();
    }

    /// <summary>The figures behind a label up to the next label: amounts and shares.</summary>
    private static ImmutableArray<BlockCell> Behind(ImmutableArray<PrintedCell> filled, BlockCells make)
    {
        var cells = ImmutableArray.CreateBuilder<BlockCell>();
        var amounts = 0;
        foreach (var cell in filled.TakeWhile(cell => cell.IsFigure))
        {
            var isAmount = cell.IsPlainNumber && amounts < AmountNames.Length;
            cells.Add(isAmount ? make.Of(AmountNames[amounts++], BlockMeasure.Money, cell, cell.Text) : make.Of("share", BlockMeasure.Percent, cell, cell.Text));
        }

        return cells.ToImmutable();
    }

    private static string NameOf(PrintedCell cell) =>
        Words.CompositionRows[BlockLabel.Fold(cell.Text[..AmountStart(cell.Text)])].Key is "byExpenditure" or "basic" or "project" or "personnel" or "operation" ? "expenditure" : "revenue";

    /// <summary>The last colon of a text, or -1.</summary>
    private static int AmountStart(string text) => text.AsSpan().LastIndexOfAny(':', '：');
}
