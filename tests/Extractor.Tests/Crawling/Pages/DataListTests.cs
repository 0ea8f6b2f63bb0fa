using Extractor.Crawling.Ledger;
using Extractor.Crawling.Sites;

namespace Extractor.Tests.Crawling.Pages;

/// <summary>Lists whose entries are not in the HTML: records of XML, JSON, sitemaps.</summary>
public sealed class DataListTests
{
    private const string Json = """
        {"code":200,"data":{"total":3,"pages":2,"rows":[
          {"id":1,"title":"青石市财政局<em>决算</em>公开","url":"/content/2023/1.html","publishTime":"2023-09-15 09:00:00"},
          {"id":2,"title":"青石市教育局决算公开","url":"/content/2023/2.html","publishTime":1694736000000},
          {"id":3,"title":"青石市水务局决算公开","url":"/files/3.docx","publishTime":null}]}}
        """;

    private static readonly string[] Entries =
    [
        "A /content/2023/1.html 青石市财政局决算公开 2023-09-15", "A /content/2023/2.html 青石市教育局决算公开 2023-09-15", "F /files/3.docx 青石市水务局决算公开",
    ];

    [Test]
    public void Records_in_a_script_and_the_group_behind_them()
    {
        var reading = PageFixtures.Read(PageFixtures.Framed("""
            <div id="312"><script type="text/xml"><datastore>
            <nextgroup><![CDATA[<a href="/module/web/jpage/dataproxy.jsp?page=1&webid=1&columnid=1229&unitid=312"></a>]]></nextgroup>
            <recordset><record><![CDATA[<li><a href="/art/2023/9/15/art_1229_1.html" title="青石市财政局部门决算">青石市财政局…</a><span>2023-09-15</span></li>]]></record>
            <record><![CDATA[<li><a href="/art/2023/9/14/art_1229_2.html">青石市教育局部门决算</a><b>2023-09-14</b></li>]]></record></recordset></datastore></script></div>
            """));

        Assert.That(PageFixtures.Lines(reading), Is.EqualTo((string[])
        [
            "A /art/2023/9/15/art_1229_1.html 青石市财政局部门决算 2023-09-15", "A /art/2023/9/14/art_1229_2.html 青石市教育局部门决算 2023-09-14",
            "L+ /module/web/jpage/dataproxy.jsp?page=1&webid=1&columnid=1229&unitid=312",
        ]));
    }

    [Test]
    public void Records_whose_endpoint_stands_in_the_settings_of_the_script()
    {
        var reading = PageFixtures.Read(PageFixtures.Framed("""
            <script>$('#312').jpage({dataStore:'<datastore><recordset><record><![CDATA[<li><a href="/art/2023/9/15/art_1229_1.html">青石市财政局部门决算</a></li>]]></record></recordset></datastore>',
            totalRecord:45, perPage:20, proxyUrl:'/module/web/jpage/dataproxy.jsp', ajaxParam:{col:1, webid:3, columnid:1229, unitid:'312'}});</script>
            """));

        Assert.That(reading.Links.Where(static link => link.IsPaging).Select(static link => link.Address.Uri.PathAndQuery), Is.EqualTo((string[])
        [
            "/module/web/jpage/dataproxy.jsp?startrecord=2&endrecord=21&perpage=20&col=1&webid=3&columnid=1229&unitid=312",
            "/module/web/jpage/dataproxy.jsp?startrecord=22&endrecord=41&perpage=20&col=1&webid=3&columnid=1229&unitid=312",
            "/module/web/jpage/dataproxy.jsp?startrecord=42&endrecord=45&perpage=20&col=1&webid=3&columnid=1229&unitid=312",
        ]));
    }

    [Test]
    public void The_answer_of_the_endpoint()
    {
        var reading = PageFixtures.Read("""
            <?xml version="1.0" encoding="utf-8"?><datastore><totalrecord>45</totalrecord><recordset>
            <record><![CDATA[<li><a href="/art/2023/9/1/art_1229_9.html">青石市水务局部门决算</a><span>2023-09-01</span></li>]]></record></recordset></datastore>
            """, "https://www.qingshi.example/module/web/jpage/dataproxy.jsp?startrecord=2&endrecord=31&perpage=20", mediaType: "application/xml");

        Assert.That(PageFixtures.Lines(reading), Is.EqualTo((string[])
        [
            "A /art/2023/9/1/art_1229_9.html 青石市水务局部门决算 2023-09-01", "L+ /module/web/jpage/dataproxy.jsp?startrecord=32&endrecord=45&perpage=20",
        ]));
    }

    [TestCase("$.ajax({url: '/api/list', type: 'get', data: {page: 1, size: 15, channelId: 'a7'}})", "/api/list?page=1&size=15&channelId=a7")]
    [TestCase("var cid = 'a7', pageNo = 1; $.get('/api/list?cid=' + cid + '&page=' + pageNo, render)", "/api/list?cid=a7&page=1")]
    [TestCase("fetch(`/api/v1/articles?page=${page}&channel=7`).then(r => r.json())", "/api/v1/articles?page=1&channel=7")]
    [TestCase("axios.get('/rest/infoList.json', {params: {pageNo: page, siteId: 3}})", "/rest/infoList.json?pageNo=1&siteId=3")]
    [TestCase("new Vue({data: {listUrl: '/data/list_1.json'}})", "/data/list_1.json")]
    public void An_endpoint_in_a_script_of_an_empty_list(string script, string expected)
    {
        var reading = PageFixtures.Read($"<html><head><title>部门决算</title></head><body><div id=app></div><script>{script}</script></body></html>");

        Assert.Multiple(() =>
        {
            Assert.That(reading.Problem, Is.Null);
            Assert.That(PageFixtures.Lines(reading), Is.EqualTo((string[])[$"L+ {expected}"]));
        });
    }

