using System.Globalization;
using Extractor.Processes;
using Extractor.Scans.Imaging;
using Extractor.Scans.Reading;

namespace Extractor.Scans.Pictures;

/// <summary>
/// Pages of a PDF rendered by <c>pdftoppm</c> of Poppler, a process for each page. The file goes to its standard input, so that no name of a
/// file is ever an argument and what is in an archive needs no copy on disk.
/// </summary>
/// <param name="program">The executable.</param>
/// <param name="pdf">The whole file; it must not change.</param>
/// <param name="time">Where its time is measured.</param>
/// <param name="limits">What a page may take, or null for the usual.</param>
public sealed class PopplerPictures(string program, ReadOnlyMemory<byte> pdf, TimeProvider time, WorkerLimits? limits = null) : IPagePictures
{
    /// <summary>The name of the executable on the search path.</summary>
    public const string ProgramName = "pdftoppm";

    /// <summary>The largest picture: an A3 page at 300 dots an inch has 17 million dots, one of twice that still passes.</summary>
    private const int MostDots = 40_000_000;

    /// <summary>A page of a scan renders in half a second and takes 60 MB; what takes a hundred times that is no page.</summary>
    private readonly WorkerLimits limits = limits ?? new(TimeSpan.FromSeconds(30), 1L << 30) { AnswerLength = (3 * MostDots) + 64 };

    /// <inheritdoc/>
    public ColorImage Render(int number, int resolution, CancellationToken cancellationToken)
    {
        ChildResult result;
        try
        {
            result = ChildProcess.Run(Command(number, resolution), pdf, limits, time, cancellationToken: cancellationToken);
        }
        catch (ProcessStartException problem)
        {
            throw new RecognitionException($"{ProgramName} cannot be started ({problem.Message}). Install poppler-utils; extractor doctor says what is missing.", problem);
        }

        return PortablePixmap.Read(result.Output) ?? throw new RecognitionException(Explain(result));
    }

    private WorkerCommand Command(int number, int resolution)
    {
        var page = number.ToString(CultureInfo.InvariantCulture);
        return new WorkerCommand(program, ["-q", "-cropbox", "-f", page, "-l", page, "-r", resolution.ToString(CultureInfo.InvariantCulture), "-"]);
    }

    private string Explain(ChildResult result) => result.Fault switch
    {
        WorkerFault.TooSlow => string.Create(CultureInfo.InvariantCulture, $"{ProgramName} took longer than {limits.Time.TotalSeconds:0} s to render it. Look at the page in a viewer."),
        WorkerFault.TooMuchMemory => string.Create(CultureInfo.InvariantCulture, $"{ProgramName} took more than {limits.Memory >> 20} MB of memory to render it. Look at the page in a viewer."),
        WorkerFault.AnswerTooLong => $"{ProgramName} rendered it larger than 40 million dots. Look at the page in a viewer.",
        _ => string.Create(CultureInfo.InvariantCulture, $"{ProgramName} gave no picture of it (exit code {result.ExitCode}{(result.Said.Length > 0 ? ": " + result.Said : "")}). Look at the page in a viewer."),
    };
}
