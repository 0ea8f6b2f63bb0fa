using System.CommandLine;
using Extractor.App.Recognition;
using Extractor.Diagnostics;
using Extractor.Documents;

namespace Extractor.App.Commands;

/// <summary>A command about one document, named by a path or <c>-</c> for standard input.</summary>
internal abstract class DocumentCommand : ExtractorCommand
{
    private readonly Argument<string> file = new("FILE") { Description = "The document, or - for standard input." };

    private protected DocumentCommand(Terminal terminal, string name, string description, string example)
        : base(terminal, name, description, example)
    {
        Arguments.Add(file);
        Ocr = new OcrOption(this, terminal);
    }

    /// <summary>Which engines read pages from their pictures.</summary>
    private protected OcrOption Ocr { get; }

    /// <summary>Does the work for a document that could be opened.</summary>
    protected abstract int Run(SourceDocument document, ParseResult arguments, CancellationToken cancellationToken);

    /// <inheritdoc/>
    protected sealed override int Run(ParseResult arguments, CancellationToken cancellationToken)
    {
        using var pictures = Ocr.Open(arguments);
        using var reading = DocumentOpening.Open(Terminal, arguments.GetRequiredValue(file), pictures, cancellationToken);
        Tell(reading.Diagnostics);
        return reading.Document is { } document ? Run(document, arguments, cancellationToken) : ExitCode.Unreadable;
    }

    /// <summary>Tells the user what went wrong; notes that lost nothing stay in the record.</summary>
    protected void Tell(IEnumerable<Diagnostic> diagnostics) => DocumentOpening.Tell(Terminal, diagnostics);
}
