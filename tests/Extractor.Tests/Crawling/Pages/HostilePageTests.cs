using System.Text;
using Extractor.Crawling.Addresses;
using Extractor.Crawling.Fetching;
using Extractor.Crawling.Ledger;
using Extractor.Crawling.Pages;
using Extractor.Crawling.Sites;
using FsCheck;
using FsCheck.Fluent;

namespace Extractor.Tests.Crawling.Pages;

/// <summary>Pages made to exhaust or confuse whoever reads them. A quadratic step would take hours on each of them.</summary>
public sealed class HostilePageTests
{
    private static readonly string[] Pieces =
    [
        "<div>", "</div>", "<p>", "<a href='x.html'>", "</a>", "<a href=\"javascript:window.open('", "<table>", "<tr>", "<td>", "</table>", "<b>", "<i>", "</b>", "<li>", "<ul>", "</ul>",
        "<select>", "<option value='index_1.html'>2", "<script>", "</script>", "createPageHTML(4, 0, \"index\", \"html\")", "<record><![CDATA[", "]]></record>", "<datastore>", "2023-09-15", "决算",
        "<title>", "<textarea>", "<!--", "-->", "<svg>", "<template>", "<h1>", "<iframe src=", "<a\"b>", "<", ">", "&#x;", "&amp", "\0", "\uD800", "<base href='::'>", "<meta http-equiv=refresh content='0;url=", "{", "[", "\"",
        "<frameset>", "<body>", "</body>", "</html>", "<urlset>", "<loc>", "附件.pdf", "<input type=password>", "<form>", "</p>", "<span class='page nav'>", "<noscript>",
    ];

    private static IEnumerable<TestCaseData> TooLarge()
    {
        yield return new TestCaseData(string.Concat(Enumerable.Repeat("<div>", 100_000))).SetArgDisplayNames("100,000 nested elements");
        yield return new TestCaseData(string.Concat(Enumerable.Range(0, 30_000).Select(static at => $"<b class=c{at}>"))).SetArgDisplayNames("30,000 formatting elements without end");
        yield return new TestCaseData(string.Concat(Enumerable.Repeat("<p>a", 1_000_000))).SetArgDisplayNames("a million paragraphs");
        yield return new TestCaseData(string.Concat(Enumerable.Repeat("<table><tr><td>", 20_000))).SetArgDisplayNames("20,000 nested tables");
        yield return new TestCaseData("<a>" + string.Concat(Enumerable.Repeat("<div>", 180)) + string.Concat(Enumerable.Repeat("</a><a>", 100_000))).SetArgDisplayNames("links that are reopened in deep elements");
    }

    [TestCaseSource(nameof(TooLarge))]
    public void A_page_beyond_the_budget_is_told(string html)
    {
        foreach (var recipe in (SiteRecipe[])[PageFixtures.Walk(), PageFixtures.With(new ListRecipe { Links = "div div div a", Date = "span" })])
        {
            Assert.That(PageFixtures.Read(html, recipe: recipe).Problem?.Code, Is.EqualTo("CRW024"));
        }
    }

    private static IEnumerable<TestCaseData> Tiresome()
    {
        yield return Case("text in pieces", string.Concat(Enumerable.Repeat("a</x>", 1_600_000)));
        yield return Case("one element with a hundred thousand attributes", "<div " + string.Concat(Enumerable.Range(0, 700_000).Select(static at => $"a{at}=b ")) + ">");
        yield return Case("records without end", "<html><script>" + string.Concat(Enumerable.Repeat("<record><![CDATA[", 470_000)) + "</script></html>");
        yield return Case("rows without text", "<div>" + string.Concat(Enumerable.Repeat("<span onclick=\"location='a.html'\"></span>", 190_000)) + "</div>");
        yield return Case("links in one row", "<li>" + string.Concat(Enumerable.Range(0, 180_000).Select(static at => $"<a href=a{at}.html>决算</a>")) + "2023-09-15");
        yield return Case("dated rows", string.Concat(Enumerable.Range(0, 90_000).Select(static at => $"<li><a href=a{at}.html>决算</a>2023-09-15</li>")));
        yield return Case("calls in a script", "<script>" + string.Concat(Enumerable.Repeat("url: '/api/list?page=' + page + x,", 5_500)) + "</script>");
        yield return Case("settings in a script", "<script>" + string.Concat(Enumerable.Repeat("size:1,", 1_100_000)) + "</script>");
        yield return Case("nested JSON", string.Concat(Enumerable.Repeat("[", 4_000_000)));
        yield return Case("wide JSON", "[" + string.Concat(Enumerable.Repeat("{\"title\":\"a\",\"url\":\"/b\"},", 300_000)) + "0]");
        yield return Case("brackets", "f({" + string.Concat(Enumerable.Repeat("} ", 4_000_000)) + ")");
        yield return Case("nested onclick", string.Concat(Enumerable.Repeat("<i onclick=\"open('a.pdf')\">", 180)) + string.Concat(Enumerable.Repeat("<br>", 200_000)));
        yield return Case("end tags", string.Concat(Enumerable.Repeat("<div>", 150)) + string.Concat(Enumerable.Repeat("</p></li></td>", 500_000)));
    }

    [TestCaseSource(nameof(Tiresome))]
    public void A_page_of_eight_megabytes_ends(string html)
    {
        foreach (var recipe in (SiteRecipe[])[PageFixtures.Walk(), PageFixtures.With(new ListRecipe { Links = "li a", Date = "span", Paging = new ListPaging.Next("a.next") })])
        {
            Assert.That(() => PageFixtures.Read(html, recipe: recipe), Throws.Nothing);
        }
    }

    [Property(MaxTest = 300)]
    public Property Arbitrary_bytes_never_throw() => Prop.ForAll<byte[]>(static bytes =>
    {
        var body = new PageBody(WebAddress.Parse(PageFixtures.Column), bytes, "text/html", "gbk");
        PageReader.Read(body, AddressRole.List, PageFixtures.Walk());
        PageReader.Read(body, AddressRole.Article, PageFixtures.Walk());
        DocumentKind.Of(bytes);
        DocumentKind.ProblemOf(new FetchAnswer(body.Address), bytes);
    });

    [Property(MaxTest = 500)]
    public Property Arbitrary_soup_never_throws_and_names_each_address_once() => Prop.ForAll(
        Gen.Elements(Pieces).ArrayOf(60).ToArbitrary(),
        static pieces =>
        {
            var soup = string.Concat(pieces);
            foreach (var recipe in (SiteRecipe[])[PageFixtures.Walk(), PageFixtures.With(new ListRecipe { Links = "li > a, td a", Columns = "ul a", Date = "span", Paging = new ListPaging.Numbered("index_{n}.html", 1, null) })])
            {
                foreach (var role in (AddressRole[])[AddressRole.List, AddressRole.Article])
                {
                    var links = PageReader.Read(new PageBody(WebAddress.Parse(PageFixtures.Column), Encoding.UTF8.GetBytes(soup)), role, recipe).Links;
                    Assert.That(links.Select(static link => link.Address), Is.Unique);
                }
            }
        });

    private static TestCaseData Case(string name, string html) => new TestCaseData(html).SetArgDisplayNames(name);
}
