using Extractor.App.Output;
using Extractor.Fiscal.Records;
using Extractor.Fiscal.Revisions;

namespace Extractor.App.Reports;

/// <summary>A revision for people: a line for each form and cell that differs, then how many.</summary>
internal static class RevisionText
{
    /// <summary>Writes a revision. Of a form that one record lacks only the number of cells is told.</summary>
    internal static void Write(TextWriter output, ReportRevision revision)
    {
        foreach (var part in revision.Header)
        {
            Line(output, $"{part.Field}: {part.Before ?? "(none)"} -> {part.After ?? "(none)"}");
        }

        foreach (var form in revision.Forms)
        {
            Line(output, $"{Sign(form.Kind)} {form.Form} {form.Title}{FormParts(form)}");
            foreach (var cell in form.Kind == RevisionKind.Changed ? form.Cells : [])
            {
                Line(output, $"  {Sign(cell.Kind)} {Place(cell.Cell)}: {Figures(cell)}");
            }
        }

        int Count(RevisionKind kind) => revision.Cells.Count(cell => cell.Kind == kind);
        Line(output, revision.IsEmpty
            ? "Nothing differs."
            : $"Forms that differ: {revision.Forms.Length}. Cells: {Count(RevisionKind.Changed)} changed, {Count(RevisionKind.Added)} added, {Count(RevisionKind.Removed)} removed.");
    }

    private static void Line(TextWriter output, string text) => output.WriteLine(PrintableText.OneLine(text));

    private static char Sign(RevisionKind kind) => kind switch
    {
        RevisionKind.Added => '+',
        RevisionKind.Removed => '-',
        _ => '~',
    };

    private static string FormParts(FormRevision form) => form switch
    {
        { Before: { } before, After: { } after } => (before.Status == after.Status ? string.Empty : $" [{RecordNames.Of(before.Status)} -> {RecordNames.Of(after.Status)}]")
            + (before.Unit == after.Unit ? string.Empty : $" [{before.Unit ?? "no unit"} -> {after.Unit ?? "no unit"}]"),
        _ => $" [{form.Cells.Length} cells]",
    };

    private static string Place(RecordedCell cell)
    {
        var row = cell.Code is { } code ? $"{cell.RowLabel} ({code})" : cell.RowLabel;
        return $"{row} | {(cell.Column.Length > 0 ? cell.Column : cell.Measure)}";
    }

    private static string Figures(CellRevision cell) => cell switch
    {
        { Before: { Reading: var before }, After: { Reading: var after } } => string.Join(", ", Parts(cell.Parts, before, after)),
        _ => $"{Shown(cell.Cell.Reading.Raw)}{(cell.Cell.Reading.Unit is { } unit ? " " + unit : string.Empty)}",
    };

    private static IEnumerable<string> Parts(RevisedParts parts, CellReading before, CellReading after)
    {
        if (parts.HasFlag(RevisedParts.Raw))
        {
            yield return $"{Shown(before.Raw)} -> {Shown(after.Raw)}";
        }

        if (parts.HasFlag(RevisedParts.Value))
        {
            yield return $"value {RevisionFigures.Of(before) ?? "none"} -> {RevisionFigures.Of(after) ?? "none"}";
        }

        if (parts.HasFlag(RevisedParts.Unit))
        {
            yield return $"unit {before.Unit ?? "none"} -> {after.Unit ?? "none"}";
        }

        if (parts.HasFlag(RevisedParts.Status))
        {
            yield return $"{RecordNames.Of(before.Status)} -> {RecordNames.Of(after.Status)}";
        }

        if (parts.HasFlag(RevisedParts.Verification))
        {
            yield return $"{RecordNames.Of(before.Verification)} -> {RecordNames.Of(after.Verification)}";
        }
    }

    private static string Shown(string raw) => raw.Length == 0 ? "(blank)" : raw;
}
