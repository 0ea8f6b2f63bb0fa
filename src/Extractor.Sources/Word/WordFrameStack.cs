using Extractor.Diagnostics;
using Extractor.Documents;
using Extractor.Sources.Lists;

namespace Extractor.Sources.Word;

/// <summary>What is open while a part is read, and the blocks that come of it when it is closed.</summary>
internal sealed class WordFrameStack
{
    private readonly Stack<WordFrame> open = new();
    private readonly BlocksFrame body = new() { Depth = -1 };
    private readonly WordSurroundings surroundings;
    private readonly WordAllowance allowance;
    private readonly ICollection<Diagnostic> diagnostics;
    private readonly List<WordSection> sections = [];
    private readonly Dictionary<string, IReadOnlyList<string>> notes = new(StringComparer.Ordinal);
    private int sectionStart = 1;
    private int line;
    private int boxes;

    internal WordFrameStack(WordSurroundings surroundings, WordAllowance allowance, ICollection<Diagnostic> diagnostics)
    {
        (this.surroundings, this.allowance, this.diagnostics) = (surroundings, allowance, diagnostics);
        open.Push(body);
    }

    /// <summary>The innermost frame.</summary>
    internal WordFrame Top => open.Peek();

    /// <summary>The frame around it.</summary>
    internal WordFrame? Owner => open.Skip(1).FirstOrDefault();

    /// <summary>Whether nothing but the part itself is open.</summary>
    internal bool IsAtTop => open.Count == 1;

    /// <summary>Whether one more frame would be too many.</summary>
    internal bool IsFull => open.Count >= WordBudget.Depth;

    /// <summary>Tables that are open.</summary>
    internal int Tables { get; private set; }

    /// <summary>Whether one more table or text box would be too many.</summary>
    internal bool IsNestedOut => Tables + boxes >= WordBudget.Nesting;

    /// <summary>The ordinal of the paragraph or row that is being read.</summary>
    internal int Line => Math.Max(1, line);

    /// <summary>The place of the paragraph or row that is being read.</summary>
    internal SourceLocation Location => SourceLocation.OnLine(Line);

    /// <summary>The blocks of the part so far.</summary>
    internal IReadOnlyList<Block> Blocks => body.Blocks;

    /// <summary>The sections of the part in order.</summary>
    internal IReadOnlyList<WordSection> Sections => sections;

    /// <summary>The paragraphs of the notes of the part by id.</summary>
    internal IReadOnlyDictionary<string, IReadOnlyList<string>> Notes => notes;

    internal void Push(WordFrame frame)
    {
        open.Push(frame);
        Tables += frame is TableFrame ? 1 : 0;
        boxes += frame is TextBoxFrame ? 1 : 0;
    }

    /// <summary>1 where paragraphs of the body or rows of its tables count, 0 where they share the number of what is around them.</summary>
    /// <param name="tableDepth">How many tables the counted thing stands in where it counts: 0 for a paragraph, 1 for a row.</param>
    internal int Step(int tableDepth) => Tables == tableDepth && boxes == 0 ? 1 : 0;

    /// <summary>The ordinal after so many steps.</summary>
    internal int NextLine(int steps) => Math.Max(1, line + steps);

    /// <summary>Goes so many lines on.</summary>
    internal void Advance(int steps) => line += steps;

    /// <summary>Adds a block to the innermost cell, box or body; at the end of the paragraph where one is open.</summary>
    internal void AddAside(Block block)
    {
        allowance.Blocks -= block is Table table ? table.Cells.Length : 1;
        if (open.OfType<ParagraphFrame>().FirstOrDefault() is { } paragraph)
        {
            paragraph.Boxes.Add(block);
        }
        else
        {
            Place().Add(block);
        }
    }

    /// <summary>Adds printed text to the paragraph.</summary>
    internal void Append(string text)
    {
        allowance.Characters -= text.Length;
        foreach (var frame in open)
        {
            switch (frame)
            {
                case RunFrame { IsHidden: true } or BlocksFrame:
                    return;
                case ParagraphFrame paragraph:
                    paragraph.Text.Append(text);
                    return;
            }
        }
    }

