using System.CommandLine;
using Extractor.App.DocumentTables;
using Extractor.App.Import;
using Extractor.App.Output;
using Extractor.App.Recognition;
using Extractor.Documents;

namespace Extractor.App.Commands;

/// <summary><c>tables</c>: every table of any document, fiscal or not; of one document or of many.</summary>
internal sealed class TablesCommand : ExtractorCommand
{
    private const string Json = "json";

    private const string Csv = "csv";

    private const string Text = "text";

    private readonly Argument<string[]> files = new("FILE")
    {
        Description = "The documents, or - for standard input; several need --out.",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string?> folder = new("--out")
    {
        Description = "Writes the tables of each document into a file of this folder, as JSON or CSV.",
        HelpName = "DIR",
    };

    private readonly Option<string> format = OutputFormats.Option(Json, Json, Csv, Text);

    private readonly Option<bool> bom = new("--bom")
    {
        Description = "Begins CSV with a byte order mark, so that Excel takes it for UTF-8.",
    };

    private readonly OcrOption ocr;

    internal TablesCommand(Terminal terminal)
        : base(
            terminal,
            "tables",
            "Writes every table of documents, whatever they are about, with spans and the place of each cell.",
            "extractor tables report.pdf --format csv --bom > tables.csv")
    {
        Arguments.Add(files);
        Options.Add(folder);
        Options.Add(format);
        Options.Add(bom);
        ocr = new OcrOption(this, terminal);
        Validators.Add(result =>
        {
            if (result.GetValue(folder) is null && result.GetValue(files) is { Length: > 1 })
            {
                result.AddError("Several documents need --out: each gets a file of its own.");
            }
            else if (result.GetValue(folder) is not null && result.GetValue(format) == Text)
            {
                result.AddError("--format text is for reading and takes no --out.");
            }
        });
    }

    /// <inheritdoc/>
    protected override int Run(ParseResult arguments, CancellationToken cancellationToken)
    {
        var paths = arguments.GetRequiredValue(files);
        using var pictures = ocr.Open(arguments);
        var failed = arguments.GetValue(folder) is { } target
            ? WriteEach(paths, target, arguments, pictures, cancellationToken)
            : Write(paths[0], Terminal.OutputStream, arguments, path: null, pictures, cancellationToken) == true ? 0 : 1;
        return failed == 0 ? ExitCode.Done : paths.Length == 1 ? ExitCode.Unreadable : ExitCode.SomeFailed;
    }

    /// <summary>Writes a file for each document and returns how many could not be read, or not in full.</summary>
    private int WriteEach(string[] paths, string target, ParseResult arguments, PictureReading pictures, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(target);
        var names = new BatchFiles(target, arguments.GetRequiredValue(format) == Csv ? ".csv" : ".json");
        var failed = 0;
        foreach (var path in paths)
        {
            // A document that cannot be read takes its name too: what the others are called does not depend on it.
            var name = names.Next(path);
            try
            {
                using var content = new MemoryStream();
                var isWhole = Write(path, content, arguments, path, pictures, cancellationToken);
                failed += isWhole == true ? 0 : 1;
                if (isWhole is not null)
                {
                    using var file = File.Create(name);
                    content.WriteTo(file);
                }
            }
            catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
            {
                Terminal.Tell($"{path}: {problem.Message}");
                failed++;
            }
            catch (Exception bug) when (bug is not OperationCanceledException && paths.Length > 1)
            {
                // A bug that one document brings to light costs the others nothing.
                var reason = ImportFailures.Internal(bug);
                Terminal.Tell($"{path}: {reason.Code}: {reason.Message}");
                failed++;
            }
        }

        return failed;
    }

    /// <summary>Writes the tables of a document and says whether all of it could be read; null if it could not be opened and nothing was written.</summary>
    private bool? Write(string document, Stream output, ParseResult arguments, string? path, PictureReading pictures, CancellationToken cancellationToken)
    {
        using var reading = DocumentOpening.Open(Terminal, document, pictures, cancellationToken);
        DocumentOpening.Tell(Terminal, reading.Diagnostics, path);
        if (reading.Document is not { } source)
        {
            return null;
        }

        var extracted = ExtractionPipeline.Extract(source, options: null, cancellationToken);
        DocumentOpening.Tell(Terminal, extracted.Diagnostics.Except(source.Diagnostics), path);
        Write(extracted, output, arguments);
        return !extracted.IsIncomplete;
    }

    private void Write(ExtractedDocument document, Stream output, ParseResult arguments)
    {
        switch (arguments.GetRequiredValue(format))
        {
            case Csv:
                using (var writer = new StreamWriter(output, Terminal.Utf8, bufferSize: 16 * 1024, leaveOpen: true) { NewLine = "\n" })
                {
                    TablesAsCsv.Write(writer, document.Tables, arguments.GetValue(bom));
                }

                break;
            case Text:
                TablesAsText.Write(Terminal, document.Tables);
                break;
            default:
                TablesAsJson.Write(output, document.Tables);
                break;
        }
    }
}
