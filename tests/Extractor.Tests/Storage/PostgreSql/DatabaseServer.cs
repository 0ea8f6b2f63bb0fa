using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Extractor.Tests.Storage.PostgreSql;

/// <summary>
/// A PostgreSQL server of this test run, started by <c>scripts/test/postgresql</c> when the first test asks for it. It ends when the input of that
/// script does: with the process of the tests, however that goes.
/// </summary>
internal static class DatabaseServer
{
    private static readonly Lazy<(Process Script, string Address)> Started = new(Start);
    private static int schemas;

    /// <summary>The address of its database without any parameter.</summary>
    internal static string Address => Started.Value.Address;

    /// <summary>Its port on the loopback address.</summary>
    internal static int Port => new Uri(Address).Port;

    /// <summary>The place of a store that is not there yet: a schema of its own.</summary>
    internal static string NewPlace() => string.Create(CultureInfo.InvariantCulture, $"{Address}?schema=test_{Interlocked.Increment(ref schemas)}");

    private static (Process Script, string Address) Start()
    {
        var script = Process.Start(new ProcessStartInfo(Path.Combine(RepositoryFolders.Root, "scripts", "test", "postgresql"), [FreePort()])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        return (script, script.StandardOutput.ReadLine() ?? throw new InvalidOperationException("The PostgreSQL server did not start; see above. scripts/test/install-postgresql installs it."));
    }

    private static string FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);
    }
}
