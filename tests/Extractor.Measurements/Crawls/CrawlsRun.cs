using System.Globalization;
using Extractor.Measurements.Imports;
using Extractor.TestSite;
using Extractor.TestSite.Publishing;
using Extractor.TestSite.Serving;

namespace Extractor.Measurements.Crawls;

/// <summary>Measures crawls against the floors of docs/quality.md.</summary>
internal sealed class CrawlsRun
{
    /// <summary>Faster than any host should be asked, so that trials do not last.</summary>
    private const int FastRate = 100;
    private const int FastConnections = 4;

    /// <summary>The setting that is held under load.</summary>
    private const int Rate = 20;
    private const int Connections = 3;

    private const int FaultPercent = 20;

    /// <summary>Times that a crawl is killed before it is left to end, at most.</summary>
    private const int KillsACrawl = 5;

    private readonly CrawlsRequest request;
    private readonly TextWriter output;
    private readonly PublishingSite site;
    private readonly CrawlTrial trial;
    private bool holds = true;

    private CrawlsRun(CrawlsRequest request, PublishingSite site, TextWriter output)
    {
        (this.request, this.site, this.output) = (request, site, output);
        Directory.CreateDirectory(request.Work);
        trial = new CrawlTrial(new MeasuredProgram(request.Program), site, Path.GetFullPath(request.Work));
    }

    private IEnumerable<Publication> Documents => site.Sound.SelectMany(static host => host.Edition.Documents);

    internal static int Run(ReadOnlySpan<string> arguments, TextWriter output)
    {
        if (CrawlsRequest.Parse(arguments) is not { Program.Length: > 0 } request)
        {
            Console.Error.WriteLine(CrawlsRequest.Usage);
            return 2;
        }

        return RunAsync(request, output).GetAwaiter().GetResult();
    }

    private static async Task<int> RunAsync(CrawlsRequest request, TextWriter output)
    {
        await using var served = await PublishingSite.StartAsync(new ReportShelf("fixtures"), TimeProvider.System);
        var run = new CrawlsRun(request, served, output);
        run.MeasureWhole();
        run.MeasurePoliteness("quick", faults: null);

        // Slow answers, so that several are under way at once.
        run.MeasurePoliteness("slow", new FaultPlan(request.Seed, percent: 100, isSlowOnly: true));
        run.MeasureFaults();
        run.MeasureKills();
        return run.holds ? 0 : 1;
    }

    /// <summary>Everything is found and imported once; again, only lists are asked.</summary>
    private void MeasureWhole()
    {
        trial.Clear("whole.db");
        var first = trial.Crawl("whole.db", FastRate, FastConnections);
        var (found, imported) = (FoundIn("whole.db"), ImportedIn("whole.db"));
        var expected = Documents.Select(static document => document.Sha256).ToList();
        Tell(
            Of($"documents found {found.Count} of {expected.Count}, different ones imported {imported.Count} of {expected.Distinct().Count()}, {first.Wall.TotalSeconds:0.0} s"),
            Same(found, expected) && Same(imported, expected.Distinct()) && first.ExitCode == 0);

        site.ClearJournals();
        trial.Crawl("whole.db", FastRate, FastConnections);
        var asked = site.Sound.SelectMany(static host => host.Journal.Requests.Select(request => (host, request.Path))).ToList();
        var lists = asked.Count(static request => IsOf(request.host, request.Path, PublicationKind.List));
        var others = asked.Count(static request => IsOf(request.host, request.Path, PublicationKind.Article) || IsOf(request.host, request.Path, PublicationKind.File));
        Tell(
            $"requests of a second crawl with nothing new: {asked.Count}, of them {lists} for the {site.Sound.Sum(static host => host.Edition.Lists.Count())} list pages, "
            + $"{others} for articles and files, the rest robots.txt and what comes behind the last list page",
            others == 0);
    }

    private void MeasurePoliteness(string answers, FaultPlan? faults)
    {
        trial.Clear("polite.db");
        site.ClearJournals();
        site.Inject(faults);
        trial.Crawl("polite.db", Rate, Connections);
        site.Inject(null);
        foreach (var host in site.Sound)
        {
            var journal = host.Journal;
            var within = journal.MostWithin(TimeSpan.FromSeconds(1));
            var seconds = (journal.Requests[^1].At - journal.Requests[0].At).TotalSeconds;
            var mean = (journal.Requests.Count - 1) / seconds;
            Tell(
                Of($"politeness at {Rate} requests a second and {Connections} connections, {host.Name}, {answers} answers: most within a second {within}, on average {mean:0.0}; at once {journal.MostAtOnce}, connections {journal.MostConnections}"),
                within <= Rate && mean <= Rate && journal.MostAtOnce <= Connections && journal.MostConnections <= Connections);
        }
    }

