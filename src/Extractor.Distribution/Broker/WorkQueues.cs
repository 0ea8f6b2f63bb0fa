using System.Collections.Immutable;
using System.Globalization;
using RabbitMQ.Client;

namespace Extractor.Distribution.Broker;

/// <summary>
/// The queues of one stream of work: the work itself, one for each delay before it is tried again, and the dead letters. All are quorum queues,
/// so that what the broker has taken survives the loss of a node; what moves from one to another is never lost between them, and may be there
/// twice.
/// </summary>
/// <remarks>https://www.rabbitmq.com/docs/quorum-queues, /docs/ttl, /docs/dlx.</remarks>
public sealed class WorkQueues
{
    /// <summary>The name where none is given.</summary>
    public const string UsualName = "extractor";

    /// <summary>
    /// The broker itself gives up here, which is never meant to happen: a worker gives up long before, and writes it into the ledger.
    /// </summary>
    private const int LastResort = 100;

    /// <summary>Describes queues.</summary>
    /// <param name="name">The name of the work; the others begin with it.</param>
    /// <param name="delays">How long work waits before each further try, in whole milliseconds; at least one.</param>
    public WorkQueues(string name, ImmutableArray<TimeSpan> delays)
    {
        Name = name;
        Delays = delays;
    }

    /// <summary>How long work waits before each further try where nothing else is said.</summary>
    public static ImmutableArray<TimeSpan> UsualDelays { get; } = [TimeSpan.FromSeconds(10), TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(10)];

    /// <summary>The queue of the work.</summary>
    public string Name { get; }

    /// <summary>The delays, the first try first.</summary>
    public ImmutableArray<TimeSpan> Delays { get; }

    /// <summary>The queue of the dead letters.</summary>
    public string Dead => Name + ".dead";

    /// <summary>The queue in which work waits: each delay has its own, because in a queue nothing overtakes.</summary>
    internal string Later(TimeSpan delay) => string.Create(CultureInfo.InvariantCulture, $"{Name}.retry.{(long)delay.TotalMilliseconds}ms");

    /// <summary>Makes the queues that are not there.</summary>
    internal async Task DeclareAsync(IChannel channel, CancellationToken cancellationToken)
    {
        await DeclareAsync(channel, Dead, [], cancellationToken).ConfigureAwait(false);
        await DeclareAsync(channel, Name, [("x-delivery-limit", LastResort), .. Then(Dead)], cancellationToken).ConfigureAwait(false);
        foreach (var delay in Delays.Distinct())
        {
            await DeclareAsync(channel, Later(delay), [("x-message-ttl", (long)delay.TotalMilliseconds), .. Then(Name)], cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>What leaves a queue goes into another, and is kept until that one has it.</summary>
    private static (string Name, object Value)[] Then(string queue) =>
    [
        ("x-dead-letter-exchange", string.Empty),
        ("x-dead-letter-routing-key", queue),
        ("x-dead-letter-strategy", "at-least-once"),
        ("x-overflow", "reject-publish"),
    ];

    private static Task DeclareAsync(IChannel channel, string queue, (string Name, object Value)[] settings, CancellationToken cancellationToken)
    {
        var arguments = settings.ToDictionary(static setting => setting.Name, static setting => (object?)setting.Value, StringComparer.Ordinal);
        arguments["x-queue-type"] = "quorum";
        return channel.QueueDeclareAsync(queue, durable: true, exclusive: false, autoDelete: false, arguments, cancellationToken: cancellationToken);
    }
}
