using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Extractor.Measurements.Distribution;

/// <summary>
/// A server of <c>scripts/test</c>: the script says the address when the server is ready, and ends it when the input of the script ends, so with
/// this process, however that goes.
/// </summary>
internal sealed class ServerScript : IDisposable
{
    private readonly Process script;

    private ServerScript(Process script, string address)
    {
        this.script = script;
        Address = address;
    }

    /// <summary>The address that it says.</summary>
    internal string Address { get; }

    /// <summary>Starts a server and waits until it is ready.</summary>
    internal static ServerScript Start(string path, params string[] arguments)
    {
        var started = Process.Start(new ProcessStartInfo(path, arguments) { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true })!;
        return new ServerScript(
            started,
            started.StandardOutput.ReadLine() ?? throw new InvalidOperationException($"The server of {path} did not start; see above. The script beside it that begins with install- installs it."));
    }

    /// <summary>The first of so many ports in a row that are free at the moment.</summary>
    internal static int FreePorts(int count)
    {
        while (true)
        {
            using var first = new TcpListener(IPAddress.Loopback, 0);
            first.Start();
            var found = ((IPEndPoint)first.LocalEndpoint).Port;
            if (found < 65_000 && Enumerable.Range(found + 1, count - 1).All(IsFree))
            {
                return found;
            }
        }
    }

    /// <summary>Restarts a PostgreSQL server on loopback as a crash does: every connection breaks, and it recovers from its log.</summary>
    internal static void CrashDatabase(int port)
    {
        var data = Ask(port, "SHOW data_directory");
        var server = File.ReadLines(Path.Combine(data, "postmaster.pid")).First();
        var programs = Path.GetDirectoryName(new FileInfo($"/proc/{server}/exe").ResolveLinkTarget(returnFinalTarget: true)!.FullName)!;
        string[] restart = [Path.Combine(programs, "pg_ctl"), "-D", data, "-l", Path.Combine(Path.GetDirectoryName(data)!, "server.log"), "-m", "immediate", "-w", "restart"];

        // The server refuses to run as root.
        string[] command = Environment.UserName == "root" ? ["setpriv", "--reuid", "postgres", "--regid", "postgres", "--clear-groups", .. restart] : restart;
        Run(command[0], command[1..]);
    }

    /// <summary>
    /// Makes a database server of <c>scripts/test</c> keep what it has said to be committed when it crashes, as one does that keeps anybody's data.
    /// </summary>
    internal static void KeepCommits(int port)
    {
        Ask(port, "ALTER SYSTEM SET synchronous_commit = on");
        Ask(port, "SELECT pg_reload_conf()");
    }

    /// <summary>Asks a PostgreSQL server on loopback for one value.</summary>
    internal static string Ask(int port, string sql) =>
        Run("psql", "-At", "-h", "127.0.0.1", "-p", port.ToString(CultureInfo.InvariantCulture), "-U", "postgres", "-c", sql, "postgres").Trim();

    public void Dispose()
    {
        script.StandardInput.Close();
        script.WaitForExit();
        script.Dispose();
    }

    private static string Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true })!;

        // What a server is started with is inherited by it: only what a question answers is read to its end.
        var said = program == "psql" ? process.StandardOutput.ReadToEnd() : string.Empty;
        process.WaitForExit();
        return process.ExitCode == 0 ? said : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}.");
    }

    private static bool IsFree(int port)
    {
        try
        {
            using var probe = new TcpListener(IPAddress.Loopback, port);
            probe.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
