using System.Diagnostics;
using Extractor.Distribution.Messages;
using RabbitMQ.Client;

namespace Extractor.Distribution.Broker;

/// <summary>Hands out work. Several threads may publish at once.</summary>
public sealed class WorkPublisher : IAsyncDisposable
{
    private const int MostUnderWay = 256;

    private readonly BrokerConnection connection;
    private readonly IChannel channel;

    private WorkPublisher(BrokerConnection connection, IChannel channel)
    {
        this.connection = connection;
        this.channel = channel;
    }

    /// <summary>Connects.</summary>
    /// <exception cref="QueueException">The broker cannot be used.</exception>
    public static async Task<WorkPublisher> OpenAsync(BrokerAddress address, WorkQueues queues, CancellationToken cancellationToken)
    {
        var opened = await BrokerConnection.OpenAsync(address, queues, "extractor submit", cancellationToken).ConfigureAwait(false);
        return new WorkPublisher(opened, await opened.OpenChannelAsync(confirms: true, MostUnderWay, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>Publishes work; done when the broker has it safe, on most nodes of the queue.</summary>
    /// <exception cref="QueueException">The broker did not take it.</exception>
    public async Task PublishAsync(WorkItem item, CancellationToken cancellationToken)
    {
        try
        {
            await channel.BasicPublishAsync(
                string.Empty,
                connection.Queues.Name,
                mandatory: true,
                WorkHeaders.Of((WorkHeaders.Trace, Activity.Current?.Id)),
                WorkItemJson.Write(item),
                cancellationToken).ConfigureAwait(false);
        }
        catch (Exception problem) when (BrokerConnection.IsOfBroker(problem))
        {
            throw BrokerConnection.Explain(connection.Address, connection.Queues, problem);
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await channel.DisposeAsync().ConfigureAwait(false);
        await connection.DisposeAsync().ConfigureAwait(false);
    }
}
