using Extractor.Crawling;
using Extractor.Crawling.Addresses;
using Extractor.Crawling.Ledger;
using Extractor.Storage;
using Extractor.Storage.Relational;
using Extractor.Storage.Relational.Crawls;
using Extractor.Tests.App;

namespace Extractor.Tests.Storage.Crawls;

/// <summary>A ledger in a temporary file, and short words for what a crawl tells it.</summary>
internal sealed class LedgerFile : IDisposable
{
    internal const string Host = "http://czj.example/";

    private readonly TemporaryFolder folder = new();
    private RelationalReportStore store;

    internal LedgerFile(StoreEngine engine = StoreEngine.Sqlite)
    {
        Path = engine.NewPlace(folder);
        store = ReportStores.Open(Path, StoreAccess.Write);
    }

    /// <summary>The place of the store.</summary>
    internal string Path { get; }

    internal RelationalReportStore Store => store;

    internal CrawlLedger Ledger => store.CrawlLedger;

    /// <summary>The moment of what is told next.</summary>
    internal DateTimeOffset Now { get; set; } = new(2024, 5, 6, 12, 0, 0, TimeSpan.Zero);

    /// <summary>Closes the file as a kill would, and opens it again.</summary>
    internal void Reopen()
    {
        store.Dispose();
        store = ReportStores.Open(Path, StoreAccess.Write);
    }

    internal CrawlRound Begin(string site = "czj", string recipe = "{}", params string[] start) => Ledger.BeginRound(
        new RoundStart(site, recipe, Now, [.. (start.Length == 0 ? [""] : start).Select(Address)]));

    internal void End(CrawlRound round, RoundState state = RoundState.Finished) => Ledger.EndRound(round.Number, state, Now);

    /// <summary>A page was read; all that it links to becomes due that is not in the round yet.</summary>
    internal void Page(CrawlRound round, string page, AddressRole role, params FoundLink[] links) => Ledger.Record(
        round.Number,
        new Visit(Address(page), role, AddressState.Fetched, Now)
        {
            Status = 200,
            Sha256 = new string('0', 64),
            Length = 100,
            Links = [.. links],
            Due = [.. links.Select(static link => link.Address).Where(address => !Ledger.IsInRound(round.Number, address))],
        });

    /// <summary>A document was read.</summary>
    internal void File(CrawlRound round, string file, char digit = 'a', string? movedTo = null) => Ledger.Record(
        round.Number,
        new Visit(Address(file), AddressRole.File, AddressState.Fetched, Now)
        {
            Status = 200,
            IsDocument = true,
            Sha256 = new string(digit, 64),
            Length = 1000,
            EntityTag = $"\"{digit}\"",
            LastModified = "Mon, 06 May 2024 12:00:00 GMT",
            MediaType = "application/pdf",
            FileName = "决算.pdf",
            RedirectedTo = movedTo is null ? null : Address(movedTo),
        });

    internal void Unchanged(CrawlRound round, string address, AddressRole role, params string[] due) => Ledger.Record(
        round.Number,
        new Visit(Address(address), role, AddressState.Fetched, Now) { Status = 304, IsNotModified = true, Due = [.. due.Select(Address)] });

    internal void Fails(CrawlRound round, string address, AddressRole role, AddressState state, CrawlProblem problem) => Ledger.Record(
        round.Number, new Visit(Address(address), role, state, Now) { Status = 500, Problem = problem });

    internal IEnumerable<string> Changes(CrawlRound round) => Ledger.ListChanges(round.Number).Select(static change =>
        $"{change.Kind} {Short(change.Address)}{(change.MovedTo is { } to ? " " + Short(to) : string.Empty)}");

    internal IEnumerable<string> Due(CrawlRound round) => Ledger.ListDue(round.Number).Select(static due => Short(due.Address));

    internal LedgerAddress Find(CrawlRound round, string address) => Ledger.Find(round.Number, Address(address))!;

    internal static WebAddress Address(string path) => WebAddress.Parse(path.Contains("://", StringComparison.Ordinal) ? path : Host + path);

    internal static FoundLink Link(string path, AddressRole role, string text = "", DateOnly? date = null, bool isPaging = false) =>
        new(Address(path), role, text, date, isPaging);

    public void Dispose()
    {
        store.Dispose();
        folder.Dispose();
    }

    private static string Short(WebAddress address) => address.Text.Replace(Host, string.Empty, StringComparison.Ordinal);
}
