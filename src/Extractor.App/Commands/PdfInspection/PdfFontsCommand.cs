using System.CommandLine;
using System.Globalization;
using Extractor.App.Output;
using Extractor.Pdf;

namespace Extractor.App.Commands.PdfInspection;

/// <summary><c>pdf fonts</c>: the fonts of a file and whether their text can be known.</summary>
internal sealed class PdfFontsCommand(Terminal terminal) : PdfCommand(
    terminal,
    "fonts",
    "Lists the fonts of a file: object, kind, name, encoding, whether it has a ToUnicode map and is embedded.",
    "extractor pdf fonts report.pdf")
{
    /// <inheritdoc/>
    protected override int Run(PdfDocument document, ParseResult arguments, CancellationToken cancellationToken)
    {
        var table = new TextTable(new TextColumn("object", IsNumeric: true), "kind", "encoding", "ToUnicode", "embedded", "name");
        foreach (var font in document.Fonts())
        {
            table.Add(
                font.ObjectNumber.ToString(CultureInfo.InvariantCulture),
                font.Kind,
                font.Encoding,
                font.HasToUnicode ? "yes" : "no",
                font.IsEmbedded ? "yes" : "no",
                font.Name);
        }

        table.WriteTo(Terminal);
        return ExitCode.Done;
    }
}
