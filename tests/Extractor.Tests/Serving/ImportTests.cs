using System.Collections.Immutable;
using System.Text.Json;
using Extractor.App.Import;
using Extractor.Serving.Imports;
using Extractor.Storage;
using Extractor.Storage.Runs;
using Extractor.Storage.Sqlite;
using Extractor.Tests.App;

namespace Extractor.Tests.Serving;

/// <summary>Files that are sent wait their turn, are imported as the command line imports them, and tell how far they are.</summary>
public sealed class ImportTests
{
    private const string Bytes = "application/octet-stream";
    private TemporaryFolder folder = null!;

    [SetUp]
    public void MakeStore()
    {
        folder = new TemporaryFolder();
        SqliteReportStore.Open(folder["s.db"], StoreAccess.Write).Dispose();
    }

    [TearDown]
    public void RemoveStore() => folder.Dispose();

    [Test]
    public async Task A_file_that_is_sent_becomes_a_report_with_its_source()
    {
        var bytes = await File.ReadAllBytesAsync(Path.Combine(RepositoryFolders.Root, "fixtures", "01-plain-final-accounts", "report.tab.txt"));
        await using var server = await RunningServer.StartAsync(folder["s.db"], importer: new ServedImport(folder["s.db"], TimeProvider.System));
        using var accepted = await SendAsync(server, "决算/2023年.txt", bytes);
        var job = await EndedAsync(server, accepted);

        Assert.That((int)accepted.StatusCode, Is.EqualTo(202));
        Assert.That(job.GetProperty("state").GetString(), Is.EqualTo("done"), job.GetRawText());
        Assert.That(job.GetProperty("file_name").GetString(), Is.EqualTo("2023年.txt"));
        var report = await server.GetAsync(job.GetProperty("report").GetString()!);
        Assert.That(report.GetProperty("report").GetProperty("file_name").GetString(), Is.EqualTo("2023年.txt"));
        Assert.That(await server.Client.GetByteArrayAsync(job.GetProperty("report").GetString() + "/source"), Is.EqualTo(bytes));
        Assert.That(Directory.GetFileSystemEntries(folder["s.db.uploads"]), Is.Empty);
        Assert.That((await server.GetAsync("/api/imports")).GetProperty("runs")[0].GetProperty("read").GetInt32(), Is.EqualTo(1));

        using var again = await SendAsync(server, "other.txt", bytes);
        Assert.That((await EndedAsync(server, again)).GetProperty("documents")[0].GetProperty("state").GetString(), Is.EqualTo("unchanged"));
    }

    [Test]
    public async Task A_file_that_cannot_be_read_is_told_with_its_reason()
    {
        await using var server = await RunningServer.StartAsync(folder["s.db"], importer: new ServedImport(folder["s.db"], TimeProvider.System));
        using var accepted = await SendAsync(server, "broken.pdf", "%PDF-1.4 nothing"u8.ToArray());
        var job = await EndedAsync(server, accepted);

        Assert.That(job.GetProperty("state").GetString(), Is.EqualTo("done"));
        Assert.That(job.GetProperty("report").ValueKind, Is.EqualTo(JsonValueKind.Null));
        Assert.That(job.GetProperty("documents")[0].GetProperty("state").GetString(), Is.EqualTo("failed"));
        Assert.That(job.GetProperty("documents")[0].GetProperty("code").GetString(), Does.StartWith("SRC"));
    }

    [Test]
    public async Task The_same_key_is_the_same_import()
    {
        await using var server = await RunningServer.StartAsync(folder["s.db"], importer: new ReleasedImporter(released: true));
        using var first = await SendAsync(server, "a.txt", [1], "key");
        using var second = await SendAsync(server, "a.txt", [1], "key");
        using var other = await SendAsync(server, "a.txt", [2], "key");
        using var without = await SendAsync(server, "a.txt", [1]);

        Assert.That(second.Headers.Location, Is.EqualTo(first.Headers.Location));
        Assert.That(await RunningServer.CodeAsync(other), Is.EqualTo((422, "SRV017")));
        Assert.That(without.Headers.Location, Is.Not.EqualTo(first.Headers.Location));
    }

