using Extractor.Crawling.Ledger;

namespace Extractor.Tests.Crawling.Pages;

/// <summary>What only looks like a page is told, and nothing else is.</summary>
public sealed class LookalikeTests
{
    private const string Address = PageFixtures.Column + "202309/t20230915_1.html";

    [TestCase("<html><script>document.cookie=('_')+('_')+('j')+('s')+('l')+'_clearance_s=1695;max-age=3600';location.href=location.pathname+location.search</script></html>")]
    [TestCase("<html><head><script>var a='__jsl_clearance_s=1|0|x';eval(a)</script></head><body></body></html>")]
    [TestCase("<html><head><title>访问验证</title></head><body><div>请完成安全验证后继续访问</div><div id=captcha></div></body></html>")]
    [TestCase("<html><head><title>405</title></head><body><p>很抱歉，由于您访问的URL有可能对网站造成安全威胁，您的访问被阻断。</p><p>您的请求ID是：0000</p></body></html>")]
    [TestCase("<html><body><h1>网站防火墙拦截</h1><p>您的请求带有不合法参数，已被网站管理员设置拦截！</p></body></html>")]
    [TestCase("<html><head><title>Just a moment...</title></head><body><noscript>Enable JavaScript and cookies to continue</noscript></body></html>")]
    [TestCase("<html><body>您访问过于频繁，请稍后再试</body></html>")]
    [TestCase("<html><body><noscript>请开启JavaScript并刷新该页</noscript><script src=/c.js></script></body></html>")]
    [TestCase("<html><head><title>安全验证</title></head><body><img src=/code.png><input name=code><button>提交</button></body></html>")]
    [TestCase("<html><body><center>云锁：当前请求存在威胁，已经被拦截</center></body></html>")]
    [TestCase("<html><body>D盾_拦截提示：请不要输入非法字符</body></html>")]
    [TestCase("<html><script>window['x']=1;$_ts=window['$_ts'];</script><body></body></html>")]
    public void A_block_page(string html)
    {
        foreach (var expected in (AddressRole[])[AddressRole.List, AddressRole.Article])
        {
            var reading = PageFixtures.Read(html, Address, expected);

            Assert.That((reading.Problem?.Code, reading.LeavesHostAlone), Is.EqualTo(("CRW020", true)), html);
        }
    }

    [TestCase("<html><head><title>统一身份认证</title></head><body><form><input name=user><input type=password name=p><button>登录</button></form></body></html>")]
    [TestCase("<html><body><div class=box><h2>用户登录</h2><input type='PASSWORD'><a href=/reg>注册</a><a href=/pw>忘记密码</a></div></body></html>")]
    public void A_login(string html)
    {
        var reading = PageFixtures.Read(html, Address, AddressRole.Article);

        Assert.That((reading.Problem?.Code, reading.LeavesHostAlone), Is.EqualTo(("CRW021", true)));
    }

    [TestCase("<html><head><title>部门决算</title></head><body><div id=app></div><script src=/js/chunk.js></script></body></html>")]
    [TestCase("<html><body><div id=root></div><noscript>This site needs scripts.</noscript><script>window.__boot()</script></body></html>")]
    public void A_shell_that_scripts_would_fill(string html)
    {
        var reading = PageFixtures.Read(html);

        Assert.That((reading.Problem?.Code, reading.LeavesHostAlone), Is.EqualTo(("CRW022", false)));
    }

    [TestCase("<html><head><title>404</title></head><body>您访问的页面不存在或已删除！</body></html>")]
    [TestCase("<html><head><title>页面不存在_青石市人民政府</title></head><body><p>抱歉</p><a href=/>返回首页</a></body></html>")]
    [TestCase("<html><head><title>青石市人民政府</title></head><body><img src=404.png><p>您要查看的信息不存在或者已被删除</p><a href=/>返回首页</a></body></html>")]
    [TestCase("<html><head><title>404 Not Found</title></head><body><center><h1>404 Not Found</h1></center></body></html>")]
    public void A_page_that_says_with_a_good_status_that_nothing_is_there(string html)
    {
        var reading = PageFixtures.Read(html, Address, AddressRole.Article);

        Assert.That((reading.Problem?.Code, reading.LeavesHostAlone), Is.EqualTo(("CRW010", false)));
    }

    [TestCase("关于开展网络安全验证工作的通知", "请完成安全验证工作的单位于月底前上报，各单位网站防火墙拦截记录和访问过于频繁的地址应当一并汇总，云锁等软件的授权由信息中心统一管理。不再使用的系统应当关停，页面不存在的链接应当清理，您的访问被拦截等提示应当改为中文。")]
    [TestCase("青石市大数据局2022年度部门决算", "现将我单位2022年度部门决算予以公开。本年度支出包括验证码短信费用、人机验证服务费用、统一登录平台运维费用等。详细情况见附件，请通过验证后下载，联系电话见附件末页，接受社会各界监督，公开时间不少于二十个工作日。")]
    public void An_article_about_such_things_is_an_article(string title, string text)
    {
        var html = PageFixtures.Framed($"<div class=main><h1>{title}</h1><div class=info>发布时间：2023-09-15　来源：青石市大数据局</div><div class=TRS_Editor><p>{text}</p></div></div>", title);

        Assert.That(PageFixtures.Read(html, Address, AddressRole.Article).Problem, Is.Null);
    }

    [Test]
    public void A_small_login_box_makes_no_login()
    {
        const string Box = "<div class='loginbox'><input name=u><input type=password name=p><a href=/sso/>登录</a></div>";
        const string List = "<div class=main><ul><li><a href=a.html>青石市财政局决算</a><span>2023-09-15</span></li><li><a href=b.html>青石市水务局决算</a><span>2023-09-15</span></li><li><a href=c.html>青石市教育局决算</a><span>2023-09-15</span></li></ul></div>";

        Assert.Multiple(() =>
        {
            Assert.That(PageFixtures.Read(PageFixtures.Framed(Box + List)).Problem, Is.Null);
            Assert.That(PageFixtures.Read(PageFixtures.Framed(Box + "<div class=main><ul><li><a href=a.html>青石市财政局决算</a><span>2023-09-15</span></li></ul></div>")).Problem, Is.Null);
            Assert.That(
                PageFixtures.Read(PageFixtures.Framed(Box + "<h1>青石市财政局决算</h1><p>发布时间：2023-09-15</p><a href=/a.pdf>决算.pdf</a>"), Address, AddressRole.Article).Problem,
                Is.Null);
        });
    }

    [TestCase("<div class=main><p>暂无信息</p></div>")]
    [TestCase("<div class=main><ul></ul></div>")]
    [TestCase("<div class=main><p>没有找到相关信息</p></div>")]
    public void An_empty_list_is_no_problem(string content)
    {
        var reading = PageFixtures.Read(PageFixtures.Framed(content));

        Assert.That(reading.Problem, Is.Null);
        Assert.That(reading.Links, Is.Empty);
    }

    [TestCase("")]
    [TestCase(" \r\n\t ")]
    public void An_empty_body_is_unreadable(string html) => Assert.That(PageFixtures.Read(html).Problem?.Code, Is.EqualTo("CRW024"));
}
