using System.Collections.Immutable;
using System.Globalization;
using Extractor.Processes;
using Extractor.Scans.Imaging;
using Extractor.Scans.Preparation;

namespace Extractor.Scans.Reading.Tesseract;

/// <summary>
/// Tesseract as a child process, a strip of lines at a time: Chinese with every character, then figures with digits alone. One call at a
/// time.
/// </summary>
/// <param name="program">The executable.</param>
/// <param name="time">Where its time is measured.</param>
/// <param name="limits">What a strip may take, or null for the usual.</param>
public sealed class TesseractRecognizer(string program, TimeProvider time, WorkerLimits? limits = null) : ITextRecognizer
{
    /// <summary>Its name in records.</summary>
    public const string EngineName = "tesseract";

    /// <summary>The languages that it needs: for print, and for figures alone.</summary>
    public static ImmutableArray<string> Languages { get; } = ["chi_sim", "eng"];

    /// <summary>What a figure is printed with.</summary>
    private const string FigureCharacters = "0123456789.,-()%";

    /// <summary>A strip of 300 lines takes five seconds and 200 MB; what takes six times that does not end.</summary>
    private readonly WorkerLimits limits = limits ?? new(TimeSpan.FromSeconds(30), 1L << 30) { AnswerLength = 16 << 20 };

    /// <summary>One thread a process: pages are read side by side, and two threads in one are slower than one (measured with a strip).</summary>
    private static readonly ImmutableArray<KeyValuePair<string, string>> Environment = [new("OMP_THREAD_LIMIT", "1")];

    /// <inheritdoc/>
    public string Name => EngineName;

    /// <inheritdoc/>
    public ImmutableArray<LineReading> Read(GrayImage print, ImmutableArray<PrintRegion> regions, ImmutableArray<LineHint> hints, CancellationToken cancellationToken)
    {
        var usual = LinePicture.UsualHeight(regions);
        var readings = new LineReading[regions.Length];
        foreach (var hint in hints.Distinct())
        {
            foreach (var chunk in Enumerable.Range(0, regions.Length).Where(i => hints[i] == hint).Chunk(LineStrip.MostLines))
            {
                var strip = LineStrip.Of([.. chunk.Select(i => LinePicture.Of(print, regions[i], usual))]);
                var read = Read(strip, hint, cancellationToken);
                for (var i = 0; i < chunk.Length; i++)
                {
                    readings[chunk[i]] = read[i];
                }
            }
        }

        return [.. readings];
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        // A process lives for one strip.
    }

    private LineReading[] Read(LineStrip strip, LineHint hint, CancellationToken cancellationToken)
    {
        ChildResult result;
        try
        {
            result = ChildProcess.Run(new WorkerCommand(program, Arguments(hint)), strip.ToGraymap(), limits, time, Environment, cancellationToken);
        }
        catch (ProcessStartException problem)
        {
            throw new RecognitionException($"Tesseract cannot be started ({problem.Message}). Install it with scripts/install-ocr --tesseract; extractor doctor says what is missing.", problem);
        }

        var words = result is { Fault: WorkerFault.None, ExitCode: 0 } ? TesseractWord.ReadAll(result.Output) : null;
        return words is { } known ? TesseractLines.Of(strip, known) : throw new RecognitionException(Explain(result));
    }

    private static ImmutableArray<string> Arguments(LineHint hint)
    {
        // 300 is what the strip's characters look like: 48 rows are a character of 11 points at that resolution.
        string[] common = ["--psm", "6", "--dpi", "300", "-c", "tessedit_do_invert=0"];
        return hint == LineHint.Numeric
            ? ["stdin", "stdout", "-l", Languages[1], .. common, "-c", "tessedit_char_whitelist=" + FigureCharacters, "tsv"]
            : ["stdin", "stdout", "-l", Languages[0], .. common, "tsv"];
    }

    private string Explain(ChildResult result) => result.Fault switch
    {
        WorkerFault.TooSlow => string.Create(CultureInfo.InvariantCulture, $"Tesseract took longer than {limits.Time.TotalSeconds:0} s and was stopped. Read it with another engine (--ocr pp), or look at the page."),
        WorkerFault.TooMuchMemory => string.Create(CultureInfo.InvariantCulture, $"Tesseract took more than {limits.Memory >> 20} MB of memory and was stopped. Read it with another engine (--ocr pp), or look at the page."),
        WorkerFault.AnswerTooLong => "Tesseract wrote more than the words of any page and was stopped. Run extractor doctor, and read it with another engine (--ocr pp).",
        _ when result.ExitCode != 0 => string.Create(CultureInfo.InvariantCulture, $"Tesseract ended with exit code {result.ExitCode}{(result.Said.Length > 0 ? ": " + result.Said : "")}. Run extractor doctor; it checks the languages, too."),
        _ => "Tesseract answered with what is no table of words. Run extractor doctor, and read it with another engine (--ocr pp).",
    };
}
