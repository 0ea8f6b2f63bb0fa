namespace Extractor.Processes;

/// <summary>What one piece of work may take of a worker.</summary>
/// <param name="Time">Wall time.</param>
/// <param name="Memory">Bytes of memory of the process, without what it shares with files on disk.</param>
public sealed record WorkerLimits(TimeSpan Time, long Memory)
{
    /// <summary>What a document may take where nobody says otherwise: ten minutes and a gigabyte.</summary>
    public static WorkerLimits Usual { get; } = new(TimeSpan.FromMinutes(10), 1L << 30);

    /// <summary>
    /// The largest answer, in bytes. Reports of 1,000 pages answer with 30 MB; what is ten times that is a worker out of its mind.
    /// </summary>
    public int AnswerLength { get; init; } = 256 << 20;

    /// <summary>How long a new worker may take until it says that it is ready. A machine under load starts one in a second or two.</summary>
    public TimeSpan Start { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>
    /// Bytes that the managed heap of a worker may take: less than the whole, so that an ordinary document that needs too much is refused by
    /// the worker itself, which goes on, and is not killed.
    /// </summary>
    public long Heap => Memory / 8 * 7;
}
