namespace Extractor.Processes;

/// <summary>What came of a piece of work.</summary>
/// <param name="Content">The answer; empty with a fault.</param>
/// <param name="Fault">Why there is none, or <see cref="WorkerFault.None"/>.</param>
public readonly record struct WorkerAnswer(byte[] Content, WorkerFault Fault);

/// <summary>Why a worker gave no answer. It is dead then.</summary>
public enum WorkerFault
{
    /// <summary>It did.</summary>
    None,

    /// <summary>It took longer than <see cref="WorkerLimits.Time"/>.</summary>
    TooSlow,

    /// <summary>It took more than <see cref="WorkerLimits.Memory"/>.</summary>
    TooMuchMemory,

    /// <summary>It ended.</summary>
    Crashed,

    /// <summary>What it wrote is no answer.</summary>
    NoAnswer,

    /// <summary>It announced more than <see cref="WorkerLimits.AnswerLength"/>.</summary>
    AnswerTooLong,
}
