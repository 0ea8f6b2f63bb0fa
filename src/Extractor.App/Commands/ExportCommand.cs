using System.CommandLine;
using System.CommandLine.Parsing;
using Extractor.App.Exports;
using Extractor.App.Reports;
using Extractor.Fiscal.Records;
using Extractor.Storage;
using Extractor.Storage.Relational;
using Extractor.Storage.Sqlite;

namespace Extractor.App.Commands;

/// <summary><c>export</c>: what a store holds, as records or as tables, for other programs.</summary>
internal sealed class ExportCommand : ExtractorCommand
{
    private readonly Option<string> store = OutputFormats.Store();
    private readonly Option<string> format = OutputFormats.Option("jsonl", "jsonl", "csv", "xlsx", "sqlite");

    private readonly Option<bool> facts = new("--facts") { Description = "Writes only the figures of the running text, one a line, as CSV." };

    private readonly Option<bool> bom = new("--bom")
    {
        Description = "Begins CSV with a byte order mark, so that Excel takes it for UTF-8, and puts an apostrophe before text that Excel would run as a formula.",
    };

    private readonly Option<string?> target = new("--out")
    {
        Description = "The file to write, or the folder for CSV, with datapackage.json beside it; standard output when it is left out, which only jsonl can use.",
        HelpName = "PATH",
    };

    private readonly Option<string?> issuer = new("--issuer") { Description = "Only issuers whose name contains this.", HelpName = "NAME" };
    private readonly Option<string?> division = new("--division") { Description = "Only issuers whose area code (GB/T 2260) begins with this: 42, 4201 or 420106.", HelpName = "CODE" };
    private readonly Option<int?> year = new("--year") { Description = "Only this fiscal year.", HelpName = "YEAR" };
    private readonly Option<string?> kind = OutputFormats.OneOf<ReportKind>("--kind", "Only reports of this kind.");
    private readonly Option<string?> form = new("--form") { Description = "Only reports with this form, such as FA.TOTAL, and of their tables only this.", HelpName = "FORM" };
    private readonly Option<bool> personalData = OutputFormats.PersonalData();

    internal ExportCommand(Terminal terminal)
        : base(
            terminal,
            "export",
            "Writes what a store holds as records (jsonl) or as tables (csv, xlsx, sqlite), ordered by the hash of the document: two stores of the same documents give the same bytes.",
            "extractor export --store reports.db --format csv --out reports")
    {
        foreach (var option in (Option[])[store, format, target, issuer, division, year, kind, form, personalData, facts, bom])
        {
            Options.Add(option);
        }

        Validators.Add(MustHaveTarget);
    }

    /// <inheritdoc/>
    protected override int Run(ParseResult arguments, CancellationToken cancellationToken)
    {
        var source = arguments.GetRequiredValue(store);
        using var reports = ReportStores.Open(source, StoreAccess.Read);
        if (arguments.GetValue(target) is { } path && (SqliteReportStore.IsStore(path) || Path.GetFullPath(path) == Path.GetFullPath(source)))
        {
            Terminal.Tell($"The file {path} is a store and is not replaced. Export to another file.");
            return ExitCode.Usage;
        }

        if (arguments.GetValue(facts))
        {
            WriteFacts([.. reports.ListFacts(FactFilter.All with { LeavesPersonsOut = !arguments.GetValue(personalData) })], arguments.GetValue(target), arguments.GetValue(bom));
            return ExitCode.Done;
        }

        var selection = Selection(arguments);
        using var content = reports.OpenContent(selection);
        if (content.Withheld > 0)
        {
            Terminal.Tell($"{content.Withheld} reports were read with personal data and are left out; --with-personal-data exports them.");
        }

        Write(arguments, content, selection, cancellationToken);
        return ExitCode.Done;
    }

    private void Write(ParseResult arguments, StoreContent content, ContentSelection selection, CancellationToken cancellationToken)
    {
        var chosen = arguments.GetRequiredValue(format);
        if (arguments.GetValue(target) is not { } path)
        {
            foreach (var record in content.Records(cancellationToken))
            {
                Terminal.Output.WriteLine(record);
            }
        }
        else if (chosen == "jsonl")
        {
            StoreExport.WriteRecords(content, selection, path, cancellationToken);
        }
        else if (StoreExport.WriteTables(content, selection, chosen, path, arguments.GetValue(bom), cancellationToken) is > 0 and var cut)
        {
            Terminal.Tell($"{cut} texts are longer than a cell of a workbook can be and were cut; csv and sqlite have them whole.");
        }
    }

    private void WriteFacts(IReadOnlyList<StoredFact> listed, string? path, bool withMark)
    {
        if (path is null)
        {
            WriteFacts(listed, Terminal.Output, withMark);
            return;
        }

        using var file = new UnfinishedFile(path);
        using (var writer = new StreamWriter(file.Create(), Terminal.Utf8))
        {
            WriteFacts(listed, writer, withMark);
        }

        file.Finish();
    }

    private static void WriteFacts(IReadOnlyList<StoredFact> listed, TextWriter output, bool withMark)
    {
        output.Write(withMark ? "\uFEFF" : string.Empty);
        FactListing.WriteCsv(output, listed);
    }

    private ContentSelection Selection(ParseResult arguments) => new(
        new ReportFilter(
            arguments.GetValue(issuer),
            arguments.GetValue(year),
            arguments.GetValue(kind) is { } name ? RecordNames.Find<ReportKind>(name) : null,
            arguments.GetValue(division),
            arguments.GetValue(form)),
        arguments.GetValue(personalData));

    private void MustHaveTarget(CommandResult result)
    {
        if (result.GetValue(format) is "csv" or "xlsx" or "sqlite" && result.GetValue(target) is null && !result.GetValue(facts))
        {
            result.AddError($"--format {result.GetValue(format)} writes files and needs --out.");
        }

        // Only CSV is several files; anything else in the place of a folder would end in a path that nobody meant.
        if (result.GetValue(format) is not "csv" && result.GetValue(target) is { } path && (Path.EndsInDirectorySeparator(path) || Directory.Exists(path)))
        {
            result.AddError($"--out {path} is a folder, and {result.GetValue(format)} is one file. Name the file, such as {Path.Combine(path, "reports." + result.GetValue(format))}.");
        }
    }
}
