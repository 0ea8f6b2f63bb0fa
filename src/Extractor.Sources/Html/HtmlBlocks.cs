using System.Collections.Immutable;
using System.Text;
using Extractor.Diagnostics;
using Extractor.Documents;

namespace Extractor.Sources.Html;

/// <summary>
/// Turns a tree into headings, paragraphs and tables in reading order. Every block-level element and every line break ends a paragraph.
/// Recursion follows the tree, whose depth is bounded by <see cref="HtmlBudget.Depth"/>.
/// </summary>
internal sealed class HtmlBlocks(ImmutableArray<Diagnostic>.Builder diagnostics)
{
    private readonly List<Block> blocks = [];
    private readonly StringBuilder text = new();
    private int line;
    private int level;
    private int tables;

    /// <summary>The blocks so far.</summary>
    internal IReadOnlyList<Block> Blocks
    {
        get
        {
            Flush();
            return blocks;
        }
    }

    /// <summary>Appends what an element contains.</summary>
    internal void Append(HtmlNode node)
    {
        if (node.IsHidden)
        {
            return;
        }

        if (node.IsText)
        {
            AppendText(node);
        }
        else if (node.Name == "br" || HtmlElements.IsBlock(node.Name))
        {
            Flush();
            AppendBlock(node);
            Flush();
        }
        else
        {
            AppendChildren(node);
        }
    }

    /// <summary>Appends a heading that the page shows above the article.</summary>
    internal void AppendTitle(string title, int atLine)
    {
        Flush();
        blocks.Add(new Heading(title, 1, SourceLocation.OnLine(atLine)));
    }

    private void AppendBlock(HtmlNode node)
    {
        if (node.Name == "table")
        {
            AppendTable(node);
            return;
        }

        if (HtmlElements.HeadingLevel(node.Name) is var heading and > 0)
        {
            level = heading;
            AppendChildren(node);
            Flush();
            level = 0;
            return;
        }

        if (node.Name == "ol")
        {
            AppendNumbered(node);
            return;
        }

        AppendChildren(node);
    }

    private void AppendChildren(HtmlNode node)
    {
        foreach (var child in node.Children)
        {
            Append(child);
        }
    }

    /// <summary>A reader sees the number before each item of an ordered list.</summary>
    private void AppendNumbered(HtmlNode list)
    {
        var number = 0;
        foreach (var child in list.Children)
        {
            Flush();
            if (child is { Name: "li", IsHidden: false, Characters: > 0 })
            {
                line = child.Line;
                text.Append(++number).Append(". ");
            }

            AppendChildren(child.IsHidden || child.IsText ? HtmlNode.Element("li", child.Line) : child);
        }
    }

    private void AppendText(HtmlNode node)
    {
        if (text.Length == 0)
        {
            var lead = node.Text!.AsSpan();
            var first = lead.IndexOfAnyExcept(" \t\r\n\f");
            line = node.Line + (first > 0 ? lead[..first].Count('\n') : 0);
        }

        HtmlText.Append(text, node.Text!);
    }

    private void Flush()
    {
        var paragraph = text.ToString().Trim();
        text.Clear();
        if (paragraph.Length > 0)
        {
            var location = SourceLocation.OnLine(Math.Max(1, line));
            blocks.Add(level > 0 ? new Heading(paragraph, level, location) : new Paragraph(paragraph, location));
        }
    }

    private void AppendTable(HtmlNode node)
    {
        var rows = HtmlTableRows.Of(node);
        if (tables >= HtmlBudget.TableNesting || rows.IsLayout)
        {
            AppendChildren(node);
            return;
        }

        foreach (var caption in rows.Captions)
        {
            AppendChildren(caption);
            Flush();
        }

        tables++;
        var nested = new HtmlBlocks(diagnostics) { tables = tables };
        var grid = new HtmlTableGrid(node.Line);
        foreach (var group in rows.Groups)
        {
            foreach (var row in group)
            {
                grid.Add(row, nested);
            }

            grid.EndGroup();
        }

        tables--;
        if (grid.IsTruncated)
        {
            diagnostics.Add(DiagnosticCatalog.BudgetExceeded("the cells of a table", SourceLocation.OnLine(node.Line)));
        }

        if (grid.Build() is { } table)
        {
            blocks.Add(table);
        }

        blocks.AddRange(nested.Blocks.OfType<Table>());
    }

    /// <summary>The text of a cell: its paragraphs and those of what is nested in it, one a line.</summary>
    internal string TextOfCell(HtmlNode cell)
    {
        var from = blocks.Count;
        AppendChildren(cell);
        Flush();
        var lines = new List<string>();
        for (var at = from; at < blocks.Count; at++)
        {
            switch (blocks[at])
            {
                case Paragraph paragraph:
                    lines.Add(paragraph.Text);
                    break;
                case Heading heading:
                    lines.Add(heading.Text);
                    break;
                case Table table:
                    lines.AddRange(table.Cells.Where(inner => inner.Text.Length > 0).Select(inner => inner.Text));
                    break;
            }
        }

        var kept = blocks.Skip(from).OfType<Table>().ToArray();
        blocks.RemoveRange(from, blocks.Count - from);
        blocks.AddRange(kept);
        return string.Join('\n', lines);
    }
}
