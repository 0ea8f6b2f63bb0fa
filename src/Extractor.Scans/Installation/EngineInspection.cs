using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Extractor.Processes;
using Extractor.Scans.Pictures;
using Extractor.Scans.Reading;
using Extractor.Scans.Reading.PaddleOcr;
using Extractor.Scans.Reading.Tesseract;

namespace Extractor.Scans.Installation;

/// <summary>Looks whether the parts that read pages from pictures are there and work. Programs are started for it.</summary>
/// <param name="places">Where they are.</param>
/// <param name="time">Where time is measured.</param>
public sealed class EngineInspection(EnginePlaces places, TimeProvider time)
{
    /// <summary>What installs the part.</summary>
    private const string InstallTesseract = "scripts/install-ocr --tesseract";

    private const string InstallPaddleOcr = "scripts/install-ocr --pp";

    private static readonly WorkerLimits Limits = new(TimeSpan.FromSeconds(10), 1L << 30) { AnswerLength = 1 << 20 };

    /// <summary>Looks at every part: pdftoppm, tesseract, PP-OCR.</summary>
    /// <param name="paddleOcr">Starts PP-OCR as a command would and lets go of it again.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public ImmutableArray<InspectedPart> Inspect(Func<ITextRecognizer> paddleOcr, CancellationToken cancellationToken) =>
        [Renderer(cancellationToken), Tesseract(cancellationToken), PaddleOcr(paddleOcr, cancellationToken)];

    private InspectedPart Renderer(CancellationToken cancellationToken)
    {
        const string Purpose = "renders pages of PDF; every engine needs it";
        if (places.Renderer is not { } program)
        {
            return InspectedPart.Missing(PopplerPictures.ProgramName, Purpose, InstallTesseract);
        }

        var (said, problem) = Run(program, ["-v"], cancellationToken);
        return new InspectedPart(PopplerPictures.ProgramName, Purpose, program, problem is null ? FirstLine(said) : null, problem, InstallTesseract);
    }

    private InspectedPart Tesseract(CancellationToken cancellationToken)
    {
        const string Purpose = "reads print (--ocr tesseract)";
        if (places.Tesseract is not { } program)
        {
            return InspectedPart.Missing(TesseractRecognizer.EngineName, Purpose, InstallTesseract);
        }

        var (version, problem) = Run(program, ["--version"], cancellationToken);
        var (languages, second) = Run(program, ["--list-langs"], cancellationToken);
        var missing = TesseractRecognizer.Languages.Except(languages.Split('\n').Select(static line => line.Trim())).ToList();
        problem ??= second ?? (missing.Count == 0 ? null : $"its language {string.Join(" and ", missing)} is missing");
        return new InspectedPart(TesseractRecognizer.EngineName, Purpose, program, problem is null ? FirstLine(version) : null, problem, InstallTesseract);
    }

    private InspectedPart PaddleOcr(Func<ITextRecognizer> start, CancellationToken cancellationToken)
    {
        const string Purpose = "reads print, best (--ocr pp)";
        var absent = PaddleOcrFiles.Pinned.Select(static file => file.Name).Where(name => !File.Exists(Path.Combine(places.Files.Folder, name))).ToList();
        if (absent.Count == PaddleOcrFiles.Pinned.Length)
        {
            return InspectedPart.Missing(PaddleOcrRecognizer.EngineName, Purpose, InstallPaddleOcr);
        }

        var problem = absent.Count > 0 ? $"{string.Join(" and ", absent)} is missing" : Changed() ?? Start(start, cancellationToken);
        return new InspectedPart(
            PaddleOcrRecognizer.EngineName, Purpose, places.Files.Folder, problem is null ? "PP-OCRv4, ONNX Runtime 1.30.0, every file as pinned" : null, problem, InstallPaddleOcr);
    }

    private string? Changed()
    {
        foreach (var (name, sha256) in PaddleOcrFiles.Pinned)
        {
            using var file = File.OpenRead(Path.Combine(places.Files.Folder, name));
            if (sha256 is not null && Convert.ToHexStringLower(SHA256.HashData(file)) != sha256)
            {
                return $"{name} is not the file that is pinned";
            }
        }

        return null;
    }

    private static string? Start(Func<ITextRecognizer> start, CancellationToken cancellationToken)
    {
        try
        {
            using var engine = start();
            var blank = new Imaging.GrayImage(96, 48, [.. Enumerable.Repeat((byte)255, 96 * 48)]);
            engine.Read(blank, [new Preparation.PrintRegion(new Imaging.PixelBox(0, 0, 96, 48), null)], [LineHint.Any], cancellationToken);
            return null;
        }
        catch (RecognitionException problem)
        {
            return problem.Message;
        }
    }

    /// <summary>What a program says of itself, on either stream.</summary>
    private (string Said, string? Problem) Run(string program, ImmutableArray<string> arguments, CancellationToken cancellationToken)
    {
        try
        {
            var result = ChildProcess.Run(new WorkerCommand(program, arguments), ReadOnlyMemory<byte>.Empty, Limits, time, cancellationToken: cancellationToken);
            var said = Encoding.UTF8.GetString(result.Output);
            return result is { Fault: WorkerFault.None, ExitCode: 0 }
                ? (said.Length > 0 ? said : result.Said, null)
                : (string.Empty, $"it does not work: {(result.Said.Length > 0 ? result.Said : $"exit code {result.ExitCode}")}");
        }
        catch (ProcessStartException problem)
        {
            return (string.Empty, $"it cannot be started: {problem.Message}");
        }
    }

    private static string FirstLine(string text) => text.Split('\n')[0].Trim();
}
