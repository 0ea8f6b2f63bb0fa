using Extractor.App.Import;
using Extractor.Distribution.Broker;

namespace Extractor.App.Distributed;

/// <summary>How a worker works.</summary>
internal sealed record QueueWorkerSettings
{
    /// <summary>The broker that hands out work.</summary>
    internal required BrokerAddress Broker { get; init; }

    /// <summary>Its queues.</summary>
    internal required WorkQueues Queues { get; init; }

    /// <summary>The store, as the user named it.</summary>
    internal required string Store { get; init; }

    /// <summary>How documents are read; the reading options come with each document.</summary>
    internal required ImportSettings Import { get; init; }

    /// <summary>How many messages may be in hand: those that are read, and those that are fetched, or saved, meanwhile.</summary>
    internal required int Prefetch { get; init; }

    /// <summary>How long documents under way may take when the worker is told to stop.</summary>
    internal required TimeSpan Drain { get; init; }

    /// <summary>After how long without work the worker ends, or null for never.</summary>
    internal TimeSpan? ExitWhenIdle { get; init; }

    /// <summary>The version that the worker says it is; tests make it another.</summary>
    internal string Version { get; init; } = Fiscal.ExtractorVersion.Current;

    /// <summary>What stands for reading in tests that need it slow or broken.</summary>
    internal Func<IDocumentReader>? MakeReader { get; init; }
}
