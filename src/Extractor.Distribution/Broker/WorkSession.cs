using System.Threading.Channels;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;

namespace Extractor.Distribution.Broker;

/// <summary>
/// Takes work from a broker as long as one connection lasts. The broker hands out a bounded number of messages; it gives more when it hears what
/// became of those, so a slow worker, or one whose store is slow, is left in peace.
/// </summary>
public sealed class WorkSession : IAsyncDisposable
{
    private readonly BrokerConnection connection;
    private readonly IChannel taking;
    private readonly IChannel putting;
    private readonly Channel<Delivery> deliveries = Channel.CreateUnbounded<Delivery>(new UnboundedChannelOptions { SingleWriter = true });
    private string? consumer;

    private WorkSession(BrokerConnection connection, IChannel taking, IChannel putting)
    {
        this.connection = connection;
        this.taking = taking;
        this.putting = putting;
    }

    /// <summary>What is handed out; never more than the bounded number, and ended when the connection is.</summary>
    public ChannelReader<Delivery> Deliveries => deliveries.Reader;

    /// <summary>Why the connection ended, or null.</summary>
    public QueueProblem? Ended => taking.CloseReason is { } reason ? QueueProblems.Disconnected(connection.Address.Shown, reason.ReplyText) : null;

    internal WorkQueues Queues => connection.Queues;

    /// <summary>Connects and begins to take work.</summary>
    /// <param name="address">The broker.</param>
    /// <param name="queues">The queues.</param>
    /// <param name="name">What the broker calls the worker.</param>
    /// <param name="atOnce">How many messages may be in hand.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="QueueException">The broker cannot be used.</exception>
    public static async Task<WorkSession> OpenAsync(BrokerAddress address, WorkQueues queues, string name, int atOnce, CancellationToken cancellationToken)
    {
        var opened = await BrokerConnection.OpenAsync(address, queues, name, cancellationToken).ConfigureAwait(false);
        try
        {
            var session = new WorkSession(
                opened,
                await opened.OpenChannelAsync(confirms: false, atOnce, cancellationToken).ConfigureAwait(false),
                await opened.OpenChannelAsync(confirms: true, atOnce, cancellationToken).ConfigureAwait(false));
            await session.ConsumeAsync((ushort)atOnce, cancellationToken).ConfigureAwait(false);
            return session;
        }
        catch (Exception problem) when (BrokerConnection.IsOfBroker(problem))
        {
            await opened.DisposeAsync().ConfigureAwait(false);
            throw BrokerConnection.Explain(address, queues, problem);
        }
        catch
        {
            await opened.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Takes no more; what is in hand stays there.</summary>
    public async Task StopTakingAsync()
    {
        deliveries.Writer.TryComplete();
        try
        {
            await taking.BasicCancelAsync(consumer!).ConfigureAwait(false);
        }
        catch (Exception gone) when (BrokerConnection.IsOfBroker(gone) || gone is OperationCanceledException)
        {
            // Then the broker hands out nothing anyway.
        }
    }

    /// <summary>How many messages wait for a worker, or null when the broker does not say.</summary>
    public async Task<long?> CountWaitingAsync()
    {
        try
        {
            return await putting.MessageCountAsync(Queues.Name).ConfigureAwait(false);
        }
        catch (Exception gone) when (BrokerConnection.IsOfBroker(gone) || gone is OperationCanceledException)
        {
            return null;
        }
    }

    /// <summary>Says that a delivery is dealt with, or hands it back; returns whether the broker can have heard it.</summary>
    internal Task<bool> AnswerAsync(ulong tag, bool isDone) => TryAsync(() => isDone
        ? taking.BasicAckAsync(tag, multiple: false)
        : taking.BasicNackAsync(tag, multiple: false, requeue: true));

    /// <summary>Puts a message into another queue; returns whether it is safe there.</summary>
    internal Task<bool> PutAsync(string queue, BasicProperties properties, ReadOnlyMemory<byte> body) =>
        TryAsync(() => putting.BasicPublishAsync(string.Empty, queue, mandatory: true, properties, body));

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        deliveries.Writer.TryComplete();
        await taking.DisposeAsync().ConfigureAwait(false);
        await putting.DisposeAsync().ConfigureAwait(false);
        await connection.DisposeAsync().ConfigureAwait(false);
    }

    private async Task ConsumeAsync(ushort atOnce, CancellationToken cancellationToken)
    {
        await taking.BasicQosAsync(prefetchSize: 0, atOnce, global: false, cancellationToken).ConfigureAwait(false);
        var consuming = new AsyncEventingBasicConsumer(taking);
        consuming.ReceivedAsync += (_, message) =>
        {
            // The driver uses the bytes again as soon as this returns.
            deliveries.Writer.TryWrite(new Delivery(this, message.DeliveryTag, new BasicProperties(message.BasicProperties), message.Body.ToArray()));
            return Task.CompletedTask;
        };
        consuming.ShutdownAsync += (_, _) => Complete();
        consuming.UnregisteredAsync += (_, _) => Complete();
        taking.ChannelShutdownAsync += (_, _) => Complete();
        consumer = await taking.BasicConsumeAsync(Queues.Name, autoAck: false, consuming, cancellationToken).ConfigureAwait(false);
    }

    private Task Complete()
    {
        deliveries.Writer.TryComplete();
        return Task.CompletedTask;
    }

    /// <summary>What cannot be said to the broker need not be: it hands out again what it did not hear of.</summary>
    private static async Task<bool> TryAsync(Func<ValueTask> work)
    {
        try
        {
            await work().ConfigureAwait(false);
            return true;
        }
        catch (Exception gone) when (BrokerConnection.IsOfBroker(gone) || gone is OperationCanceledException or ObjectDisposedException)
        {
            return false;
        }
    }
}
