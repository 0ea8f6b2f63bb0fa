using System.Text;
using Extractor.Processes;

namespace Extractor.Scans.Reading.PaddleOcr;

/// <summary>
/// A worker process from inside: loads the model once, says that it is ready, and reads the lines that it is asked for until its input ends.
/// </summary>
public static class LineService
{
    /// <summary>A page of the largest tables sends 10 MB.</summary>
    private const int LongestRequest = 256 << 20;

    /// <summary>Serves until the input ends.</summary>
    /// <param name="folder">Where the files of PP-OCR are.</param>
    /// <param name="version">What it says when it is ready.</param>
    /// <param name="input">Requests.</param>
    /// <param name="output">Answers.</param>
    /// <exception cref="RecognitionException">The model cannot be loaded.</exception>
    public static void Run(string folder, string version, Stream input, Stream output)
    {
        using var model = LineModel.Load(new PaddleOcrFiles(folder));
        Frame.Write(output, FrameKind.Ready, Encoding.UTF8.GetBytes(version));
        while (Frame.Read(input, LongestRequest) is { Status: FrameStatus.Whole, Kind: FrameKind.Request } request
            && LineMessages.ReadRequest(request.Content) is { } lines)
        {
            Frame.Write(output, FrameKind.Answer, LineMessages.Answer(model.Read(lines)));
        }
    }
}
