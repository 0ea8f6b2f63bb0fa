using System.Diagnostics;
using System.Globalization;
using Extractor.Diagnostics;
using Extractor.Sources;
using Extractor.Storage;

namespace Extractor.App.Import;

/// <summary>Why a file of a batch gave no report: the codes of the program itself (<c>APP</c>), beside those of the pipeline.</summary>
internal static class ImportFailures
{
    /// <summary>The code of <see cref="TooMuchMemory"/>.</summary>
    internal const string TooMuchMemoryCode = "APP003";

    /// <summary>The first error of the reading.</summary>
    internal static FailureReason Of(SourceReading reading)
    {
        var error = reading.Diagnostics.FirstOrDefault(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        return error is null ? Internal("a reader gave neither a document nor an error") : new FailureReason(error.Code, error.Message);
    }

    /// <summary>A folder that cannot be listed.</summary>
    internal static FailureReason FolderNotReadable(string reason)
    {
        var diagnostic = DiagnosticCatalog.FileNotReadable(reason);
        return new FailureReason(diagnostic.Code, diagnostic.Message);
    }

    /// <summary>An exception: the input may be bad, but that it came this far is our fault.</summary>
    internal static FailureReason Internal(Exception bug)
    {
        var frame = new StackTrace(bug).GetFrame(0);
        var place = frame is null ? null : DiagnosticMethodInfo.Create(frame);
        return Internal($"{bug.GetType().Name} in {place?.DeclaringTypeName}.{place?.Name}: {bug.Message}");
    }

    /// <summary>The file used up its time.</summary>
    internal static FailureReason TooSlow(TimeSpan limit) => new(
        "APP002",
        string.Create(CultureInfo.InvariantCulture, $"The file took longer than {limit.TotalSeconds:0} s. Raise --time-limit and read it again with run retry or --force."));

    /// <summary>The file needs more memory than it may take.</summary>
    internal static FailureReason TooMuchMemory() => new(
        TooMuchMemoryCode, "The file needs more memory than one document may take. Raise --memory-limit and read it again with run retry or --force.");

    /// <summary>The worker process ended while it read the file.</summary>
    internal static FailureReason Crashed(int exitCode, string said) => new(
        "APP004",
        string.Create(
            CultureInfo.InvariantCulture,
            $"The process that read the file ended with exit code {exitCode}{(said.Length > 0 ? ": " + said : string.Empty)}. This is a bug in Extractor unless the machine stopped it, please report it."));

    /// <summary>What the worker process wrote is no answer.</summary>
    internal static FailureReason NoAnswer() => new(
        "APP005", "The process that read the file gave an answer that makes no sense. This is a bug in Extractor, please report it.");

    /// <summary>The answer of the worker process is longer than any report.</summary>
    internal static FailureReason AnswerTooLong(int limit) => new(
        "APP006",
        string.Create(CultureInfo.InvariantCulture, $"The record of the file would be larger than {limit >> 20} MB. Split the file and import its parts."));

    private static FailureReason Internal(string what) => new("APP001", $"Internal error: {what}. This is a bug in Extractor, please report it.");
}
