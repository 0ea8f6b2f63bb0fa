using System.Net.Sockets;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace Extractor.Distribution.Broker;

/// <summary>One connection to a broker, and in the user's words what the driver says in its own.</summary>
/// <remarks>
/// It does not mend itself: after a break the driver could not tell which deliveries are still ours, so whoever works makes a new one and takes
/// up what the broker hands out again.
/// </remarks>
internal sealed class BrokerConnection : IAsyncDisposable
{
    /// <summary>How long the broker may take to answer.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    private readonly IConnection connection;

    private BrokerConnection(IConnection connection, BrokerAddress address, WorkQueues queues)
    {
        this.connection = connection;
        Address = address;
        Queues = queues;
    }

    internal BrokerAddress Address { get; }

    internal WorkQueues Queues { get; }

    /// <summary>Connects, and makes the queues that are not there.</summary>
    /// <exception cref="QueueException">The broker cannot be used.</exception>
    internal static async Task<BrokerConnection> OpenAsync(BrokerAddress address, WorkQueues queues, string name, CancellationToken cancellationToken)
    {
        var factory = new ConnectionFactory
        {
            HostName = address.Host,
            Port = address.Port,
            VirtualHost = address.VirtualHost,
            UserName = address.User,
            Password = address.Password,
            AutomaticRecoveryEnabled = false,
            TopologyRecoveryEnabled = false,
            RequestedHeartbeat = address.Heartbeat,
            RequestedConnectionTimeout = Patience,
            ContinuationTimeout = Patience,
            ClientProvidedName = name,
            MaxInboundMessageBodySize = 16 * Messages.WorkItemJson.LongestMessage,
        };
        factory.Ssl.Enabled = address.IsSecure;
        factory.Ssl.ServerName = address.Host;
        IConnection? opened = null;
        try
        {
            opened = await factory.CreateConnectionAsync(cancellationToken).ConfigureAwait(false);
            var ready = new BrokerConnection(opened, address, queues);
            await ready.DeclareAsync(cancellationToken).ConfigureAwait(false);
            return ready;
        }
        catch (Exception problem) when (IsOfBroker(problem))
        {
            if (opened is not null)
            {
                await opened.DisposeAsync().ConfigureAwait(false);
            }

            throw Explain(address, queues, problem);
        }
        catch when (opened is not null)
        {
            await opened.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Opens a channel; one that confirms waits with each message until the broker has it.</summary>
    /// <param name="confirms">Whether it confirms.</param>
    /// <param name="mostAtOnce">Messages under way at most.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    internal Task<IChannel> OpenChannelAsync(bool confirms, int mostAtOnce, CancellationToken cancellationToken) => connection.CreateChannelAsync(
        confirms
            ? new CreateChannelOptions(true, true, new ThrottlingRateLimiter(mostAtOnce))
            : new CreateChannelOptions(false, false),
        cancellationToken);

    /// <summary>Whether an exception tells of the broker or the network, and not of a bug.</summary>
    internal static bool IsOfBroker(Exception problem) =>
        problem is RabbitMQClientException or SocketException or IOException or TimeoutException or System.Security.Authentication.AuthenticationException
        || (problem is OperationCanceledException { InnerException: TimeoutException });

    /// <summary>What a problem means for the user.</summary>
    internal static QueueException Explain(BrokerAddress address, WorkQueues queues, Exception problem)
    {
        var detail = Innermost(problem).Message.TrimEnd('.');
        return new QueueException(
            problem switch
            {
                PublishReturnException returned => QueueProblems.NotTaken(address.Shown, returned.RoutingKey, returned.ReplyText),
                PublishException => QueueProblems.NotTaken(address.Shown, queues.Name, "it was refused"),
                _ when Find<AuthenticationFailureException>(problem) is { } refused => QueueProblems.NotLetIn(address.Shown, refused.Message.TrimEnd('.')),
                _ when Find<OperationInterruptedException>(problem) is { ShutdownReason: { } reason } => reason.ReplyCode switch
                {
                    403 or 530 => QueueProblems.NotLetIn(address.Shown, reason.ReplyText),
                    405 or 406 => QueueProblems.OtherQueue(address.Shown, queues.Name, reason.ReplyText),
                    _ => QueueProblems.Disconnected(address.Shown, reason.ReplyText),
                },
                _ when Find<PossibleAuthenticationFailureException>(problem) is not null => QueueProblems.NotLetIn(address.Shown, detail),
                AlreadyClosedException => QueueProblems.Disconnected(address.Shown, detail),
                _ => QueueProblems.Unreachable(address.Shown, detail),
            },
            problem);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        try
        {
            await connection.CloseAsync(TimeSpan.FromSeconds(2)).ConfigureAwait(false);
        }
        catch (Exception gone) when (IsOfBroker(gone) || gone is OperationCanceledException)
        {
            // It is closed by the other side.
        }

        await connection.DisposeAsync().ConfigureAwait(false);
    }

    private async Task DeclareAsync(CancellationToken cancellationToken)
    {
        var channel = await OpenChannelAsync(confirms: false, mostAtOnce: 1, cancellationToken).ConfigureAwait(false);
        await using (channel.ConfigureAwait(false))
        {
            await Queues.DeclareAsync(channel, cancellationToken).ConfigureAwait(false);
        }
    }

    private static Exception Innermost(Exception problem)
    {
        while (problem.InnerException is { } inner)
        {
            problem = inner;
        }

        return problem;
    }

    private static T? Find<T>(Exception problem)
        where T : Exception
    {
        for (var at = problem; at is not null; at = at.InnerException)
        {
            if (at is T found)
            {
                return found;
            }
        }

        return null;
    }
}
