using Extractor.Processes;
using Extractor.Scans.Pictures;
using Extractor.Scans.Reading.PaddleOcr;

namespace Extractor.Scans.Installation;

/// <summary>Where the programs and files are that pages are read from pictures with. Each may be missing; nothing is started to find out.</summary>
public sealed record EnginePlaces
{
    /// <summary>The variable that names the folder of PP-OCR.</summary>
    public const string FolderVariable = "EXTRACTOR_OCR";

    /// <summary>A machine without any.</summary>
    public static EnginePlaces None { get; } = new() { Files = new PaddleOcrFiles(string.Empty) };

    /// <summary>The full path of pdftoppm, which renders pages, or null.</summary>
    public string? Renderer { get; init; }

    /// <summary>The full path of tesseract, or null.</summary>
    public string? Tesseract { get; init; }

    /// <summary>Where the files of PP-OCR are, or would be.</summary>
    public required PaddleOcrFiles Files { get; init; }

    /// <summary>How a process of PP-OCR is started; null for the usual way.</summary>
    public WorkerCommand? Recognizer { get; init; }

    /// <summary>What this machine has.</summary>
    /// <param name="variable">The value of an environment variable, or null.</param>
    public static EnginePlaces Find(Func<string, string?> variable) => new()
    {
        Renderer = ProgramSearch.Find(PopplerPictures.ProgramName, variable("PATH")),
        Tesseract = ProgramSearch.Find("tesseract", variable("PATH")),
        Files = new PaddleOcrFiles(Folder(variable)),
    };

    /// <summary>The folder of the user, by the rules of the XDG base directories where nothing else is said.</summary>
    private static string Folder(Func<string, string?> variable)
    {
        if (variable(FolderVariable) is { Length: > 0 } named)
        {
            return Path.GetFullPath(named);
        }

        var data = variable("XDG_DATA_HOME") is { Length: > 0 } home && Path.IsPathFullyQualified(home)
            ? home
            : Path.Combine(variable("HOME") ?? variable("USERPROFILE") ?? string.Empty, ".local", "share");
        return Path.Combine(data, "extractor", "ocr");
    }
}
