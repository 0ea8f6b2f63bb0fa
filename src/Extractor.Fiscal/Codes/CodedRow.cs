using System.Collections.Immutable;
using Extractor.Fiscal.Definitions;
using Extractor.Fiscal.Forms;
using Extractor.Fiscal.Identities;
using Extractor.Fiscal.Records;

namespace Extractor.Fiscal.Codes;

/// <summary>A row of a form with a printed code. Codes that were found from a label say nothing about that label.</summary>
/// <param name="Form">The form.</param>
/// <param name="Row">The row.</param>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its label as names are compared, see <see cref="Classification.PlainName"/>; empty where none is printed.</param>
internal sealed record CodedRow(FormReading Form, FormRow Row, RowCode Code, string Name)
{
    private const string FromLabel = "label";

    /// <summary>The rows with printed codes, in the order of the document.</summary>
    public static ImmutableArray<CodedRow> Of(IEnumerable<FormReading> forms) =>
    [
        .. from form in forms
           from keyed in form.Rows
           where keyed.Row.Code is { Source: not FromLabel }
           select new CodedRow(form, keyed.Row, keyed.Row.Code!, Classification.PlainName(keyed.Row.Label)),
    ];

    /// <summary>The row as what a finding is about; null for a row without cells, which has no place of its own.</summary>
    public ComparedFigure? Figure => Row.Cells.IsEmpty ? null : new ComparedFigure(
        Row.Cells[0].CellId,
        Form.Definition.Id,
        Form.Table.TableId,
        Form.Table.Title,
        $"{Code.Id} {Row.Label}".TrimEnd(),
        [],
        Code.Id,
        null,
        ComparisonUnit.None,
        0m,
        Row.Cells[0].Provenance);

    /// <summary>A finding that the row breaks a rule.</summary>
    public Comparison? Breaks(string check, BilingualText detail) => Figure is { } figure
        ? new Comparison(check, figure, FindingStatus.Fails, FindingSeverity.Low) { Sentence = "stated.fails", Detail = detail }
        : null;
}