    [TestCase("$.ajax({type: 'post', url: '/api/list', data: {page: 1}})")]
    [TestCase("$.post('/api/list', {page: 1}, render)")]
    [TestCase("fetch('https://tongji.example/api/list?page=1')")]
    public void What_is_no_get_of_the_same_host_is_not_asked(string script)
    {
        var reading = PageFixtures.Read($"<html><head><title>部门决算</title></head><body><div id=app></div><script>{script}</script></body></html>");

        Assert.That(reading.Links, Is.Empty);
        Assert.That(reading.Problem?.Code, Is.EqualTo("CRW022"));
    }

    [TestCase("https://www.qingshi.example/api/list?page=1&size=3", "/api/list?page=2&size=3")]
    [TestCase("https://www.qingshi.example/data/list_1.json", "/data/list_2.json")]
    public void A_json_list_without_a_recipe(string address, string next)
    {
        var reading = PageFixtures.Read(Json, address, mediaType: "application/json");

        Assert.That(PageFixtures.Lines(reading), Is.EqualTo((string[])[.. Entries, $"L+ {next}"]));
    }

    [Test]
    public void The_last_json_page_and_an_empty_one_lead_no_further()
    {
        Assert.Multiple(() =>
        {
            Assert.That(PageFixtures.Lines(PageFixtures.Read(Json, "https://www.qingshi.example/api/list?page=2")), Is.EqualTo(Entries));
            Assert.That(PageFixtures.Read("""{"data":{"rows":[]}}""", "https://www.qingshi.example/api/list?page=2").Links, Is.Empty);
            Assert.That(PageFixtures.Read("""callback({"rows":[{"title":"一二三","url":"/a/1.html"}]});""", "https://www.qingshi.example/jsonp").Links.Select(static link => link.Text), Is.EqualTo((string[])["一二三"]));
            Assert.That(PageFixtures.Read("""{"html":"<ul><li><a href='/a/1.html'>青石市决算</a><i>2023-09-15</i></li></ul>"}""", "https://www.qingshi.example/x").Links.Single().Date, Is.EqualTo(new DateOnly(2023, 9, 15)));
            Assert.That(PageFixtures.Read("""{"data":[{"title":""", "https://www.qingshi.example/x").Problem?.Code, Is.EqualTo("CRW024"));
        });
    }

    [Test]
    public void A_json_list_with_a_recipe()
    {
        var recipe = PageFixtures.With(new ListRecipe
        {
            Json = new JsonListRecipe("/api/q?c=7&p={n}", "result.0.docs", "meta.href", "meta.t") { Date = "at", First = 0, PageCount = "result.0.pages" },
        });
        var start = PageFixtures.Read("<html><body><div id=app></div><script src=app.js></script></body></html>", recipe: recipe);
        var first = PageFixtures.Read(
            """{"result":[{"pages":3,"docs":[{"meta":{"href":"../a/1.html","t":"决算一"},"at":"2023-09-15"},{"meta":{"href":"../a/2.pdf","t":"决算二"}}]}]}""",
            "https://www.qingshi.example/api/q?c=7&p=0",
            recipe: recipe);
        var none = PageFixtures.Read("""{"result":[{"pages":3,"docs":[]}]}""", "https://www.qingshi.example/api/q?c=7&p=0", recipe: recipe);

        Assert.Multiple(() =>
        {
            Assert.That(start.Problem, Is.Null);
            Assert.That(PageFixtures.Lines(start), Is.EqualTo((string[])["L+ /api/q?c=7&p=0"]));
            Assert.That(PageFixtures.Lines(first), Is.EqualTo((string[])["A /a/1.html 决算一 2023-09-15", "F /a/2.pdf 决算二", "L+ /api/q?c=7&p=1", "L+ /api/q?c=7&p=2"]));
            Assert.That(none.Problem?.Code, Is.EqualTo("CRW025"));
        });
    }

    [Test]
    public void A_sitemap_gives_what_lies_below_the_start_page()
    {
        var reading = PageFixtures.Read("""
            <?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
            <url><loc>https://www.qingshi.example/zwgk/bmjs/202309/t1.html</loc><lastmod>2023-09-15T08:00:00+08:00</lastmod></url>
            <url><loc>https://www.qingshi.example/xw/t2.html</loc></url><url><lastmod>2023-09-16</lastmod><loc>https://www.qingshi.example/zwgk/bmjs/a.pdf</loc></url>
            <url><loc>https://other.example/zwgk/bmjs/t3.html</loc></url></urlset>
            """, "https://www.qingshi.example/sitemap.xml");
        var index = PageFixtures.Read(
            "<sitemapindex xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><sitemap><loc>https://www.qingshi.example/sitemap1.xml</loc></sitemap></sitemapindex>",
            "https://www.qingshi.example/sitemap.xml");

        Assert.Multiple(() =>
        {
            Assert.That(PageFixtures.Lines(reading), Is.EqualTo((string[])["A /zwgk/bmjs/202309/t1.html  2023-09-15", "F /zwgk/bmjs/a.pdf  2023-09-16"]));
            Assert.That(PageFixtures.Lines(index), Is.EqualTo((string[])["L+ /sitemap1.xml"]));
            Assert.That(PageFixtures.Read("<!DOCTYPE urlset [<!ENTITY a 'b'>]><urlset><url><loc>&a;</loc></url></urlset>").Problem?.Code, Is.EqualTo("CRW024"));
            Assert.That(index.Links.Single().Role, Is.EqualTo(AddressRole.List));
        });
    }
}