    [Test]
    public async Task A_full_queue_says_when_to_come_again()
    {
        using var importer = new ReleasedImporter();
        await using var server = await RunningServer.StartAsync(folder["s.db"], settings => settings with { LongestQueue = 2 }, importer);
        using var first = await SendAsync(server, "1.txt", [1]);
        using var second = await SendAsync(server, "2.txt", [2]);
        using var third = await SendAsync(server, "3.txt", [3]);

        Assert.That(await RunningServer.CodeAsync(third), Is.EqualTo((429, "SRV013")));
        Assert.That(third.Headers.RetryAfter!.Delta, Is.EqualTo(TimeSpan.FromSeconds(5)));
        importer.Release();
        await EndedAsync(server, second);
        using var fourth = await SendAsync(server, "4.txt", [4]);
        Assert.That((int)fourth.StatusCode, Is.EqualTo(202));
        Assert.That(importer.Names, Is.EqualTo(new[] { "1.txt", "2.txt" }).Or.EqualTo(new[] { "1.txt", "2.txt", "4.txt" }));
    }

    [Test]
    public async Task A_server_that_stops_ends_the_import_and_leaves_no_file()
    {
        using var importer = new ReleasedImporter();
        await using (var server = await RunningServer.StartAsync(folder["s.db"], importer: importer))
        {
            using var first = await SendAsync(server, "1.txt", [1]);
            using var second = await SendAsync(server, "2.txt", [2]);
        }

        Assert.That(Directory.Exists(folder["s.db.uploads"]), Is.False);
    }

    [Test]
    public async Task Another_import_into_the_store_is_waited_for()
    {
        var time = new ReadyTime();
        await using var server = await RunningServer.StartAsync(folder["s.db"], importer: new ServedImport(folder["s.db"], TimeProvider.System), time: time);
        using var held = ImportLock.Take(folder["s.db"]);
        using var accepted = await SendAsync(server, "a.txt", "收入支出决算总表"u8.ToArray());
        await time.Asked.Task;
        Assert.That((await server.GetAsync(accepted.Headers.Location!.ToString())).GetProperty("state").GetString(), Is.EqualTo("reading"));
        held.Dispose();

        Assert.That((await EndedAsync(server, accepted)).GetProperty("state").GetString(), Is.EqualTo("done"));
    }

    [Test]
    public async Task Every_step_is_told_to_those_who_watch()
    {
        using var importer = new ReleasedImporter();
        await using var server = await RunningServer.StartAsync(folder["s.db"], importer: importer);
        await using var events = await server.Client.GetStreamAsync("/api/imports/events");
        using var reader = new StreamReader(events);
        using var accepted = await SendAsync(server, "a.txt", [1]);
        importer.Release();
        var states = new List<string?>();
        while (states.LastOrDefault() != "done" && await reader.ReadLineAsync() is { } line)
        {
            if (line.StartsWith("data: ", StringComparison.Ordinal))
            {
                states.Add(JsonDocument.Parse(line[6..]).RootElement.GetProperty("state").GetString());
            }
        }

        Assert.That(states, Is.EqualTo(new[] { "waiting", "reading", "done" }));
    }

    [Test]
    public async Task A_body_without_bytes_or_a_name_is_refused()
    {
        await using var server = await RunningServer.StartAsync(folder["s.db"], settings => settings with { LargestUpload = 10 }, new ReleasedImporter(released: true));
        using var empty = await SendAsync(server, "a.txt", []);
        using var nameless = await server.PostAsync("/api/imports", Bytes, [1]);
        using var large = await SendAsync(server, "a.txt", new byte[11]);

        Assert.That(await RunningServer.CodeAsync(empty), Is.EqualTo((400, "SRV010")));
        Assert.That(await RunningServer.CodeAsync(nameless), Is.EqualTo((400, "SRV003")));
        Assert.That(await RunningServer.CodeAsync(large), Is.EqualTo((413, "SRV009")));
        Assert.That(Directory.Exists(folder["s.db.uploads"]) ? Directory.GetFileSystemEntries(folder["s.db.uploads"]) : [], Is.Empty);
    }

