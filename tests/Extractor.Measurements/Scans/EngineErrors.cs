using System.Collections.Immutable;
using Extractor.Documents;
using Extractor.Fixtures.Invention;
using Extractor.Numbers;

namespace Extractor.Measurements.Scans;

/// <summary>
/// How two engines misread the figures of a page: each with its own share of errors, of the kinds that were seen; where one errs, the other may
/// err in the same way; and a glyph that is misread once on a page may be misread wherever it stands there.
/// </summary>
/// <param name="Name">What kind of scan it stands for.</param>
/// <param name="First">Figures of 10,000 that the first engine misreads.</param>
/// <param name="Second">Figures of 10,000 that the second misreads on its own.</param>
/// <param name="Alike">Of 100 misreadings of the first, those that the second shares.</param>
/// <param name="Systematic">Of 100 reports, those with a digit that both misread throughout.</param>
internal sealed record EngineErrors(string Name, int First, int Second, int Alike, int Systematic)
{
    /// <summary>Digits by their likeness in print.</summary>
    private static readonly ImmutableDictionary<char, string> Lookalikes = new Dictionary<char, string>
    {
        ['0'] = "869",
        ['1'] = "774",
        ['2'] = "7Z1",
        ['3'] = "858",
        ['4'] = "19",
        ['5'] = "636",
        ['6'] = "858",
        ['7'] = "112",
        ['8'] = "363",
        ['9'] = "003",
    }.ToImmutableDictionary();

    /// <summary>The measured shares of ocr engines: good scans of Tesseract and PP, real scans, and heavily damaged ones.</summary>
    public static ImmutableArray<EngineErrors> Kinds { get; } =
    [
        new("good", 20, 130, 2, 0),
        new("real", 500, 900, 15, 5),
        new("damaged", 3000, 3500, 20, 20),
    ];

    /// <summary>What engines read in the cells of one report.</summary>
    /// <param name="engines">How many engines there are: one or two.</param>
    /// <param name="generator">Decides what is misread.</param>
    public Func<TableCell, ImmutableArray<TextReading>> Of(int engines, SeededGenerator generator)
    {
        var systematic = generator.Chance(Systematic) ? (From: "0123456789"[generator.Below(10)], Share: 10 + generator.Below(60)) : default((char From, int Share)?);
        var to = systematic is { } rule ? Lookalikes[rule.From][0] : default;
        return cell => Read(cell, engines, generator, systematic, to);
    }

    private ImmutableArray<TextReading> Read(TableCell cell, int engines, SeededGenerator generator, (char From, int Share)? systematic, char to)
    {
        var printed = cell.Text;
        if (NumberText.Read(cell.JoinedText) is not { HasValue: true } number || number.DecimalPlaces == 0)
        {
            return [new TextReading("pp", printed, 0.99), .. engines > 1 ? [new TextReading("tesseract", printed, 0.95)] : (TextReading[])[]];
        }

        var common = systematic is { } rule && generator.Chance(rule.Share) ? printed.Replace(rule.From, to) : printed;
        var first = generator.Below(10_000) < First ? Misread(common, generator) : common;
        var second = first != common && generator.Chance(Alike) ? first : generator.Below(10_000) < Second ? Misread(common, generator) : common;
        return [new TextReading("pp", first, 0.98), .. engines > 1 ? [new TextReading("tesseract", second, 0.9)] : (TextReading[])[]];
    }

    /// <summary>One error, of a kind as often as it was seen among the misreadings of both engines.</summary>
    private static string Misread(string figure, SeededGenerator generator)
    {
        var digits = Enumerable.Range(0, figure.Length).Where(at => char.IsAsciiDigit(figure[at])).ToArray();
        if (digits.Length == 0)
        {
            return figure;
        }

        var at = generator.Pick(digits);
        return generator.Below(100) switch
        {
            < 45 => figure[..at] + generator.Pick([.. Lookalikes[figure[at]]]) + figure[(at + 1)..],
            < 60 => figure[..at] + figure[(at + 1)..],
            < 68 => figure[..at] + figure[at] + figure[at..],
            < 80 => figure.Replace(".", string.Empty, StringComparison.Ordinal),
            < 85 => figure.Replace('.', ','),
            < 90 => figure.TrimStart('-'),
            < 95 => string.Empty,
            _ => "一" + figure[..at] + "o" + figure[(at + 1)..],
        };
    }
}
