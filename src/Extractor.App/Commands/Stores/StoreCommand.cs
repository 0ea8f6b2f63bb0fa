using System.CommandLine;

namespace Extractor.App.Commands.Stores;

/// <summary>A command of the group <c>store</c>: it is about the file of a store, not about what it holds.</summary>
internal abstract class StoreCommand : ExtractorCommand
{
    /// <summary>The name of the group.</summary>
    internal const string Group = "store";

    private protected StoreCommand(Terminal terminal, string name, string description, string example)
        : base(terminal, name, description, example) => Arguments.Add(Store);

    /// <inheritdoc/>
    internal sealed override string Call => $"{Group} {Name}";

    /// <summary>The store.</summary>
    private protected Argument<string> Store { get; } = new("FILE.db") { Description = "The store: one SQLite file." };
}
