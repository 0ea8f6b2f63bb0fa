using System.CommandLine;
using Extractor.App.Import;
using Extractor.App.Import.Workers;
using Extractor.App.Reports;
using Extractor.Fiscal;
using Extractor.Storage;

namespace Extractor.App.Commands;

/// <summary><c>import</c>: many documents into a store.</summary>
internal sealed class ImportCommand : ExtractorCommand
{
    private readonly ReadReport? readReport;
    private readonly WorkerCommand? worker;

    private readonly Argument<string[]> paths = new("PATH")
    {
        Description = "Files and folders. Hidden files and linked folders are skipped; of .zip and .gz archives the files in them are taken.",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string> store = OutputFormats.Store();

    private readonly Option<bool> force = new("--force")
    {
        Description = "Reads documents again that the store already holds and replaces their records where they differ.",
    };

    private readonly Option<bool> keepSources = new("--keep-sources")
    {
        Description = "Keeps the bytes of every file in FILE.db.sources, named by their SHA-256, each once.",
    };

    private readonly Option<bool> personalData = OutputFormats.PersonalData();
    private readonly ImportOptions batch;

    /// <summary>Makes the command.</summary>
    /// <param name="terminal">What the program is connected to.</param>
    /// <param name="readReport">Reads in this process in place of a worker; for tests.</param>
    /// <param name="worker">How a worker is started; for tests.</param>
    internal ImportCommand(Terminal terminal, ReadReport? readReport = null, WorkerCommand? worker = null)
        : base(
            terminal,
            "import",
            "Reads many documents into a store. What the store holds already is not read again; a file that cannot be read costs no other.",
            "extractor import reports/ --store reports.db")
    {
        this.readReport = readReport;
        this.worker = worker;
        Arguments.Add(paths);
        foreach (var option in (Option[])[store, force, keepSources, personalData])
        {
            Options.Add(option);
        }

        batch = new ImportOptions(this);
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
        var options = new ReadOptions { WithPersonalData = arguments.GetValue(personalData) };
        var settings = batch.Read(arguments, options, arguments.GetValue(force));
        settings = worker is null ? settings : settings with { Worker = worker };
        settings = arguments.GetValue(keepSources) ? settings with { Sources = ReportStores.FindSources(path) } : settings;
        using var held = ReportStores.TakeForImport(path);
        using var reports = ReportStores.Open(path, StoreAccess.Write);
        var list = ImportList.Find(named, path, cancellationToken);
        return new ImportRun(Terminal, reports, settings, readReport).Execute([.. named], list, cancellationToken);
    }
}
