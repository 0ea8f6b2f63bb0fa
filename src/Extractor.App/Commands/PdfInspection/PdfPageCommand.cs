using System.CommandLine;
using System.Globalization;
using Extractor.App.Output;
using Extractor.Pdf;

namespace Extractor.App.Commands.PdfInspection;

/// <summary>A command about one page of a PDF file, which writes one line an item.</summary>
internal abstract class PdfPageCommand : PdfCommand
{
    private readonly Option<int> page = new("--page")
    {
        Description = "The page, counted from 1.",
        HelpName = "N",
        DefaultValueFactory = _ => 1,
    };

    private readonly Option<string> format = OutputFormats.Option("text", "text", "json");

    private protected PdfPageCommand(Terminal terminal, string name, string description, string example)
        : base(terminal, name, description, example)
    {
        Options.Add(page);
        Options.Add(format);
    }

    /// <summary>Writes the items of the page.</summary>
    protected abstract void Write(PdfPage page, string format);

    /// <inheritdoc/>
    protected sealed override int Run(PdfDocument document, ParseResult arguments, CancellationToken cancellationToken)
    {
        var number = arguments.GetValue(page);
        if (number < 1 || number > document.PageCount)
        {
            Terminal.Tell(string.Create(CultureInfo.InvariantCulture, $"There is no page {number}: the document has {document.PageCount} pages."));
            return ExitCode.Usage;
        }

        var read = document.ReadPage(number, cancellationToken);
        Tell(read.Diagnostics);
        Write(read, arguments.GetRequiredValue(format));
        return ExitCode.Done;
    }

    /// <summary>A column of figures.</summary>
    private protected static TextColumn Numeric(string header) => new(header, IsNumeric: true);

    /// <summary>Points with two decimals, which is finer than any printer.</summary>
    private protected static string Points(double value) => Rounded(value).ToString("0.00", CultureInfo.InvariantCulture);

    /// <summary>Points to the third decimal, and never the negative zero.</summary>
    private protected static double Rounded(double value) => Math.Round(value, 3) + 0.0;
}
