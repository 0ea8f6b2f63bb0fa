using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Extractor.App.Output;
using Extractor.Fiscal.Records;
using Extractor.Storage;
using Extractor.Storage.Sqlite;

namespace Extractor.App.Commands;

/// <summary><c>findings</c>: what the arithmetic of the reports says about them.</summary>
internal sealed class FindingsCommand : ExtractorCommand
{
    private readonly Option<string> store = OutputFormats.Store();
    private readonly Option<string?> minimum = OutputFormats.OneOf<FindingSeverity>("--min-severity", "Only findings at least this severe.");
    private readonly Option<string?> status = OutputFormats.OneOf<FindingStatus>("--status", "Only findings with this outcome.");

    private readonly Option<string?> failOn = OutputFormats.OneOf<FindingSeverity>(
        "--fail-on", "Ends with exit code 4 when a check fails at this severity or above.");

    private readonly Option<string> format = OutputFormats.Option("text", "text", "json", "jsonl", "csv");

    internal FindingsCommand(Terminal terminal)
        : base(
            terminal,
            "findings",
            "Lists the findings of a store, the gravest first, each with its place in the source and the sum behind it.",
            "extractor findings --store reports.db --min-severity medium --status fails --fail-on high")
    {
        foreach (var option in (Option[])[store, minimum, status, failOn, format])
        {
            Options.Add(option);
        }
    }

    /// <inheritdoc/>
    protected override int Run(ParseResult arguments, CancellationToken cancellationToken)
    {
        using var reports = SqliteReportStore.Open(arguments.GetRequiredValue(store), StoreAccess.Read);
        var filter = new FindingFilter(
            Named<FindingSeverity>(arguments.GetValue(minimum)) ?? FindingSeverity.Info, Named<FindingStatus>(arguments.GetValue(status)));
        Write(reports.ListFindings(filter), arguments.GetRequiredValue(format));

        // What is shown is one thing, what fails another: --fail-on looks at every check that fails.
        return Named<FindingSeverity>(arguments.GetValue(failOn)) is { } severity
            && reports.ListFindings(new FindingFilter(severity, FindingStatus.Fails)).Count > 0
            ? ExitCode.Violations
            : ExitCode.Done;
    }

    private static T? Named<T>(string? name)
        where T : struct, Enum => name is null ? null : RecordNames.Find<T>(name);

    private static string? Place(StoredFinding finding) => finding switch
    {
        { Page: { } page } => string.Create(CultureInfo.InvariantCulture, $"page {page}"),
        { Line: { } line } => string.Create(CultureInfo.InvariantCulture, $"line {line}"),
        _ => null,
    };

    private static TextTable Table(IReadOnlyList<StoredFinding> findings)
    {
        var table = new TextTable("severity", "status", "check", "form", "message", "derivation", "file", "place");
        foreach (var finding in findings)
        {
            table.Add(
                RecordNames.Of(finding.Severity), RecordNames.Of(finding.Status), finding.Check, finding.Form, finding.Message,
                finding.Derivation ?? finding.Reason, finding.FileName, Place(finding));
        }

        return table;
    }

    private static void Write(Utf8JsonWriter writer, StoredFinding finding)
    {
        writer.WriteStartObject();
        writer.WriteString("sha256", finding.Sha256);
        writer.WriteString("fileName", finding.FileName);
        writer.WriteString("findingId", finding.FindingId);
        writer.WriteString("check", finding.Check);
        writer.WriteString("severity", RecordNames.Of(finding.Severity));
        writer.WriteString("status", RecordNames.Of(finding.Status));
        writer.WriteString("reason", finding.Reason);
        writer.WriteString("form", finding.Form);
        writer.WriteString("expected", finding.Expected);
        writer.WriteString("actual", finding.Actual);
        writer.WriteString("difference", finding.Difference);
        writer.WriteString("derivation", finding.Derivation);
        writer.WriteString("message", finding.Message);
        writer.WriteNumber("page", finding.Page);
        writer.WriteNumber("line", finding.Line);
        writer.WriteEndObject();
    }

    private void Write(IReadOnlyList<StoredFinding> findings, string chosen) => new Listing<StoredFinding>(
        findings,
        ["severity", "status", "check", "form", "message", "derivation", "expected", "actual", "difference", "reason", "file", "page", "line", "sha256", "findingId"],
        finding =>
        [
            RecordNames.Of(finding.Severity), RecordNames.Of(finding.Status), finding.Check, finding.Form, finding.Message, finding.Derivation,
            finding.Expected, finding.Actual, finding.Difference, finding.Reason, finding.FileName, finding.Page?.ToString(CultureInfo.InvariantCulture),
            finding.Line?.ToString(CultureInfo.InvariantCulture), finding.Sha256, finding.FindingId,
        ],
        Write).Write(Terminal, chosen, Table);
}
