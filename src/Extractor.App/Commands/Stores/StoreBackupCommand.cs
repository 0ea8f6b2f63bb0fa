using System.CommandLine;
using Extractor.Storage;
using Extractor.Storage.Sqlite;

namespace Extractor.App.Commands.Stores;

/// <summary><c>store backup</c>: a copy of a store that may be in use.</summary>
internal sealed class StoreBackupCommand : StoreCommand
{
    private readonly Argument<string> target = new("TARGET.db") { Description = "The copy to make." };
    private readonly Option<bool> force = new("--force") { Description = "Replaces TARGET.db if it exists." };

    internal StoreBackupCommand(Terminal terminal)
        : base(
            terminal,
            "backup",
            "Copies a store, also while an import writes to it. Nothing is at the target before the copy is whole.",
            "extractor store backup reports.db backup.db")
    {
        Arguments.Add(target);
        Options.Add(force);
    }

    /// <inheritdoc/>
    protected override int Run(ParseResult arguments, CancellationToken cancellationToken)
    {
        var store = arguments.GetRequiredValue(Store);
        if (ReportStores.IsServer(store))
        {
            throw new ReportStoreException(StoreProblem.OnlyForFiles(ReportStores.Shown(store), "Back it up with pg_dump, or with the means of whoever runs the server."));
        }

        StoreBackup.Make(store, arguments.GetRequiredValue(target), arguments.GetValue(force));
        return ExitCode.Done;
    }
}
