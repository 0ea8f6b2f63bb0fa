using System.Globalization;
using System.Text;
using System.Text.Json;
using Extractor.App;
using Extractor.App.Distributed;
using Extractor.App.Import;
using Extractor.Crawling;
using Extractor.Crawling.Sites;
using Extractor.Distribution.Broker;
using Extractor.Distribution.Messages;
using Extractor.Distribution.Sources;
using Extractor.Distribution.Telemetry;
using Extractor.Fiscal;
using Extractor.Fixtures;
using Extractor.Fixtures.Rendering.Text;
using Extractor.Processes;
using Extractor.Tests.App;
using Extractor.Tests.Storage.PostgreSql;
using RabbitMQ.Client;

namespace Extractor.Tests.Distribution;

/// <summary>What one test shares between those who submit and those who work: documents, a store on a server, and a queue.</summary>
internal sealed class SharedWork : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly BrokerServer broker;

    internal SharedWork(BrokerServer? broker = null) => this.broker = broker ?? BrokerServer.Shared;

    /// <summary>The store.</summary>
    internal string Store { get; } = DatabaseServer.NewPlace();

    /// <summary>The queue.</summary>
    internal string Queue { get; } = BrokerServer.NewQueue();

    /// <summary>The folder of the documents.</summary>
    internal string Documents => folder["in"];

    /// <summary>The queues with delays that a test can wait for.</summary>
    internal WorkQueues Queues => new(Queue, [TimeSpan.FromMilliseconds(50), TimeSpan.FromMilliseconds(100)]);

    internal string this[string name] => folder[name];

    /// <summary>Writes reports of invented departments, all of them different.</summary>
    internal SharedWork With(int count)
    {
        for (var number = 1; number <= count; number++)
        {
            folder.Write(string.Create(CultureInfo.InvariantCulture, $"in/{number:D3}.txt"), TextRenderer.Render(FixtureFactory.Invent(number), Enum.GetValues<TextDialect>()[0]).Bytes);
        }

        return this;
    }

    internal SharedWork With(string name, byte[] bytes)
    {
        folder.Write(name, bytes);
        return this;
    }

    internal CommandRun Submit(params string[] further) => CommandRun.Of(["submit", .. further.Length > 0 ? further : [Documents], .. Place]);

    /// <summary>A worker in this process that ends when there is no more work.</summary>
    internal CommandRun Work(params string[] further) => CommandRun.Of(["worker", .. Place, .. WorkerArguments, "--isolation", "off", .. further]);

    internal static string[] WorkerArguments => ["--exit-when-idle", "1"];

    internal string[] Place => ["--broker", broker.Address, "--queue", Queue, "--store", Store];

    /// <summary>A worker in this process that works until it has told all of some texts.</summary>
    internal CommandRun WorkUntil(Func<QueueWorkerSettings, QueueWorkerSettings> change, params string[] told)
    {
        using var stop = new CancellationTokenSource();
        return Work(settings => change(settings) with { ExitWhenIdle = null }, told, stop.Cancel, stop.Token);
    }

    /// <summary>A worker in this process with what a test changes about it.</summary>
    internal CommandRun Work(Func<QueueWorkerSettings, QueueWorkerSettings> change, CancellationToken stop = default) => Work(change, [], static () => { }, stop);

    private CommandRun Work(Func<QueueWorkerSettings, QueueWorkerSettings> change, string[] told, Action act, CancellationToken stop)
    {
        using var output = new MemoryStream();
        using var error = new AttentiveStream(told, act);
        int code;
        using (var terminal = new Terminal(Stream.Null, output, error, TimeProvider.System))
        using (var telemetry = new WorkTelemetry())
        using (var sources = new WorkSources(new SharedFolders([Documents]), new CrawlPace(), new CrawlOptions(), objects: null, longest: 1 << 20, TimeProvider.System))
        {
            code = new QueueWorker(terminal, change(Settings()), sources, telemetry).RunAsync(stop).GetAwaiter().GetResult();
        }

        return new CommandRun(code, output.ToArray(), error.Text);
    }

    /// <summary>What an import on one machine makes of the same documents.</summary>
    internal string ExportOfImport()
    {
        Assert.That(CommandRun.Of("import", Documents, "--store", folder["local.db"], "--quiet", "--isolation", "off").ExitCode, Is.AnyOf(0, ExitCode.SomeFailed));
        return CommandRun.Of("export", "--store", folder["local.db"]).Output;
    }

    internal string Export() => CommandRun.Of("export", "--store", Store).Output;

    /// <summary>The documents of the last run: path, state and code.</summary>
    internal string[] Ledger()
    {
        var show = CommandRun.Of("run", "show", "last", "--store", Store, "--format", "json");
        Assert.That(show.ExitCode, Is.Zero, show.Error);
        using var shown = JsonDocument.Parse(show.Bytes);
        return [.. shown.RootElement.EnumerateArray().Select(static document =>
            $"{document.GetProperty("path").GetString()} {document.GetProperty("state").GetString()} {document.GetProperty("code").GetString()}".TrimEnd())];
    }

    /// <summary>Every run: state and documents that were read, unchanged, failed and are pending.</summary>
    internal string[] Runs()
    {
        var list = CommandRun.Of("run", "list", "--store", Store, "--format", "json");
        Assert.That(list.ExitCode, Is.Zero, list.Error);
        using var listed = JsonDocument.Parse(list.Bytes);
        return [.. listed.RootElement.EnumerateArray().Select(static run =>
            $"{run.GetProperty("state").GetString()} {run.GetProperty("read").GetInt32()} {run.GetProperty("unchanged").GetInt32()} {run.GetProperty("failed").GetInt32()} {run.GetProperty("pending").GetInt32()}")];
    }

    /// <summary>Puts bytes into the queue as they are.</summary>
    internal void Put(byte[] message) => Ask(async channel =>
    {
        await channel.BasicPublishAsync(string.Empty, Queue, mandatory: true, new BasicProperties { Persistent = true }, message);
        return true;
    });

    internal static byte[] Message(WorkItem item) => WorkItemJson.Write(item);

    /// <summary>Work of the first run of the store.</summary>
    internal WorkItem WorkAt(int position, string name) => new()
    {
        Run = 1,
        Position = position,
        Source = Path.Combine(Documents, name),
        Path = name,
        Name = name,
        Version = ExtractorVersion.Current,
        Options = ReadOptions.Default.Text,
    };

    /// <summary>How many messages wait in a queue.</summary>
    internal uint Count(string queue) => Ask(channel => channel.MessageCountAsync(queue));

    /// <summary>Takes a message from a queue; returns the code that it was put there for, or null when the queue is empty.</summary>
    internal string? TakeCode(string queue) => Ask(async channel =>
        await channel.BasicGetAsync(queue, autoAck: true) is { } got && got.BasicProperties.Headers!["x-extractor-code"] is byte[] code ? Encoding.UTF8.GetString(code) : null);

    public void Dispose() => folder.Dispose();

    private T Ask<T>(Func<IChannel, Task<T>> question) => Task.Run(async () =>
    {
        var factory = new ConnectionFactory { Uri = new Uri(broker.Address) };
        await using var connection = await factory.CreateConnectionAsync();
        await using var channel = await connection.CreateChannelAsync(new CreateChannelOptions(true, true));
        return await question(channel);
    }).GetAwaiter().GetResult();

    private QueueWorkerSettings Settings() => new()
    {
        Broker = broker.Parsed,
        Queues = Queues,
        Store = Store,
        Import = new ImportSettings
        {
            Jobs = 2,
            Limits = WorkerLimits.Usual,
            IsIsolated = false,
            Force = false,
            Options = ReadOptions.Default,
            IsQuiet = true,
            IsVerbose = false,
            Format = "text",
        },
        Prefetch = 8,
        Drain = TimeSpan.FromSeconds(20),
        ExitWhenIdle = TimeSpan.FromSeconds(1),
    };
}
