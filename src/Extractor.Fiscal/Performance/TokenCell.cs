using Extractor.Fiscal.Definitions;
using Extractor.Fiscal.Recognition;
using Extractor.Fiscal.Records;

namespace Extractor.Fiscal.Performance;

/// <summary>Cells of a text that kept no grid.</summary>
internal static class TokenCell
{
    /// <summary>The cell that lines make up; it stands where the first of them does.</summary>
    public static PrintedCell Of(IReadOnlyList<DocumentLine> lines, int row, int column) =>
        Of(string.Join('\n', lines.Select(line => line.Text)), string.Concat(lines.Select(line => line.Text)), lines[0], row, column);

    /// <summary>A piece of a line as a cell.</summary>
    public static PrintedCell Of(string raw, string text, DocumentLine line, int row, int column) => new(
        row, column, column + 1, raw, text, BlockLabel.Fold(text), Provenance.From(line.Location));
}
