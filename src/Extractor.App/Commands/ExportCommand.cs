using System.CommandLine;
using Extractor.App.Reports;
using Extractor.Storage;
using Extractor.Storage.Sqlite;

namespace Extractor.App.Commands;

/// <summary><c>export</c>: every report record of a store.</summary>
internal sealed class ExportCommand : ExtractorCommand
{
    private readonly Option<string> store = OutputFormats.Store();
    private readonly Option<string> format = OutputFormats.Option("jsonl", "jsonl");

    private readonly Option<bool> facts = new("--facts") { Description = "Writes the figures of the running text instead, one a line, as CSV." };
    private readonly Option<bool> bom = new("--bom") { Description = "Begins CSV with a byte order mark, so that Excel takes it for UTF-8." };

    private readonly Option<string?> target = new("--out")
    {
        Description = "The file to write; standard output when it is left out.",
        HelpName = "FILE",
    };

    internal ExportCommand(Terminal terminal)
        : base(
            terminal,
            "export",
            "Writes every report record of a store, one a line, ordered by the hash of the document: two stores of the same documents give the same bytes.",
            "extractor export --store reports.db --out reports.jsonl")
    {
        Options.Add(store);
        Options.Add(format);
        Options.Add(target);
        Options.Add(facts);
        Options.Add(bom);
    }

    /// <inheritdoc/>
    protected override int Run(ParseResult arguments, CancellationToken cancellationToken)
    {
        using var reports = SqliteReportStore.Open(arguments.GetRequiredValue(store), StoreAccess.Read);
        var (asFacts, withMark) = (arguments.GetValue(facts), arguments.GetValue(bom));
        if (arguments.GetValue(target) is not { } path)
        {
            Write(reports, Terminal.Output, asFacts, withMark, cancellationToken);
            return ExitCode.Done;
        }

        // The old file stays until the new one is whole.
        var unfinished = path + ".part";
        using (var file = new StreamWriter(unfinished, append: false, Terminal.Utf8) { NewLine = "\n" })
        {
            Write(reports, file, asFacts, withMark, cancellationToken);
        }

        File.Move(unfinished, path, overwrite: true);
        return ExitCode.Done;
    }

    private static void Write(SqliteReportStore reports, TextWriter output, bool asFacts, bool withMark, CancellationToken cancellationToken)
    {
        if (asFacts)
        {
            output.Write(withMark ? "\uFEFF" : string.Empty);
            FactListing.WriteCsv(output, reports.ListFacts(FactFilter.All));
            return;
        }

        foreach (var json in reports.ExportReports())
        {
            cancellationToken.ThrowIfCancellationRequested();
            output.WriteLine(json);
        }
    }
}
