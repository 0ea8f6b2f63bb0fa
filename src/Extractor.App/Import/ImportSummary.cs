using System.Globalization;
using System.Text.Json;
using Extractor.App.Output;
using Extractor.Fiscal.Records;
using Extractor.Storage;
using Extractor.Storage.Rows;

namespace Extractor.App.Import;

/// <summary>Counts a batch as its files are saved.</summary>
internal sealed class ImportSummary
{
    private readonly int[] failing = new int[Enum.GetValues<FindingSeverity>().Length];
    private readonly List<(string Path, FailureReason Reason)> failures = [];
    private readonly List<(string Path, FailureReason Reason)> incomplete = [];
    private int documents;
    private int reports;
    private int withoutForms;
    private int tables;
    private int cells;
    private int findings;
    private int unchanged;

    /// <summary>Whether a document, or a part of one, could not be read.</summary>
    internal bool HasFailures => failures.Count + incomplete.Count > 0;

    private static IEnumerable<FindingSeverity> MostSevereFirst => Enum.GetValues<FindingSeverity>().OrderDescending();

    /// <summary>Counts one file.</summary>
    internal void Add(ImportResult result)
    {
        documents++;
        if (result.Failure is { } failure)
        {
            failures.Add((result.Path, failure));
        }
        else if (result.Outcome == SaveOutcome.Unchanged)
        {
            unchanged++;
        }
        else if (result.Report is { } report)
        {
            Add(report);
            if (result.Loss is { } loss)
            {
                incomplete.Add((result.Path, loss));
            }
        }
    }

    /// <summary>The summary for people.</summary>
    internal void Tell(Terminal terminal)
    {
        terminal.Tell(string.Create(
            CultureInfo.InvariantCulture,
            $"{documents} documents: {reports} reports, {withoutForms} without a known form, {unchanged} unchanged, {failures.Count} failed, {incomplete.Count} incomplete"));
        terminal.Tell(string.Create(CultureInfo.InvariantCulture, $"{tables} tables, {cells} cells, {findings} findings, of which fail: {Failing()}"));
        TellEach(terminal, "failed", failures);
        TellEach(terminal, "incomplete", incomplete);
    }

    /// <summary>The summary for programs.</summary>
    internal void Write(Stream output) => JsonOutput.Write(output, JsonOutput.Indented, writer =>
    {
        writer.WriteStartObject();
        WriteFields(writer);
        writer.WriteEndObject();
    });

    /// <summary>The summary as fields of an object.</summary>
    internal void WriteFields(Utf8JsonWriter writer)
    {
        writer.WriteNumber("documents", documents);
        writer.WriteNumber("reports", reports);
        writer.WriteNumber("withoutForms", withoutForms);
        writer.WriteNumber("unchanged", unchanged);
        writer.WriteNumber("tables", tables);
        writer.WriteNumber("cells", cells);
        writer.WriteNumber("findings", findings);
        writer.WriteStartObject("failing");
        foreach (var severity in MostSevereFirst)
        {
            writer.WriteNumber(RecordNames.Of(severity), failing[(int)severity]);
        }

        writer.WriteEndObject();
        WriteEach(writer, "failures", failures);
        WriteEach(writer, "incomplete", incomplete);
    }

    private void Add(ReportRows report)
    {
        reports += report.Tables.Length > 0 ? 1 : 0;
        withoutForms += report.Tables.Length > 0 ? 0 : 1;
        tables += report.Tables.Length;
        cells += report.Header.CellCount;
        findings += report.Findings.Length;
        foreach (var finding in report.Findings.Where(finding => finding.IsFailing && finding.SeverityRank < failing.Length))
        {
            failing[finding.SeverityRank]++;
        }
    }

    private string Failing() => string.Join(
        ", ", MostSevereFirst.Select(severity => $"{failing[(int)severity]} {RecordNames.Of(severity)}"));

    private static void TellEach(Terminal terminal, string what, List<(string Path, FailureReason Reason)> documents)
    {
        foreach (var (path, reason) in documents)
        {
            terminal.Tell($"{what}: {path}: {reason.Code} {reason.Message}");
        }
    }

    private static void WriteEach(Utf8JsonWriter writer, string name, List<(string Path, FailureReason Reason)> documents)
    {
        writer.WriteStartArray(name);
        foreach (var (path, reason) in documents)
        {
            writer.WriteStartObject();
            writer.WriteString("path", path);
            writer.WriteString("code", reason.Code);
            writer.WriteString("message", reason.Message);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
