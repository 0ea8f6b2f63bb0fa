using System.CommandLine;
using Extractor.Diagnostics;
using Extractor.Documents;
using Extractor.Sources;

namespace Extractor.App.Commands;

/// <summary>A command about one document, named by a path or <c>-</c> for standard input.</summary>
internal abstract class DocumentCommand : ExtractorCommand
{
    private readonly Argument<string> file = new("FILE") { Description = "The document, or - for standard input." };

    private protected DocumentCommand(Terminal terminal, string name, string description, string example)
        : base(terminal, name, description, example) => Arguments.Add(file);

    /// <summary>Does the work for a document that could be opened.</summary>
    protected abstract int Run(SourceDocument document, ParseResult arguments, CancellationToken cancellationToken);

    /// <inheritdoc/>
    protected sealed override int Run(ParseResult arguments, CancellationToken cancellationToken)
    {
        using var reading = Open(arguments.GetRequiredValue(file), cancellationToken);
        Tell(reading.Diagnostics);
        return reading.Document is { } document ? Run(document, arguments, cancellationToken) : ExitCode.Unreadable;
    }

    /// <summary>Tells the user what went wrong; notes that lost nothing stay in the record.</summary>
    protected void Tell(IEnumerable<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics.Where(diagnostic => diagnostic.Severity > DiagnosticSeverity.Information))
        {
            Terminal.Tell(diagnostic.ToString());
        }
    }

    private SourceReading Open(string path, CancellationToken cancellationToken)
    {
        if (path != "-")
        {
            return SourceReader.Open(path, cancellationToken: cancellationToken);
        }

        var limit = SourceReadOptions.Default.MaximumFileLength;
        using var bytes = new MemoryStream();
        var buffer = new byte[64 * 1024];
        for (int read; (read = Terminal.Input.Read(buffer)) > 0;)
        {
            cancellationToken.ThrowIfCancellationRequested();
            bytes.Write(buffer, 0, read);
            if (bytes.Length > limit)
            {
                break; // The reader refuses it by its length.
            }
        }

        return SourceReader.Read(bytes.ToArray(), "standard-input", cancellationToken: cancellationToken);
    }
}
