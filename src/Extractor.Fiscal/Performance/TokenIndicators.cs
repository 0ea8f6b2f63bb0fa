using System.Collections.Immutable;
using Extractor.Fiscal.Definitions;
using Extractor.Fiscal.Recognition;
using Extractor.Fiscal.Records;

namespace Extractor.Fiscal.Performance;

/// <summary>
/// Reads the indicators of a form without grid. A row ends with a line whose last two pieces are numbers, 分值 and 得分. Before them stand
/// the target and the actual value, before those the name, before that the levels that begin here.
/// </summary>
internal sealed class TokenIndicators(BlockCells make, BlockBuilder blocks)
{
    private const string HeaderEnd = "措施";

    /// <summary>人, 次, 人次, 万元: the unit of a number, broken off it.</summary>
    private const int LongestUnit = 3;

    private string level1 = string.Empty;
    private string level2 = string.Empty;

    /// <summary>Reads the lines from the header to the total.</summary>
    public void Read(ImmutableArray<DocumentLine> lines, int offset)
    {
        var start = 0;
        while (start < lines.Length && !lines[start].Text.Contains(HeaderEnd, StringComparison.Ordinal))
        {
            start++;
        }

        var row = new List<LineToken>();
        var isFirst = true;
        for (var at = start + 1; at < lines.Length; at++)
        {
            var tokens = TokenLine.Tokens([lines[at]]);
            row.AddRange(tokens.Select(token => token with { Index = offset + at }));
            if (tokens.Length >= 2 && tokens[^1].IsPlainNumber && tokens[^2].IsPlainNumber)
            {
                Add(row, isFirst);
                row.Clear();
                isFirst = false;
            }
        }
    }

    private void Add(List<LineToken> row, bool isFirst)
    {
        var scores = row[^2..];
        var rest = row[..^2];
        var index = scores[0].Index;
        var (start, target, actual) = ValuesOf(rest);
        var text = string.Concat(rest.Take(start).Select(token => token.Text));
        if (rest.Count > 0 && start == rest.Count && Doubled(text) is > 0 and var half)
        {
            target = [new LineToken(text[^half..], rest[^1].Line, rest[^1].Index)];
            actual = target;
            text = text[..^(2 * half)];
        }

        var name = TakeLevels(isFirst ? FromFirstLevel(text) : text);
        var cells = ImmutableArray.CreateBuilder<BlockCell>();
        if (target.Count > 0)
        {
            cells.Add(make.Of("target", BlockMeasure.Indicator, TokenLine.Cell(target, index, 1), TokenLine.Cell(target, index, 1).Text));
            cells.Add(make.Of("actual", BlockMeasure.Indicator, TokenLine.Cell(actual, index, 2), TokenLine.Cell(actual, index, 2).Text));
        }

        cells.Add(make.Of("full", BlockMeasure.Points, TokenLine.Cell([scores[0]], index, 3), scores[0].Text));
        cells.Add(make.Of("score", BlockMeasure.Points, TokenLine.Cell([scores[1]], index, 4), scores[1].Text));
        blocks.Add(BlockKind.Indicators, new BlockRow(index, Key: null, name, [level1, level2], cells.ToImmutable()));
    }

    /// <summary>The two values at the end and where they begin; words count as values where they stand twice on the last line.</summary>
    private static (int Start, List<LineToken> Target, List<LineToken> Actual) ValuesOf(List<LineToken> tokens)
    {
        var start = tokens.Count;
        while (start > 0 && (tokens[start - 1].BeginsValue || tokens[start - 1].Text.Length <= LongestUnit))
        {
            start--;
        }

        while (start < tokens.Count && !tokens[start].BeginsValue)
        {
            start++;
        }

        var values = new List<(int Start, List<LineToken> Tokens)>();
        for (var at = start; at < tokens.Count; at++)
        {
            if (tokens[at].BeginsValue || values.Count == 0)
            {
                values.Add((at, []));
            }

            values[^1].Tokens.Add(tokens[at]);
        }

        if (values.Count >= 2)
        {
            return (values[^2].Start, values[^2].Tokens, values[^1].Tokens);
        }

        return tokens.Count >= 2 && tokens[^1].Text == tokens[^2].Text
            ? (tokens.Count - 2, tokens[^2..^1], tokens[^1..])
            : (tokens.Count, [], []);
    }

    /// <summary>How long the text is that stands twice at the end (target and actual value in the same words), or 0.</summary>
    private static int Doubled(string text)
    {
        for (var length = text.Length / 2; length >= 4; length--)
        {
            if (text.AsSpan(text.Length - (2 * length), length).SequenceEqual(text.AsSpan(text.Length - length)))
            {
                return length;
            }
        }

        return 0;
    }

    /// <summary>The first row without the rest of the header before it.</summary>
    private static string FromFirstLevel(string text)
    {
        var starts = PerformanceVocabulary.Standard.FirstLevels.Where(name => name.EndsWith("指标", StringComparison.Ordinal))
            .Select(name => text.IndexOf(name, StringComparison.Ordinal)).Where(at => at >= 0).ToArray();
        return starts.Length > 0 ? text[starts.Min()..] : text;
    }

    private string TakeLevels(string text)
    {
        var (path, name) = LevelNames.SplitAll(text);
        if (path[0].Length > 0)
        {
            (level1, level2) = (path[0], path[1]);
        }
        else if (path[1].Length > 0)
        {
            // The first level of this one may not have been printed at all.
            level1 = LevelNames.CanContain(level1, path[1]) ? level1 : string.Empty;
            level2 = path[1];
        }

        return name;
    }
}
