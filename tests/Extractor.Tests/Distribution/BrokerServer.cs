using System.Globalization;
using Extractor.Distribution.Broker;
using Extractor.Measurements.Distribution;
using Extractor.Tests.App;

namespace Extractor.Tests.Distribution;

/// <summary>
/// A RabbitMQ broker of this test run, started by <c>scripts/test/rabbitmq</c> when the first test asks for it. It ends when the input of that script
/// does: with the process of the tests, however that goes.
/// </summary>
internal sealed class BrokerServer : IDisposable
{
    private static readonly Lazy<BrokerServer> OfAllTests = new(() => new BrokerServer());
    private static int queues;

    private readonly TemporaryFolder folder = new();
    private ServerScript script;

    internal BrokerServer() => script = Start();

    /// <summary>The one that tests share; nobody stops it.</summary>
    internal static BrokerServer Shared => OfAllTests.Value;

    /// <summary>Its address.</summary>
    internal string Address => script.Address;

    /// <summary>Its port on the loopback address.</summary>
    internal int Port { get; } = ServerScript.FreePorts(3);

    /// <summary>The address as the program takes it.</summary>
    internal BrokerAddress Parsed => BrokerAddress.Parse(Address, password: null);

    /// <summary>A name that no other test gives its queues.</summary>
    internal static string NewQueue() => string.Create(CultureInfo.InvariantCulture, $"test-{Interlocked.Increment(ref queues)}");

    /// <summary>Kills the broker at once and starts it again with what it has on disk.</summary>
    internal void KillAndStart()
    {
        script.Dispose();
        script = Start();
    }

    public void Dispose()
    {
        script.Dispose();
        folder.Dispose();
    }

    private ServerScript Start() => ServerScript.Start(
        Path.Combine(RepositoryFolders.Root, "scripts", "test", "rabbitmq"), Port.ToString(CultureInfo.InvariantCulture), folder.Root);
}
