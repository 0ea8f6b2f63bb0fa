using System.CommandLine;
using Extractor.App.Output;

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

    internal TextCommand(Terminal terminal)
        : base(
            terminal,
            "text",
            "Writes the text of documents in reading order, pages and documents separated by a form feed.",
            "extractor text report.pdf | less")
    {
        Arguments.Add(files);
        Options.Add(folder);
    }

    /// <inheritdoc/>
    protected override int Run(ParseResult arguments, CancellationToken cancellationToken)
    {
        var paths = arguments.GetRequiredValue(files);
        var failed = arguments.GetValue(folder) is { } target
            ? WriteEach(paths, target, cancellationToken)
            : WriteAll(paths, cancellationToken);
        return failed == 0 ? ExitCode.Done : paths.Length == 1 ? ExitCode.Unreadable : ExitCode.SomeFailed;
    }

    private int WriteAll(string[] paths, CancellationToken cancellationToken)
    {
        var (failed, separator) = (0, "");
        foreach (var path in paths)
        {
            if (!TryWrite(path, () => (Terminal.Output, separator), cancellationToken))
            {
                failed++;
                continue;
            }

            separator = "\f";
        }

        return failed;
    }

    private int WriteEach(string[] paths, string target, CancellationToken cancellationToken)
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
                failed += TryWrite(path, () => (writer = new StreamWriter(name, append: false, Terminal.Utf8) { NewLine = "\n" }, ""), cancellationToken) ? 0 : 1;
            }
            finally
            {
                writer?.Dispose();
            }
        }

        return failed;
    }

    private bool TryWrite(string path, Func<(TextWriter Output, string Separator)> open, CancellationToken cancellationToken)
    {
        using var reading = DocumentOpening.Open(Terminal, path, cancellationToken);
        DocumentOpening.Tell(Terminal, reading.Diagnostics);
        foreach (var attachment in reading.Attachments)
        {
            Terminal.Tell($"Linked file: {PrintableText.OneLine(attachment.Address)} {PrintableText.OneLine(attachment.Text)}".TrimEnd());
        }

        if (reading.Document is not { } document)
        {
            return false;
        }

        var (output, separator) = open();
        foreach (var page in ExtractionPipeline.ReadText(document, cancellationToken))
        {
            output.Write(separator);
            output.Write(page.Text);
            separator = "\f";
        }

        return true;
    }
}
