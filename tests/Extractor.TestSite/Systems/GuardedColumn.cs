using System.Text;
using Extractor.TestSite.Publishing;
using Extractor.TestSite.Serving;

namespace Extractor.TestSite.Systems;

/// <summary>Columns behind something that keeps programs out: a firewall that blocks who asks too fast, and a login.</summary>
public static class GuardedColumn
{
    /// <summary>The path of the column.</summary>
    public const string Start = PlainColumn.Start;

    /// <summary>Whoever asks twice within this is blocked.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(400);

    /// <summary>So many requests are let through before the firewall looks.</summary>
    public const int Free = 6;

    /// <summary>A column of articles with a file each.</summary>
    public static Edition Publish(ReportShelf shelf, int articles)
    {
        var edition = new EditionBuilder();
        var all = Enumerable.Range(1, articles).Select(number => SiteArticle.With(number, new DateOnly(2023, 8, number), shelf.Word(320 + number))).ToList();
        edition.AddList(Start, PlainColumn.List(all));
        foreach (var article in all)
        {
            edition.AddArticle(PlainColumn.PathOf(article), PlainColumn.Article(article, ($"files/{article.Number}.docx", article.Attachments[0].File.Name)), article);
            edition.AddFile($"{PlainColumn.Folder}files/{article.Number}.docx", article.Attachments[0].File, article);
        }

        return edition.Build();
    }

    /// <summary>The same column, where every article leads to a login.</summary>
    public static Edition PublishBehindLogin(ReportShelf shelf, int articles)
    {
        var open = Publish(shelf, articles);
        var login = new SiteAnswer(200, Encoding.UTF8.GetBytes(LoginPage), "text/html; charset=utf-8");
        var resources = open.Resources.SetItem("/login.jsp", Resource.Of(login));
        foreach (var publication in open.Publications.Values.Where(static publication => publication.Kind != PublicationKind.List))
        {
            resources = resources.SetItem(publication.Path, Resource.Of(SiteAnswer.Redirect(302, "/login.jsp")));
        }

        return open with { Resources = resources };
    }

    /// <summary>The firewall: the block page for whoever asked too fast once, and nothing for others.</summary>
    /// <param name="requests">Everything that was asked so far, the request that is to be answered last.</param>
    public static SiteAnswer? Firewall(IReadOnlyList<SiteRequest> requests)
    {
        var isTooFast = requests.Count > Free && requests.Zip(requests.Skip(1)).Any(static pair => pair.Second.At - pair.First.At < Patience);
        return isTooFast ? new SiteAnswer(200, Encoding.UTF8.GetBytes(BlockPage), "text/html; charset=utf-8") : null;
    }

    private const string BlockPage = """
        <!DOCTYPE html>
        <html><head><meta charset="utf-8"><title>访问被拦截</title></head><body>
        <div class="waf"><h1>您的访问过于频繁，已被安全防护系统拦截</h1><p>请输入验证码后继续访问。</p><form><input name="captcha"><img src="/captcha.png"></form></div>
        </body></html>
        """;

    private const string LoginPage = """
        <!DOCTYPE html>
        <html><head><meta charset="utf-8"><title>用户登录</title></head><body>
        <form action="/login.do" method="post"><h2>统一身份认证</h2><label>用户名 <input name="user"></label>
        <label>密码 <input type="password" name="password"></label><button>登录</button></form></body></html>
        """;
}
