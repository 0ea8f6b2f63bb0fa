using System.CommandLine;
using Extractor.Distribution.Broker;

namespace Extractor.App.Commands;

/// <summary>The options that say where work is handed out, which <c>submit</c> and <c>worker</c> share.</summary>
internal sealed class BrokerOptions
{
    private readonly Option<string> broker = new("--broker")
    {
        Description = $"The broker: amqp://USER@HOST:PORT/VHOST, or amqps for TLS. The password belongs into {BrokerAddress.PasswordVariable}.",
        Required = true,
        HelpName = "URL",
    };

    private readonly Option<string> queue = new("--queue")
    {
        Description = "The queue; others that belong to it begin with its name.",
        HelpName = "NAME",
        DefaultValueFactory = _ => WorkQueues.UsualName,
    };

    /// <summary>Makes the options of a command and adds them to it.</summary>
    internal BrokerOptions(Command command)
    {
        command.Options.Add(broker);
        command.Options.Add(queue);
    }

    /// <summary>The broker.</summary>
    /// <exception cref="Distribution.QueueException">The address makes no sense.</exception>
    internal BrokerAddress Address(ParseResult arguments) =>
        BrokerAddress.Parse(arguments.GetRequiredValue(broker), Environment.GetEnvironmentVariable(BrokerAddress.PasswordVariable));

    /// <summary>Its queues.</summary>
    internal WorkQueues Queues(ParseResult arguments) => new(arguments.GetRequiredValue(queue), WorkQueues.UsualDelays);
}
