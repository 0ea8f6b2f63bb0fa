using System.Globalization;
using Extractor.App.Import;
using Extractor.App.Output;
using Extractor.Fiscal.Records;
using Extractor.Storage.Runs;

namespace Extractor.App.Reports;

/// <summary>Runs of a ledger and their documents in each format of the command line.</summary>
internal static class RunListing
{
    internal static void WriteRuns(Terminal terminal, IReadOnlyList<Run> runs, string format) => new Listing<Run>(
        runs,
        ["run", "state", "started", "finished", "version", "options", "documents", "read", "unchanged", "incomplete", "failed", "pending", "paths"],
        run =>
        [
            Number(run.Number), RecordNames.Of(run.State), run.StartedAt, run.FinishedAt, run.ExtractorVersion, run.OptionsHash, Number(run.Counts.Documents),
            Number(run.Counts.Read), Number(run.Counts.Unchanged), Number(run.Counts.Incomplete), Number(run.Counts.Failed), Number(run.Counts.Pending), run.Paths,
        ],
        (writer, run) =>
        {
            writer.WriteStartObject();
            writer.WriteNumber("run", run.Number);
            writer.WriteString("state", RecordNames.Of(run.State));
            writer.WriteString("startedAt", run.StartedAt);
            writer.WriteString("finishedAt", run.FinishedAt);
            writer.WriteString("extractorVersion", run.ExtractorVersion);
            writer.WriteString("optionsHash", run.OptionsHash);
            writer.WriteString("options", run.Options);
            writer.WriteString("paths", run.Paths);
            writer.WriteNumber("documents", run.Counts.Documents);
            writer.WriteNumber("read", run.Counts.Read);
            writer.WriteNumber("unchanged", run.Counts.Unchanged);
            writer.WriteNumber("incomplete", run.Counts.Incomplete);
            writer.WriteNumber("failed", run.Counts.Failed);
            writer.WriteNumber("pending", run.Counts.Pending);
            writer.WriteEndObject();
        }).Write(terminal, format, items =>
        {
            var table = new TextTable(
                new TextColumn("run", IsNumeric: true), "state", "started", "version", new TextColumn("documents", IsNumeric: true), new TextColumn("read", IsNumeric: true),
                new TextColumn("unchanged", IsNumeric: true), new TextColumn("incomplete", IsNumeric: true), new TextColumn("failed", IsNumeric: true),
                new TextColumn("pending", IsNumeric: true));
            foreach (var run in items)
            {
                table.Add(
                    Number(run.Number), RecordNames.Of(run.State), run.StartedAt, run.ExtractorVersion, Number(run.Counts.Documents), Number(run.Counts.Read),
                    Number(run.Counts.Unchanged), Number(run.Counts.Incomplete), Number(run.Counts.Failed), Number(run.Counts.Pending));
            }

            return table;
        });

    internal static void WriteHeader(TextWriter output, Run run)
    {
        output.WriteLine(PrintableText.OneLine(
            $"Run {Number(run.Number)}, {RecordNames.Of(run.State)}: {run.StartedAt} to {run.FinishedAt ?? "?"}, version {run.ExtractorVersion}, {run.Options.TrimEnd()}"));
        output.WriteLine(PrintableText.OneLine("Of: " + run.Paths));
    }

    internal static void WriteDocuments(Terminal terminal, IReadOnlyList<RunDocument> documents, string format) => new Listing<RunDocument>(
        documents,
        ["position", "path", "state", "key", "code", "message", "started_ms", "duration_ms", "pages", "figures", "bytes"],
        document =>
        [
            Number(document.Position), document.Path, RecordNames.Of(document.State), document.Key, document.Reason?.Code, document.Reason?.Message,
            Number(RunDocumentJson.Milliseconds(document.Started)), Number(RunDocumentJson.Milliseconds(document.Duration)), Number(document.Pages),
            Number(document.Figures), Number(document.Bytes),
        ],
        (writer, document) =>
        {
            writer.WriteStartObject();
            RunDocumentJson.WriteFields(writer, document);
            writer.WriteEndObject();
        }).Write(terminal, format, items =>
        {
            var table = new TextTable(
                "path", "state", new TextColumn("ms", IsNumeric: true), new TextColumn("pages", IsNumeric: true), new TextColumn("figures", IsNumeric: true),
                new TextColumn("bytes", IsNumeric: true), "reason");
            foreach (var document in items)
            {
                table.Add(
                    document.Path, RecordNames.Of(document.State), Number(RunDocumentJson.Milliseconds(document.Duration)), Number(document.Pages),
                    Number(document.Figures), Number(document.Bytes), document.Reason is { } reason ? $"{reason.Code} {reason.Message}" : null);
            }

            return table;
        });

    private static string? Number(long? value) => value?.ToString(CultureInfo.InvariantCulture);
}
