using Extractor.Crawling.Ledger;

namespace Extractor.Tests.Crawling.Pages;

/// <summary>Lists as municipal sites print them, read without a recipe.</summary>
public sealed class ListPageTests
{
    private const string Entries = """
        <li><a href="./202309/t20230915_1001.html" title="青石市财政局2022年度部门决算">青石市财政局2022年度部门…</a><span>2023-09-15</span></li>
        <li><a href="./202309/t20230914_1002.html">青石市教育局2022年度部门决算</a><span>2023-09-14</span></li>
        <li><a href="/files/2023/jt.pdf">青石市交通局2022年度部门决算</a><span>2023-09-13</span></li>
        """;

    private static readonly string[] Found =
    [
        "A /zwgk/bmjs/202309/t20230915_1001.html 青石市财政局2022年度部门决算 2023-09-15",
        "A /zwgk/bmjs/202309/t20230914_1002.html 青石市教育局2022年度部门决算 2023-09-14",
        "F /files/2023/jt.pdf 青石市交通局2022年度部门决算 2023-09-13",
    ];

    [Test]
    public void A_list_gives_its_entries_and_not_the_frame_of_the_site()
    {
        var reading = PageFixtures.Read(PageFixtures.Framed($"<div class=main><ul class=list>{Entries}</ul></div>"));

        Assert.Multiple(() =>
        {
            Assert.That(reading.Problem, Is.Null);
            Assert.That(reading.Role, Is.EqualTo(AddressRole.List));
            Assert.That(PageFixtures.Lines(reading), Is.EqualTo(Found));
        });
    }

    [TestCase("[2023-09-15]")]
    [TestCase("2023/9/15")]
    [TestCase("2023.09.15")]
    [TestCase("2023年9月15日")]
    [TestCase("[09-15]")]
    [TestCase("09月15日")]
    [TestCase("15 2023-09")]
    [TestCase("09-15 2023")]
    [TestCase("发布时间：2023-09-15 10:22:03")]
    public void A_date_beside_an_entry(string printed)
    {
        var reading = PageFixtures.Read(PageFixtures.Framed($"<div class=main><ul><li><a href='202309/t20230915_1.html'>青石市财政局部门决算公开</a><em>{printed}</em></li></ul></div>"));

        Assert.That(reading.Links.Single().Date, Is.EqualTo(new DateOnly(2023, 9, 15)));
    }

    [TestCase("<table><tr><td>·</td><td><a href='a.html'>青石市财政局部门决算</a></td><td>2023-09-15</td></tr></table>")]
    [TestCase("<div class=row><div><a href='a.html'>青石市财政局部门决算</a></div><div>2023-09-15</div></div>")]
    [TestCase("<dl><dd><a href='a.html'>青石市财政局部门决算</a><b>2023-09-15</b></dd></dl>")]
    [TestCase("<p><a href='a.html'>青石市财政局部门决算</a>（2023-09-15）</p>")]
    [TestCase("<li><a href='a.html'><span>青石市财政局部门决算</span><i>2023-09-15</i></a></li>")]
    [TestCase("<li><a href='a.html'>青石市财政局部门决算 [2023-09-15]</a></li>")]
    [TestCase("<li><a href='javascript:void(0)' onclick=\"window.open('a.html')\">青石市财政局部门决算</a><span>2023-09-15</span></li>")]
    [TestCase("<li><a href=\"javascript:window.open('a.html','_blank')\">青石市财政局部门决算</a><span>2023-09-15</span></li>")]
    [TestCase("<li><span>2023-09-15</span><a href='a.html' title='标题：青石市财政局部门决算&#10;发布时间：2023-09-15'>青石市财政局…</a></li>")]
    public void A_row_in_any_markup(string row)
    {
        var reading = PageFixtures.Read(PageFixtures.Framed($"<div class=main>{row}</div>"));

        Assert.That(PageFixtures.Lines(reading), Is.EqualTo((string[])["A /zwgk/bmjs/a.html 青石市财政局部门决算 2023-09-15"]));
    }

