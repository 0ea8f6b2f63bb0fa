using Extractor.Distribution.Messages;
using RabbitMQ.Client;

namespace Extractor.Distribution.Broker;

/// <summary>A message in hand. Exactly one of the methods is called, once; until then the broker hands it to nobody else.</summary>
public sealed class Delivery
{
    private readonly WorkSession session;
    private readonly ulong tag;
    private readonly IReadOnlyBasicProperties properties;
    private readonly byte[] body;

    internal Delivery(WorkSession session, ulong tag, IReadOnlyBasicProperties properties, byte[] body)
    {
        this.session = session;
        this.tag = tag;
        this.properties = properties;
        this.body = body;
    }

    /// <summary>How often it was handed out before without an answer: its worker was killed, or lost the broker.</summary>
    public int Unanswered => WorkHeaders.DeliveryCount(properties);

    /// <summary>How often it was tried and put off.</summary>
    public int Tries => WorkHeaders.Count(properties, WorkHeaders.Tries);

    /// <summary>How often it was left to another worker.</summary>
    public int Left => WorkHeaders.Count(properties, WorkHeaders.Left);

    /// <summary>The trace that it belongs to (W3C traceparent), or null.</summary>
    public string? Trace => WorkHeaders.Text(properties, WorkHeaders.Trace);

    /// <summary>Whether there is a delay left before a further try.</summary>
    public bool MayBeTriedAgain => Tries < session.Queues.Delays.Length;

    /// <summary>Reads it.</summary>
    public WorkItemReading Read() => WorkItemJson.Read(body);

    /// <summary>Says that it is dealt with.</summary>
    public Task DoneAsync() => session.AnswerAsync(tag, isDone: true);

    /// <summary>Hands it back at once.</summary>
    public Task GiveBackAsync() => session.AnswerAsync(tag, isDone: false);

    /// <summary>Has it tried again after the next delay.</summary>
    /// <param name="why">Why it could not be done now.</param>
    public Task TryLaterAsync(QueueProblem why) =>
        MoveAsync(session.Queues.Later(session.Queues.Delays[Math.Min(Tries, session.Queues.Delays.Length - 1)]), Tries + 1, Left, why);

    /// <summary>Leaves it to another worker, after a delay so that it does not go in circles.</summary>
    /// <param name="why">Why this worker cannot do it.</param>
    public Task LeaveAsync(QueueProblem why) =>
        MoveAsync(session.Queues.Later(session.Queues.Delays[0]), Tries, Left + 1, why);

    /// <summary>Puts it among the dead letters.</summary>
    /// <param name="why">Why it is given up.</param>
    public Task GiveUpAsync(QueueProblem why) => MoveAsync(session.Queues.Dead, Tries, Left, why);

    /// <summary>It is in the other queue before it leaves this one: a break between the two leaves it in both.</summary>
    private async Task MoveAsync(string queue, int tries, int left, QueueProblem why)
    {
        var moved = WorkHeaders.Of(
            (WorkHeaders.Tries, tries), (WorkHeaders.Left, left), (WorkHeaders.Code, why.Code), (WorkHeaders.Reason, why.Message), (WorkHeaders.Trace, Trace));
        var isSafe = await session.PutAsync(queue, moved, body).ConfigureAwait(false);
        await session.AnswerAsync(tag, isDone: isSafe).ConfigureAwait(false);
    }
}
