using System.Collections.Frozen;
using System.CommandLine;
using System.CommandLine.Parsing;
using Extractor.App.Import;
using Extractor.App.Reports;
using Extractor.Fiscal;
using Extractor.Storage;
using Extractor.Storage.Sqlite;

namespace Extractor.App.Commands;

/// <summary><c>import</c>: many documents into a store.</summary>
internal sealed class ImportCommand : ExtractorCommand
{
    private readonly ReadReport? readReport;

    private readonly Argument<string[]> paths = new("PATH")
    {
        Description = "Files and folders. Hidden files and linked folders are skipped; of .zip and .gz archives the files in them are taken.",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string> store = OutputFormats.Store();

    private readonly Option<int> jobs = new("--jobs")
    {
        Description = "How many files are read at once; as many as processors when left out.",
        HelpName = "N",
        DefaultValueFactory = _ => Environment.ProcessorCount,
    };

    private readonly Option<int> timeLimit = new("--time-limit")
    {
        Description = "Seconds that one file may take.",
        HelpName = "SECONDS",
        DefaultValueFactory = _ => 600,
    };

    private readonly Option<bool> again = new("--again")
    {
        Description = "Reads documents again that the store already holds and replaces their records where they differ.",
    };

    private readonly Option<bool> quiet = new("--quiet", "-q") { Description = "Shows no progress; the summary stays." };
    private readonly Option<bool> personalData = OutputFormats.PersonalData();
    private readonly Option<string> format = OutputFormats.Option("text", "text", "json");

    internal ImportCommand(Terminal terminal, ReadReport? readReport = null)
        : base(
            terminal,
            "import",
            "Reads many documents into a store. What the store holds already is not read again; a file that cannot be read costs no other.",
            "extractor import reports/ --store reports.db")
    {
        this.readReport = readReport;
        jobs.Validators.Add(MustBePositive);
        timeLimit.Validators.Add(MustBePositive);
        Arguments.Add(paths);
        foreach (var option in (Option[])[store, jobs, timeLimit, again, quiet, personalData, format])
        {
            Options.Add(option);
        }
    }

    /// <inheritdoc/>
    protected override int Run(ParseResult arguments, CancellationToken cancellationToken)
    {
        var named = arguments.GetRequiredValue(paths);
        if (named.FirstOrDefault(path => !Path.Exists(path)) is { } missing)
        {
            Terminal.Tell($"There is no file or folder {missing}.");
            return ExitCode.Unreadable;
        }

        var path = arguments.GetRequiredValue(store);
        using var reports = SqliteReportStore.Open(path, StoreAccess.Write);
        var summary = new ImportSummary();
        try
        {
            Import(reports, named, path, summary, arguments, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            summary.Tell(Terminal);
            Terminal.Tell("Cancelled. What is saved stays; run the same command again to go on.");
            return ExitCode.Cancelled;
        }

        summary.Tell(Terminal);
        if (arguments.GetValue(format) == "json")
        {
            summary.Write(Terminal.OutputStream);
        }

        return summary.HasFailures ? ExitCode.SomeFailed : ExitCode.Done;
    }

    private void Import(
        SqliteReportStore reports, string[] named, string storePath, ImportSummary summary, ParseResult arguments, CancellationToken cancellationToken)
    {
        var readAgain = arguments.GetValue(again);
        var options = new ReadOptions { WithPersonalData = arguments.GetValue(personalData) };
        var known = readAgain ? [] : reports.ListDocuments(ExtractorVersion.Current, options.Hash);
        var import = new ReportImport(
            ExtractorVersion.Current,
            options.Hash,
            known.ToFrozenDictionary(document => document.Key),
            TimeSpan.FromSeconds(arguments.GetValue(timeLimit)),
            Terminal.Time,
            readReport ?? ((document, token) => ReportReading.Read(document, options, token)));
        var found = FileWalk.Find(named, IsPartOf(storePath), (folder, reason) =>
        {
            var document = import.Failed(folder, null, ImportFailures.FolderNotReadable(reason));
            summary.Add(new ImportResult(folder, document, null, reports.Save(document)));
        });
        var files = ArchiveExpansion.Expand(
            found,
            (archive, reason) =>
            {
                var document = import.Failed(archive, null, new FailureReason(reason.Code, reason.Message));
                summary.Add(new ImportResult(archive, document, null, reports.Save(document)));
            },
            cancellationToken);
        ImportProgress.Run(Terminal, files.Count, arguments.GetValue(quiet), report => new BatchImport(reports, import, arguments.GetValue(jobs), readAgain).Run(
            files,
            result =>
            {
                summary.Add(result);
                report(result);
            },
            cancellationToken));
    }

    /// <summary>The store may stand among the documents; it is none of them.</summary>
    private static Func<string, bool> IsPartOf(string storePath)
    {
        var full = Path.GetFullPath(storePath);
        return path => path == full || path == full + "-wal" || path == full + "-shm" || path == full + "-journal";
    }

    private static void MustBePositive(OptionResult result)
    {
        if (result.Tokens is [var token] && int.TryParse(token.Value, out var number) && number < 1)
        {
            result.AddError($"{result.Option.Name} must be at least 1.");
        }
    }
}
