using System.Collections.Immutable;
using System.CommandLine;
using Extractor.App.CheckPages;
using Extractor.App.Exports;
using Extractor.App.Import;
using Extractor.App.Recognition;
using Extractor.App.Reports;
using Extractor.Fiscal.Records;
using Extractor.Storage;

namespace Extractor.App.Commands;

/// <summary><c>check</c>: what the arithmetic of reports says, without a store.</summary>
internal sealed class CheckCommand : ExtractorCommand
{
    private const string Never = "none";

    private readonly ReadReport readReport;

    private readonly Argument<string[]> files = new("FILE")
    {
        Description = "The reports, or - for standard input.",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string?> minimum = OutputFormats.OneOf<FindingSeverity>(
        "--min-severity", "Only findings at least this severe; low when left out, info with --status. With info, checks that hold are listed too.");
    private readonly Option<string?> status = OutputFormats.OneOf<FindingStatus>("--status", "Only findings with this outcome.");

    private readonly Option<string> failOn = new("--fail-on")
    {
        Description = "Ends with exit code 4 when a check fails at this severity or above.",
        DefaultValueFactory = _ => RecordNames.Of(FindingSeverity.High),
    };

    private readonly Option<string> format = OutputFormats.Option("text", "text", "json", "sarif", "html");

    private readonly Option<string?> file = new("--out")
    {
        Description = "Writes the result into this file instead of to standard output.",
        HelpName = "FILE",
    };

    private readonly OcrOption ocr;

    internal CheckCommand(Terminal terminal, ReadReport? readReport = null)
        : base(
            terminal,
            "check",
            "Checks the arithmetic of reports and lists what is wrong, each finding with its figures and their places; as a page to print with --format html.",
            "extractor check report.pdf --format sarif > report.sarif")
    {
        this.readReport = readReport ?? ReportReading.Read;
        failOn.AcceptOnlyFromAmong([.. RecordNames.All<FindingSeverity>(), Never]);
        Arguments.Add(files);
        foreach (var option in (Option[])[format, file, minimum, status, failOn])
        {
            Options.Add(option);
        }

        ocr = new OcrOption(this, terminal);
    }

    /// <inheritdoc/>
    protected override int Run(ParseResult arguments, CancellationToken cancellationToken)
    {
        var outcome = Named<FindingStatus>(arguments.GetValue(status));
        var least = Named<FindingSeverity>(arguments.GetValue(minimum)) ?? (outcome is null ? FindingSeverity.Low : FindingSeverity.Info);
        var limit = Named<FindingSeverity>(arguments.GetRequiredValue(failOn));
        var target = arguments.GetValue(file);
        if (target is not null && arguments.GetRequiredValue(files).Any(path => Path.GetFullPath(path) == Path.GetFullPath(target)))
        {
            Terminal.Tell($"{target} is a report that is to be checked and is not replaced. Give --out another name.");
            return ExitCode.Usage;
        }

        var documents = ImmutableArray.CreateBuilder<CheckedDocument>();
        var violates = false;
        using var pictures = ocr.Open(arguments);
        foreach (var path in arguments.GetRequiredValue(files))
        {
            var document = Check(path, pictures, cancellationToken);

            // What is shown is one thing, what fails another: --fail-on looks at every check that fails.
            violates |= document.Findings.Any(finding => finding.Status == FindingStatus.Fails && finding.Severity >= limit);
            documents.Add(document with
            {
                // Only the header and what is shown stay in memory.
                Report = document.Report is { } report ? report with { Tables = [], Facts = [], Findings = [], Diagnostics = [] } : null,
                Findings = [.. document.Findings
                    .Where(finding => finding.Severity >= least && (outcome is null || finding.Status == outcome))
                    .OrderByDescending(finding => finding.Severity)],
            });
        }

        Write(documents.ToImmutable(), arguments.GetRequiredValue(format), target);
        return violates ? ExitCode.Violations
            : documents.All(document => document.Failure is null) ? ExitCode.Done
            : documents.Count == 1 ? ExitCode.Unreadable
            : ExitCode.SomeFailed;
    }

    private void Write(ImmutableArray<CheckedDocument> documents, string chosen, string? target)
    {
        if (target is null)
        {
            Write(documents, chosen, Terminal.OutputStream);
            return;
        }

        using var whole = new UnfinishedFile(target);
        using (var output = whole.Create())
        {
            Write(documents, chosen, output);
        }

        whole.Finish();
    }

    private static void Write(ImmutableArray<CheckedDocument> documents, string chosen, Stream output)
    {
        switch (chosen)
        {
            case "json":
                CheckListing.WriteJson(output, documents);
                break;
            case "sarif":
                SarifLog.Write(output, documents);
                break;
            case "html":
                CheckPage.Write(output, documents);
                break;
            default:
                using (var text = new StreamWriter(output, Terminal.Utf8, bufferSize: 16 * 1024, leaveOpen: true) { NewLine = "\n" })
                {
                    CheckListing.WriteText(text, documents);
                }

                break;
        }
    }

    /// <summary>Whatever the file contains, there is a result: a bad one costs no other.</summary>
    private CheckedDocument Check(string path, PictureReading pictures, CancellationToken cancellationToken)
    {
        try
        {
            using var reading = DocumentOpening.Open(Terminal, path, pictures, cancellationToken);
            DocumentOpening.Tell(Terminal, reading.Diagnostics);
            if (reading.Document is not { } document)
            {
                return new CheckedDocument(path, null, [], ImportFailures.Of(reading));
            }

            var report = readReport(document, cancellationToken).Report;
            var loss = report.FirstError() is { } error ? new FailureReason(error.Code, error.Message) : null;
            if (loss is not null)
            {
                Terminal.Tell($"{path} was checked in part only. {loss.Code}: {loss.Message}");
            }

            return new CheckedDocument(path, report, report.Findings, loss) { Tally = CheckTally.Of(report) };
        }
        catch (Exception bug) when (bug is not OperationCanceledException)
        {
            var failure = ImportFailures.Internal(bug);
            Terminal.Tell($"{path}: {failure.Code} {failure.Message}");
            return new CheckedDocument(path, null, [], failure);
        }
    }

    private static T? Named<T>(string? name)
        where T : struct, Enum => name is null ? null : RecordNames.Find<T>(name);
}
