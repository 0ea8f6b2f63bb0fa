using Extractor.Crawling;
using Extractor.Crawling.Ledger;
using Extractor.Storage;
using static Extractor.Tests.Storage.Crawls.LedgerFile;

namespace Extractor.Tests.Storage.Crawls;

/// <summary>What the ledger keeps of a round, and that a round which was killed goes on as if it had not been.</summary>
[TestFixture(StoreEngine.Sqlite)]
[TestFixture(StoreEngine.PostgreSql)]
public sealed class CrawlLedgerTests(StoreEngine engine)
{
    private LedgerFile file = null!;

    [SetUp]
    public void StartEmpty() => file = new LedgerFile(engine);

    [TearDown]
    public void Remove() => file.Dispose();

    [Test]
    public void What_a_visit_tells_is_known_afterwards()
    {
        var round = file.Begin();
        file.Page(round, "", AddressRole.List, Link("a.html", AddressRole.Article, "决算公开", new DateOnly(2024, 5, 1)), Link("2.html", AddressRole.List, isPaging: true));
        file.Page(round, "a.html", AddressRole.Article, Link("a.pdf", AddressRole.File, "附件"));
        file.Now = file.Now.AddMinutes(1);
        file.File(round, "a.pdf");

        Assert.Multiple(() =>
        {
            Assert.That(file.Find(round, "a.html"), Is.EqualTo(new LedgerAddress(Address("a.html"), AddressRole.Article, 1)
            {
                State = AddressState.Fetched,
                FoundOn = Address(""),
                LinkText = "决算公开",
                ListedDate = new DateOnly(2024, 5, 1),
                Sha256 = new string('0', 64),
                CheckedAt = file.Now.AddMinutes(-1),
            }));
            Assert.That(file.Find(round, "a.pdf"), Is.EqualTo(new LedgerAddress(Address("a.pdf"), AddressRole.File, 2)
            {
                State = AddressState.Fetched,
                FoundOn = Address("a.html"),
                LinkText = "附件",
                EntityTag = "\"a\"",
                LastModified = "Mon, 06 May 2024 12:00:00 GMT",
                Sha256 = new string('a', 64),
                CheckedAt = file.Now,
            }));
            Assert.That(file.Find(round, "2.html"), Has.Property("Depth").EqualTo(0).And.Property("State").EqualTo(AddressState.Found), "paging is no level deeper");
            Assert.That(file.Ledger.Find(round.Number, Address("other")), Is.Null);
            Assert.That(file.Ledger.ListLinks(round.Number, Address("")), Is.EqualTo(new[]
            {
                Link("a.html", AddressRole.Article, "决算公开", new DateOnly(2024, 5, 1)), Link("2.html", AddressRole.List, isPaging: true),
            }));
            Assert.That(file.Ledger.Count(round.Number), Is.EqualTo(new RoundCount(2, 1, 1200)));
            Assert.That(file.Changes(round), Is.EqualTo(new[] { "New a.html", "New a.pdf" }), "lists are no news");
        });
    }

    [Test]
    public void What_is_due_goes_on_after_a_kill_in_the_order_of_roles_and_finding()
    {
        var round = file.Begin();
        file.Page(
            round, "", AddressRole.List, Link("z.pdf", AddressRole.File), Link("b.html", AddressRole.Article), Link("a.html", AddressRole.Article),
            Link("2.html", AddressRole.List, isPaging: true));
        file.Page(round, "b.html", AddressRole.Article);
        file.Reopen();
        var resumed = file.Begin();

        Assert.That(resumed, Is.EqualTo(new CrawlRound(round.Number, IsResumed: true) { LeftAlone = resumed.LeftAlone }));
        Assert.That(file.Due(resumed), Is.EqualTo(new[] { "2.html", "a.html", "z.pdf" }));
        Assert.That(file.Ledger.IsInRound(resumed.Number, Address("b.html")), Is.True);
        Assert.That(file.Ledger.IsInRound(resumed.Number, Address("c.html")), Is.False);
    }

    [Test]
    public void A_visit_that_was_not_committed_never_was()
    {
        var round = file.Begin();
        using (file.Store.BeginBatch())
        {
            file.Page(round, "", AddressRole.List, Link("a.html", AddressRole.Article));
            Assert.That(file.Due(round), Is.EqualTo(new[] { "a.html" }));
        }

        Assert.That(file.Due(round), Is.EqualTo(new[] { "" }));
        Assert.That(file.Ledger.Find(round.Number, Address("a.html")), Is.Null);
    }

    [Test]
    public void A_round_that_was_cancelled_goes_on_and_one_that_is_finished_does_not()
    {
        var first = file.Begin();
        file.End(first, RoundState.Cancelled);
        var second = file.Begin();
        file.Page(second, "", AddressRole.List);
        file.End(second);
        var third = file.Begin();

        Assert.That((second.Number, second.IsResumed), Is.EqualTo((first.Number, true)));
        Assert.That((third.Number, third.IsResumed, third.HasNewRecipe), Is.EqualTo((first.Number + 1, false, false)));
        Assert.That(file.Due(third), Is.EqualTo(new[] { "" }));
    }

