using Extractor.App.Recognition;
using Extractor.Diagnostics;
using Extractor.Sources;

namespace Extractor.App.Commands;

/// <summary>Opens what a command line names: a path, or <c>-</c> for standard input.</summary>
internal static class DocumentOpening
{
    internal static SourceReading Open(Terminal terminal, string path, PictureReading pictures, CancellationToken cancellationToken) => pictures.Over(path == "-"
        ? SourceReader.Read(ReadInput(terminal, cancellationToken), "standard-input", cancellationToken: cancellationToken)
        : SourceReader.Open(path, cancellationToken: cancellationToken));

    /// <summary>Standard input to its end, or until it is longer than any reader takes.</summary>
    internal static byte[] ReadInput(Terminal terminal, CancellationToken cancellationToken)
    {
        var limit = SourceReadOptions.Default.MaximumFileLength;
        using var bytes = new MemoryStream();
        var buffer = new byte[64 * 1024];
        for (int read; (read = terminal.Input.Read(buffer)) > 0;)
        {
            cancellationToken.ThrowIfCancellationRequested();
            bytes.Write(buffer, 0, read);
            if (bytes.Length > limit)
            {
                break; // The reader refuses it by its length.
            }
        }

        return bytes.ToArray();
    }

    /// <summary>Tells the user what went wrong; notes that lost nothing stay in the record.</summary>
    /// <param name="terminal">Where to tell it.</param>
    /// <param name="diagnostics">What happened.</param>
    /// <param name="path">The document of a batch that it is about; null where there is only one.</param>
    internal static void Tell(Terminal terminal, IEnumerable<Diagnostic> diagnostics, string? path = null)
    {
        foreach (var diagnostic in diagnostics.Where(diagnostic => diagnostic.Severity > DiagnosticSeverity.Information))
        {
            terminal.Tell(path is null ? diagnostic.ToString() : $"{path}: {diagnostic}");
        }
    }
}
