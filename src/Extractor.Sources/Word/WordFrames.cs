using System.Text;
using Extractor.Diagnostics;
using Extractor.Documents;

namespace Extractor.Sources.Word;

/// <summary>
/// What is open while the document is read. The reader keeps these on a stack of its own instead of calling itself, so that the depth
/// of a file costs memory and nothing else.
/// </summary>
internal abstract class WordFrame
{
    /// <summary>The depth of the element that opened it.</summary>
    internal required int Depth { get; init; }
}

/// <summary>Blocks in a row: the body, a cell, a text box.</summary>
internal class BlocksFrame : WordFrame
{
    private readonly List<Block> blocks = [];

    /// <summary>The blocks in reading order; a table inside a cell follows the table around it.</summary>
    internal IReadOnlyList<Block> Blocks => blocks;

    /// <summary>The tables among the blocks.</summary>
    internal IEnumerable<Table> Tables => blocks.OfType<Table>();

    /// <summary>The text of the blocks, a line each, as a cell shows it; tables among them keep theirs.</summary>
    internal string Text => string.Join('\n', blocks.Select(TextOf).OfType<string>());

    /// <summary>Text whose paragraph mark is deleted: it belongs to the next paragraph.</summary>
    internal string Carried { get; set; } = string.Empty;

    internal void Add(Block block) => blocks.Add(block);

    private static string? TextOf(Block block) => block switch
    {
        Paragraph paragraph => paragraph.Text,
        Heading heading => heading.Text,
        _ => null,
    };
}

/// <summary>A text box; its blocks follow the paragraph that it hangs on.</summary>
internal sealed class TextBoxFrame : BlocksFrame;

/// <summary>A cell.</summary>
internal sealed class CellFrame : BlocksFrame
{
    internal int Span { get; set; } = 1;

    internal VerticalMerge Merge { get; set; }

    internal bool ContinuesLeft { get; set; }
}

/// <summary>A table.</summary>
internal sealed class TableFrame : WordFrame
{
    internal required SourceLocation Location { get; init; }

    internal required WordTable Table { get; init; }

    /// <summary>Tables found inside cells.</summary>
    internal List<Table> Nested { get; } = [];
}

/// <summary>A row.</summary>
internal sealed class RowFrame : WordFrame
{
    internal required WordRow Row { get; init; }

    internal int LeaveAfter { get; set; }
}

/// <summary>A paragraph.</summary>
internal sealed class ParagraphFrame : WordFrame
{
    internal required SourceLocation Location { get; init; }

    internal StringBuilder Text { get; } = new();

    internal string? Style { get; set; }

    internal int? Outline { get; set; }

    /// <summary>The list that the paragraph names itself, 0 for none.</summary>
    internal int? List { get; set; }

    /// <summary>The level of the list, 0 for the outermost.</summary>
    internal int? ListLevel { get; set; }

    /// <summary>Whether its mark is hidden: an empty one is not printed then.</summary>
    internal bool IsMarkHidden { get; set; }

    /// <summary>Whether a tracked change deleted its mark, which joins it to the next paragraph.</summary>
    internal bool IsMarkDeleted { get; set; }

    /// <summary>Blocks of the text boxes that hang on the paragraph.</summary>
    internal List<Block> Boxes { get; } = [];
}

/// <summary>A footnote or endnote in its part.</summary>
internal sealed class NoteFrame : BlocksFrame
{
    internal required string Id { get; init; }
}

/// <summary>A run of text with one formatting.</summary>
internal sealed class RunFrame : WordFrame
{
    internal bool IsHidden { get; set; }
}

/// <summary>Printed text.</summary>
internal sealed class TextFrame : WordFrame;

/// <summary>Properties of the frame below it.</summary>
internal sealed class PropertiesFrame : WordFrame;

/// <summary>A choice between forms of the same content.</summary>
internal sealed class ChoiceFrame : WordFrame
{
    internal bool IsTaken { get; set; }
}
