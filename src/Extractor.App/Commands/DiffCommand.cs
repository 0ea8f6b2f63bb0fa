using System.CommandLine;
using Extractor.App.Reports;
using Extractor.Fiscal;
using Extractor.Fiscal.Records;
using Extractor.Storage;

namespace Extractor.App.Commands;

/// <summary><c>diff</c>: what differs between two records, cell by cell.</summary>
internal sealed class DiffCommand : ExtractorCommand
{
    private readonly Argument<string> before = new("A") { Description = "The earlier report: a file, or with --store its id or the beginning of its document's SHA-256." };
    private readonly Argument<string> after = new("B") { Description = "The later report, named in the same way." };

    private readonly Option<string?> store = new("--store") { Description = "The store that holds both reports: one SQLite file.", HelpName = "FILE.db" };
    private readonly Option<string> format = OutputFormats.Option("text", "text", "json", "csv");

    internal DiffCommand(Terminal terminal)
        : base(
            terminal,
            "diff",
            "Compares two reports cell by cell: what was added, removed or changed, with the printed text, the value and the place of both.",
            "extractor diff report.pdf corrected.pdf")
    {
        Arguments.Add(before);
        Arguments.Add(after);
        Options.Add(store);
        Options.Add(format);
    }

    /// <inheritdoc/>
    protected override int Run(ParseResult arguments, CancellationToken cancellationToken)
    {
        var (first, second) = (arguments.GetRequiredValue(before), arguments.GetRequiredValue(after));
        var (code, earlier, later) = arguments.GetValue(store) is { } path
            ? OfStore(path, first, second)
            : (ExitCode.Unreadable, OfFile(first, cancellationToken), OfFile(second, cancellationToken));
        if (earlier is null || later is null)
        {
            return code;
        }

        new ComparedReports(earlier, later).Write(Terminal, arguments.GetRequiredValue(format));
        return ExitCode.Done;
    }

    private FiscalReport? OfFile(string path, CancellationToken cancellationToken)
    {
        using var reading = DocumentOpening.Open(Terminal, path, cancellationToken);
        DocumentOpening.Tell(Terminal, reading.Diagnostics, path);
        return reading.Document is { } document ? ReportReading.Read(document, cancellationToken).Report : null;
    }

    private (int Code, FiscalReport? Before, FiscalReport? After) OfStore(string path, string first, string second)
    {
        using var reports = ReportStores.Open(path, StoreAccess.Read);
        var code = ExitCode.Unreadable;
        FiscalReport? Find(string wanted)
        {
            var found = reports.FindReports(wanted);
            if (found.Count == 1)
            {
                return ReportJson.Read(reports.ReadReport(found[0].Sha256)!);
            }

            Terminal.Tell(found.Count == 0
                ? $"No report has the id {wanted}, and no document's SHA-256 begins with it."
                : $"{found.Count} reports match {wanted}; name one by its SHA-256: {string.Join(", ", found.Select(one => one.Sha256[..12]))}.");
            code = found.Count == 0 ? code : ExitCode.Usage;
            return null;
        }

        var (earlier, later) = (Find(first), Find(second));
        return (code, earlier, later);
    }
}
