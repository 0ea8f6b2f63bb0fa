using System.Text.RegularExpressions;
using Extractor.Crawling.Pages.Html;

namespace Extractor.Crawling.Pages;

/// <summary>
/// Recognises what only looks like a page of the site: block pages, logins, shells that scripts would fill, and pages that say with status 200
/// that nothing is there. A page with text of its own is none of these, whatever words it has: an article about 安全验证 stays an article.
/// </summary>
internal static partial class Lookalike
{
    /// <summary>Visible characters outside the site's frame that a page of this kind has at most.</summary>
    private const int MostText = 600;

    private const int MostLinks = 20;

    /// <summary>Characters of a page without anything on it.</summary>
    private const int Nothing = 40;

    /// <summary>Characters of a message that says that nothing is there.</summary>
    private const int LongestMessage = 250;

    /// <summary>What the page is instead of a page, or null.</summary>
    /// <param name="page">The page.</param>
    /// <param name="hasContent">Whether it has a list of entries, attachments, or an article's text.</param>
    /// <param name="hasLinks">Whether it has any link that is followed: then a field for a password is a box beside them.</param>
    internal static (CrawlProblem Problem, bool LeavesHostAlone)? Find(HtmlPage page, bool hasContent, bool hasLinks)
    {
        var weight = page.WeightOf(page.Body);
        if (hasContent || weight.Own > MostText)
        {
            return null;
        }

        var text = PageText.Of(page.Body, most: 4_000);
        return weight.Links <= MostLinks && BlockSign(page, text) is { } sign ? (CrawlProblems.BlockPage(sign), true)
            : !hasLinks && HasPassword(page) ? (CrawlProblems.LoginPage(), true)
            : SaysMissing(page, text) ? (CrawlProblems.SaidGone(), false)
            : weight.Characters <= Nothing && weight.Links <= 2 && IsShell(page) ? (CrawlProblems.EmptyShell(), false)
            : null;
    }

    private static string? BlockSign(HtmlPage page, string text)
    {
        foreach (var script in page.Scripts.Where(static script => script.Length < 400_000))
        {
            if (ScriptSign().Match(script) is { Success: true } match)
            {
                return match.Value;
            }
        }

        foreach (var spoken in (ReadOnlySpan<string>)[page.Title, text, HiddenText(page)])
        {
            if (Sign().Match(spoken) is { Success: true } match)
            {
                return match.Value;
            }
        }

        return Alone().IsMatch(page.Title) ? page.Title : IsReload(page) ? "a script that sets a cookie and loads the page again" : null;
    }

    private static string HiddenText(HtmlPage page) => string.Join(' ', ElementWalk.Below(page.Document.DocumentElement)
        .Where(static element => element.LocalName == "noscript").Take(5).Select(static element => PageText.Collapse(element.TextContent.Length < 2_000 ? element.TextContent : string.Empty)));

    /// <summary>A page that is nothing but a script which sets a cookie and asks for the same page.</summary>
    private static bool IsReload(HtmlPage page) => page.WeightOf(page.Body) is { Characters: <= Nothing, Links: <= 1 }
        && page.Scripts.Any(static script => script.Contains("document.cookie", StringComparison.Ordinal) && script.Contains("location", StringComparison.Ordinal) && script.Length < 100_000);

    private static bool HasPassword(HtmlPage page) => ElementWalk.Below(page.Body)
        .Any(static element => element.LocalName == "input" && string.Equals(element.GetAttribute("type"), "password", StringComparison.OrdinalIgnoreCase));

    private static bool SaysMissing(HtmlPage page, string text) =>
        Missing().IsMatch(page.Title) || (text.Length <= LongestMessage && Missing().IsMatch(text)) || (page.Title.Length == 0 && text is "404" or "404 Not Found");

    private static bool IsShell(HtmlPage page) => page.Document.DocumentElement is var root
        && ElementWalk.Below(root).Any(static element => element.LocalName == "script");

    [GeneratedRegex(@"__jsl_clearance\w*|acw_sc__v2|__cf_chl\w*|cf-chl-\w+|_cf_chl_opt|\$_ts\s*=\s*window\['\$_ts'\]|yunsuo_session\w*|btwaf\w*|safedog\w*|waf_captcha|TencentCaptcha|initGeetest|aliyun_waf\w*|WZWS\w*|_guard/(?:auto|click)\.js", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex ScriptSign();

    [GeneratedRegex(@"(?:请|需要?)(?:您)?(?:先)?(?:完成|进行|通过|拖动|点击|按住|输入)[^。]{0,12}(?:验证码|安全验证|人机验证|验证(?:后|以)|滑块)|(?:访问|请求|操作)(?:过于|太过?|过度)频繁|(?:您的?|当前|本次)?(?:访问|请求|IP|行为)[^。]{0,20}(?:被|已被|遭)(?:[^。]{0,12})(?:拦截|阻断|拒绝|禁止|限制|屏蔽)|(?:网站|应用)防火墙(?:拦截|提示|阻断)|创宇盾|云锁|D盾_?拦截|网站安全狗|安全狗提示|加速乐|护卫神|百度云加速|宝塔网站防火墙|360网站卫士|请(?:先)?(?:开启|启用|打开)(?:浏览器)?(?:的)?\s*(?:JavaScript|JS|Cookie)|(?:enable|turn on) JavaScript and cookies to continue|Checking (?:if the site connection is secure|your browser)|Verify(?:ing)? you are (?:a )?human|Attention Required!|Request unsuccessful\. Incapsula|Access Denied[^。]{0,200}Reference\s*#|blocked by (?:the )?(?:administrator|firewall|waf|security)|Web Application Firewall", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Sign();

    [GeneratedRegex(@"^(?:安全验证|人机验证|访问验证|访问异常|访问受限|访问被阻断|访问拒绝|访问禁止|系统检测中|请稍候…?|Just a moment\.*|WAF|网站防火墙|安全检测|滑动验证(?:页面)?|验证码|访问频率限制)$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Alone();

    [GeneratedRegex(@"(?:页面|网页|文件|信息|内容|资源|文章|栏目|地址)[^。，]{0,8}(?:不存在|没有找到|未找到|无法找到|找不到|已被?删除|已失效|已下线|已被?移除|已过期)|(?:找不到|未找到|没有找到)[^。]{0,12}(?:页面|网页|文件)|^404(?:\s|$|[-_—])|404\s*(?:错误|Not Found|页面|Error)|^Not Found$|Page Not Found", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Missing();
}