    /// <summary>With faults, what is not found is listed with its reason.</summary>
    private void MeasureFaults()
    {
        for (var seed = request.Seed; seed < request.Seed + request.Faults; seed++)
        {
            trial.Clear("faults.db");
            site.ClearJournals();
            site.Inject(new FaultPlan(seed, FaultPercent));
            trial.Crawl("faults.db", FastRate, FastConnections);
            site.Inject(null);
            var found = FoundIn("faults.db");
            var listed = trial.Rows("faults.db", "SELECT problem_code, count(*) FROM crawl_addresses WHERE problem_code IS NOT NULL GROUP BY 1 ORDER BY 1");
            var addresses = trial.Rows("faults.db", "SELECT DISTINCT address FROM crawl_versions").Select(static row => row[0]).ToHashSet(StringComparer.Ordinal);
            var (twice, expected) = (found.Count - addresses.Count, Documents.Count());
            Tell(
                $"faults in {FaultPercent} % of the answers (seed {seed}, {site.Sound.Sum(static host => host.Journal.Requests.Count)} requests): {found.Count} of {expected} documents found, "
                + $"{twice} twice; listed with their reason: {(listed.Length == 0 ? "none" : string.Join(", ", listed.Select(static row => $"{row[0]} {row[1]}")))}",
                twice == 0 && LostIn("faults.db", addresses).Count == 0);
        }
    }

    /// <summary>Documents that were neither found nor listed, unless a page is listed that they may stand behind.</summary>
    private List<string> LostIn(string store, HashSet<string> found)
    {
        var listed = trial.Rows(store, "SELECT address FROM crawl_addresses WHERE problem_code IS NOT NULL").Select(static row => row[0]).ToHashSet(StringComparer.Ordinal);
        var hosts = site.Sound.Where(host => !host.Edition.Publications.Values.Any(page => page.Kind != PublicationKind.File && listed.Contains(host.Address + page.Path)));
        return [.. hosts.SelectMany(static host => host.Edition.Documents.Select(document => host.Address + document.Path)).Where(address => !found.Contains(address) && !listed.Contains(address))];
    }

    private void MeasureKills()
    {
        if (request.Kills == 0)
        {
            return;
        }

        var random = new Random(request.Seed);
        trial.Clear("undisturbed.db");
        var undisturbed = trial.Crawl("undisturbed.db", FastRate, FastConnections);

        // A crawl that was killed in its import finds its rounds finished and asks all lists again. So each store is crawled once more, and the
        // lists of all have been found unchanged.
        trial.Crawl("undisturbed.db", FastRate, FastConnections);
        var expected = trial.Dump("undisturbed.db");
        var (kills, crawls, different) = (0, 0, 0);
        for (; kills < request.Kills; crawls++)
        {
            var store = $"killed-{crawls % 2}.db";
            trial.Clear(store);
            for (var times = Math.Min(random.Next(1, KillsACrawl + 1), request.Kills - kills); times > 0; times--, kills++)
            {
                trial.Kill(store, undisturbed.Wall * random.NextDouble(), FastRate, FastConnections);
            }

            trial.Crawl(store, FastRate, FastConnections);
            trial.Crawl(store, FastRate, FastConnections);
            var dump = trial.Dump(store);
            if (dump != expected)
            {
                different++;
                File.WriteAllText(Path.Combine(request.Work, "expected.txt"), expected);
                File.WriteAllText(Path.Combine(request.Work, $"different-{different}.txt"), dump);
            }
        }

        Tell($"killed {kills} times in {crawls} crawls (seed {request.Seed}) and resumed: {different} ledgers or records differ", different == 0);
    }

    /// <summary>The hash of each document at each address.</summary>
    private List<string> FoundIn(string store) => [.. trial.Rows(store, "SELECT sha256 FROM crawl_versions").Select(static row => row[0])];

    /// <summary>The hash of each fetched document that a record of the store is from; those in archives have the address of their archive.</summary>
    private List<string> ImportedIn(string store) =>
    [
        .. trial.Rows(
            store,
            """
            SELECT DISTINCT v.sha256 FROM crawl_versions v JOIN sources s ON s.source_url = v.address JOIN reports r ON r.sha256 = s.sha256
            WHERE v.imported_by IS NOT NULL AND r.cell_count > 0
            """).Select(static row => row[0]),
    ];

    private static bool Same(IEnumerable<string> one, IEnumerable<string> other) =>
        one.Order(StringComparer.Ordinal).SequenceEqual(other.Order(StringComparer.Ordinal), StringComparer.Ordinal);

    private static bool IsOf(MunicipalHost host, string path, PublicationKind kind) => host.Edition.Publications.TryGetValue(path, out var publication) && publication.Kind == kind;

    private static string Of(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private void Tell(string what, bool isSo)
    {
        holds &= isSo;
        output.WriteLine($"{(isSo ? "    " : "BAD ")}{what}");
        output.Flush();
    }
}
