using System.Collections.Immutable;
using Extractor.Fiscal.Definitions;
using Extractor.Fiscal.Recognition;
using Extractor.Fiscal.Records;
using Extractor.Text;

namespace Extractor.Fiscal.Performance;

/// <summary>
/// Reads a performance form from a text that kept neither lines nor columns. The parts follow one another as they were printed: fields,
/// funds, goals, indicators, total. Rows end at their figures; their labels are the fragments before them.
/// </summary>
internal sealed class TokenFormReader(BlockCells make)
{
    private const string FundsMark = "项目资金";
    private const string IndicatorMark = "一级";
    private const string TotalMark = "总分";
    private const string GoalsMark = "实际完成情况";

    private readonly BlockBuilder blocks = new();

    /// <summary>Reads the lines of a form, its title first, into blocks.</summary>
    public ImmutableArray<FormBlock> Read(ImmutableArray<DocumentLine> lines)
    {
        var funds = IndexOf(lines, 1, static text => text.StartsWith(FundsMark, StringComparison.Ordinal));
        var header = IndexOf(lines, funds, static text => text.Length <= 2 * IndicatorMark.Length && text.Contains(IndicatorMark, StringComparison.Ordinal));
        var total = IndexOf(lines, header, static text => text.StartsWith(TotalMark, StringComparison.Ordinal));
        ReadFields(lines[1..funds]);
        var goals = funds + new TokenFunds(make, blocks).Read(lines[funds..header]);
        ReadGoals(lines[goals..header], goals);
        new TokenIndicators(make, blocks).Read(lines[header..total], header);
        ReadTotal(lines, total);
        return blocks.Build();
    }

    private static int IndexOf(ImmutableArray<DocumentLine> lines, int from, Func<string, bool> isIt)
    {
        for (var at = from; at < lines.Length; at++)
        {
            if (isIt(MatchingText.Fold(lines[at].Text)))
            {
                return at;
            }
        }

        return lines.Length;
    }

    private void ReadFields(ImmutableArray<DocumentLine> lines)
    {
        var tokens = TokenLine.Tokens(lines);
        BlockTerm? term = null;
        var label = string.Empty;
        var value = new List<LineToken>();
        for (var at = 0; at < tokens.Length; at++)
        {
            // 实施单 and 位 are one label.
            var pair = at + 1 < tokens.Length ? tokens[at].Text + tokens[at + 1].Text : string.Empty;
            if (PerformanceVocabulary.Standard.Fields.TryGetValue(BlockLabel.Fold(tokens[at].Text), out var next)
                || (pair.Length > 0 && PerformanceVocabulary.Standard.Fields.TryGetValue(BlockLabel.Fold(pair), out next) && ++at > 0))
            {
                AddField(term, label, value);
                (term, label) = (next, tokens[at].Text.Length < 2 ? pair : tokens[at].Text);
                value.Clear();
            }
            else if (term is not null)
            {
                value.Add(tokens[at]);
            }
        }

        AddField(term, label, value);
    }

    private void AddField(BlockTerm? term, string label, List<LineToken> value)
    {
        if (term is null || value.Count == 0 || !make.Shows(term.Personal))
        {
            return;
        }

        var cell = TokenLine.Cell(value, value[0].Index, 1);
        blocks.Add(BlockKind.Header, new BlockRow(cell.Row, term.Key, label, [], [make.Of(term.Measure == BlockMeasure.Text ? "text" : "amount", term.Measure, cell, cell.Text)]));
    }

    /// <summary>Expected and actual text stand in each other's lines and cannot be told apart: they are one text.</summary>
    private void ReadGoals(ImmutableArray<DocumentLine> lines, int first)
    {
        var start = IndexOf(lines, 0, static text => text.Contains(GoalsMark, StringComparison.Ordinal)) + 1;
        if (start < lines.Length)
        {
            blocks.Add(BlockKind.Goals, new BlockRow(first + start, "year", "年度总体目标", [], [make.Text("text", TokenCell.Of(lines[start..], first + start, 0))]));
        }
    }

    private void ReadTotal(ImmutableArray<DocumentLine> lines, int total)
    {
        if (total >= lines.Length)
        {
            return;
        }

        var tokens = TokenLine.Tokens([lines[total]]).Where(token => token.IsPlainNumber).ToArray();
        string[] names = ["full", "score"];
        blocks.Add(BlockKind.Total, new BlockRow(total, "total", TotalMark, [], [.. tokens.Zip(names).Select((pair, at) =>
            make.Of(pair.Second, BlockMeasure.Points, TokenLine.Cell([pair.First], total, at + 1), pair.First.Text))]));
    }
}
