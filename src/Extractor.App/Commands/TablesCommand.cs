using System.CommandLine;
using Extractor.App.DocumentTables;
using Extractor.Documents;

namespace Extractor.App.Commands;

/// <summary><c>tables</c>: every table of any document, fiscal or not.</summary>
internal sealed class TablesCommand : DocumentCommand
{
    private readonly Option<string> format = OutputFormats.Option("json", "json", "csv", "text");

    private readonly Option<bool> bom = new("--bom")
    {
        Description = "Begins CSV with a byte order mark, so that Excel takes it for UTF-8.",
    };

    internal TablesCommand(Terminal terminal)
        : base(
            terminal,
            "tables",
            "Writes every table of a document, whatever it is about, with spans and the place of each cell.",
            "extractor tables report.pdf --format csv --bom > tables.csv")
    {
        Options.Add(format);
        Options.Add(bom);
    }

    /// <inheritdoc/>
    protected override int Run(SourceDocument document, ParseResult arguments, CancellationToken cancellationToken)
    {
        var extracted = ExtractionPipeline.Extract(document, options: null, cancellationToken);
        Tell(extracted.Diagnostics.Except(document.Diagnostics));
        switch (arguments.GetRequiredValue(format))
        {
            case "csv":
                TablesAsCsv.Write(Terminal.Output, extracted.Tables, arguments.GetValue(bom));
                break;
            case "text":
                TablesAsText.Write(Terminal, extracted.Tables);
                break;
            default:
                TablesAsJson.Write(Terminal.OutputStream, extracted.Tables);
                break;
        }

        return extracted.IsIncomplete ? ExitCode.Unreadable : ExitCode.Done;
    }
}
