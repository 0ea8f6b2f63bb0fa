using System.Text.RegularExpressions;
using Extractor.Crawling.Addresses;

namespace Extractor.Crawling.Pages;

/// <summary>What the text of a link says for or against following it where the structure of a page does not decide.</summary>
internal static partial class LinkWords
{
    /// <summary>Whether it speaks of fiscal disclosure: 决算, 预算, 三公, 绩效, a year.</summary>
    internal static bool IsFiscal(string text) => Fiscal().IsMatch(text);

    /// <summary>Whether it speaks of disclosure or of those who disclose: 公开, 部门, 单位.</summary>
    internal static bool IsDisclosure(string text) => Disclosure().IsMatch(text) && !Rules().IsMatch(text);

    /// <summary>Whether it is the name of a body that publishes: 市财政局, 县第一中学.</summary>
    internal static bool IsIssuer(string text) => text.Length is >= 3 and <= 40 && Issuer().IsMatch(text);

    /// <summary>Whether it is one of the links of any site: home page, search, login, print, share, languages.</summary>
    internal static bool IsOfSite(string text, WebAddress address) => text.Length <= 12 && OfSite().IsMatch(text) || OfSiteAddress().IsMatch(address.Uri.AbsolutePath);

    /// <summary>Whether it leads to the rest of a box: 更多, more.</summary>
    internal static bool IsMore(string text) => text.Length <= 10 && More().IsMatch(text);

    [GeneratedRegex(@"决算|预算|预决算|三公|绩效|收支|(?:19|20)[0-9]{2}\s*年?(?:度)?$|^(?:19|20)[0-9]{2}年", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Fiscal();

    [GeneratedRegex("公开|部门|单位|财政", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Disclosure();

    [GeneratedRegex("指南|年报|年度报告|依申请|制度|意见箱|条例|规定|目录$|监督|举报", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Rules();

    [GeneratedRegex("(?:局|委员会|委|办|办公室|院|中心|政府|街道|办事处|镇|乡|学校|小学|中学|大学|学院|幼儿园|会|所|处|厅|部|社|馆|站|队|园区|管委会|集团|公司)(?:[（(].{1,12}[）)])?$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Issuer();

    [GeneratedRegex(@"首页|主页|网站地图|联系我们|关于我们|无障碍|适老|长者|登录|注册|退出|打印|关闭|收藏|返回|上一篇|下一篇|上一条|下一条|English|繁體|繁体|简体|手机版|移动版|客户端|微信|微博|RSS|订阅|搜索|检索|帮助|隐私|版权|免责|分享|公众号|机器人|智能问答|APP下载|扫一扫|^TOP$|^EN$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex OfSite();

    [GeneratedRegex(@"/(?:login|logout|signin|register|sso|search|so|s|print|share|sitemap|wza|en|english|wap|feedback|wenjuan|rss)(?:/|\.|$)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex OfSiteAddress();

    [GeneratedRegex(@"^[\s\[【+>»›]*(?:查看|显示)?(?:更多|全部|more)[\s\]】+>»›.…]*$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex More();
}
