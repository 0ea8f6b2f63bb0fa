using System.Diagnostics.CodeAnalysis;

namespace Extractor.Sources.Html;

/// <summary>An element or a piece of text of a page, with no more than reading needs.</summary>
internal sealed class HtmlNode
{
    private static readonly List<HtmlNode> None = [];

    private List<HtmlNode>? children;

    internal HtmlNode(string name, string? text, int line)
    {
        Name = name;
        Text = text;
        Line = line;
    }

    /// <summary>The name of the element in lower case; empty for text.</summary>
    internal string Name { get; }

    /// <summary>The text, its character references resolved, or null for an element.</summary>
    internal string? Text { get; }

    /// <summary>1-based line of the source.</summary>
    internal int Line { get; }

    /// <summary>Whether a reader of the page does not see it: its own style or attribute hides it, or a style sheet of the page.</summary>
    internal bool IsHidden { get; set; }

    /// <summary>Whether its own style says how it is displayed, so that a style sheet does not hide it.</summary>
    internal bool IsShownByOwnStyle { get; init; }

    /// <summary>The id; empty if there is none.</summary>
    internal string Id { get; init; } = string.Empty;

    /// <summary>The classes as they are written; empty if there are none.</summary>
    internal string ClassList { get; init; } = string.Empty;

    /// <summary>The classes.</summary>
    internal string[] Classes => ClassList.Length == 0 ? [] : ClassList.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The id, the classes and the role, as far as there are any.</summary>
    internal string Marks { get; init; } = string.Empty;

    /// <summary>How many rows a cell says it covers; 0 means to the end of its group.</summary>
    internal int RowSpan { get; init; } = 1;

    /// <summary>How many columns a cell says it covers.</summary>
    internal int ColumnSpan { get; init; } = 1;

    /// <summary>What it contains, in source order.</summary>
    internal IReadOnlyList<HtmlNode> Children => children ?? None;

    /// <summary>Characters below it that are no blanks, links included; set once the tree is whole.</summary>
    internal int Characters { get; set; }

    /// <summary>Of these, how many stand in links.</summary>
    internal int LinkedCharacters { get; set; }

    /// <summary>How many links are below it.</summary>
    internal int Links { get; set; }

    /// <summary>Whether it is text.</summary>
    [MemberNotNullWhen(true, nameof(Text))]
    internal bool IsText => Text is not null;

    internal static HtmlNode Element(string name, int line) => new(name, null, line);

    internal static HtmlNode OfText(string text, int line) => new(string.Empty, text, line);

    /// <summary>Whether it has a class.</summary>
    internal bool HasClass(string name)
    {
        var list = ClassList.AsSpan();
        foreach (var range in list.SplitAny(" \t\r\n\f"))
        {
            if (list[range].SequenceEqual(name))
            {
                return true;
            }
        }

        return false;
    }

    internal void Add(HtmlNode child) => (children ??= []).Add(child);
}
