using System.Collections.Immutable;
using Extractor.Diagnostics;
using Extractor.Documents;
using Extractor.Sources.Lists;
using Extractor.Sources.Word;

namespace Extractor.Sources.WordBinary;

/// <summary>
/// Goes through the paragraphs from the first to the last and builds blocks. A table is nothing but paragraphs that say so ([MS-DOC]
/// 2.4.3): a cell ends with a mark, a row with one more that carries the definition of the row, a table where the depth falls.
/// </summary>
/// <param name="source">The text and its properties.</param>
/// <param name="numbers">The numbers of its lists.</param>
/// <param name="boxLine">The ordinal of the paragraph that a text box hangs on, when one is read; null for the document.</param>
internal sealed class BinaryBodyReader(WordBinaryText source, BinaryNumbers numbers, int? boxLine = null)
{
    private readonly List<Block> blocks = [];
    private readonly List<OpenTable> open = [];
    private readonly PrintedText printed = new();
    private readonly ImmutableArray<Diagnostic>.Builder diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
    private int line = boxLine ?? 0;
    private int picturesInBoxes;

    /// <summary>Budgets that ran out.</summary>
    internal ImmutableArray<Diagnostic> Diagnostics => diagnostics.ToImmutable();

    /// <summary>How many pictures the text has.</summary>
    internal int Pictures => printed.Pictures + picturesInBoxes;

    /// <summary>Reads the document and its text boxes, each behind the paragraph that it hangs on.</summary>
    internal ImmutableArray<Block> Read()
    {
        var (start, end) = source.RangeOf(WordStory.Main);
        ReadParagraphs(start, end);
        foreach (var (boxStart, boxEnd) in source.Boxes.Unanchored)
        {
            ReadBox(boxStart, boxEnd);
        }

        return [.. blocks];
    }

    private void ReadParagraphs(int start, int end)
    {
        while (start < end)
        {
            var mark = MarkAfter(start, end);
            ReadParagraph(start, mark, end);
            start = mark + 1;
        }

        CloseTables(0);
    }

    private int MarkAfter(int start, int end)
    {
        while (start < end - 1 && !IsEnd(start))
        {
            start++;
        }

        return start;
    }

    private bool IsEnd(int position) => source.Characters[position] switch
    {
        '\r' or '\a' => true,
        '\f' => source.SectionEnds.Contains(position + 1),
        _ => false,
    };

    private void ReadParagraph(int start, int mark, int end)
    {
        var properties = source.ParagraphAt(mark);
        for (var position = start; position < mark + (IsEnd(mark) ? 0 : 1); position++)
        {
            var character = source.CharacterAt(position);
            printed.Add(source.Characters[position], character, source.IsPrinted(character, properties));
        }

        var depth = Math.Min(properties.TableDepth, WordBudget.Nesting);
        CloseTables(depth);
        while (open.Count < depth)
        {
            open.Add(new OpenTable(SourceLocation.OnLine(Math.Max(1, line + (open.Count == 0 ? LinesOfBody : 0)))));
        }

        line += depth == 0 || (depth == 1 && open[0].IsBetweenRows && !properties.IsRowEnd) ? LinesOfBody : 0;
        foreach (var table in open)
        {
            table.BeginRow(line);
        }

        var text = printed.TakeParagraph();
        AddText(ListCounters.Put(LabelOf(text, properties, mark, end), text), properties);
        foreach (var (boxStart, boxEnd) in boxLine is null ? source.Boxes.Between(start, mark + 1) : [])
        {
            ReadBox(boxStart, boxEnd);
        }

        EndCellOrRow(properties, source.Characters[mark] == '\a');
    }

    /// <summary>What stands in a text box shares the number of the paragraph that it hangs on.</summary>
    private int LinesOfBody => boxLine is null ? 1 : 0;

    private void AddText(string text, ParagraphProperties properties)
    {
        var location = SourceLocation.OnLine(Math.Max(1, line));
        var level = WordStyles.LevelOfOutline(properties.OutlineLevel) ?? source.Styles.Level(properties.Style);
        foreach (var part in text.Split('\n'))
        {
            if (!string.IsNullOrWhiteSpace(part))
            {
                Add(level > 0 ? new Heading(part, level, location) : new Paragraph(part, location));
            }
        }
    }

    /// <summary>The number that is printed before a paragraph of a list; what is not printed is not counted.</summary>
    private string LabelOf(string text, ParagraphProperties properties, int mark, int end)
    {
        var isEmpty = string.IsNullOrWhiteSpace(text);
        return !numbers.IsNumbered(properties) || (properties.IsRowEnd && isEmpty)
            || (isEmpty && !source.IsPrinted(source.CharacterAt(mark), properties))
            || open.Select((table, depth) => (table, depth)).Any(one => one.table.IsCovered(() => DefinitionAhead(mark, end, one.depth + 1)))
            ? string.Empty
            : numbers.Next(properties, isEmpty);
    }

    /// <summary>The definition of the row that a paragraph stands in, or null where the row does not end.</summary>
    private RowDefinition? DefinitionAhead(int mark, int end, int depth)
    {
        for (var at = mark; at < end; at = MarkAfter(at + 1, end))
        {
            var properties = source.ParagraphAt(at);
            if (properties.TableDepth < depth || (properties.TableDepth == depth && properties.IsRowEnd))
            {
                return properties.TableDepth == depth ? properties.Row : null;
            }
        }

        return null;
    }

    private void EndCellOrRow(ParagraphProperties properties, bool isCellMark)
    {
        if (open.Count == 0)
        {
            return;
        }

        if (properties.IsRowEnd)
        {
            open[^1].EndRow(properties.Row);
        }
        else if (open.Count == 1 ? isCellMark : properties.IsInnerCellEnd || isCellMark)
        {
            open[^1].EndCell();
        }
    }

    /// <summary>Text boxes are read by a reader of their own; there are none inside of them.</summary>
    private void ReadBox(int start, int end)
    {
        var box = new BinaryBodyReader(source, numbers, line);
        box.ReadParagraphs(start, end);
        picturesInBoxes += box.Pictures;
        diagnostics.AddRange(box.diagnostics);
        foreach (var block in box.blocks)
        {
            Add(block);
        }
    }

    /// <summary>Adds a block where the reader stands: as lines of the open cell, or behind the open table, or to the document.</summary>
    private void Add(Block block)
    {
        if (open.Count == 0)
        {
            blocks.Add(block);
            return;
        }

        switch (block)
        {
            case Heading heading:
                open[^1].Add(heading.Text);
                break;
            case Paragraph paragraph:
                open[^1].Add(paragraph.Text);
                break;
            case Table table:
                open[^1].Nested.Add(table);
                break;
        }
    }

    private void CloseTables(int depth)
    {
        while (open.Count > depth)
        {
            var table = open[^1];
            open.RemoveAt(open.Count - 1);
            table.EndRow(definition: null);
            if (BinaryTable.Build(table.Rows, table.Location, out var isTruncated) is { } built)
            {
                Add(built);
            }

            if (isTruncated || table.IsTruncated)
            {
                diagnostics.Add(DiagnosticCatalog.BudgetExceeded("the cells of a table", table.Location));
            }

            foreach (var nested in table.Nested)
            {
                Add(nested);
            }
        }
    }
}
