using System.Diagnostics;
using System.Globalization;
using Extractor.Tests.Storage.PostgreSql;
using Npgsql;

namespace Extractor.Tests.Distribution;

/// <summary>Restarts the database server of the tests as a crash does: every connection breaks, and it recovers from its log.</summary>
internal static class DatabaseRestart
{
    internal static void Now()
    {
        var data = Data();
        var server = File.ReadLines(Path.Combine(data, "postmaster.pid")).First();
        var programs = Path.GetDirectoryName(new FileInfo($"/proc/{server}/exe").ResolveLinkTarget(returnFinalTarget: true)!.FullName)!;
        string[] restart = [Path.Combine(programs, "pg_ctl"), "-D", data, "-l", Path.Combine(Path.GetDirectoryName(data)!, "server.log"), "-m", "immediate", "-w", "restart"];

        // The server refuses to run as root.
        string[] command = Environment.UserName == "root" ? ["setpriv", "--reuid", "postgres", "--regid", "postgres", "--clear-groups", .. restart] : restart;
        using var process = Process.Start(new ProcessStartInfo(command[0], command[1..]) { RedirectStandardOutput = true, UseShellExecute = false })!;
        process.WaitForExit();
        Assert.That(process.ExitCode, Is.Zero, "the database server did not restart");
    }

    private static string Data()
    {
        using var connection = new NpgsqlConnection(string.Create(
            CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={DatabaseServer.Port};Username=postgres;Database=postgres;Pooling=false"));
        connection.Open();
        using var question = new NpgsqlCommand("SHOW data_directory", connection);
        return (string)question.ExecuteScalar()!;
    }
}