    [Test]
    public void A_round_with_another_recipe_is_given_up()
    {
        var first = file.Begin();
        var second = file.Begin(recipe: "{\"name\":1}");
        file.Page(second, "", AddressRole.List);
        file.End(second);
        var third = file.Begin(recipe: "{\"name\":2}");

        Assert.That((second.IsResumed, second.HasNewRecipe), Is.EqualTo((false, false)), "no round was finished before");
        Assert.That((third.IsResumed, third.HasNewRecipe), Is.EqualTo((false, true)));
        Assert.That(
            StoreFile.Ask(file.Path, "SELECT round || ' ' || state FROM crawl_rounds ORDER BY round"),
            Is.EqualTo(new[] { $"{first.Number} given-up", $"{second.Number} finished", $"{third.Number} running" }));
    }

    [Test]
    public void An_address_of_two_sites_is_two_addresses()
    {
        var one = file.Begin("one");
        var two = file.Begin("two");
        file.Page(one, "", AddressRole.List, Link("a.pdf", AddressRole.File));
        file.File(one, "a.pdf");

        Assert.That(file.Find(one, "a.pdf").State, Is.EqualTo(AddressState.Fetched));
        Assert.That(file.Ledger.Find(two.Number, Address("a.pdf")), Is.Null);
        Assert.That(file.Find(two, "").State, Is.EqualTo(AddressState.Found));
    }

    [Test]
    public void The_page_that_an_address_was_found_on_does_not_depend_on_which_answered_first()
    {
        string Found(params string[] order)
        {
            using var other = new LedgerFile(engine);
            var round = other.Begin();
            other.Page(round, "", AddressRole.List, Link("1.html", AddressRole.List, isPaging: true), Link("2.html", AddressRole.List, isPaging: true), Link("sub.html", AddressRole.List));
            foreach (var page in order)
            {
                other.Page(round, page, AddressRole.List, Link("a.html", AddressRole.Article, "on " + page));
            }

            var found = other.Find(round, "a.html");
            return $"{found.Depth} {found.FoundOn} {found.LinkText}";
        }

        Assert.That(
            new[] { Found("1.html", "2.html", "sub.html"), Found("sub.html", "2.html", "1.html"), Found("2.html", "sub.html", "1.html") },
            Is.All.EqualTo($"1 {Host}1.html on 1.html"));
    }

    [Test]
    public void A_host_that_is_left_alone_still_is_after_a_kill_and_its_addresses_count_as_not_asked()
    {
        var round = file.Begin();
        file.Page(round, "", AddressRole.List, Link("http://waf.example/a", AddressRole.Article), Link("http://waf.example/b", AddressRole.Article));
        file.Fails(round, "http://waf.example/a", AddressRole.Article, AddressState.Rejected, CrawlProblems.BlockPage("sign"));
        file.Fails(round, "http://waf.example/b", AddressRole.Article, AddressState.Failed, CrawlProblems.HostLeftAlone("waf.example"));
        file.Reopen();

        Assert.That(file.Begin().LeftAlone, Is.EqualTo(new[] { "waf.example" }));
        Assert.That(file.Ledger.Count(round.Number), Is.EqualTo(new RoundCount(2, 0, 100)));
    }

    [Test]
    public void What_was_known_of_a_body_stays_when_asking_fails_or_finds_it_unchanged()
    {
        var round = file.Begin();
        file.Page(round, "", AddressRole.List, Link("a.pdf", AddressRole.File));
        file.File(round, "a.pdf");
        file.End(round);
        var before = file.Find(round, "a.pdf");
        file.Now = file.Now.AddDays(1);
        var second = file.Begin();
        file.Unchanged(second, "", AddressRole.List, "a.pdf");
        file.Fails(second, "a.pdf", AddressRole.File, AddressState.Failed, CrawlProblems.Status(500));

        Assert.That(file.Find(second, "a.pdf"), Is.EqualTo(before with { State = AddressState.Failed }));
        Assert.That(file.Ledger.ListLinks(second.Number, Address("")), Has.Count.EqualTo(1));

        file.End(second);
        var third = file.Begin();
        file.Unchanged(third, "", AddressRole.List, "a.pdf");
        file.Unchanged(third, "a.pdf", AddressRole.File);
        Assert.That(file.Find(third, "a.pdf"), Is.EqualTo(before with { CheckedAt = file.Now }));
    }

    [Test]
    public void A_ledger_of_a_store_that_is_open_for_reading_is_not_written()
    {
        file.Store.Dispose();
        using var store = ReportStores.Open(file.Path, StoreAccess.Read);

        Assert.That(() => store.Crawls.BeginRound(new RoundStart("a", "{}", file.Now, [])), Throws.TypeOf<ReportStoreException>().With.Property("Code").EqualTo("STO007"));
    }
}
