using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;

namespace Extractor.Measurements.Serving;

/// <summary>The server that is measured, as a process of its own, on loopback, bound to one processor where that is asked for.</summary>
internal sealed class ServedProgram : IDisposable
{
    private readonly Process process;

    private ServedProgram(Process process, Uri address)
    {
        this.process = process;
        Client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 1000 }) { BaseAddress = address, Timeout = TimeSpan.FromMinutes(2) };
        Client.DefaultRequestHeaders.Add("X-Extractor", "1");
    }

    /// <summary>Asks the server.</summary>
    internal HttpClient Client { get; }

    /// <summary>Processor time of the server since its start, in milliseconds: what its threads took, as Linux counts it (schedstat, in nanoseconds).</summary>
    internal double ProcessorTime() => Directory.EnumerateDirectories($"/proc/{process.Id.ToString(CultureInfo.InvariantCulture)}/task")
        .Sum(static thread => double.Parse(File.ReadAllText(Path.Combine(thread, "schedstat")).Split(' ')[0], CultureInfo.InvariantCulture) / 1e6);

    /// <summary>Starts the program and waits for the address that it tells.</summary>
    internal static ServedProgram Start(ImmutableArray<string> program, string store, bool onOneProcessor)
    {
        string[] command = [.. onOneProcessor ? ["taskset", "-c", "0"] : Array.Empty<string>(), .. program, "serve", "--store", store, "--listen", "127.0.0.1:0"];
        var started = Process.Start(new ProcessStartInfo(command[0], command[1..]) { UseShellExecute = false, RedirectStandardError = true })!;
        while (started.StandardError.ReadLine() is { } line)
        {
            if (line.Split(' ').FirstOrDefault(word => word.StartsWith("http://", StringComparison.Ordinal)) is { } address)
            {
                // What it tells later, bugs among it, is told on; a pipe that nobody reads would stop it.
                _ = started.StandardError.BaseStream.CopyToAsync(Console.OpenStandardError());
                return new ServedProgram(started, new Uri(address));
            }

            Console.Error.WriteLine(line);
        }

        throw new InvalidOperationException("The server does not start.");
    }

    public void Dispose()
    {
        Client.Dispose();
        process.Kill();
        process.WaitForExit();
        process.Dispose();
    }
}