    [TestCase("<script>createPageHTML(4, 0, \"index\", \"html\");</script>", "index_1.html index_2.html index_3.html")]
    [TestCase("<script>createPageHTML('page_div',3, 1,'list','shtml',58);</script>", "list_2.shtml list_3.shtml")]
    [TestCase("<script>var currentPage = 0;//所在页\nvar countPage = 3;\ndocument.write(\"<a href=\\\"index\"+\"_\"+nextPage+\".\"+\"html\\\">\");</script>", "index_1.html index_2.html")]
    [TestCase("<script>new Pager({size:3,current:0,prefix:'index',suffix:'shtml'});</script>", "index_1.shtml index_2.shtml")]
    [TestCase("<div class=page><a href='?page=2'>2</a><a href='?page=3'>3</a><a href='?page=2'>下一页</a><a href='?page=9'>尾页</a></div>", "?page=2 ?page=9 ?page=3")]
    [TestCase("<a href='list_2.shtml'>下页</a>", "list_2.shtml")]
    [TestCase("<a href='list.jsp?pageNo=2'>»</a>", "list.jsp?pageNo=2")]
    [TestCase("<select><option value='index.html'>1</option><option value='index_1.html'>2</option></select>", "index.html index_1.html")]
    [TestCase("<div class=pagination><a href='index_1.html'>2</a></div>", "index_1.html")]
    [TestCase("<a href='#' onclick=\"location.href='index_1.html'\">下一页</a>", "index_1.html")]
    public void Further_pages(string pager, string expected)
    {
        var reading = PageFixtures.Read(PageFixtures.Framed($"<div class=main><ul class=list>{Entries}</ul>{pager}</div>"));

        Assert.That(
            reading.Links.Where(static link => link.IsPaging).Select(static link => link.Address.Uri.PathAndQuery.Replace("/zwgk/bmjs/", string.Empty, StringComparison.Ordinal)),
            Is.EqualTo(expected.Split(' ')));
        Assert.That(reading.Links.Where(static link => !link.IsPaging).ToArray(), Has.Length.EqualTo(3));
    }

    [Test]
    public void A_page_in_the_middle_names_those_behind_it()
    {
        var reading = PageFixtures.Read(
            PageFixtures.Framed($"<div class=main><ul class=list>{Entries}</ul><script>createPageHTML(5, 2, \"index\", \"html\");</script></div>"), PageFixtures.Column + "index_2.html");

        Assert.That(PageFixtures.Lines(reading).Where(static line => line.StartsWith("L+", StringComparison.Ordinal)), Is.EqualTo((string[])["L+ /zwgk/bmjs/index_3.html", "L+ /zwgk/bmjs/index_4.html"]));
    }

    [Test]
    public void Base_href_is_what_links_are_relative_to()
    {
        var reading = PageFixtures.Read(PageFixtures.Framed($"<div class=main><ul class=list>{Entries}</ul></div>", head: "<base href='/other/column/'>"));

        Assert.That(reading.Links[0].Address.Text, Is.EqualTo("https://www.qingshi.example/other/column/202309/t20230915_1001.html"));
    }

    [Test]
    public void A_list_in_gb18030_is_read_in_its_charset()
    {
        var html = PageFixtures.Framed($"<div class=main><ul class=list>{Entries}</ul></div>").Replace("utf-8", "gb2312", StringComparison.Ordinal);
        var bytes = System.Text.CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetBytes(html);
        var reading = Extractor.Crawling.Pages.PageReader.Read(
            new(Extractor.Crawling.Addresses.WebAddress.Parse(PageFixtures.Column), bytes), AddressRole.List, PageFixtures.Walk());

        Assert.That(PageFixtures.Lines(reading), Is.EqualTo(Found));
    }
}
