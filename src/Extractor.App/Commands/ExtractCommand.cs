using System.CommandLine;
using Extractor.App.Reports;
using Extractor.Documents;
using Extractor.Fiscal;

namespace Extractor.App.Commands;

/// <summary><c>extract</c>: one document as one report record.</summary>
internal sealed class ExtractCommand : DocumentCommand
{
    private readonly Option<bool> personalData = OutputFormats.PersonalData();

    internal ExtractCommand(Terminal terminal)
        : base(
            terminal,
            "extract",
            "Reads one report and writes its record as JSON: forms, figures in yuan, where each stands, and what its arithmetic says.",
            "extractor extract report.pdf > report.json") => Options.Add(personalData);

    /// <inheritdoc/>
    protected override int Run(SourceDocument document, ParseResult arguments, CancellationToken cancellationToken)
    {
        var report = ReportReading.ReadReport(document, new ReadOptions { WithPersonalData = arguments.GetValue(personalData) }, cancellationToken);
        ReportJson.WriteLine(Terminal.OutputStream, report);
        if (report.FirstError() is not { } error)
        {
            return ExitCode.Done;
        }

        Terminal.Tell($"The record is incomplete, because a part of the document could not be read. {error.Code}: {error.Message}");
        return ExitCode.Unreadable;
    }
}
