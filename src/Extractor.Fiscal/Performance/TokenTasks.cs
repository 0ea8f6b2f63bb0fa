using System.Collections.Immutable;
using Extractor.Fiscal.Recognition;
using Extractor.Fiscal.Records;
using Extractor.Text;

namespace Extractor.Fiscal.Performance;

/// <summary>
/// Reads a list of tasks whose cells were written line by line below each other. A number alone begins a row. Its columns differ in width:
/// a line longer than the lines of the column so far can only stand in the next one.
/// </summary>
internal sealed class TokenTasks(BlockCells make)
{
    private static readonly string[] Names = ["task", "content", "done"];

    /// <summary>A printer fills a line to a Chinese character or two.</summary>
    private const int Slack = 4;

    private const char FirstWide = '\u1100';

    /// <summary>Reads the lines behind the header into blocks.</summary>
    public ImmutableArray<FormBlock> Read(ImmutableArray<DocumentLine> lines)
    {
        var blocks = new BlockBuilder();
        var header = MatchingText.Fold(lines[0].Text);
        var row = new List<DocumentLine>();
        var number = 0;
        foreach (var line in lines.Skip(1))
        {
            var text = MatchingText.Fold(line.Text);
            if (text == header)
            {
                continue;
            }

            if (int.TryParse(text, out var next) && next == number + 1)
            {
                Add(blocks, row, number);
                row.Clear();
                number = next;
            }

            row.Add(line);
        }

        Add(blocks, row, number);
        return blocks.Build();
    }

    private void Add(BlockBuilder blocks, List<DocumentLine> row, int number)
    {
        if (number == 0 || row.Count < Names.Length + 1)
        {
            return;
        }

        var cells = ImmutableArray.CreateBuilder<BlockCell>();
        cells.Add(make.Text("number", TokenCell.Of(row[..1], number, 0)));
        var label = string.Empty;
        var start = 1;
        for (var column = 0; column < Names.Length; column++)
        {
            var end = column == Names.Length - 1 ? row.Count : EndOfColumn(row, start);
            if (end <= start)
            {
                break;
            }

            var cell = TokenCell.Of(row[start..end], number, column + 1);
            if (column == 0)
            {
                label = cell.Text;
            }
            else
            {
                cells.Add(make.Text(Names[column], cell));
            }

            start = end;
        }

        blocks.Add(BlockKind.Tasks, new BlockRow(number, Key: null, label, [], cells.ToImmutable()));
    }

    /// <summary>A Chinese character is as wide as two Latin ones.</summary>
    private static int Width(string text) => text.Sum(character => character < FirstWide ? 1 : 2);

    private static int EndOfColumn(List<DocumentLine> row, int start)
    {
        var width = 0;
        var end = start;
        while (end < row.Count && (end == start || Width(row[end].Text) <= width + Slack))
        {
            width = Math.Max(width, Width(row[end].Text));
            end++;
        }

        return end;
    }
}