    [TestCase("../../etc/passwd", "passwd")]
    [TestCase("C:\\reports\\决算 2023.pdf", "决算 2023.pdf")]
    [TestCase("..", "document")]
    [TestCase(".hidden", "hidden")]
    [TestCase("a\0b\nc<script>.pdf", "a_b_c_script_.pdf")]
    [TestCase("公开.zip!", "公开.zip_")]
    [TestCase("/", "document")]
    [TestCase("\u202Efdp.exe", "_fdp.exe")]
    public void A_name_is_only_a_label(string sent, string safe) => Assert.That(UploadFolder.SafeName(sent), Is.EqualTo(safe));

    [FsCheck.NUnit.Property]
    public void No_name_leaves_its_folder(string? sent)
    {
        var safe = UploadFolder.SafeName(sent ?? string.Empty);

        Assert.That(safe, Is.Not.Empty.And.Not.StartsWith("."));
        Assert.That(safe.Length, Is.LessThanOrEqualTo(60));
        Assert.That(Path.GetFullPath(Path.Combine("/uploads/1", safe)), Is.EqualTo("/uploads/1/" + safe));
    }

    /// <summary>What a server says of a real import, alone or among all.</summary>
    internal static async Task<string> AnswerAsync(bool list)
    {
        using var other = new TemporaryFolder();
        SqliteReportStore.Open(other["s.db"], StoreAccess.Write).Dispose();
        await using var server = await RunningServer.StartAsync(other["s.db"], importer: new ServedImport(other["s.db"], TimeProvider.System));
        using var accepted = await SendAsync(server, "broken.pdf", "%PDF-1.4 nothing"u8.ToArray());
        var job = await EndedAsync(server, accepted);
        return list ? (await server.GetAsync("/api/imports")).GetRawText() : job.GetRawText();
    }

    private static Task<HttpResponseMessage> SendAsync(RunningServer server, string name, byte[] bytes, string? key = null) => server.PostAsync(
        "/api/imports", Bytes, bytes, [("X-File-Name", Uri.EscapeDataString(name)), .. key is null ? Array.Empty<(string, string)>() : [("Idempotency-Key", key)]]);

    /// <summary>Asks for an import until nothing happens to it any more.</summary>
    private static async Task<JsonElement> EndedAsync(RunningServer server, HttpResponseMessage accepted)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (true)
        {
            limit.Token.ThrowIfCancellationRequested();
            var job = await server.GetAsync(accepted.Headers.Location!.ToString());
            if (job.GetProperty("finished_at").ValueKind == JsonValueKind.String)
            {
                return job;
            }
        }
    }

    /// <summary>Imports nothing, and only when it is told to.</summary>
    private sealed class ReleasedImporter(bool released = false) : IReportImporter, IDisposable
    {
        private readonly ManualResetEventSlim gate = new(released);
        private readonly List<string> names = [];

        internal IReadOnlyList<string> Names
        {
            get
            {
                lock (names)
                {
                    return [.. names];
                }
            }
        }

        public ImmutableArray<RunDocument> Import(string path, CancellationToken cancellationToken)
        {
            gate.Wait(cancellationToken);
            lock (names)
            {
                names.Add(Path.GetFileName(path));
            }

            return [];
        }

        internal void Release() => gate.Set();

        public void Dispose() => gate.Dispose();
    }

    /// <summary>A clock whose waits are over at once, and which tells when someone waits.</summary>
    private sealed class ReadyTime : TimeProvider
    {
        internal TaskCompletionSource Asked { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            if (dueTime > TimeSpan.Zero && dueTime != Timeout.InfiniteTimeSpan)
            {
                Asked.TrySetResult();
            }

            return base.CreateTimer(callback, state, dueTime > TimeSpan.FromMilliseconds(10) ? TimeSpan.FromMilliseconds(10) : dueTime, period);
        }
    }
}
