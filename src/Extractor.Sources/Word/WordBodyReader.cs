using System.Collections.Immutable;
using System.Globalization;
using System.Xml;
using Extractor.Diagnostics;
using Extractor.Documents;

namespace Extractor.Sources.Word;

/// <summary>
/// Reads the main document from its first tag to its last and builds blocks from the printed text: inserted text is kept, deleted and
/// hidden text is not, and of several forms of the same content (markup compatibility) the first is taken. Elements that it does not
/// know are transparent, so that links, content controls and smart tags give their text.
/// </summary>
internal sealed class WordBodyReader(XmlReader reader, WordStyles styles)
{
    private readonly Stack<WordFrame> open = new();
    private readonly BlocksFrame body = new() { Depth = -1 };
    private readonly ImmutableArray<Diagnostic>.Builder diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
    private readonly UnreadParts unread = new();
    private int line;
    private int tables;
    private int boxes;

    /// <summary>Budgets that ran out, and parts that are not read.</summary>
    internal ImmutableArray<Diagnostic> Diagnostics => [.. diagnostics, .. unread.Diagnostics];

    /// <summary>Reads the blocks in reading order.</summary>
    internal ImmutableArray<Block> Read()
    {
        open.Push(body);
        var reading = reader.Read();
        while (reading)
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element when !Enter():
                    reader.Skip(); // Stands on the node after the element now, which must not be skipped as well.
                    reading = !reader.EOF;
                    continue;
                case XmlNodeType.Element when reader.IsEmptyElement:
                case XmlNodeType.EndElement:
                    Leave();
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                    if (open.Peek() is TextFrame)
                    {
                        Append(reader.Value);
                    }

                    break;
            }

            reading = reader.Read();
        }

        return [.. body.Blocks];
    }

    /// <summary>Opens the frame of an element; false when the element and all in it is to be skipped.</summary>
    private bool Enter()
    {
        if (WordNames.IsCompatibility(reader))
        {
            return EnterCompatibility();
        }

        if (WordNames.IsMathematics(reader) && reader.LocalName == "t")
        {
            open.Push(new TextFrame { Depth = reader.Depth });
            return true;
        }

        if (!WordNames.IsWord(reader))
        {
            unread.Note(reader);
            return true;
        }

        return open.Peek() is PropertiesFrame ? WordProperties.Apply(reader, Owner()) : EnterWord();
    }

    private bool EnterWord()
    {
        switch (reader.LocalName)
        {
            case "p":
                open.Push(new ParagraphFrame { Depth = reader.Depth, Location = NextLocation() });
                return true;
            case "r":
                open.Push(new RunFrame { Depth = reader.Depth });
                return true;
            case "t":
                open.Push(new TextFrame { Depth = reader.Depth });
                return true;
            case "tbl":
                return EnterTable();
            case "tr" when open.Peek() is TableFrame:
                line += CountsLines(tables == 1);
                open.Push(new RowFrame { Depth = reader.Depth, Row = new WordRow(line) });
                return true;
            case "tc" when open.Peek() is RowFrame:
                open.Push(new CellFrame { Depth = reader.Depth });
                return true;
            case "txbxContent":
                return EnterBox();
            case "pPr" or "rPr" or "trPr" or "tcPr":
                open.Push(new PropertiesFrame { Depth = reader.Depth });
                return true;
            case "object" or "altChunk":
                unread.Note(reader);
                return false;
            case "del" or "moveFrom" or "rt" or "delText" or "instrText" or "sectPr" or "sdtPr" or "tblPr" or "tblPrEx" or "tblGrid":
                return false;
            default:
                AppendMark();
                return true;
        }
    }

    private bool EnterCompatibility()
    {
        switch (reader.LocalName)
        {
            case "AlternateContent":
                open.Push(new ChoiceFrame { Depth = reader.Depth });
                return true;
            case "Choice" or "Fallback" when open.Peek() is ChoiceFrame choice:
                var isFirst = !choice.IsTaken;
                choice.IsTaken = true;
                return isFirst;
            default:
                return true;
        }
    }

    private bool EnterTable()
    {
        if (tables + boxes >= WordBudget.Nesting)
        {
            diagnostics.Add(DiagnosticCatalog.BudgetExceeded("tables inside one another", SourceLocation.OnLine(Math.Max(1, line))));
            return false;
        }

        tables++;
        var location = SourceLocation.OnLine(Math.Max(1, line + CountsLines(tables == 1)));
        open.Push(new TableFrame { Depth = reader.Depth, Location = location, Table = new WordTable(location) });
        return true;
    }

    private bool EnterBox()
    {
        if (tables + boxes >= WordBudget.Nesting)
        {
            diagnostics.Add(DiagnosticCatalog.BudgetExceeded("text boxes inside one another", SourceLocation.OnLine(Math.Max(1, line))));
            return false;
        }

        boxes++;
        open.Push(new TextBoxFrame { Depth = reader.Depth });
        return true;
    }

    /// <summary>Paragraphs of the body and rows of its tables count as lines; what stands inside a row shares its number.</summary>
    private SourceLocation NextLocation()
    {
        line += CountsLines(tables == 0);
        return SourceLocation.OnLine(Math.Max(1, line));
    }

    private int CountsLines(bool isOutermost) => isOutermost && boxes == 0 ? 1 : 0;

    /// <summary>Characters that have an element of their own.</summary>
    private void AppendMark()
    {
        var mark = reader.LocalName switch
        {
            "tab" or "ptab" => "\t",
            "br" or "cr" => "\n",
            "noBreakHyphen" => "-",
            "sym" => Symbol(),
            _ => null,
        };
        if (mark is not null)
        {
            Append(mark);
        }
    }

    private string? Symbol() =>
        ushort.TryParse(WordNames.Attribute(reader, "char"), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var code)
        && !char.IsSurrogate((char)code) ? ((char)code).ToString() : null;

    private void Append(string text)
    {
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

    private WordFrame? Owner() => open.Skip(1).FirstOrDefault();

    private void Leave()
    {
        if (open.Peek().Depth != reader.Depth)
        {
            return;
        }

        switch (open.Pop())
        {
            case ParagraphFrame paragraph:
                Close(paragraph);
                break;
            case CellFrame cell when open.Peek() is RowFrame row:
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
                boxes--;
                Close(box);
                break;
        }
    }

    private void Close(ParagraphFrame paragraph)
    {
        var target = Blocks();
        var level = paragraph.Outline ?? styles.Level(paragraph.Style) ?? 0;
        foreach (var text in paragraph.Text.ToString().Split('\n'))
        {
            if (!string.IsNullOrWhiteSpace(text))
            {
                target.Add(level > 0 ? new Heading(text, level, paragraph.Location) : new Paragraph(text, paragraph.Location));
            }
        }

        foreach (var block in paragraph.Boxes)
        {
            target.Add(block);
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
        tables--;
        if (frame.Table.IsTruncated)
        {
            diagnostics.Add(DiagnosticCatalog.BudgetExceeded("the cells of a table", frame.Location));
        }

        var target = Blocks();
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
        if (open.OfType<ParagraphFrame>().FirstOrDefault() is { } paragraph)
        {
            paragraph.Boxes.AddRange(box.Blocks);
            return;
        }

        foreach (var block in box.Blocks)
        {
            Blocks().Add(block);
        }
    }

    private BlocksFrame Blocks() => open.OfType<BlocksFrame>().First();
}
