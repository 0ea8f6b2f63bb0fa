using Extractor.Crawling.Ledger;

namespace Extractor.Tests.Crawling.Pages;

/// <summary>Which links of an unknown page the walk follows.</summary>
public sealed class ColumnPageTests
{
    [Test]
    public void Sub_columns_below_the_start_page_are_lists_and_the_rest_of_the_site_is_left_alone()
    {
        var reading = PageFixtures.Read(PageFixtures.Framed("""
            <div class="leftnav"><ul><li><a href="/zwgk/zfxxgkzn/">政府信息公开指南</a></li><li><a href="/zwgk/bmjs/2022/">2022年</a></li><li><a href="/zwgk/bmjs/2021/">2021年</a></li></ul></div>
            <div class="right"><div class="box"><h3>部门预算</h3><a href="/zwgk/bmys/index.html">更多&gt;&gt;</a></div>
            <div class="box"><h3>领导活动</h3><a href="/zwgk/ldhd/index.html">更多&gt;&gt;</a></div>
            <ul><li><a href="/zwgk/sgjf/">“三公”经费</a></li><li><a href="/zwgk/ghjh/">规划计划</a></li><li><a href="https://www.weibo.example/qs">部门微博</a></li></ul></div>
            """));

        Assert.That(PageFixtures.Lines(reading), Is.EqualTo((string[])
        [
            "L /zwgk/bmjs/2022/ 2022年", "L /zwgk/bmjs/2021/ 2021年", "L /zwgk/bmys/index.html 更多>>", "L /zwgk/sgjf/ “三公”经费",
        ]));
    }

    [Test]
    public void A_grid_of_departments_is_followed()
    {
        var reading = PageFixtures.Read(PageFixtures.Framed("""
            <div class="main"><table><tr><td><a href="/czj/gk/">市财政局</a></td><td><a href="/jyj/gk/">市教育局</a></td><td><a href="/wjw/gk/">市卫生健康委员会</a></td></tr>
            <tr><td><a href="/jtj/gk/">市交通运输局</a></td><td><a href="/zx/">市第一中学</a></td><td><a href="/other/">便民地图</a></td></tr></table></div>
            """));

        Assert.That(reading.Links.Select(static link => link.Text), Is.EqualTo((string[])["市财政局", "市教育局", "市卫生健康委员会", "市交通运输局", "市第一中学"]));
        Assert.That(reading.Role, Is.EqualTo(AddressRole.List));
    }

    [Test]
    public void Popular_articles_beside_a_list_are_none_of_its_entries()
    {
        var reading = PageFixtures.Read(PageFixtures.Framed("""
            <div class="main"><ul><li><a href="a1.html">青石市水务局部门决算</a><span>2023-09-15</span></li><li><a href="a2.html">青石市林业局部门决算</a><span>2023-09-15</span></li></ul></div>
            <div class="hot"><ul><li><a href="/xw/1.html">我市举行龙舟赛</a><span>2023-06-22</span></li></ul></div>
            <div class="side"><ul><li><a href="/xw/2.html">市领导调研防汛</a><span>2023-07-01</span></li></ul></div>
            """));

        Assert.That(reading.Links.Select(static link => link.Address.Uri.AbsolutePath), Is.EqualTo((string[])["/zwgk/bmjs/a1.html", "/zwgk/bmjs/a2.html"]));
    }

    [Test]
    public void The_same_column_number_belongs_to_the_column()
    {
        const string Start = "https://www.qingshi.example/col/col1229/index.html";
        var reading = PageFixtures.Read(
            PageFixtures.Framed("<div class='main'><p><a href='/art/2023/9/15/art_1229_55.html'>关于印发方案的通知</a></p><p><a href='/art/2023/9/15/art_88_56.html'>关于举办比赛的通知</a></p></div>"),
            Start,
            recipe: PageFixtures.Walk(Start));

        Assert.That(reading.Links.Select(static link => link.Address.Uri.AbsolutePath), Is.EqualTo((string[])["/art/2023/9/15/art_1229_55.html"]));
    }

    [TestCase("<html><head><meta http-equiv='refresh' content='0; url=list/index.html'></head><body></body></html>", "/zwgk/bmjs/list/index.html")]
    [TestCase("<html><body><script>window.location.href='./list/';</script></body></html>", "/zwgk/bmjs/list/")]
    [TestCase("<html><frameset cols='20%,*'><frame src='left.html'><frame src='right.html'></frameset></html>", "/zwgk/bmjs/left.html /zwgk/bmjs/right.html")]
    [TestCase("<html><body><iframe src='inner.jsp?id=5'></iframe></body></html>", "/zwgk/bmjs/inner.jsp?id=5")]
    public void A_page_that_only_sends_elsewhere_leads_there(string html, string expected)
    {
        var reading = PageFixtures.Read(html);

        Assert.Multiple(() =>
        {
            Assert.That(reading.Problem, Is.Null);
            Assert.That(reading.Links.Select(static link => link.Address.Uri.PathAndQuery), Is.EqualTo(expected.Split(' ')));
            Assert.That(reading.Links.Select(static link => link.IsPaging), Is.All.True);
        });
    }
}
