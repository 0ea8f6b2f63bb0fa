using System.Text;
using Extractor.Crawling.Addresses;
using Extractor.Crawling.Ledger;
using Extractor.Crawling.Pages;
using Extractor.Crawling.Sites;
using Extractor.Tests.Crawling.Pages;

namespace Extractor.Tests.Crawling.Sites;

/// <summary>Recipes drafted by looking at a page.</summary>
public sealed class RecipeDraftTests
{
    private const string Rows = """
        <li><a href="202309/t1.html">青石市财政局2022年度部门决算</a><span class="time">2023-09-15</span></li>
        <li><a href="202309/t2.html">青石市教育局2022年度部门决算</a><span class="time">2023-09-14</span></li>
        <li><a href="https://files.qingshi.example/jt.pdf">青石市交通局2022年度部门决算</a><span class="time">2023-09-13</span></li>
        """;

    private const string Article = """
        <div class="main"><h1>青石市财政局2022年度部门决算</h1><div class="info"><span class="rq">发布时间：2023-09-15</span><span class="ly">信息来源：青石市财政局</span></div>
        <div class="TRS_Editor"><p>现将青石市财政局2022年度部门决算予以公开。</p><a href="a.pdf">决算.pdf</a></div></div>
        """;

    [TestCase("<div class=\"main\"><ul class=\"list\">{0}</ul><script>createPageHTML(3, 0, \"index\", \"html\");</script></div>", ".list a", "span")]
    [TestCase("<div class=\"main\" id=\"r1\"><div class=\"bd\"><ul>{0}</ul></div><div class=\"ft\"><a href=\"index_1.html\">下一页</a></div></div>", ".bd a", "span")]
    public async Task A_list_gets_short_selectors_that_find_the_same(string content, string links, string date)
    {
        var asked = new List<string>();
        var page = Body(PageFixtures.Framed(content.Replace("{0}", Rows, StringComparison.Ordinal)), PageFixtures.Column);
        var (draft, problem) = await RecipeDraft.MakeAsync(WebAddress.Parse(PageFixtures.Column), page, address =>
        {
            asked.Add(address.Text);
            return Task.FromResult<PageBody?>(Body(PageFixtures.Framed(Article), address.Text));
        });

        Assert.That(problem, Is.Null);
        var recipe = draft!.Recipe;
        var drafted = PageReader.Read(page, AddressRole.List, recipe);
        var generic = PageReader.Read(page, AddressRole.List, PageFixtures.Walk());
        Assert.Multiple(() =>
        {
            Assert.That((recipe.Lists!.Links, recipe.Lists.Date), Is.EqualTo((links, date)));
            Assert.That(drafted.Links, Is.EqualTo(generic.Links));
            Assert.That(drafted.Links.Count(static link => link.IsPaging), Is.GreaterThan(0));
            Assert.That(asked, Is.EqualTo((string[])[PageFixtures.Column + "202309/t1.html"]));
            Assert.That(recipe.Articles, Is.EqualTo(new ArticleRecipe { Title = "h1", Issuer = ".ly", Date = ".rq" }));
            Assert.That(draft.Remarks, Has.Some.Contains("files.qingshi.example"));
            Assert.That(draft.Entries, Has.Length.EqualTo(3));
            Assert.That(SiteRecipeJson.Write(SiteRecipeJson.Read(Encoding.UTF8.GetBytes(SiteRecipeJson.Write(recipe)))), Is.EqualTo(SiteRecipeJson.Write(recipe)));
        });
    }

    [Test]
    public async Task A_list_that_scripts_fill_gets_its_endpoint()
    {
        var shell = Body("<html><body><div id=app></div><script>$.get('/api/list?channel=7&page=' + page, show)</script></body></html>", PageFixtures.Column);
        var (draft, _) = await RecipeDraft.MakeAsync(WebAddress.Parse(PageFixtures.Column), shell, address => Task.FromResult(address.Text.Contains("/api/", StringComparison.Ordinal)
            ? Body("""{"data":{"list":[{"docTitle":"青石市财政局决算","doc_url":"/x/1.html","docPubUrl":"/x/1.html","pubDate":"2023-09-15"}]}}""", address.Text)
            : null));

        Assert.That(draft!.Recipe.Lists!.Json, Is.EqualTo(new JsonListRecipe("https://www.qingshi.example/api/list?channel=7&page={n}", "data.list", "docPubUrl", "docTitle") { Date = "pubDate" }));
        Assert.That(draft.Entries.Single().Text, Is.EqualTo("青石市财政局决算"));

        var start = PageReader.Read(shell, AddressRole.List, draft.Recipe);
        Assert.That(start.Links.Select(static link => link.Address.Uri.PathAndQuery), Is.EqualTo((string[])["/api/list?channel=7&page=1"]));
    }

    [Test]
    public async Task A_block_page_gets_no_draft()
    {
        var (draft, problem) = await RecipeDraft.MakeAsync(
            WebAddress.Parse(PageFixtures.Column), Body("<html><title>安全验证</title><body></body></html>", PageFixtures.Column), static _ => Task.FromResult<PageBody?>(null));

        Assert.That((draft, problem?.Code), Is.EqualTo(((RecipeDraft?)null, "CRW020")));
    }

    [Test]
    public async Task A_page_without_a_list_leaves_lists_open()
    {
        var (draft, _) = await RecipeDraft.MakeAsync(
            WebAddress.Parse(PageFixtures.Column), Body(PageFixtures.Framed("<div class=main><p><a href='2022/'>2022年</a></p><p><a href='2021/'>2021年</a></p></div>"), PageFixtures.Column), static _ => Task.FromResult<PageBody?>(null));

        Assert.That(draft!.Recipe.Lists, Is.Null);
        Assert.That(draft.Remarks, Has.Some.Contains("No list with dates"));
    }

    private static PageBody Body(string html, string address) => new(WebAddress.Parse(address), Encoding.UTF8.GetBytes(html));
}
