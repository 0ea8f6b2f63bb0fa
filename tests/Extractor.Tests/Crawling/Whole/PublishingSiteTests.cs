using System.Net;
using Extractor.TestSite;
using Extractor.TestSite.Publishing;
using Extractor.TestSite.Serving;
using Microsoft.Extensions.Time.Testing;

namespace Extractor.Tests.Crawling.Whole;

/// <summary>The test site itself: what it answers is what its table says that it publishes.</summary>
public sealed class PublishingSiteTests
{
    private PublishingSite site;
    private HttpClient client;

    [OneTimeSetUp]
    public async Task Start()
    {
        site = await PublishingSite.StartAsync(WholeCrawl.Shelf, new FakeTimeProvider());
        client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false });
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        client.Dispose();
        await site.DisposeAsync();
    }

    [TearDown]
    public void PublishAsAtFirst()
    {
        site.Inject(null);
        site.PublishFirstEdition();
        site.ClearJournals();
    }

    [Test]
    public async Task What_is_published_is_answered_byte_for_byte()
    {
        foreach (var host in site.Sound)
        {
            foreach (var publication in host.Edition.Publications.Values)
            {
                var body = await client.GetByteArrayAsync(host.Address + publication.Path);
                Assert.That(Publication.HashOf(body), Is.EqualTo(publication.Sha256), publication.Path);
            }
        }
    }

    [Test]
    public void Sound_systems_publish_lists_articles_and_documents_some_of_them_twice()
    {
        var documents = site.Sound.SelectMany(static host => host.Edition.Documents).ToList();
        Assert.Multiple(() =>
        {
            Assert.That(site.Static.Edition.Lists, Has.Exactly(3).Items);
            Assert.That(site.Json.Edition.Lists, Has.Exactly(4).Items);
            Assert.That(site.Nested.Edition.Lists, Has.Exactly(1 + 2 + 6).Items);
            Assert.That(documents, Has.Count.EqualTo(12 + 24 + 11));
            Assert.That(documents.Select(static document => document.Sha256).Distinct(), Has.Exactly(47 - 4).Items);
        });
    }

    [Test]
    public void The_second_edition_has_one_of_each_change()
    {
        foreach (var host in site.Sound)
        {
            var first = host.Edition;
            site.PublishSecondEdition();
            var changes = first.ChangesTo(host.Edition).ToList();
            site.PublishFirstEdition();

            Assert.That(
                changes.Select(static change => change.Kind).Distinct(),
                Is.EquivalentTo(Enum.GetValues<EditionChangeKind>()),
                host.Name);
        }
    }

    [Test]
    public async Task A_known_body_is_not_sent_again()
    {
        var file = site.Nested.Address + site.Nested.Edition.Documents.First().Path;
        using var first = await client.GetAsync(file);
        using var again = new HttpRequestMessage(HttpMethod.Get, file) { Headers = { IfNoneMatch = { first.Headers.ETag! } } };
        using var second = await client.SendAsync(again);

        Assert.That(second.StatusCode, Is.EqualTo(HttpStatusCode.NotModified));
        Assert.That(site.Nested.Journal.Requests.Select(static request => request.IsConditional), Is.EqualTo(new[] { false, true }));
    }

    [Test]
    public void A_fifth_of_the_answers_fail_by_plan_the_same_ones_each_time()
    {
        const int Requests = 3000;
        var answer = new SiteAnswer(200, new byte[1000], "text/html");
        List<(int Status, int? CutAt, bool IsAborted, TimeSpan Pause)> Answers() =>
        [
            .. from number in Enumerable.Range(0, Requests)
               let given = new FaultPlan(1, percent: 20).Apply("static", $"/{number / 3}", (number % 3) + 1, answer)
               select (given.Status, given.CutAt, given.IsAborted, given.Pause),
        ];

        var answers = Answers();
        Assert.That(answers.Count(static given => given != (200, null, false, TimeSpan.Zero)), Is.InRange(Requests * 18 / 100, Requests * 22 / 100));
        Assert.That(answers, Is.EqualTo(Answers()));
        Assert.That(answers.Distinct(), Has.Exactly(7).Items, "six faults and none");
    }

    [Test]
    public void A_cut_body_ends_before_its_announced_length()
    {
        site.Inject(new FaultPlan(1, percent: 100));
        var cut = site.Static.Edition.Publications.Keys.First(path => new FaultPlan(1, percent: 100).Apply("static", path, 1, new SiteAnswer(200, new byte[10], null)).CutAt is not null);

        Assert.That(async () => await client.GetByteArrayAsync(site.Static.Address + cut), Throws.InstanceOf<HttpRequestException>());
    }
}
