using Extractor.Fiscal.Records;

namespace Extractor.Storage.Rows;

/// <summary>The columns of one passage.</summary>
/// <param name="Kind"><c>heading</c> or <c>paragraph</c>.</param>
/// <param name="Level">1 for the outermost heading; 0 for a paragraph.</param>
/// <param name="Text">The printed text on one line.</param>
/// <param name="Page">1-based page, or null.</param>
/// <param name="Line">1-based line or row of a sheet, or null.</param>
/// <param name="Address">Place in a workbook, or null.</param>
internal sealed record PassageRow(string Kind, int Level, string Text, int? Page, int? Line, string? Address)
{
    /// <summary>The row of a passage.</summary>
    public static PassageRow Of(ReportPassage passage) => new(
        RecordNames.Of(passage.Kind), passage.Level, passage.Text, passage.Provenance.Page, passage.Provenance.Line, passage.Provenance.Address);
}
