using Extractor.Fiscal;
using Extractor.Processes;
using Extractor.Storage;

namespace Extractor.App.Import.Workers;

/// <summary>Reads documents in a worker process, which is kept for the next document as long as it is sound.</summary>
internal sealed class WorkerReader(WorkerCommand command, WorkerLimits limits, ReadOptions options, TimeProvider time) : IDocumentReader
{
    private WorkerProcess? worker;

    /// <inheritdoc/>
    public ImportedDocument Read(HashedFile file, CancellationToken cancellationToken)
    {
        if (worker is { IsSound: false })
        {
            LetGo();
        }

        worker ??= WorkerProcess.Start(command, limits, time, cancellationToken);
        return worker.Read(file.File, options, reason => file.Failed(reason, options), cancellationToken);
    }

    public void Dispose() => LetGo();

    private void LetGo()
    {
        worker?.Dispose();
        worker = null;
    }
}
