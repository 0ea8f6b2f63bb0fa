using Extractor.Crawling.Sites;

namespace Extractor.Tests.Crawling.Pages;

/// <summary>Lists read by the selectors of a recipe.</summary>
public sealed class RecipeListTests
{
    private const string Content = """
        <div class="menu"><a href="/zwgk/bmjs/2021/">2021年</a><a href="/zwgk/bmjs/2022/">2022年</a></div>
        <div class="list"><p class="e"><a href="a.html" title="青石市财政局2022年度部门决算公开">青石市财政局2022年度…</a><i>市级</i><i>2023-09-15</i></p>
        <p class="e"><a href="b.html">青石市审计局整改公告</a><i>2023-09-14</i></p>
        <p class="e"><a href="c.pdf">青石市教育局2022年度部门决算</a></p></div>
        <div class="pages"><a class="n" href="more_3.html">后翻</a></div>
        """;

    private static readonly string[] All =
    [
        "A /zwgk/bmjs/a.html 青石市财政局2022年度部门决算公开 2023-09-15", "A /zwgk/bmjs/b.html 青石市审计局整改公告 2023-09-14", "F /zwgk/bmjs/c.pdf 青石市教育局2022年度部门决算",
    ];

    [Test]
    public void Links_with_the_date_of_their_row_only()
    {
        var reading = PageFixtures.Read(PageFixtures.Framed(Content), recipe: PageFixtures.With(new ListRecipe { Links = ".list a", Date = "i" }));

        Assert.That(PageFixtures.Lines(reading), Is.EqualTo(All));
    }

    [Test]
    public void A_selector_of_rows_means_their_first_link() =>
        Assert.That(PageFixtures.Lines(PageFixtures.Read(PageFixtures.Framed(Content), recipe: PageFixtures.With(new ListRecipe { Links = "p.e" }))), Is.EqualTo(All));

    [Test]
    public void Only_titles_that_match()
    {
        var reading = PageFixtures.Read(PageFixtures.Framed(Content), recipe: PageFixtures.With(new ListRecipe { Links = ".list a", Title = "决算(公开)?$" }));

        Assert.That(PageFixtures.Lines(reading), Is.EqualTo((string[])[All[0], All[2]]));
    }

    [Test]
    public void Columns_are_lists()
    {
        var reading = PageFixtures.Read(PageFixtures.Framed(Content), recipe: PageFixtures.With(new ListRecipe { Columns = ".menu a" }));

        Assert.That(PageFixtures.Lines(reading), Is.EqualTo((string[])["L /zwgk/bmjs/2021/ 2021年", "L /zwgk/bmjs/2022/ 2022年"]));
    }

    [Test]
    public void The_next_page_by_its_selector()
    {
        var reading = PageFixtures.Read(PageFixtures.Framed(Content), recipe: PageFixtures.With(new ListRecipe { Links = ".list a", Paging = new ListPaging.Next("a.n") }));

        Assert.That(PageFixtures.Lines(reading), Is.EqualTo((string[])[.. All, "L+ /zwgk/bmjs/more_3.html"]));
    }

    [TestCase("", "index_{n}.html", 1, null, "index_1.html")]
    [TestCase("index_4.html", "index_{n}.html", 1, null, "index_5.html")]
    [TestCase("index_4.html", "index_{n}.html", 1, 6, "index_5.html index_6.html")]
    [TestCase("index_6.html", "index_{n}.html", 1, 6, "")]
    [TestCase("list.jsp?c=5", "?c=5&page={n}", 2, null, "list.jsp?c=5&page=2")]
    [TestCase("list.jsp?c=5&page=2", "?c=5&page={n}", 2, null, "list.jsp?c=5&page=3")]
    [TestCase("p/2.html", "/zwgk/bmjs/p/{n}.html", 2, null, "p/3.html")]
    public void Numbered_pages(string page, string pattern, int first, int? last, string expected)
    {
        var reading = PageFixtures.Read(
            PageFixtures.Framed(Content), PageFixtures.Column + page, recipe: PageFixtures.With(new ListRecipe { Links = ".list a", Paging = new ListPaging.Numbered(pattern, first, last) }));

        Assert.That(
            reading.Links.Where(static link => link.IsPaging).Select(static link => link.Address.Text[PageFixtures.Column.Length..]),
            Is.EqualTo(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries)));
    }

    [Test]
    public void A_list_without_entries_is_told_unless_it_is_expected()
    {
        var recipe = PageFixtures.With(new ListRecipe { Links = ".news a", Paging = new ListPaging.Numbered("index_{n}.html", 1, null) });

        Assert.Multiple(() =>
        {
            Assert.That(PageFixtures.Read(PageFixtures.Framed(Content), recipe: recipe).Problem?.Code, Is.EqualTo("CRW025"));
            Assert.That(PageFixtures.Read(PageFixtures.Framed("<p>暂无信息</p>"), recipe: recipe).Problem, Is.Null);
            Assert.That(PageFixtures.Read(PageFixtures.Framed(Content), PageFixtures.Column + "index_9.html", recipe: recipe) is { Problem: null, Links.IsEmpty: true }, Is.True);
            Assert.That(PageFixtures.Read(PageFixtures.Framed(Content), recipe: PageFixtures.With(new ListRecipe { Links = ".list a", Title = "采购" })).Problem, Is.Null);
            Assert.That(PageFixtures.Read("<html><title>安全验证</title><body></body></html>", recipe: recipe).Problem?.Code, Is.EqualTo("CRW020"));
        });
    }
}
