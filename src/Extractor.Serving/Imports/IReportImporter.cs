using System.Collections.Immutable;
using Extractor.Storage.Runs;

namespace Extractor.Serving.Imports;

/// <summary>
/// Imports one file into the served store, the way that the command line imports many: in worker processes, under the import lock, with an entry in the
/// ledger. The one who starts the server gives it; the server knows nothing of reading documents.
/// </summary>
internal interface IReportImporter
{
    /// <summary>Imports a file and keeps its bytes beside the store. Whatever the file contains, there is a result.</summary>
    /// <param name="path">The file. Its name is the name of the document.</param>
    /// <param name="cancellationToken">Stops the import; what was saved stays.</param>
    /// <returns>What became of it: one entry, or one for each file of an archive.</returns>
    /// <exception cref="Storage.ReportStoreException">The store cannot be used, or another process imports into it.</exception>
    /// <exception cref="OperationCanceledException">The import was stopped.</exception>
    ImmutableArray<RunDocument> Import(string path, CancellationToken cancellationToken);
}