    /// <summary>Closes everything, as at the end of a part that was cut off.</summary>
    internal void CloseAll()
    {
        while (open.Count > 1)
        {
            CloseTop();
        }

        AddCarried(body);
    }

    /// <summary>Closes the innermost frame.</summary>
    internal void CloseTop()
    {
        var frame = open.Pop();
        if (frame is BlocksFrame blocks)
        {
            AddCarried(blocks);
        }

        switch (frame)
        {
            case ParagraphFrame paragraph:
                Close(paragraph);
                break;
            case CellFrame cell when open.Peek() is RowFrame row:
                allowance.Blocks--;
                row.Row.Add(cell.Text, cell.Span, cell.Merge, cell.ContinuesLeft);
                open.OfType<TableFrame>().First().Nested.AddRange(cell.Tables);
                break;
            case RowFrame row when open.Peek() is TableFrame table:
                Close(row, table);
                break;
            case TableFrame table:
                Close(table);
                break;
            case TextBoxFrame box:
                Close(box);
                break;
            case NoteFrame note:
                notes.TryAdd(note.Id, BlockLines.Of(note.Blocks));
                break;
            case SectionFrame section:
                sections.Add(new WordSection(sectionStart, section));
                sectionStart = line + 1;
                break;
        }
    }

    private void Close(ParagraphFrame paragraph)
    {
        var target = Place();
        var text = paragraph.Text.ToString();
        if (target.Carried.Length > 0)
        {
            text = target.Carried + text;
            target.Carried = string.Empty;
        }

        if (paragraph.IsMarkDeleted)
        {
            target.Carried = text;
        }
        else
        {
            var level = paragraph.Outline ?? surroundings.Styles.Level(paragraph.Style) ?? 0;
            Add(target, ListCounters.Put(LabelOf(paragraph, text), text), level, paragraph.Location);
        }

        foreach (var block in paragraph.Boxes)
        {
            target.Add(block);
        }
    }

    /// <summary>The number that Word prints before a paragraph of a list; what is not printed is not counted.</summary>
    private string LabelOf(ParagraphFrame paragraph, string text)
    {
        var isEmpty = string.IsNullOrWhiteSpace(text);
        return surroundings.Numbers is not { } numbers
            || (isEmpty && paragraph.IsMarkHidden)
            || (Tables > 0 && open.Any(static frame => frame is RowFrame { Row.IsDeleted: true } or CellFrame { Merge: VerticalMerge.Continue }))
            ? string.Empty
            : numbers.Next(paragraph.List, paragraph.ListLevel, paragraph.Style, isEmpty);
    }

    private void AddCarried(BlocksFrame target)
    {
        Add(target, target.Carried, 0, Location);
        target.Carried = string.Empty;
    }

    private void Add(BlocksFrame target, string text, int level, SourceLocation location)
    {
        foreach (var piece in text.Contains('\n') ? text.Split('\n') : [text])
        {
            if (!string.IsNullOrWhiteSpace(piece))
            {
                allowance.Blocks--;
                target.Add(level > 0 ? new Heading(piece, level, location) : new Paragraph(piece, location));
            }
        }
    }

    private static void Close(RowFrame row, TableFrame table)
    {
        row.Row.Leave(row.LeaveAfter);
        if (!row.Row.IsDeleted)
        {
            table.Table.Add(row.Row);
        }
    }

    private void Close(TableFrame frame)
    {
        Tables--;
        if (frame.Table.IsTruncated)
        {
            diagnostics.Add(DiagnosticCatalog.BudgetExceeded("the cells of a table", frame.Location));
        }

        var target = Place();
        if (frame.Table.Build() is { } table)
        {
            target.Add(table);
        }

        foreach (var nested in frame.Nested)
        {
            target.Add(nested);
        }
    }

    private void Close(TextBoxFrame box)
    {
        boxes--;
        if (open.OfType<ParagraphFrame>().FirstOrDefault() is { } paragraph)
        {
            paragraph.Boxes.AddRange(box.Blocks);
            return;
        }

        foreach (var block in box.Blocks)
        {
            Place().Add(block);
        }
    }

    private BlocksFrame Place() => open.OfType<BlocksFrame>().First();
}
