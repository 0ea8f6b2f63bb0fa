using System.CommandLine;
using Extractor.Pdf;

namespace Extractor.App.Commands.PdfInspection;

/// <summary>A command of the group <c>pdf</c>: it looks inside one PDF file, below the level of documents.</summary>
internal abstract class PdfCommand : ExtractorCommand
{
    private readonly Argument<string> file = new("FILE") { Description = "The PDF file, or - for standard input." };

    private protected PdfCommand(Terminal terminal, string name, string description, string example)
        : base(terminal, name, description, example) => Arguments.Add(file);

    /// <inheritdoc/>
    internal sealed override string Call => $"pdf {Name}";

    /// <summary>Does the work for a file that could be opened.</summary>
    protected abstract int Run(PdfDocument document, ParseResult arguments, CancellationToken cancellationToken);

    /// <inheritdoc/>
    protected sealed override int Run(ParseResult arguments, CancellationToken cancellationToken)
    {
        var path = arguments.GetRequiredValue(file);
        var opened = path == "-" ? PdfDocument.Open(DocumentOpening.ReadInput(Terminal, cancellationToken)) : PdfDocument.OpenFile(path);
        if (!opened.IsSuccess)
        {
            Tell([opened.Error]);
            return ExitCode.Unreadable;
        }

        using var document = opened.Document;
        Tell(document.Diagnostics);
        return Run(document, arguments, cancellationToken);
    }

    /// <summary>Tells every note of the reader: who looks inside wants to know.</summary>
    private protected void Tell(IEnumerable<PdfDiagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
        {
            Terminal.Tell($"{diagnostic.Code} {diagnostic.Message}");
        }
    }
}
