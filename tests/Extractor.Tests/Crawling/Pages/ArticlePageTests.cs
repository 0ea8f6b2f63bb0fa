using Extractor.Crawling.Ledger;
using Extractor.Crawling.Sites;

namespace Extractor.Tests.Crawling.Pages;

/// <summary>Articles as municipal sites print them.</summary>
public sealed class ArticlePageTests
{
    private const string Address = PageFixtures.Column + "202309/t20230915_1001.html";

    private const string Text = "<p>根据《中华人民共和国预算法》和有关规定，现将青石市财政局2022年度部门决算予以公开，内容包括部门概况、决算报表、决算情况说明和名词解释四个部分。如有疑问，请与本部门联系，联系人和电话见附件末页，公开时间不少于二十个工作日，接受社会监督。</p>";

    private static string Article(string body) => PageFixtures.Framed($"""
        <div class="main"><h1>青石市财政局2022年度部门决算</h1>
        <div class="info"><span>发布时间：2023-09-15 10:00</span><span>信息来源：青石市财政局</span><span>浏览次数：12</span></div>
        <div class="TRS_Editor">{body}</div>
        <div class="fujian">附件：<a href="P0202309.pdf">2022年度部门决算.pdf</a></div></div>
        <div class="related"><h4>相关文章</h4><ul><li><a href="t9.html">青石市审计局部门决算</a><span>2023-09-01</span></li><li><a href="t8.html">青石市林业局部门决算</a><span>2023-09-01</span></li><li><a href="t7.html">青石市气象局部门决算</a><span>2023-09-01</span></li></ul></div>
        """, "青石市财政局2022年度部门决算_青石市人民政府");

    [Test]
    public void Title_issuer_date_and_attachments()
    {
        var reading = PageFixtures.Read(Article(Text), Address, AddressRole.Article);

        Assert.Multiple(() =>
        {
            Assert.That(reading.Role, Is.EqualTo(AddressRole.Article));
            Assert.That(reading.Title, Is.EqualTo("青石市财政局2022年度部门决算"));
            Assert.That(reading.Issuer, Is.EqualTo("青石市财政局"));
            Assert.That(reading.PublishedOn, Is.EqualTo(new DateOnly(2023, 9, 15)));
            Assert.That(PageFixtures.Lines(reading), Is.EqualTo((string[])["F /zwgk/bmjs/202309/P0202309.pdf 2022年度部门决算.pdf"]));
            Assert.That(reading.HoldsReport, Is.False);
        });
    }

    [Test]
    public void A_page_is_an_article_whatever_the_link_promised() =>
        Assert.That(PageFixtures.Read(Article(Text), Address, AddressRole.List).Role, Is.EqualTo(AddressRole.Article));

    [Test]
    public void Meta_elements_stand_above_what_is_printed()
    {
        const string Head = "<meta name='ArticleTitle' content='青石市财政局部门决算'><meta name='PubDate' content='2023-09-20 09:00'><meta name='ContentSource' content='市财政局'>";
        var reading = PageFixtures.Read(Article(Text).Replace("</title>", $"</title>{Head}", StringComparison.Ordinal), Address, AddressRole.Article);

        Assert.Multiple(() =>
        {
            Assert.That(reading.Title, Is.EqualTo("青石市财政局部门决算"));
            Assert.That(reading.Issuer, Is.EqualTo("市财政局"));
            Assert.That(reading.PublishedOn, Is.EqualTo(new DateOnly(2023, 9, 20)));
        });
    }

    [TestCase("<span>来源：本站</span><span>发布机构：青石市教育局</span>", "青石市教育局")]
    [TestCase("<td>发布机构：</td><td>青石市教育局</td>", "青石市教育局")]
    [TestCase("<span>来源：</span><span>发布时间：2023-09-15</span>", null)]
    [TestCase("<span>【信息来源：青石市教育局】</span>", "青石市教育局")]
    [TestCase("<span>文章来源: 青石市教育局 | 字号：大 中 小</span>", "青石市教育局")]
    public void The_issuer_beside_its_label(string info, string? issuer)
    {
        var html = PageFixtures.Framed($"<div class=main><h1>关于2022年度部门决算的公开</h1><table><tr>{info}</tr></table><div class=TRS_Editor>{Text}</div></div>");

        Assert.That(PageFixtures.Read(html, Address, AddressRole.Article).Issuer, Is.EqualTo(issuer));
    }

