using System.CommandLine;
using Extractor.App.Reports;
using Extractor.Fiscal.Records;
using Extractor.Storage;

namespace Extractor.App.Commands;

/// <summary><c>findings</c>: what the arithmetic of the reports says about them.</summary>
internal sealed class FindingsCommand : ExtractorCommand
{
    private readonly Option<string> store = OutputFormats.Store();
    private readonly Option<string?> minimum = OutputFormats.OneOf<FindingSeverity>(
        "--min-severity", "Only findings at least this severe; low when left out, info with --status. With info, checks that hold are listed too.");
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
        using var reports = ReportStores.Open(arguments.GetRequiredValue(store), StoreAccess.Read);
        var outcome = Named<FindingStatus>(arguments.GetValue(status));
        var severity = Named<FindingSeverity>(arguments.GetValue(minimum)) ?? (outcome is null ? FindingSeverity.Low : FindingSeverity.Info);
        FindingListing.Write(Terminal, reports.ListFindings(new FindingFilter(severity, outcome)), arguments.GetRequiredValue(format));

        // What is shown is one thing, what fails another: --fail-on looks at every check that fails.
        return Named<FindingSeverity>(arguments.GetValue(failOn)) is { } limit
            && reports.ListFindings(new FindingFilter(limit, FindingStatus.Fails)).Count > 0
            ? ExitCode.Violations
            : ExitCode.Done;
    }

    private static T? Named<T>(string? name)
        where T : struct, Enum => name is null ? null : RecordNames.Find<T>(name);
}
