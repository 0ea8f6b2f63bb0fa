using Extractor.Storage;
using Extractor.Storage.Relational;
using Extractor.Tests.App;

namespace Extractor.Tests.Storage;

/// <summary>The change feed: whoever asks from the last number on misses nothing, and is told each document once.</summary>
[TestFixture(StoreEngine.Sqlite)]
[TestFixture(StoreEngine.PostgreSql)]
public sealed class ChangeFeedTests(StoreEngine engine)
{
    private readonly TemporaryFolder folder = new();

    [OneTimeTearDown]
    public void RemoveStores() => folder.Dispose();

    [Test]
    public async Task Each_document_stands_under_the_number_of_its_last_change()
    {
        var path = engine.NewPlace(folder, "changes.db");
        using var store = ReportStores.Open(path, StoreAccess.Write);
        using var readers = StoreReaders.Open(path, 1);
        store.Save(SampleReports.Document('a'));
        store.Save(SampleReports.Document('b'));
        Assert.That(await SinceAsync(readers, 0), Is.EqualTo(new[] { "1 aaaa read", "2 bbbb read" }));

        store.Save(SampleReports.Document('a'));
        Assert.That(await SinceAsync(readers, 2), Is.Empty, "The same again is no change.");

        store.Save(SampleReports.Document('a', version: "2.0"));
        var changed = await SinceAsync(readers, 2);
        Assert.That(changed, Has.Count.EqualTo(1));
        Assert.That(changed[0], Does.EndWith(" aaaa read"));
        Assert.That(await SinceAsync(readers, 0), Has.Count.EqualTo(2));

        var last = long.Parse(changed[0].Split(' ')[0], null);
        store.MakeCurrent(new string('a', 64), "1.0", SampleReports.Document().OptionsHash);
        Assert.That(await SinceAsync(readers, last), Has.Count.EqualTo(1), "Another record answers now.");
    }

    [Test]
    public async Task A_number_is_never_given_twice_and_a_removed_document_is_told()
    {
        var path = engine.NewPlace(folder, "removed.db");
        using var store = ReportStores.Open(path, StoreAccess.Write);
        using var readers = StoreReaders.Open(path, 1);
        store.Save(SampleReports.Failed(null, "b.pdf"));
        var known = long.Parse((await SinceAsync(readers, 0)).Single().Split(' ')[0], null);
        store.Save(SampleReports.Document('c') with { RelativePath = "b.pdf" });
        var changes = await SinceAsync(readers, known);

        Assert.That(changes.Select(change => change[(change.IndexOf(' ', StringComparison.Ordinal) + 1)..]), Is.EquivalentTo(new[] { "path removed", "cccc read" }));
    }

    [Test]
    public async Task A_snapshot_stays_at_its_moment()
    {
        var path = engine.NewPlace(folder, "moment.db");
        using var store = ReportStores.Open(path, StoreAccess.Write);
        store.Save(SampleReports.Document('a'));
        using var readers = StoreReaders.Open(path, 2);
        using var before = await readers.TakeAsync(static () => false, CancellationToken.None);
        store.Save(SampleReports.Document('b'));
        using var after = await readers.TakeAsync(static () => false, CancellationToken.None);

        Assert.That(before.ListChanges(0, null, 10).Rows, Has.Count.EqualTo(1));
        Assert.That(after.ListChanges(0, null, 10).Rows, Has.Count.EqualTo(2));
        Assert.That(before.Sequence, Is.LessThan(after.Sequence));
    }

    [Test]
    public async Task Whoever_comes_when_too_many_read_waits()
    {
        var path = engine.NewPlace(folder, "readers.db");
        ReportStores.Open(path, StoreAccess.Write).Dispose();
        using var readers = StoreReaders.Open(path, 1);
        var held = await readers.TakeAsync(static () => false, CancellationToken.None);
        using var impatient = new CancellationTokenSource();
        var waiting = readers.TakeAsync(static () => false, impatient.Token);
        Assert.That(waiting.IsCompleted, Is.False);
        held.Dispose();
        (await waiting).Dispose();
    }

    private static async Task<List<string>> SinceAsync(StoreReaders readers, long since)
    {
        using var snapshot = await readers.TakeAsync(static () => false, CancellationToken.None);
        return [.. snapshot.ListChanges(since, after: null, 100).Rows.Select(row => $"{row[0]} {((string)row[2]!)[..4]} {row[3]}")];
    }
}
