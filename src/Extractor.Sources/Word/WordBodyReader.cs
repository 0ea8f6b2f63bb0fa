using System.Collections.Immutable;
using System.Xml;
using Extractor.Diagnostics;

namespace Extractor.Sources.Word;

/// <summary>
/// Reads the main document from its first tag to its last and builds blocks from the printed text: inserted text is kept, deleted and
/// hidden text is not, and of several forms of the same content (markup compatibility) the first is taken. Elements that it does not
/// know are transparent, so that links, content controls, bookmarks and smart tags give their text. Headers, footers and notes are parts
/// of the same kind.
/// </summary>
internal sealed class WordBodyReader
{
    private readonly ImmutableArray<Diagnostic>.Builder diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
    private readonly UnreadParts unread = new();
    private readonly XmlReader reader;
    private readonly WordSurroundings surroundings;
    private readonly WordAllowance allowance;
    private bool isTooDeep;

    internal WordBodyReader(XmlReader reader, WordSurroundings surroundings, WordAllowance allowance)
    {
        (this.reader, this.surroundings, this.allowance) = (reader, surroundings, allowance);
        Open = new WordFrameStack(surroundings, allowance, diagnostics);
    }

    /// <summary>Budgets that ran out, and parts that are not read.</summary>
    internal ImmutableArray<Diagnostic> Diagnostics => [.. diagnostics, .. unread.Diagnostics];

    /// <summary>What is open, and after <see cref="Read"/> what was read.</summary>
    internal WordFrameStack Open { get; }

    /// <summary>Reads to the end. Where the part is damaged, what stands before the damage is kept.</summary>
    /// <exception cref="XmlException">The part is damaged.</exception>
    /// <exception cref="InvalidDataException">The part is damaged, or larger than the budget.</exception>
    internal void Read()
    {
        try
        {
            ReadAll();
        }
        finally
        {
            Open.CloseAll();
        }
    }

    private void ReadAll()
    {
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
                    if (Open.Top is TextFrame)
                    {
                        Open.Append(reader.Value);
                    }

                    break;
            }

            if (allowance.IsSpent)
            {
                diagnostics.Add(DiagnosticCatalog.BudgetExceeded("the text of a Word document", Open.Location));
                return;
            }

            reading = reader.Read();
        }
    }

    private void Leave()
    {
        if (Open.Top.Depth == reader.Depth)
        {
            Open.CloseTop();
        }
    }

    /// <summary>Opens the frame of an element; false when the element and all in it is to be skipped.</summary>
    private bool Enter()
    {
        if (Open.IsFull)
        {
            NoteDepth();
            return false;
        }

        if (WordNames.IsCompatibility(reader))
        {
            return EnterCompatibility();
        }

        if (WordNames.IsMathematics(reader) && reader.LocalName == "t")
        {
            Open.Push(new TextFrame { Depth = reader.Depth });
            return true;
        }

        if (!WordNames.IsWord(reader))
        {
            EnterDrawing();
            return true;
        }

        if (Open.Top is SectionFrame section)
        {
            section.Apply(reader);
            return false;
        }

        if (reader.LocalName == "sectPr")
        {
            Open.Push(new SectionFrame { Depth = reader.Depth });
            return true;
        }

        return Open.Top is PropertiesFrame ? WordProperties.Apply(reader, Open.Owner) : EnterWord();
    }

    /// <summary>A document nested without end costs no more than any other.</summary>
    private void NoteDepth()
    {
        if (!isTooDeep)
        {
            isTooDeep = true;
            diagnostics.Add(DiagnosticCatalog.BudgetExceeded("elements inside one another", Open.Location));
        }
    }

    private bool EnterWord()
    {
        switch (reader.LocalName)
        {
            case "p":
                Open.Advance(Open.Step(0));
                Open.Push(new ParagraphFrame { Depth = reader.Depth, Location = Open.Location });
                return true;
            case "r":
                Open.Push(new RunFrame { Depth = reader.Depth });
                return true;
            case "t":
                Open.Push(new TextFrame { Depth = reader.Depth });
                return true;
            case "tbl":
                return EnterTable();
            case "tr" when Open.Top is TableFrame:
                Open.Advance(Open.Step(1));
                Open.Push(new RowFrame { Depth = reader.Depth, Row = new WordRow(Open.Line) });
                return true;
            case "tc" when Open.Top is RowFrame:
                Open.Push(new CellFrame { Depth = reader.Depth });
                return true;
            case "txbxContent":
                return EnterBox();
            case "pPr" or "rPr" or "trPr" or "tcPr":
                Open.Push(new PropertiesFrame { Depth = reader.Depth });
                return true;
            case "footnote" or "endnote" when Open.IsAtTop:
                Open.Push(new NoteFrame { Depth = reader.Depth, Id = WordNames.Attribute(reader, "id") ?? string.Empty });
                return true;
            case "footnoteReference" or "endnoteReference" when Open.Top is not RunFrame { IsHidden: true }:
                surroundings.Notes?.Refer(reader, Open.Line);
                return true;
            case "object":
                unread.Note(reader);
                return false;
            case "altChunk":
                EnterChunk();
                return false;
            case "del" or "moveFrom" or "rt" or "delText" or "instrText" or "sdtPr" or "tblPr" or "tblPrEx" or "tblGrid":
                return false;
            default:
                if (WordMarks.Of(reader) is { } mark)
                {
                    Open.Append(mark);
                }

                return true;
        }
    }

    private bool EnterCompatibility()
    {
        switch (reader.LocalName)
        {
            case "AlternateContent":
                Open.Push(new ChoiceFrame { Depth = reader.Depth });
                return true;
            case "Choice" or "Fallback" when Open.Top is ChoiceFrame choice:
                var isFirst = !choice.IsTaken;
                choice.IsTaken = true;
                return isFirst;
            default:
                return true;
        }
    }

    private bool EnterTable()
    {
        if (Open.IsNestedOut)
        {
            diagnostics.Add(DiagnosticCatalog.BudgetExceeded("tables inside one another", Open.Location));
            return false;
        }

        var location = SourceLocation.OnLine(Open.NextLine(Open.Step(0)));
        Open.Push(new TableFrame { Depth = reader.Depth, Location = location, Table = new WordTable(location) });
        return true;
    }

    private bool EnterBox()
    {
        if (Open.IsNestedOut)
        {
            diagnostics.Add(DiagnosticCatalog.BudgetExceeded("text boxes inside one another", Open.Location));
            return false;
        }

        Open.Push(new TextBoxFrame { Depth = reader.Depth });
        return true;
    }

    private void EnterDrawing()
    {
        if (!WordNames.IsChart(reader))
        {
            unread.Note(reader);
            return;
        }

        var figures = surroundings.ReadChart(WordNames.Relationship(reader), Open.Location);
        if (figures.IsEmpty)
        {
            unread.NoteObject();
        }

        foreach (var table in figures)
        {
            Open.AddAside(table);
        }
    }

    private void EnterChunk()
    {
        if (surroundings.Chunk?.Invoke(WordNames.Relationship(reader)) is not { } blocks)
        {
            unread.NoteObject();
            return;
        }

        var step = Open.Step(0);
        foreach (var block in blocks)
        {
            Open.AddAside(WordChunks.Relocated(block, Open.NextLine(step), step));
            Open.Advance(block is Documents.Table table ? step * table.RowCount : step);
        }
    }
}
