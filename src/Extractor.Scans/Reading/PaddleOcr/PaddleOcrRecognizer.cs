using System.Collections.Immutable;
using System.Globalization;
using Extractor.Processes;
using Extractor.Scans.Imaging;
using Extractor.Scans.Preparation;

namespace Extractor.Scans.Reading.PaddleOcr;

/// <summary>
/// The recognition model of PP-OCRv4 in a worker process, which is started with the first page and kept as long as it is sound. One call at
/// a time.
/// </summary>
/// <param name="command">How a worker is started.</param>
/// <param name="version">What it says when it is ready.</param>
/// <param name="time">Where its time is measured.</param>
/// <param name="limits">What a page may take of it, or null for the usual.</param>
public sealed class PaddleOcrRecognizer(WorkerCommand command, string version, TimeProvider time, WorkerLimits? limits = null) : ITextRecognizer
{
    /// <summary>Its name in records.</summary>
    public const string EngineName = "pp";

    /// <summary>Pages that one worker reads: its memory grows with every new width of a batch, and a start costs a fifth of a second.</summary>
    private const int PagesOfAWorker = 200;

    private readonly WorkerLimits limits = limits ?? new(TimeSpan.FromSeconds(60), 1L << 30) { AnswerLength = 64 << 20 };

    private WorkerChannel? worker;
    private int pages;
    private (GrayImage Print, Dictionary<PixelBox, LineReading> Figures)? lastPage;

    /// <inheritdoc/>
    public string Name => EngineName;

    /// <inheritdoc/>
    public ImmutableArray<LineReading> Read(GrayImage print, ImmutableArray<PrintRegion> regions, ImmutableArray<LineHint> hints, CancellationToken cancellationToken)
    {
        // The second look at a line, as a figure, was made with the first one.
        if (lastPage is { } last && ReferenceEquals(last.Print, print) && hints.All(static hint => hint == LineHint.Numeric) && regions.All(region => last.Figures.ContainsKey(region.Box)))
        {
            return [.. regions.Select(region => last.Figures[region.Box])];
        }

        if (regions.IsEmpty)
        {
            return [];
        }

        var usual = LinePicture.UsualHeight(regions);
        var pictures = regions.Select(region => LinePicture.Of(print, region, usual)).ToList();
        var readings = Ask([.. pictures.Select(static picture => picture.Samples)], cancellationToken)
            .Select((reading, i) => new LineCandidates(OnPage(reading.Any, pictures[i]), OnPage(reading.Figure, pictures[i]))).ToList();
        var figures = new Dictionary<PixelBox, LineReading>();
        for (var i = 0; i < readings.Count; i++)
        {
            figures[regions[i].Box] = readings[i].Figure;
        }

        lastPage = (print, figures);
        return [.. readings.Select((reading, i) => hints[i] == LineHint.Numeric ? reading.Figure : reading.Any)];
    }

    /// <inheritdoc/>
    public void Dispose() => LetGo();

    private List<LineCandidates> Ask(List<byte[]> lines, CancellationToken cancellationToken)
    {
        if (worker is { IsSound: false } || pages == PagesOfAWorker)
        {
            LetGo();
        }

        worker ??= Start(cancellationToken);
        pages++;
        var answer = worker.Ask(LineMessages.Request(lines), cancellationToken);
        if (answer.Fault == WorkerFault.None && LineMessages.ReadAnswer(answer.Content) is { } readings && readings.Count == lines.Count)
        {
            return readings;
        }

        worker.Reject();
        throw new RecognitionException(Explain(answer.Fault));
    }

    private WorkerChannel Start(CancellationToken cancellationToken)
    {
        try
        {
            return WorkerChannel.Start(command, version, limits, time, cancellationToken);
        }
        catch (ProcessStartException problem)
        {
            throw new RecognitionException($"PP-OCR cannot be started: {problem.Message}. Run extractor doctor; it checks its files.", problem);
        }
    }

    private void LetGo()
    {
        worker?.Dispose();
        (worker, pages, lastPage) = (null, 0, null);
    }

    private static LineReading OnPage(LineReading reading, LinePicture picture) => reading with
    {
        Characters = [.. reading.Characters.Select(character => character with { Left = picture.ToPage(character.Left), Right = picture.ToPage(character.Right) })],
    };

    private string Explain(WorkerFault fault)
    {
        const string Next = "Read it with another engine (--ocr tesseract), or look at the page.";
        switch (fault)
        {
            case WorkerFault.TooSlow:
                return string.Create(CultureInfo.InvariantCulture, $"PP-OCR took longer than {limits.Time.TotalSeconds:0} s and was stopped. {Next}");
            case WorkerFault.TooMuchMemory:
                return string.Create(CultureInfo.InvariantCulture, $"PP-OCR took more than {limits.Memory >> 20} MB of memory and was stopped. {Next}");
            case WorkerFault.Crashed:
                var (exitCode, said) = worker!.LastWords();
                return string.Create(CultureInfo.InvariantCulture, $"PP-OCR ended with exit code {exitCode}{(said.Length > 0 ? ": " + said : "")}. Run extractor doctor; it checks its files. {Next}");
            default:
                return $"PP-OCR gave an answer that makes no sense. {Next}";
        }
    }
}
