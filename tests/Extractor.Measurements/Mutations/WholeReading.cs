using Extractor.Fiscal;
using Extractor.Sources;
using Extractor.Sources.Archives;

namespace Extractor.Measurements.Mutations;

/// <summary>Reads bytes as <c>extractor import</c> does: every file in an archive, all the way to the record.</summary>
internal static class WholeReading
{
    /// <summary>Of an archive only so many files are read.</summary>
    private const int MostMembers = 3;

    /// <summary>Empty where a reason was given, <see cref="MutationWorker.HasDocument"/> where there is a document, else what went wrong.</summary>
    public static string Read(byte[] copy, string name)
    {
        try
        {
            using var reading = SourceReader.Read(copy, name);
            if (reading.Document is { } document)
            {
                ReportJson.Write(ReportReader.Read(ExtractionPipeline.Extract(document)));
                return MutationWorker.HasDocument;
            }

            return reading.Diagnostics.IsEmpty ? "Neither a document nor a reason."
                : Path.GetExtension(name) is ".zip" or ".gz" ? ReadMembers(copy, name)
                : "";
        }
        catch (Exception exception)
        {
            // Nothing may be thrown for what a file contains: that is what is measured here.
            return exception.ToString().ReplaceLineEndings(" ");
        }
    }

    private static string ReadMembers(byte[] copy, string name)
    {
        var folder = Directory.CreateTempSubdirectory("extractor-mutations-");
        try
        {
            var path = Path.Combine(folder.FullName, name);
            File.WriteAllBytes(path, copy);
            var outcome = "";
            foreach (var member in ArchiveReader.List(path)?.Members.Take(MostMembers) ?? [])
            {
                using var reading = SourceReader.Open($"{path}!/{member}");
                if (reading.Document is { } document)
                {
                    ReportJson.Write(ReportReader.Read(ExtractionPipeline.Extract(document)));
                    outcome = MutationWorker.HasDocument;
                }
                else if (reading.Diagnostics.IsEmpty)
                {
                    return $"{member}: neither a document nor a reason.";
                }
            }

            return outcome;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
