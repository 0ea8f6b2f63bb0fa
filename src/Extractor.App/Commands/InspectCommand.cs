using System.CommandLine;
using System.Globalization;
using Extractor.Diagnostics;
using Extractor.Documents;
using Extractor.Inspection;
using Extractor.Scans.Reading;

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

    private readonly Option<string?> svg = new("--svg") { Description = "The drawing to write.", HelpName = "OUT.svg" };

    private readonly Option<string?> steps = new("--steps")
    {
        Description = "Draws into this folder how the picture of the page is made ready for reading, a file for each step.",
        HelpName = "DIR",
    };

    private readonly Option<bool> explain = new("--explain")
    {
        Description = "Tells how each table was chosen: the readings that competed and what the evidence says about each.",
    };

    internal InspectCommand(Terminal terminal)
        : base(
            terminal,
            "inspect",
            "Draws one page as SVG: words, ruling lines, edges, cells, headers. The picture is the bug report.",
            "extractor inspect report.pdf --page 3 --svg page3.svg")
    {
        Options.Add(page);
        Options.Add(svg);
        Options.Add(steps);
        Options.Add(explain);
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

        var drawing = arguments.GetValue(svg);
        var folder = arguments.GetValue(steps);
        if (drawing is null && folder is null && !arguments.GetValue(explain))
        {
            Terminal.Tell("Say what to write: --svg OUT.svg, --steps DIR, --explain, or several of them.");
            return ExitCode.Usage;
        }

        if (folder is not null && !DrawSteps(paged, number, folder, arguments, cancellationToken))
        {
            return ExitCode.Unreadable;
        }

        var read = paged.Pages.Read(number, cancellationToken);
        var diagnostics = new List<Diagnostic>(read.Diagnostics);
        var tables = ExtractionPipeline.ReadPage(read, ExtractionOptions.Default.GridFinder, diagnostics);
        if (drawing is not null)
        {
            // Headers and continuation are known of whole documents only.
            var whole = ExtractionPipeline.Extract(document, options: null, cancellationToken).Tables;
            File.WriteAllText(drawing, PageInspector.ToSvg(read, tables, whole), Terminal.Utf8);
        }

        if (arguments.GetValue(explain))
        {
            Terminal.Output.Write(DecisionText.Of(tables));
        }

        Tell(diagnostics);
        return ExitCode.Done;
    }

    private bool DrawSteps(PagedDocument document, int page, string folder, ParseResult arguments, CancellationToken cancellationToken)
    {
        try
        {
            using var pictures = Ocr.Open(arguments);
            if (pictures.Steps(document, page, cancellationToken) is not { } drawings)
            {
                Terminal.Tell("The picture of the page cannot be drawn: that takes a PDF and pdftoppm. See: extractor doctor");
                return false;
            }

            Directory.CreateDirectory(folder);
            for (var i = 0; i < drawings.Length; i++)
            {
                var name = string.Create(CultureInfo.InvariantCulture, $"page{page}-{i + 1}-{drawings[i].Name}.svg");
                File.WriteAllText(Path.Combine(folder, name), drawings[i].Svg, Terminal.Utf8);
            }

            return true;
        }
        catch (RecognitionException problem)
        {
            Terminal.Tell(problem.Message);
            return false;
        }
    }
}
