using Extractor.Crawling;
using Extractor.Crawling.Ledger;
using static Extractor.Tests.Storage.Crawls.LedgerFile;

namespace Extractor.Tests.Storage.Crawls;

/// <summary>What a round finds to be new, changed, vanished, moved or back again.</summary>
[TestFixture(StoreEngine.Sqlite)]
[TestFixture(StoreEngine.PostgreSql)]
public sealed class AddressChangeTests(StoreEngine engine)
{
    private LedgerFile file = null!;

    /// <summary>A first round: a list of two articles, each with a file.</summary>
    [SetUp]
    public void CrawlOnce()
    {
        file = new LedgerFile(engine);
        var round = file.Begin();
        file.Page(round, "", AddressRole.List, Link("a.html", AddressRole.Article), Link("b.html", AddressRole.Article));
        file.Page(round, "a.html", AddressRole.Article, Link("a.pdf", AddressRole.File));
        file.Page(round, "b.html", AddressRole.Article, Link("b.pdf", AddressRole.File));
        file.File(round, "a.pdf", 'a');
        file.File(round, "b.pdf", 'b');
        file.End(round);
    }

    [TearDown]
    public void Remove() => file.Dispose();

    [Test]
    public void Nothing_changes_when_only_the_list_is_asked()
    {
        var round = file.Begin();
        file.Unchanged(round, "", AddressRole.List);
        file.End(round);

        Assert.That(file.Changes(round), Is.Empty);
        Assert.That(file.Ledger.Count(round.Number), Is.EqualTo(new RoundCount(1, 0, 0)));
    }

    [Test]
    public void Another_body_of_a_document_is_a_version_and_of_a_page_is_nothing()
    {
        var round = file.Begin();
        file.Page(round, "", AddressRole.List, Link("a.html", AddressRole.Article), Link("b.html", AddressRole.Article));
        file.Page(round, "a.html", AddressRole.Article, Link("a.pdf", AddressRole.File));
        file.File(round, "a.pdf", 'c');
        file.End(round);
        var again = file.Begin();
        file.Unchanged(again, "", AddressRole.List, "a.pdf");
        file.File(again, "a.pdf", 'a');
        file.End(again);

        Assert.That(file.Changes(round), Is.EqualTo(new[] { "Changed a.pdf" }));
        Assert.That(file.Changes(again), Is.EqualTo(new[] { "Changed a.pdf" }));
        Assert.That(
            StoreFile.Ask(file.Path, $"SELECT version || substr(sha256, 1, 1) || round FROM crawl_versions WHERE address = '{Host}a.pdf' ORDER BY version"),
            Is.EqualTo(new[] { "1a1", $"2c{round.Number}", $"3a{again.Number}" }));
    }

    [Test]
    public void What_no_page_links_to_any_more_has_vanished_with_all_below_it()
    {
        var round = file.Begin();
        file.Page(round, "", AddressRole.List, Link("b.html", AddressRole.Article));
        file.End(round);
        var again = file.Begin();
        file.Unchanged(again, "", AddressRole.List);
        file.End(again);

        Assert.That(file.Changes(round), Is.EqualTo(new[] { "Vanished a.html", "Vanished a.pdf" }));
        Assert.That(file.Changes(again), Is.Empty, "it is told once");
    }

    [Test]
    public void Nothing_has_vanished_as_long_as_the_round_is_not_finished()
    {
        var round = file.Begin();
        file.Page(round, "", AddressRole.List, Link("b.html", AddressRole.Article));
        file.End(round, RoundState.Cancelled);

        Assert.That(file.Changes(round), Is.Empty);
    }

    [Test]
    public void A_list_that_failed_may_list_anything_so_nothing_has_vanished()
    {
        var round = file.Begin();
        file.Page(round, "", AddressRole.List, Link("b.html", AddressRole.Article), Link("2.html", AddressRole.List, isPaging: true));
        file.Fails(round, "2.html", AddressRole.List, AddressState.Failed, CrawlProblems.Status(500));
        file.End(round);

        Assert.That(file.Changes(round), Is.Empty);
    }

    [Test]
    public void A_list_without_its_next_page_is_whole()
    {
        var round = file.Begin();
        file.Page(round, "", AddressRole.List, Link("b.html", AddressRole.Article), Link("2.html", AddressRole.List, isPaging: true));
        file.Fails(round, "2.html", AddressRole.List, AddressState.Gone, CrawlProblems.Gone(404));
        file.End(round);

        Assert.That(file.Changes(round), Is.EqualTo(new[] { "Vanished a.html", "Vanished a.pdf" }));
    }

