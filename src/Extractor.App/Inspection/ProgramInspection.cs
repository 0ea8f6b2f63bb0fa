using Extractor.App.Import.Workers;
using Extractor.Processes;
using Extractor.Scans.Installation;
using Extractor.Serving;
using Extractor.Storage;

namespace Extractor.App.Inspection;

/// <summary>Looks whether the program can do on this machine what its commands need. It tries: a store is made and asked, a reader started.</summary>
/// <param name="time">Where time is measured.</param>
/// <param name="reader">What starts a process that reads documents.</param>
/// <param name="cancellationToken">Stops it.</param>
internal sealed class ProgramInspection(TimeProvider time, WorkerCommand reader, CancellationToken cancellationToken)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>Looks at stores, at readers, and at the web application.</summary>
    internal IEnumerable<InspectedPart> Inspect() => [Stores(), Readers(), Pages()];

    private InspectedPart Stores()
    {
        const string Name = "sqlite";
        const string Purpose = "keeps records (--store FILE.db), with temporary files beside this place";
        const string Remedy = "TMPDIR=FOLDER extractor …";
        try
        {
            var folder = Directory.CreateTempSubdirectory("extractor-doctor-");
            try
            {
                var store = Path.Combine(folder.FullName, "trial.db");
                ReportStores.Open(store, StoreAccess.Write).Dispose();
                using var question = ReportStores.Ask(store, "SELECT sqlite_version()", Patience, time, cancellationToken);
                return new InspectedPart(Name, Purpose, folder.Parent!.FullName, $"SQLite {question.Rows().Single()[0]}", null, Remedy);
            }
            finally
            {
                folder.Delete(recursive: true);
            }
        }
        catch (Exception problem) when (problem is ReportStoreException or IOException or UnauthorizedAccessException)
        {
            return new InspectedPart(Name, Purpose, Path.GetTempPath(), null, Unended(problem.Message), Remedy);
        }
    }

    private InspectedPart Readers()
    {
        const string Name = "readers";
        const string Purpose = "read each file of an import in a process of its own";
        const string Remedy = "extractor import … --isolation off";
        try
        {
            using var process = WorkerProcess.Start(reader, WorkerLimits.Usual with { Start = Patience }, time, cancellationToken);
            return new InspectedPart(Name, Purpose, reader.Program, $"start and answer, {Environment.ProcessorCount} at once", null, Remedy);
        }
        catch (WorkerStartException problem)
        {
            return new InspectedPart(Name, Purpose, reader.Program, null, Unended(problem.Message), Remedy);
        }
    }

    private static InspectedPart Pages() => new(
        "pages", "the web application of serve; its API works without", StoreServer.HasPages ? "in the program" : null, StoreServer.HasPages ? "built with it" : null, null, "scripts/build-web");

    private static string Unended(string message) => message.TrimEnd('.');
}
