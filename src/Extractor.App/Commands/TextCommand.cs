using System.CommandLine;
using Extractor.Documents;

namespace Extractor.App.Commands;

/// <summary><c>text</c>: the text of each page in reading order.</summary>
internal sealed class TextCommand(Terminal terminal) : DocumentCommand(
    terminal,
    "text",
    "Writes the text of a document in reading order, pages separated by a form feed.",
    "extractor text report.pdf | less")
{
    /// <inheritdoc/>
    protected override int Run(SourceDocument document, ParseResult arguments, CancellationToken cancellationToken)
    {
        var first = true;
        foreach (var page in ExtractionPipeline.ReadText(document, cancellationToken))
        {
            if (!first)
            {
                Terminal.Output.Write('\f');
            }

            Terminal.Output.Write(page.Text);
            first = false;
        }

        return ExitCode.Done;
    }
}
