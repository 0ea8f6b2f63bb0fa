using System.CommandLine;
using System.Globalization;
using Extractor.Diagnostics;
using Extractor.Documents;
using Extractor.Inspection;

namespace Extractor.App.Commands;

/// <summary><c>inspect</c>: a drawing of what the program saw on a page.</summary>
internal sealed class InspectCommand : DocumentCommand
{
    private readonly Option<int> page = new("--page")
    {
        Description = "The page, counted from 1.",
        HelpName = "N",
        DefaultValueFactory = _ => 1,
    };

    private readonly Option<string> svg = new("--svg") { Description = "The drawing to write.", HelpName = "OUT.svg", Required = true };

    internal InspectCommand(Terminal terminal)
        : base(
            terminal,
            "inspect",
            "Draws one page as SVG: glyphs, words, ruling lines and the cells that were found. The picture is the bug report.",
            "extractor inspect report.pdf --page 3 --svg page3.svg")
    {
        Options.Add(page);
        Options.Add(svg);
    }

    /// <inheritdoc/>
    protected override int Run(SourceDocument document, ParseResult arguments, CancellationToken cancellationToken)
    {
        if (document is not PagedDocument paged)
        {
            Terminal.Tell("The document has no pages to draw: it is a flow of blocks. Try: extractor tables FILE --format text");
            return ExitCode.Usage;
        }

        var number = arguments.GetValue(page);
        if (number < 1 || number > paged.Pages.Count)
        {
            Terminal.Tell(string.Create(CultureInfo.InvariantCulture, $"There is no page {number}: the document has {paged.Pages.Count} pages."));
            return ExitCode.Usage;
        }

        var read = paged.Pages.Read(number, cancellationToken);
        var diagnostics = new List<Diagnostic>(read.Diagnostics);
        var tables = ExtractionPipeline.ReadPage(read, ExtractionOptions.Default.GridFinder, diagnostics);
        File.WriteAllText(arguments.GetRequiredValue(svg), PageInspector.ToSvg(read, tables), Terminal.Utf8);
        Tell(diagnostics);
        return ExitCode.Done;
    }
}
