using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Extractor.Distribution.Broker;
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
    private readonly int port = FreePorts();
    private Process script;

    internal BrokerServer() => script = Start();

    /// <summary>The one that tests share; nobody stops it.</summary>
    internal static BrokerServer Shared => OfAllTests.Value;

    /// <summary>Its address.</summary>
    internal string Address => string.Create(CultureInfo.InvariantCulture, $"amqp://127.0.0.1:{port}");

    /// <summary>Its port on the loopback address.</summary>
    internal int Port => port;

    /// <summary>The address as the program takes it.</summary>
    internal BrokerAddress Parsed => BrokerAddress.Parse(Address, password: null);

    /// <summary>A name that no other test gives its queues.</summary>
    internal static string NewQueue() => string.Create(CultureInfo.InvariantCulture, $"test-{Interlocked.Increment(ref queues)}");

    /// <summary>Kills the broker at once and starts it again with what it has on disk.</summary>
    internal void KillAndStart()
    {
        Stop();
        script = Start();
    }

    public void Dispose()
    {
        Stop();
        folder.Dispose();
    }

    private void Stop()
    {
        script.StandardInput.Close();
        script.WaitForExit();
        script.Dispose();
    }

    private Process Start()
    {
        var started = Process.Start(new ProcessStartInfo(
            Path.Combine(RepositoryFolders.Root, "scripts", "test", "rabbitmq"), [port.ToString(CultureInfo.InvariantCulture), folder.Root])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        return started.StandardOutput.ReadLine() is not null
            ? started
            : throw new InvalidOperationException("The RabbitMQ broker did not start; see above. scripts/test/install-rabbitmq installs it.");
    }

    /// <summary>The first of three ports in a row that are free at the moment.</summary>
    private static int FreePorts()
    {
        while (true)
        {
            using var first = new TcpListener(IPAddress.Loopback, 0);
            first.Start();
            var found = ((IPEndPoint)first.LocalEndpoint).Port;
            if (found < 65_000 && IsFree(found + 1) && IsFree(found + 2))
            {
                return found;
            }
        }
    }

    private static bool IsFree(int candidate)
    {
        try
        {
            using var probe = new TcpListener(IPAddress.Loopback, candidate);
            probe.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
