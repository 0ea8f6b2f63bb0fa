using Extractor.Crawling.Ledger;
using Extractor.Crawling.Sites;
using Extractor.TestSite.Publishing;
using Extractor.TestSite.Serving;

namespace Extractor.Tests.Crawling.Whole;

/// <summary>Rounds of municipal systems from which everything can be had.</summary>
public sealed class SoundSystemTests
{
    private static readonly object[] Walks =
    [
        new object[] { "static", true },
        new object[] { "static", false },
        new object[] { "json", true },
        new object[] { "json", false },
        new object[] { "nested", true },
        new object[] { "nested", false },
    ];

    private WholeCrawl whole;

    [SetUp]
    public async Task Start() => whole = await WholeCrawl.StartAsync();

    [TearDown]
    public ValueTask Stop() => whole.DisposeAsync();

    [TestCaseSource(nameof(Walks))]
    public async Task Every_document_is_found_once(string system, bool withRecipe)
    {
        var host = Host(system);
        var round = await whole.RunAsync(whole.RecipeOf(host, withRecipe));

        Assert.Multiple(() =>
        {
            Assert.That(round.State, Is.EqualTo(RoundState.Finished));
            Assert.That(round.Documents, Is.EqualTo(host.Edition.Documents.Select(static document => (document.Path, document.Sha256))));
            Assert.That(round.Troubles.Where(trouble => host.Edition.Publications.ContainsKey(trouble.Path)), Is.Empty);
            Assert.That(AskedTwice(host), Is.Empty);
        });
    }

    [TestCaseSource(nameof(Walks))]
    public async Task Titles_and_dates_are_those_of_the_articles(string system, bool withRecipe)
    {
        var host = Host(system);
        var round = await whole.RunAsync(whole.RecipeOf(host, withRecipe));
        var articles = host.Edition.Publications.Values.Where(static publication => publication.Kind == PublicationKind.Article);

        Assert.That(
            round.Visits.Where(static visit => visit.Role == AddressRole.Article).Select(static visit => (visit.Address.Uri.PathAndQuery, visit.Title)),
            Is.EquivalentTo(articles.Select(static article => (article.Path, article.Title))));
        Assert.That(round.Visits.Where(static visit => visit.Role == AddressRole.Article && visit.PublishedOn is null), Is.Empty);
    }

    [TestCaseSource(nameof(Walks))]
    public async Task A_second_round_with_nothing_new_asks_for_lists_only(string system, bool withRecipe)
    {
        var host = Host(system);
        await whole.RunAsync(whole.RecipeOf(host, withRecipe));
        host.Journal.Clear();
        whole.Pass(TimeSpan.FromDays(1));
        var second = await whole.RunAsync(whole.RecipeOf(host, withRecipe));

        Assert.Multiple(() =>
        {
            Assert.That(host.Journal.Requests.Select(static request => request.Path).Where(path => IsOf(host, path, PublicationKind.Article, PublicationKind.File)), Is.Empty);
            Assert.That(host.Journal.Requests.Select(static request => request.Path), Is.SupersetOf(host.Edition.Lists));
            Assert.That(second.Changes, Is.Empty);
        });
    }

    [Test]
    public async Task A_server_with_entity_tags_sends_no_list_twice()
    {
        await whole.RunAsync(whole.RecipeOf(whole.Site.Nested, withRecipe: true));
        whole.Site.Nested.Journal.Clear();
        var second = await whole.RunAsync(whole.RecipeOf(whole.Site.Nested, withRecipe: true));

        Assert.That(whole.Site.Nested.Journal.Requests.Where(static request => !request.IsConditional).Select(static request => request.Path), Is.SubsetOf(new[] { "/robots.txt" }));
        Assert.That(second.Visits, Has.All.Matches<Visit>(static visit => visit.IsNotModified));
    }