    [Test]
    public void A_start_page_that_is_gone_says_nothing_about_what_it_listed()
    {
        var round = file.Begin();
        file.Fails(round, "", AddressRole.List, AddressState.Gone, CrawlProblems.Gone(404));
        file.End(round);

        Assert.That(file.Changes(round), Is.Empty);
    }

    [Test]
    public void What_the_server_says_is_gone_has_vanished_and_what_only_it_linked_to_too()
    {
        var round = file.Begin();
        file.Unchanged(round, "", AddressRole.List, "a.html");
        file.Fails(round, "a.html", AddressRole.Article, AddressState.Gone, CrawlProblems.Gone(404));
        file.End(round);
        var again = file.Begin();
        file.Unchanged(again, "", AddressRole.List, "a.html");
        file.Page(again, "a.html", AddressRole.Article, Link("a.pdf", AddressRole.File));
        file.End(again);

        Assert.That(file.Changes(round), Is.EqualTo(new[] { "Vanished a.html", "Vanished a.pdf" }));
        Assert.That(file.Changes(again), Is.EqualTo(new[] { "Returned a.html", "Returned a.pdf" }));
    }

    [Test]
    public void What_is_listed_again_has_returned_without_being_asked()
    {
        var round = file.Begin();
        file.Page(round, "", AddressRole.List, Link("b.html", AddressRole.Article));
        file.End(round);
        var again = file.Begin();
        file.Page(again, "", AddressRole.List, Link("b.html", AddressRole.Article), Link("a.html", AddressRole.Article));
        file.End(again);

        Assert.That(file.Changes(again), Is.EqualTo(new[] { "Returned a.html", "Returned a.pdf" }));
    }

    [Test]
    public void The_same_bytes_at_another_address_have_moved()
    {
        var round = file.Begin();
        file.Page(round, "", AddressRole.List, Link("new.html", AddressRole.Article), Link("b.html", AddressRole.Article));
        file.Page(round, "new.html", AddressRole.Article, Link("new.pdf", AddressRole.File));
        file.File(round, "new.pdf", 'a');
        file.End(round);

        Assert.That(file.Changes(round), Is.EqualTo(new[] { "New new.html", "New new.pdf", "Vanished a.html", "Moved a.pdf new.pdf" }));
    }

    [Test]
    public void A_copy_at_a_second_address_has_not_moved()
    {
        var round = file.Begin();
        file.Page(round, "", AddressRole.List, Link("a.html", AddressRole.Article), Link("b.html", AddressRole.Article), Link("copy.pdf", AddressRole.File));
        file.File(round, "copy.pdf", 'a');
        file.End(round);

        Assert.That(file.Changes(round), Is.EqualTo(new[] { "New copy.pdf" }));
    }

    [Test]
    public void A_redirect_for_good_is_a_move_once()
    {
        var round = file.Begin();
        file.Unchanged(round, "", AddressRole.List, "a.pdf");
        file.File(round, "a.pdf", 'a', movedTo: "archive/a.pdf");
        file.End(round);
        var again = file.Begin();
        file.Unchanged(again, "", AddressRole.List, "a.pdf");
        file.File(again, "a.pdf", 'a', movedTo: "archive/a.pdf");
        file.End(again);

        Assert.That(file.Changes(round), Is.EqualTo(new[] { "Moved a.pdf archive/a.pdf" }));
        Assert.That(file.Changes(again), Is.Empty);
    }

    [Test]
    public void Pages_that_link_to_each_other_are_reached_from_a_start_page_or_not_at_all()
    {
        var round = file.Begin();
        file.Page(round, "", AddressRole.List, Link("a.html", AddressRole.Article), Link("b.html", AddressRole.Article));
        file.Page(round, "a.html", AddressRole.Article, Link("a.pdf", AddressRole.File), Link("c.html", AddressRole.Article));
        file.Page(round, "c.html", AddressRole.Article, Link("a.html", AddressRole.Article));
        file.End(round);
        var again = file.Begin();
        file.Page(again, "", AddressRole.List, Link("b.html", AddressRole.Article));
        file.End(again);

        Assert.That(file.Changes(again), Is.EqualTo(new[] { "Vanished a.html", "Vanished a.pdf", "Vanished c.html" }));
    }
}
