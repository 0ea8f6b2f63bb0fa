namespace Extractor.App.Import.Workers;

/// <summary>No worker process can be started: a fault of the machine, not of a document. The message is meant for the user.</summary>
internal sealed class WorkerStartException(string reason)
    : IOException($"APP007 A process that reads documents cannot be started: {reason}. What is saved stays. Free memory and processes, or use --isolation off.");