    [TestCaseSource(nameof(Walks))]
    public async Task What_is_new_changed_moved_and_gone_is_told(string system, bool withRecipe)
    {
        var host = Host(system);
        await whole.RunAsync(whole.RecipeOf(host, withRecipe));
        var before = host.Edition;
        whole.Site.PublishSecondEdition();
        whole.Pass(TimeSpan.FromDays(1));
        var second = await whole.RunAsync(whole.RecipeOf(host, withRecipe));

        Assert.That(second.Changes.Select(ToChange), Is.EquivalentTo(before.ChangesTo(host.Edition)));
        Assert.That(
            second.Documents.Select(static document => document.Sha256),
            Is.SubsetOf(host.Edition.Documents.Select(static document => document.Sha256)));
    }

    [Test]
    public async Task A_recipe_that_reads_otherwise_reads_every_page_anew()
    {
        var host = whole.Site.Nested;
        var recipe = whole.RecipeOf(host, withRecipe: true);
        var first = await whole.RunAsync(recipe with { Lists = recipe.Lists! with { Title = "^2022" } });
        var second = await whole.RunAsync(recipe);

        Assert.That(first.Documents, Has.Exactly(3).Items, "the files of two articles");
        Assert.That(
            first.Documents.Concat(second.Documents).Distinct(),
            Is.EquivalentTo(host.Edition.Documents.Select(static document => (document.Path, document.Sha256))));
    }

    [Test]
    public async Task What_was_not_looked_at_for_long_is_asked_again()
    {
        var host = whole.Site.Nested;
        var recipe = whole.RecipeOf(host, withRecipe: true);
        await whole.RunAsync(recipe);
        whole.Pass(recipe.Pace.Recheck);
        host.Journal.Clear();
        var later = await whole.RunAsync(recipe);

        Assert.That(host.Journal.Requests.Select(static request => request.Path), Is.SupersetOf(host.Edition.Publications.Keys));
        Assert.That(later.Visits, Has.All.Matches<Visit>(static visit => visit.IsNotModified));
    }

    [Test]
    public async Task The_pace_is_kept([Values(1, 2, 5)] int rate, [Values(1, 3)] int connections)
    {
        var pace = new CrawlPace { RequestsPerSecond = rate, Connections = connections };
        await whole.RunAsync(whole.RecipeOf(whole.Site.Static, withRecipe: true, pace));

        Assert.Multiple(() =>
        {
            Assert.That(whole.Site.Static.Journal.MostWithin(TimeSpan.FromSeconds(1)), Is.LessThanOrEqualTo(rate));
            Assert.That(whole.Site.Static.Journal.MostAtOnce, Is.LessThanOrEqualTo(connections));
            Assert.That(whole.Site.Static.Journal.MostConnections, Is.LessThanOrEqualTo(connections));
        });
    }

    [Test]
    public async Task Every_request_says_who_asks_and_how_to_reach_them()
    {
        await whole.RunAsync(whole.RecipeOf(whole.Site.Json, withRecipe: true));

        Assert.That(
            whole.Site.Json.Journal.Requests,
            Has.All.Matches<SiteRequest>(static request => request.UserAgent.StartsWith("Extractor/", StringComparison.Ordinal) && request.UserAgent.Contains("crawls@example.invalid", StringComparison.Ordinal)));
    }

    [Test]
    public async Task A_private_address_is_never_asked_unless_that_is_allowed()
    {
        var round = await whole.RunAsync(whole.RecipeOf(whole.Site.Static, withRecipe: true), allowPrivate: false);

        Assert.That(round.Troubles.Select(static trouble => trouble.Code), Is.EqualTo(new[] { "CRW002" }));
        Assert.That(whole.Site.Static.Journal.MostConnections, Is.Zero);
    }

    private MunicipalHost Host(string system) => whole.Site.Sound.Single(host => host.Name == system);

    private static IEnumerable<string> AskedTwice(MunicipalHost host) =>
        host.Journal.Requests.GroupBy(static request => request.Path).Where(static requests => requests.Count() > 1).Select(static requests => requests.Key);

    private static bool IsOf(MunicipalHost host, string path, params PublicationKind[] kinds) =>
        host.Edition.Publications.TryGetValue(path, out var publication) && kinds.Contains(publication.Kind);

    private static EditionChange ToChange(AddressChange change) => new(
        Enum.Parse<EditionChangeKind>(change.Kind.ToString()), change.Address.Uri.PathAndQuery, change.MovedTo?.Uri.PathAndQuery);
}
