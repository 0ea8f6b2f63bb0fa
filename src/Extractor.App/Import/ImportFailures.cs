using System.Diagnostics;
using System.Globalization;
using Extractor.Diagnostics;
using Extractor.Sources;
using Extractor.Storage;

namespace Extractor.App.Import;

/// <summary>Why a file of a batch gave no report: the codes of the program itself (<c>APP</c>), beside those of the pipeline.</summary>
internal static class ImportFailures
{
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
        string.Create(CultureInfo.InvariantCulture, $"The file took longer than {limit.TotalSeconds:0} s. Raise --time-limit and import it again with --again."));

    private static FailureReason Internal(string what) => new("APP001", $"Internal error: {what}. This is a bug in Extractor, please report it.");
}
