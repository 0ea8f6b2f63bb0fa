using Extractor.Crawling.Addresses;
using Extractor.Crawling.Ledger;
using Extractor.Crawling.Sites;
using Extractor.TestSite.Publishing;
using Extractor.TestSite.Serving;
using Extractor.TestSite.Systems;

namespace Extractor.Tests.Crawling.Whole;

/// <summary>Rounds of systems that fail, are slow, or keep programs out.</summary>
public sealed class TroubledSystemTests
{
    private WholeCrawl whole;

    [SetUp]
    public async Task Start() => whole = await WholeCrawl.StartAsync();

    [TearDown]
    public ValueTask Stop() => whole.DisposeAsync();

    [Test]
    public async Task What_passes_is_found_and_what_never_does_is_told_with_its_code()
    {
        var host = whole.Site.Flaky;
        var round = await whole.RunAsync(whole.RecipeOf(host, withRecipe: false));

        Assert.Multiple(() =>
        {
            Assert.That(round.Troubles, Is.EqualTo(FlakyColumn.Troubles.Select(static trouble => (trouble.Key, trouble.Value))));
            Assert.That(round.Documents, Is.EqualTo(host.Edition.Documents.Select(static document => (document.Path, document.Sha256))));
        });
    }

    [Test]
    public async Task What_robots_txt_asks_is_kept()
    {
        var host = whole.Site.Flaky;
        await whole.RunAsync(whole.RecipeOf(host, withRecipe: false));
        var times = host.Journal.Requests.Select(static request => request.At).ToList();

        Assert.Multiple(() =>
        {
            Assert.That(host.Journal.Requests[0].Path, Is.EqualTo("/robots.txt"));
            Assert.That(host.Journal.Requests.Where(static request => request.Path.StartsWith("/private/", StringComparison.Ordinal)), Is.Empty);
            Assert.That(times.Skip(1).Zip(times.Skip(2)).Min(static pair => pair.Second - pair.First), Is.GreaterThanOrEqualTo(FlakyColumn.CrawlDelay));
        });
    }

    [Test]
    public async Task A_host_that_asks_to_wait_is_not_asked_before()
    {
        var host = whole.Site.Flaky;
        await whole.RunAsync(whole.RecipeOf(host, withRecipe: false));
        var requests = host.Journal.Requests.Select(static request => (request.Path, request.At)).ToList();
        var busy = requests.Where(static request => request.Path == "/col/files/busy.docx").ToList();

        Assert.That(busy, Has.Count.EqualTo(3));
        foreach (var (_, at) in busy[..2])
        {
            Assert.That(requests.Where(request => request.At > at && request.At < at + TimeSpan.FromSeconds(7)), Is.Empty);
        }
    }

    [Test]
    public async Task A_download_that_broke_off_goes_on_where_it_did()
    {
        await whole.RunAsync(whole.RecipeOf(whole.Site.Flaky, withRecipe: false));
        var asked = whole.Site.Flaky.Journal.Requests.Where(static request => request.Path == "/col/files/cut.docx").Select(static request => request.Range).ToList();

        Assert.That(asked.Select(static range => range is null), Is.EqualTo(new[] { true, false }));
        Assert.That(asked[1], Does.Match("^bytes=[1-9][0-9]*-$"));
    }

    [Test]
    public async Task A_host_that_shows_a_block_page_is_left_alone()
    {
        var host = whole.Site.Guarded;
        var round = await whole.RunAsync(whole.RecipeOf(host, withRecipe: false, new CrawlPace { RequestsPerSecond = 20, Connections = 1 }));
        var first = round.Visits.ToList().FindIndex(static visit => visit.Problem is not null);

        Assert.Multiple(() =>
        {
            Assert.That(round.Visits[first].Problem!.Code, Is.EqualTo("CRW020"));
            Assert.That(round.Visits.Skip(first + 1).Select(static visit => (visit.State, visit.Problem?.Code)).Distinct(), Is.EqualTo(new[] { (AddressState.Failed, "CRW031") }));
            Assert.That(host.Journal.Requests, Has.Exactly(GuardedColumn.Free + 1).Items, "the request that was blocked was the last");
        });
    }

