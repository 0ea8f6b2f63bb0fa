using System.Text.Json;
using Extractor.App.Output;
using Extractor.Fiscal.Records;
using Extractor.Fiscal.Revisions;
using Extractor.Storage.Runs;

namespace Extractor.App.Reports;

/// <summary>
/// What differs between two runs in each format of the command line. Records are read one pair at a time. A document that was read anew and
/// gave the same is only counted.
/// </summary>
internal static class RunChangeListing
{
    internal static void Write(Terminal terminal, IReadOnlyList<RunChange> changes, Func<long, FiscalReport?> read, string format)
    {
        var revised = changes.Select(change => new RevisedDocument(change, Between(change, read))).Where(document => !document.IsEqual);
        switch (format)
        {
            case "csv":
                WriteCsv(terminal.Output, revised);
                break;
            case "text":
                WriteText(terminal.Output, revised);
                break;
            default:
                JsonOutput.WriteAll(terminal.OutputStream, format == "jsonl", revised, WriteJson);
                break;
        }
    }

    private static ReportRevision? Between(RunChange change, Func<long, FiscalReport?> read) =>
        change is { Before.DocumentId: { } before, After.DocumentId: { } after } && read(before) is { } earlier && read(after) is { } later
            ? ReportRevision.Between(earlier, later)
            : null;

    private static void WriteText(TextWriter output, IEnumerable<RevisedDocument> documents)
    {
        var count = 0;
        foreach (var document in documents)
        {
            count++;
            output.WriteLine(PrintableText.OneLine($"{document.Change.Path}: {document.Kind}{(document.Cause is { } cause ? $" ({cause})" : string.Empty)}, {document.States}"));
            if (document.Revision is { IsEmpty: false } revision)
            {
                RevisionText.Write(output, revision);
            }
        }

        output.WriteLine(count == 0 ? "Nothing differs." : $"Documents that differ: {count}.");
    }

    private static void WriteCsv(TextWriter output, IEnumerable<RevisedDocument> documents)
    {
        var csv = new CsvWriter(output);
        csv.Write("path", "change", "cause", "before_state", "after_state", "before_key", "after_key", "cells");
        foreach (var document in documents)
        {
            csv.Write(
                document.Change.Path, document.Kind, document.Cause, State(document.Change.Before), State(document.Change.After), document.Change.Before?.Key,
                document.Change.After?.Key, document.Revision?.Cells.Count().ToString(System.Globalization.CultureInfo.InvariantCulture));
        }
    }

    private static void WriteJson(Utf8JsonWriter writer, RevisedDocument document)
    {
        writer.WriteStartObject();
        writer.WriteString("path", document.Change.Path);
        writer.WriteString("change", document.Kind);
        writer.WriteString("cause", document.Cause);
        writer.WriteString("beforeState", State(document.Change.Before));
        writer.WriteString("afterState", State(document.Change.After));
        writer.WriteString("beforeKey", document.Change.Before?.Key);
        writer.WriteString("afterKey", document.Change.After?.Key);
        if (document.Revision is { } revision)
        {
            writer.WriteStartObject("revision");
            RevisionJson.Write(writer, revision);
            writer.WriteEndObject();
        }
        else
        {
            writer.WriteNull("revision");
        }

        writer.WriteEndObject();
    }

    private static string? State(RunDocument? document) => document is null ? null : RecordNames.Of(document.State);

    /// <summary>A document with which the runs dealt otherwise, and its records.</summary>
    /// <param name="Change">The document.</param>
    /// <param name="Revision">What differs in its records, or null where there are not two.</param>
    private sealed record RevisedDocument(RunChange Change, ReportRevision? Revision)
    {
        internal bool IsEqual => Revision is { IsEmpty: true } && Change.Cause != RunChangeCause.Bytes;

        internal string Kind => RecordNames.Of(Change.Before is null ? RevisionKind.Added : Change.After is null ? RevisionKind.Removed : RevisionKind.Changed);

        internal string? Cause => Change.Cause is { } cause ? RecordNames.Of(cause) : null;

        internal string States => $"{State(Change.Before) ?? "none"} -> {State(Change.After) ?? "none"}";
    }
}
