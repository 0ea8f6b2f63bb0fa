using System.CommandLine;
using Extractor.App.Output;
using Extractor.App.Recognition;
using Extractor.Diagnostics;

namespace Extractor.App.Commands;

/// <summary><c>text</c>: the text of each page in reading order, of one document or of many.</summary>
internal sealed class TextCommand : ExtractorCommand
{
    private readonly Argument<string[]> files = new("FILE")
    {
        Description = "The documents, or - for standard input.",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string?> folder = new("--out")
    {
        Description = "Writes the text of each document into a file of this folder.",
        HelpName = "DIR",
    };

    private readonly OcrOption ocr;

    internal TextCommand(Terminal terminal)
        : base(
            terminal,
            "text",
            "Writes the text of documents in reading order, pages and documents separated by a form feed.",
            "extractor text report.pdf | less")
    {
        Arguments.Add(files);
        Options.Add(folder);
        ocr = new OcrOption(this, terminal);
    }

    /// <inheritdoc/>
    protected override int Run(ParseResult arguments, CancellationToken cancellationToken)
    {
        var paths = arguments.GetRequiredValue(files);
        using var pictures = ocr.Open(arguments);
        var failed = arguments.GetValue(folder) is { } target
            ? WriteEach(paths, target, pictures, cancellationToken)
            : WriteAll(paths, pictures, cancellationToken);
        return failed == 0 ? ExitCode.Done : paths.Length == 1 ? ExitCode.Unreadable : ExitCode.SomeFailed;
    }

    private int WriteAll(string[] paths, PictureReading pictures, CancellationToken cancellationToken)
    {
        var (failed, separator) = (0, "");
        foreach (var path in paths)
        {
            var isWhole = Write(path, () => (Terminal.Output, separator), pictures, cancellationToken);
            failed += isWhole == true ? 0 : 1;
            separator = isWhole is null ? separator : "\f";
        }

        return failed;
    }

    private int WriteEach(string[] paths, string target, PictureReading pictures, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(target);
        var names = new BatchFiles(target, ".txt");
        var failed = 0;
        foreach (var path in paths)
        {
            // A document that cannot be read takes its name too: what the others are called does not depend on it.
            var name = names.Next(path);
            StreamWriter? writer = null;
            try
            {
                failed += Write(path, () => (writer = new StreamWriter(name, append: false, Terminal.Utf8) { NewLine = "\n" }, ""), pictures, cancellationToken) == true ? 0 : 1;
            }
            finally
            {
                writer?.Dispose();
            }
        }

        return failed;
    }

    /// <summary>Writes the text of a document and says whether all of it could be read; null if it could not be opened and nothing was written.</summary>
    private bool? Write(string path, Func<(TextWriter Output, string Separator)> open, PictureReading pictures, CancellationToken cancellationToken)
    {
        using var reading = DocumentOpening.Open(Terminal, path, pictures, cancellationToken);
        DocumentOpening.Tell(Terminal, reading.Diagnostics);
        foreach (var attachment in reading.Attachments)
        {
            Terminal.Tell($"Linked file: {PrintableText.OneLine(attachment.Address)} {PrintableText.OneLine(attachment.Text)}".TrimEnd());
        }

        if (reading.Document is not { } document)
        {
            return null;
        }

        var (output, separator) = open();
        var isWhole = !LosesText(reading.Diagnostics);
        foreach (var page in ExtractionPipeline.ReadText(document, cancellationToken))
        {
            output.Write(separator);
            output.Write(page.Text);
            separator = "\f";
            DocumentOpening.Tell(Terminal, page.Diagnostics);
            isWhole &= !LosesText(page.Diagnostics);
        }

        return isWhole;
    }

    private static bool LosesText(IEnumerable<Diagnostic> diagnostics) => diagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
}
