using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Extractor.Measurements.Distribution;

/// <summary>
/// Another host: a network namespace of Linux (ip-netns(8)) with one link to this one, which can be cut. Servers on the loopback address of this
/// host are reached through relays.
/// </summary>
internal sealed class RemoteHost : IDisposable
{
    private static int hosts;

    private readonly List<TcpListener> relays = [];
    private readonly int number = Interlocked.Increment(ref hosts);
    private readonly string name;

    internal RemoteHost()
    {
        name = string.Create(CultureInfo.InvariantCulture, $"ex{Environment.ProcessId % 100_000}n{number}");
        Ip("netns", "add", name);
        Ip("link", "add", Link, "type", "veth", "peer", "name", "eth0", "netns", name);
        Ip("addr", "add", Here + "/30", "dev", Link);
        Ip("link", "set", Link, "up");
        Ip("-n", name, "addr", "add", There + "/30", "dev", "eth0");
        Ip("-n", name, "link", "set", "eth0", "up");
        Ip("-n", name, "link", "set", "lo", "up");
    }

    private string Link => name + "v";

    /// <summary>Of the network for measurements, RFC 2544.</summary>
    private string Here => string.Create(CultureInfo.InvariantCulture, $"198.18.{Environment.ProcessId % 250}.{(4 * number) + 1}");

    private string There => string.Create(CultureInfo.InvariantCulture, $"198.18.{Environment.ProcessId % 250}.{(4 * number) + 2}");

    /// <summary>Relays a port of the loopback address here; returns host and port as the other host sees them.</summary>
    internal string Relay(int port)
    {
        var relay = new TcpListener(IPAddress.Parse(Here), 0);
        relay.Start();
        relays.Add(relay);
        _ = Task.Run(() => AcceptAsync(relay, port));
        return relay.LocalEndpoint.ToString()!;
    }

    /// <summary>Starts a program over there; what it writes on standard error is there to be read.</summary>
    internal Process Start(params IEnumerable<string> command) => Process.Start(new ProcessStartInfo("ip", ["netns", "exec", name, .. command])
    {
        RedirectStandardError = true,
        UseShellExecute = false,
    })!;

    /// <summary>Cuts the link: packets are lost, and nobody is told.</summary>
    internal void Cut() => Ip("-n", name, "link", "set", "eth0", "down");

    /// <summary>Mends it.</summary>
    internal void Mend() => Ip("-n", name, "link", "set", "eth0", "up");

    public void Dispose()
    {
        relays.ForEach(static relay => relay.Dispose());
        Ip("netns", "del", name);
    }

    private static async Task AcceptAsync(TcpListener relay, int port)
    {
        try
        {
            while (true)
            {
                var client = await relay.AcceptTcpClientAsync();
                _ = Task.Run(() => RelayAsync(client, port));
            }
        }
        catch (Exception ended) when (ended is SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private static async Task RelayAsync(TcpClient client, int port)
    {
        using (client)
        using (var server = new TcpClient())
        {
            try
            {
                await server.ConnectAsync(IPAddress.Loopback, port);
                await Task.WhenAny(
                    client.GetStream().CopyToAsync(server.GetStream()),
                    server.GetStream().CopyToAsync(client.GetStream()));
            }
            catch (Exception broken) when (broken is SocketException or IOException)
            {
                // Either side is gone; so is the other then.
            }
        }
    }

    private static void Ip(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("ip", arguments) { RedirectStandardError = true, UseShellExecute = false })!;
        var said = process.StandardError.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"ip {string.Join(' ', arguments)}: {said}");
        }
    }
}
