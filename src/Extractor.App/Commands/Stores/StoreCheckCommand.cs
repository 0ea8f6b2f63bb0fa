using System.CommandLine;
using System.Globalization;
using Extractor.App.Output;
using Extractor.Storage;
using Extractor.Storage.Relational;

namespace Extractor.App.Commands.Stores;

/// <summary><c>store check</c>: whether a store is sound.</summary>
internal sealed class StoreCheckCommand : StoreCommand
{
    internal StoreCheckCommand(Terminal terminal)
        : base(
            terminal,
            "check",
            "Looks for damage: in the file, between its tables, between each record and its rows, and in the kept source files. Changes nothing.",
            "extractor store check reports.db")
    {
    }

    /// <inheritdoc/>
    protected override int Run(ParseResult arguments, CancellationToken cancellationToken)
    {
        var path = arguments.GetRequiredValue(Store);
        using var check = StoreCheck.Open(path);
        var defects = 0;
        foreach (var defect in check.Defects(cancellationToken))
        {
            defects++;
            Terminal.Output.WriteLine(PrintableText.OneLine(defect));
        }

        Terminal.Tell(defects == 0
            ? $"The store {ReportStores.Shown(path)} is sound."
            : string.Create(CultureInfo.InvariantCulture, $"{defects} defects. Keep the file as it is; go back to a backup, or import into a new store."));
        return defects == 0 ? ExitCode.Done : ExitCode.Unreadable;
    }
}
