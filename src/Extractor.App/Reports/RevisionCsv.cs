using System.Globalization;
using Extractor.App.Output;
using Extractor.Fiscal.Records;
using Extractor.Fiscal.Revisions;

namespace Extractor.App.Reports;

/// <summary>A revision as CSV: one line for each part of the header, form and cell that differs; <c>scope</c> says which it is.</summary>
internal static class RevisionCsv
{
    internal static void Write(TextWriter output, ReportRevision revision)
    {
        var csv = new CsvWriter(output);
        csv.Write(
            "scope", "change", "form", "title", "row", "code", "measure", "column", "parts", "raw_before", "raw_after", "value_before", "value_after",
            "unit_before", "unit_after", "status_before", "status_after", "verification_before", "verification_after", "page_before", "page_after",
            "line_before", "line_after", "cell_before", "cell_after");
        foreach (var part in revision.Header)
        {
            csv.Write("header", "changed", null, null, part.Field, null, null, null, "raw", part.Before, part.After, null, null, null, null, null, null, null, null, null, null, null, null, null, null);
        }

        foreach (var form in revision.Forms)
        {
            csv.Write(
                "form", RecordNames.Of(form.Kind), form.Form, form.Title, null, null, null, null, null, null, null, null, null,
                form.Before?.Unit, form.After?.Unit, Name(form.Before?.Status), Name(form.After?.Status), null, null, null, null, null, null,
                form.Before?.TableId, form.After?.TableId);
            foreach (var cell in form.Cells)
            {
                WriteCell(csv, form, cell);
            }
        }
    }

    private static void WriteCell(CsvWriter csv, FormRevision form, CellRevision cell)
    {
        var (before, after) = (cell.Before?.Reading, cell.After?.Reading);
        csv.Write(
            "cell", RecordNames.Of(cell.Kind), form.Form, form.Title, cell.Cell.RowLabel, cell.Cell.Code, cell.Cell.Measure, cell.Cell.Column,
            RevisionFigures.Of(cell.Parts), before?.Raw, after?.Raw, RevisionFigures.Of(before), RevisionFigures.Of(after), before?.Unit, after?.Unit,
            Name(before?.Status), Name(after?.Status), Name(before?.Verification), Name(after?.Verification),
            Number(before?.Provenance.Page), Number(after?.Provenance.Page), Number(before?.Provenance.Line), Number(after?.Provenance.Line),
            before?.CellId, after?.CellId);
    }

    private static string? Name<T>(T? value)
        where T : struct, Enum => value is { } known ? RecordNames.Of(known) : null;

    private static string? Number(int? value) => value?.ToString(CultureInfo.InvariantCulture);
}