    [Test]
    public async Task A_host_that_is_left_alone_stays_so_when_the_round_goes_on_after_an_interruption()
    {
        var recipe = whole.RecipeOf(whole.Site.Guarded, withRecipe: false, new CrawlPace { RequestsPerSecond = 20, Connections = 1 });
        var begun = await whole.RunAsync(recipe, stopsAfter: static visit => visit.Problem?.Code == "CRW020");
        whole.Site.Guarded.Journal.Clear();
        var rest = await whole.RunAsync(recipe);

        Assert.That(begun.State, Is.EqualTo(RoundState.Cancelled));
        Assert.That(rest.Visits.Select(static visit => visit.Problem?.Code).Distinct(), Is.EqualTo(new[] { "CRW031" }));
        Assert.That(whole.Site.Guarded.Journal.Requests, Is.Empty);
    }

    [Test]
    public async Task The_next_round_fetches_what_a_block_page_stood_before()
    {
        var host = whole.Site.Guarded;
        await whole.RunAsync(whole.RecipeOf(host, withRecipe: false, new CrawlPace { RequestsPerSecond = 20, Connections = 1 }));
        host.Journal.Clear();
        var next = await whole.RunAsync(whole.RecipeOf(host, withRecipe: false));

        Assert.That(next.Troubles, Is.Empty);
        Assert.That(next.Changes.Select(static change => change.Address.Uri.PathAndQuery), Is.SupersetOf(host.Edition.Documents.Skip(GuardedColumn.Free).Select(static document => document.Path)));
    }

    [Test]
    public async Task A_firewall_is_not_provoked_by_the_usual_pace()
    {
        var round = await whole.RunAsync(whole.RecipeOf(whole.Site.Guarded, withRecipe: false));

        Assert.That(round.Troubles, Is.Empty);
        Assert.That(round.Documents, Has.Exactly(12).Items);
    }

    [Test]
    public async Task A_host_that_asks_for_a_login_is_left_alone()
    {
        var round = await whole.RunAsync(whole.RecipeOf(whole.Site.Login, withRecipe: false, new CrawlPace { Connections = 1 }));

        Assert.That(round.Troubles.Select(static trouble => trouble.Code), Is.EqualTo(new[] { "CRW021", "CRW031", "CRW031", "CRW031" }));
        Assert.That(whole.Site.Login.Journal.Requests.Select(static request => request.Path), Has.Exactly(1).EqualTo("/login.jsp"));
    }

    [Test]
    public async Task A_shell_that_scripts_fill_is_told_as_such_without_a_recipe()
    {
        var round = await whole.RunAsync(SiteRecipe.ForColumn(WebAddress.Parse(whole.Site.Json.Address + JsonColumn.Shell)));

        Assert.That(round.Troubles, Is.EqualTo(new[] { (JsonColumn.Shell, "CRW022") }));
    }

    [Test]
    public async Task With_faults_in_a_fifth_of_the_answers_everything_is_found_or_listed_with_its_reason([Values("static", "json", "nested")] string system, [Values(1, 2, 3)] int seed)
    {
        var host = whole.Site.Sound.Single(host => host.Name == system);
        whole.Site.Inject(new FaultPlan(seed, percent: 20));
        var round = await whole.RunAsync(whole.RecipeOf(host, withRecipe: true));
        var found = round.Documents.ToHashSet();
        var listed = round.Troubles.Select(static trouble => trouble.Path).ToHashSet();
        var lost = host.Edition.Documents.Where(document => !found.Contains((document.Path, document.Sha256)) && !listed.Contains(document.Path));

        Assert.Multiple(() =>
        {
            // What stands behind a page that is listed cannot be known.
            Assert.That(listed.Overlaps(host.Edition.Publications.Values.Where(static publication => publication.Kind != PublicationKind.File).Select(static page => page.Path)) ? [] : lost, Is.Empty);
            Assert.That(found, Is.SubsetOf(host.Edition.Documents.Select(static document => (document.Path, document.Sha256))));
            Assert.That(round.Visits.Select(static visit => visit.Address).Distinct().Count(), Is.EqualTo(round.Visits.Count), "none twice");
            Assert.That(host.Journal.Requests.Count, Is.GreaterThan(round.Visits.Count * 11 / 10), "the faults were met");
        });
    }

    [Test]
    public async Task What_faults_kept_away_comes_with_the_next_round([Values("static", "json", "nested")] string system)
    {
        var host = whole.Site.Sound.Single(host => host.Name == system);
        whole.Site.Inject(new FaultPlan(5, percent: 80));
        var first = await whole.RunAsync(whole.RecipeOf(host, withRecipe: true));
        whole.Site.Inject(null);
        var second = await whole.RunAsync(whole.RecipeOf(host, withRecipe: true));

        Assert.That(first.Troubles, Is.Not.Empty);
        Assert.That(first.Documents.Concat(second.Documents), Is.EquivalentTo(host.Edition.Documents.Select(static document => (document.Path, document.Sha256))));
    }
}
