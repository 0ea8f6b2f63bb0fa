using System.Buffers;
using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Extractor.App.Output;
using Extractor.Numbers.Mentions;

namespace Extractor.App.Commands;

/// <summary><c>numbers</c>: every number in lines of text.</summary>
internal sealed class NumbersCommand : ExtractorCommand
{
    /// <summary>Bytes that are gathered before they are written.</summary>
    private const int Chunk = 64 * 1024;

    private readonly Option<string?> referenceDate = new("--reference-date")
    {
        Description = "The day from which relative dates are counted.",
        HelpName = "YYYY-MM-DD",
    };

    private readonly Option<int?> fiscalYear = new("--fiscal-year")
    {
        Description = "The year that the text is about: what it calls 本年 or 当年.",
        HelpName = "YEAR",
    };

    internal NumbersCommand(Terminal terminal)
        : base(
            terminal,
            "numbers",
            "Finds every number, amount, percentage, ordinal, range, quantity and date in lines of text from standard input.",
            "extractor numbers --reference-date 2022-11-08 < lines.txt")
    {
        referenceDate.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !TryParseDay(token.Value, out _))
            {
                result.AddError("--reference-date must be a day such as 2022-11-08.");
            }
        });
        fiscalYear.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && int.TryParse(token.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is < 100 or > 9800)
            {
                result.AddError("--fiscal-year must be between 100 and 9800.");
            }
        });
        Options.Add(referenceDate);
        Options.Add(fiscalYear);
    }

    /// <inheritdoc/>
    protected override int Run(ParseResult arguments, CancellationToken cancellationToken)
    {
        var context = new NumberContext(
            TryParseDay(arguments.GetValue(referenceDate), out var day) ? day : null,
            arguments.GetValue(fiscalYear));
        using var lines = new StreamReader(Terminal.Input, Encoding.UTF8, detectEncodingFromByteOrderMarks: true, bufferSize: 64 * 1024, leaveOpen: true);
        var output = new ArrayBufferWriter<byte>(2 * Chunk);
        using var writer = new Utf8JsonWriter(output, JsonOutput.OneLine);
        while (lines.ReadLine() is { } line)
        {
            cancellationToken.ThrowIfCancellationRequested();
            MentionsAsJson.Write(writer, line, NumberFinder.Find(line, context));
            writer.Flush();
            writer.Reset();
            output.Write("\n"u8);
            if (output.WrittenCount >= Chunk || Terminal.OutputIsTerminal)
            {
                Terminal.OutputStream.Write(output.WrittenSpan);
                output.ResetWrittenCount();
            }
        }

        Terminal.OutputStream.Write(output.WrittenSpan);
        return ExitCode.Done;
    }

    private static bool TryParseDay(string? text, out DateOnly day) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
}
