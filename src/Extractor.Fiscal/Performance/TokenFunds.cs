using System.Collections.Immutable;
using Extractor.Fiscal.Definitions;
using Extractor.Fiscal.Recognition;
using Extractor.Fiscal.Records;
using Extractor.Text;

namespace Extractor.Fiscal.Performance;

/// <summary>Reads the funds of a form without grid: a row is the fragments of its label, then its figures; the tail of a label may follow them.</summary>
internal sealed class TokenFunds(BlockCells make, BlockBuilder blocks)
{
    private const string LastRow = "other";
    private const string FirstLabel = "年度资金总";

    /// <summary>其中：.</summary>
    private const int LongestMark = 3;

    private static PerformanceVocabulary Words => PerformanceVocabulary.Standard;

    /// <summary>Reads the rows and returns how many lines they take.</summary>
    public int Read(ImmutableArray<DocumentLine> lines)
    {
        var columns = ColumnsOf(lines);
        var pending = string.Empty;
        for (var at = 0; at < lines.Length; at++)
        {
            var tokens = TokenLine.Tokens([lines[at]]);
            var labels = tokens.Length;
            while (labels > 0 && tokens[labels - 1].IsFigure)
            {
                labels--;
            }

            pending += string.Concat(tokens[..labels].Select(token => token.Text));
            if (labels == tokens.Length || TermOf(pending) is not var (term, label))
            {
                continue;
            }

            blocks.Add(BlockKind.Funds, new BlockRow(at, term.Key, label, [], CellsOf(columns, tokens[labels..], at)));
            pending = string.Empty;
            if (term.Key == LastRow)
            {
                return at + 1;
            }
        }

        return 0;
    }

    /// <summary>The columns as the fragments of the header name them, in their order.</summary>
    private static ImmutableArray<BlockTerm> ColumnsOf(ImmutableArray<DocumentLine> lines)
    {
        var text = string.Concat(lines.Select(line => MatchingText.Fold(line.Text)).TakeWhile(line => !line.Contains(FirstLabel, StringComparison.Ordinal)))
            .Replace("(A)", string.Empty, StringComparison.Ordinal).Replace("(B)", string.Empty, StringComparison.Ordinal);
        var columns = ImmutableArray.CreateBuilder<BlockTerm>();
        for (var at = 0; at < text.Length;)
        {
            var label = Words.FundsColumns.Keys.Where(key => text.AsSpan(at).StartsWith(key)).MaxBy(key => key.Length);
            if (label is not null && !columns.Contains(Words.FundsColumns[label]))
            {
                columns.Add(Words.FundsColumns[label]);
            }

            at += label?.Length ?? 1;
        }

        return columns.ToImmutable();
    }

    /// <summary>The row whose label the fragments end with, or begin: its tail then follows the figures.</summary>
    private static (BlockTerm Term, string Label)? TermOf(string pending)
    {
        var folded = BlockLabel.Fold(pending);
        var whole = Words.FundsRows.Keys.Where(key => folded.EndsWith(key, StringComparison.Ordinal)).MaxBy(key => key.Length);
        var begun = whole ?? Words.FundsRows.Keys.Where(key => folded.Length >= 2 && key.StartsWith(folded, StringComparison.Ordinal)).MinBy(key => key.Length);
        return begun is null ? null : (Words.FundsRows[begun], whole is null || pending.Length <= whole.Length + LongestMark ? pending : whole);
    }

    /// <summary>As many figures as columns fill them in order. Two dashes stand for score and weight: those columns are crossed out in parts.</summary>
    private ImmutableArray<BlockCell> CellsOf(ImmutableArray<BlockTerm> columns, ImmutableArray<LineToken> figures, int row)
    {
        var targets = figures.Length == columns.Length ? columns
            : figures.Length == 2 && figures.All(token => !token.IsPlainNumber) ? [.. columns.Where(column => column.Measure == BlockMeasure.Points)]
            : [];
        return [.. targets.Zip(figures).Select((pair, at) => make.Of(pair.First, TokenLine.Cell([pair.Second], row, at + 1)))];
    }
}
