using System.CommandLine;
using System.Globalization;
using Extractor.Storage;
using Extractor.Storage.Runs;

namespace Extractor.App.Commands.Runs;

/// <summary>A command of the group <c>run</c>: what imports did, from the ledger of a store.</summary>
internal abstract class RunCommand : ExtractorCommand
{
    /// <summary>The name of the group.</summary>
    internal const string Group = "run";

    private protected RunCommand(Terminal terminal, string name, string description, string example)
        : base(terminal, name, description, example) => Options.Add(Store);

    /// <inheritdoc/>
    internal override string Call => $"{Group} {Name}";

    /// <summary><c>--store</c>.</summary>
    protected Option<string> Store { get; } = OutputFormats.Store();

    /// <summary>An argument that names a run.</summary>
    private protected static Argument<string> RunArgument(string name, string description, bool isOptional)
    {
        var argument = new Argument<string>(name) { Description = description };
        if (isOptional)
        {
            argument.DefaultValueFactory = static _ => "last";
        }

        argument.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && token.Value != "last" && !IsNumber(token.Value, out _))
            {
                result.AddError($"{token.Value} is no run; name one by its number, or last.");
            }
        });
        return argument;
    }

    /// <summary>The run that an argument names.</summary>
    /// <exception cref="ReportStoreException">The ledger has no such run.</exception>
    private protected static Run Find(IRunLedger ledger, string named, string store) =>
        ledger.Find(IsNumber(named, out var number) ? number : null) ?? throw new ReportStoreException(StoreProblem.NoRun(ReportStores.Shown(store), named));

    private static bool IsNumber(string text, out long number) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