    [Test]
    public void A_recipe_says_where_the_fields_are()
    {
        var recipe = PageFixtures.Walk() with
        {
            Articles = new ArticleRecipe { Title = ".bt", Issuer = ".ly", Date = ".rq", Attachments = ".xz a" },
        };
        var reading = PageFixtures.Read(
            PageFixtures.Framed($"<div class=bt>决算公开（甲）</div><i class=ly>供稿：青石市水务局</i><i class=rq>2023/9/1</i><div class=TRS_Editor>{Text}<a href=/a.pdf>其他</a></div><div class=xz><a href=/down?k=7>下载</a></div>"),
            Address, AddressRole.Article, recipe);

        Assert.Multiple(() =>
        {
            Assert.That((reading.Title, reading.Issuer, reading.PublishedOn), Is.EqualTo(("决算公开（甲）", "青石市水务局", (DateOnly?)new DateOnly(2023, 9, 1))));
            Assert.That(PageFixtures.Lines(reading)[0], Is.EqualTo("F /down?k=7 下载"));
        });
    }

    [TestCase("<a href='/a/b.docx'>决算表</a>", "/a/b.docx")]
    [TestCase("<a href='/a/b.wps?v=1'>决算表</a>", "/a/b.wps?v=1")]
    [TestCase("<a href='/module/download/downfile.jsp?filename=1.xls&classid=0'>决算表</a>", "/module/download/downfile.jsp?filename=1.xls&classid=0")]
    [TestCase("<a href='/system/_content/download.jsp?wbfileid=77'>决算表</a>", "/system/_content/download.jsp?wbfileid=77")]
    [TestCase("<a href='/attach/7' download>决算表</a>", "/attach/7")]
    [TestCase("<a href='/attach/8'>附件1：决算表</a>", "/attach/8")]
    [TestCase("<a href='/attach/9'>决算公开表.xlsx</a>", "/attach/9")]
    [TestCase("<a href='javascript:void(0)' onclick=\"window.open('/a/c.pdf')\">决算表</a>", "/a/c.pdf")]
    [TestCase("<iframe src='/pdfjs/web/viewer.html?file=%2Fa%2Fd.pdf'></iframe>", "/a/d.pdf")]
    [TestCase("<embed src='/a/e.pdf'>", "/a/e.pdf")]
    public void What_is_an_attachment(string link, string expected)
    {
        var reading = PageFixtures.Read(Article(Text + link), Address, AddressRole.Article);

        Assert.That(reading.Links.Where(static found => found.Role == AddressRole.File).Select(static found => found.Address.Uri.PathAndQuery),
            Is.EqualTo((string[])[expected, "/zwgk/bmjs/202309/P0202309.pdf"]));
    }

    [TestCase("<img src='/a/b.jpg'><a href='/a/b.jpg'>照片</a>")]
    [TestCase("<a href='/zt/fujian/index.html'>附件说明页</a>")]
    public void What_is_no_attachment(string link)
    {
        var reading = PageFixtures.Read(Article(Text + link), Address, AddressRole.Article);

        Assert.That(reading.Links.Count(static found => found.Role == AddressRole.File), Is.EqualTo(1));
    }

    [Test]
    public void Tables_with_amounts_are_a_report_and_a_telephone_list_is_none()
    {
        var rows = string.Concat(Enumerable.Range(1, 12).Select(static row => $"<tr><td>{row}</td><td>项目{row}</td><td>{row * 1311}.{row:00}</td></tr>"));
        var phones = string.Concat(Enumerable.Range(1, 30).Select(static row => $"<tr><td>{row}</td><td>科室{row}</td><td>0000-55512{row:00}</td><td>2023-09-{row:00}</td></tr>"));

        Assert.Multiple(() =>
        {
            Assert.That(PageFixtures.Read(Article(Text + $"<table>{rows}</table>"), Address, AddressRole.Article).HoldsReport, Is.True);
            Assert.That(PageFixtures.Read(Article(Text + $"<table>{phones}</table>"), Address, AddressRole.Article).HoldsReport, Is.False);
        });
    }

    [Test]
    public void An_article_that_lists_pages_of_departments_leads_to_them()
    {
        var reading = PageFixtures.Read(
            Article(Text + "<p><a href='/czj/js2022.html'>青石市财政局2022年度决算</a></p><p><a href='/jyj/js2022.html'>青石市教育局2022年度决算</a></p><p><a href='/bszn/'>办事大厅指引</a></p>"),
            Address, AddressRole.Article);

        Assert.That(reading.Links.Where(static link => link.Role != AddressRole.File).Select(static link => link.Address.Uri.AbsolutePath), Is.EqualTo((string[])["/czj/js2022.html", "/jyj/js2022.html"]));
    }
}
