using System.CommandLine;
using System.Globalization;
using Extractor.App.Output;
using Extractor.Pdf;

namespace Extractor.App.Commands.PdfInspection;

/// <summary><c>pdf objects</c>: the objects of a file in its own syntax.</summary>
internal sealed class PdfObjectsCommand : PdfCommand
{
    private readonly Option<int?> id = new("--id") { Description = "Only the object of this number.", HelpName = "N" };

    internal PdfObjectsCommand(Terminal terminal)
        : base(
            terminal,
            "objects",
            "Writes the objects of a file, one a line, in the syntax of PDF; of a stream its dictionary.",
            "extractor pdf objects report.pdf --id 12") => Options.Add(id);

    /// <inheritdoc/>
    protected override int Run(PdfDocument document, ParseResult arguments, CancellationToken cancellationToken)
    {
        var numbers = document.ObjectNumbers();
        if (arguments.GetValue(id) is { } wanted)
        {
            if (!numbers.Contains(wanted))
            {
                Terminal.Tell(string.Create(CultureInfo.InvariantCulture, $"There is no object {wanted}: the file has {numbers.Length} objects."));
                return ExitCode.Usage;
            }

            numbers = [wanted];
        }

        foreach (var number in numbers)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Terminal.Output.WriteLine(PrintableText.OneLine(string.Create(CultureInfo.InvariantCulture, $"{number} {document.DescribeObject(number)}")));
        }

        return ExitCode.Done;
    }
}
