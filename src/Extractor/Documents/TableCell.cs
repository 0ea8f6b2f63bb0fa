using System.Collections.Immutable;
using Extractor.Diagnostics;

namespace Extractor.Documents;

/// <summary>
/// One cell of a table. A cell that spans several rows or columns is there once, at its top-left place.
/// </summary>
/// <param name="Row">0-based row of its top edge, in the logical table.</param>
/// <param name="Column">0-based column of its left edge.</param>
/// <param name="RowSpan">Number of rows covered, at least 1.</param>
/// <param name="ColumnSpan">Number of columns covered, at least 1.</param>
/// <param name="Text">
/// The printed text, untouched: no trimming of inner blanks, no width folding. Printed lines are separated by <c>\n</c>.
/// Empty for an empty cell.
/// </param>
/// <param name="Location">Page and box, or line and cell.</param>
public sealed record TableCell(int Row, int Column, int RowSpan, int ColumnSpan, string Text, SourceLocation Location)
{
    /// <summary>
    /// The number that the source keeps behind the printed text, in decimal notation, where it says more than the text does: a sheet
    /// shows 12.3 % and stores 0.12345. Null everywhere else.
    /// </summary>
    public string? StoredValue { get; init; }

    /// <summary>What was read in this cell from a picture, line by line from the top; empty where the text is the page's own.</summary>
    public ImmutableArray<RecognisedText> Recognised { get; init; } = [];

    /// <summary>The cell with the text of another below its own: one cell that the end of a page cut in two.</summary>
    public TableCell FollowedBy(TableCell rest) => this with
    {
        Text = Text.Length == 0 ? rest.Text : Text + "\n" + rest.Text,
        Recognised = Recognised.AddRange(rest.Recognised),
    };

    /// <summary>
    /// The text on one line as a reader sees it: a line break is no blank in Chinese, between Latin words it is one; characters that
    /// the source names by their radical (⼊) are the ideographs they look like (入).
    /// </summary>
    public string JoinedText => Extractor.Text.CompatibilityCharacters.UnifyRadicals(Extractor.Text.LineJoining.Join(Text));
}
