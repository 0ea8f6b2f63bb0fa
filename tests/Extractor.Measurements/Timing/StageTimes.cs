using System.Diagnostics;
using Extractor.Pdf;
using Extractor.Pdf.Filters;
using Extractor.Pdf.Fonts;
using Extractor.Pdf.Objects;
using Extractor.Pdf.Structure;
using Extractor.Pdf.Tokens;

namespace Extractor.Measurements.Timing;

/// <summary>Where the time of reading a file goes, in milliseconds of the fastest of some runs, with warm code.</summary>
/// <param name="Open">Cross-reference, catalog and page tree.</param>
/// <param name="Filters">Decoding the content streams of the pages.</param>
/// <param name="Tokens">Cutting the decoded content into tokens.</param>
/// <param name="Fonts">Building the fonts of the pages' resources.</param>
/// <param name="Rest">What is left of reading all pages: interpreting, placing glyphs, rulings, forms, judging the text.</param>
internal readonly record struct StageTimes(double Open, double Filters, double Tokens, double Fonts, double Rest)
{
    private const int Runs = 5;

    public double Sum => Open + Filters + Tokens + Fonts + Rest;

    public static StageTimes Measure(string file)
    {
        var bytes = File.ReadAllBytes(file);
        var runs = Enumerable.Range(0, Runs).Select(_ => Once(bytes)).Skip(1).ToList();
        return new StageTimes(
            runs.Min(run => run.Open), runs.Min(run => run.Filters), runs.Min(run => run.Tokens), runs.Min(run => run.Fonts), runs.Min(run => run.Rest));
    }

    private static StageTimes Once(byte[] bytes)
    {
        var clock = Stopwatch.StartNew();
        var opener = new DocumentOpener(bytes, PdfReadOptions.Default);
        var catalog = opener.Open();
        var pages = catalog is null ? [] : new PageTree(opener.Objects, PdfReadOptions.Default).List(catalog);
        var open = Lap(clock);
        var contents = pages.ConvertAll(page => Streams(page.Dictionary["Contents"], opener.Objects)
            .ConvertAll(stream => StreamDecoder.Decode(stream, opener.Objects, PdfReadOptions.Default.MaximumStreamBytes).Bytes));
        var filters = Lap(clock);
        foreach (var content in contents.SelectMany(parts => parts))
        {
            var lexer = new Lexer(content.Span);
            while (lexer.Read() != TokenKind.End)
            {
                // Reading is all that is measured.
            }
        }

        var tokens = Lap(clock);
        var cache = new FontCache(opener.Objects);
        foreach (var page in pages)
        {
            BuildFonts(page, opener.Objects, cache);
        }

        var fonts = Lap(clock);
        var document = PdfDocument.Open(bytes).Document;
        for (var number = 1; number <= (document?.PageCount ?? 0); number++)
        {
            document!.ReadPage(number);
        }

        return new StageTimes(open, filters, tokens, fonts, Math.Max(0, Lap(clock) - open - filters - tokens - fonts));
    }

    private static double Lap(Stopwatch clock)
    {
        var time = clock.Elapsed.TotalMilliseconds;
        clock.Restart();
        return time;
    }

    private static List<PdfStream> Streams(PdfObject? contents, ObjectTable objects) => objects.Stream(contents) is { } only
        ? [only]
        : [.. (objects.Array(contents)?.Items ?? []).Select(item => objects.Stream(item)).OfType<PdfStream>()];

    private static void BuildFonts(PageNode page, ObjectTable objects, FontCache cache)
    {
        if (objects.Dictionary(objects.Dictionary(page.Resources)?["Font"]) is not { } fonts)
        {
            return;
        }

        foreach (var key in fonts.Keys)
        {
            if (objects.Dictionary(fonts[key]) is { } font)
            {
                cache.Get(font);
            }
        }
    }
}
