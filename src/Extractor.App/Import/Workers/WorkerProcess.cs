using Extractor.Fiscal;
using Extractor.Processes;
using Extractor.Storage;

namespace Extractor.App.Import.Workers;

/// <summary>
/// A running worker that reads documents, seen from the import. One thread at a time asks it. After an answer that is none, or none in time,
/// it is dead and the caller lets it go.
/// </summary>
internal sealed class WorkerProcess : IDisposable
{
    private readonly WorkerChannel channel;
    private readonly WorkerLimits limits;

    private WorkerProcess(WorkerChannel channel, WorkerLimits limits) => (this.channel, this.limits) = (channel, limits);

    /// <summary>Whether it can be asked again.</summary>
    internal bool IsSound => channel.IsSound;

    /// <summary>Starts a worker and waits until it is ready.</summary>
    /// <exception cref="WorkerStartException">It cannot be started, or is no worker of this version.</exception>
    internal static WorkerProcess Start(WorkerCommand command, WorkerLimits limits, TimeProvider time, CancellationToken cancellationToken)
    {
        try
        {
            return new WorkerProcess(WorkerChannel.Start(command, ExtractorVersion.Current, limits, time, cancellationToken), limits);
        }
        catch (ProcessStartException problem)
        {
            throw new WorkerStartException(problem.Message);
        }
    }

    /// <summary>Has a document read.</summary>
    /// <returns>What the worker answers, or why it does not.</returns>
    /// <exception cref="OperationCanceledException">The import was cancelled.</exception>
    internal ImportedDocument Read(ImportFile file, ReadOptions options, Func<FailureReason, ImportedDocument> failed, CancellationToken cancellationToken)
    {
        var answer = channel.Ask(WorkerMessages.Request(file, options), cancellationToken);
        var document = answer.Fault == WorkerFault.None ? WorkerMessages.ReadAnswer(answer.Content, file, options) : null;
        if (document is null or { Failure.Code: ImportFailures.TooMuchMemoryCode })
        {
            // What is left of its heap is not worth the risk.
            channel.Reject();
        }

        return document ?? failed(Explain(answer.Fault));
    }

    public void Dispose() => channel.Dispose();

    private FailureReason Explain(WorkerFault fault)
    {
        switch (fault)
        {
            case WorkerFault.TooSlow:
                return ImportFailures.TooSlow(limits.Time);
            case WorkerFault.TooMuchMemory:
                return ImportFailures.TooMuchMemory();
            case WorkerFault.AnswerTooLong:
                return ImportFailures.AnswerTooLong(limits.AnswerLength);
            case WorkerFault.Crashed:
                var (exitCode, said) = channel.LastWords();
                return ImportFailures.Crashed(exitCode, said);
            default:
                return ImportFailures.NoAnswer();
        }
    }
}
