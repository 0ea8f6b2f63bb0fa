using System.Globalization;
using Extractor.Crawling.Ledger;

namespace Extractor.Crawling;

/// <summary>Every reason why an address gives nothing, with its code. Codes are listed in <c>docs/commands.md</c>.</summary>
public static class CrawlProblems
{
    /// <summary>The code of <see cref="HostLeftAlone"/>: the address was not asked.</summary>
    public const string HostLeftAloneCode = "CRW031";

    /// <summary>Whether a host is left alone for the rest of a round after a problem with this code: a block page, a login.</summary>
    public static bool LeavesHostAlone(string code) => code is "CRW020" or "CRW021";

    /// <summary>The host is none of those that the crawl may ask.</summary>
    public static CrawlProblem HostNotAllowed(string host) =>
        new("CRW001", $"{host} is not among the hosts of this site. Add it to \"hosts\" of the recipe if the site publishes there.");

    /// <summary>The name leads to an address of a private network.</summary>
    public static CrawlProblem PrivateAddress(string host) =>
        new("CRW002", $"{host} leads to a private, loopback or link-local address. Only --allow-private asks those.");

    /// <summary>robots.txt asks not to fetch it.</summary>
    public static CrawlProblem Robots() => new("CRW003", "robots.txt asks crawlers not to fetch this address.");

    /// <summary>robots.txt itself could not be had, so nothing of the host is fetched (RFC 9309, 2.3.1.4).</summary>
    public static CrawlProblem RobotsUnreachable(string host, string what) =>
        new("CRW004", $"robots.txt of {host} could not be fetched, so nothing of this host is, for now. {what}");

    /// <summary>404, 410: it is not there.</summary>
    public static CrawlProblem Gone(int status) => new("CRW010", Told($"The server says that it is not there (status {status})."));

    /// <summary>A page with a good status that says that what it showed is not there.</summary>
    public static CrawlProblem SaidGone() => new("CRW010", "The page says that what was here is not there any more.");

    /// <summary>Another status that is no answer.</summary>
    public static CrawlProblem Status(int status) => new("CRW011", Told($"The server answered with status {status}."));

    /// <summary>The connection, the name or TLS failed, or took too long, on every attempt.</summary>
    public static CrawlProblem Network(string what) => new("CRW012", $"The network failed: {what}. The next crawl tries again.");

    /// <summary>The body ended before its announced length on every attempt.</summary>
    public static CrawlProblem Truncated() => new("CRW013", "The answer ended too early on every attempt. The next crawl goes on where it broke off.");

    /// <summary>The host failed so often that it is left alone for a while.</summary>
    public static CrawlProblem CircuitOpen(string host) => new("CRW014", $"{host} failed too often in a row and is left alone for now. The next crawl tries again.");

    /// <summary>The certificate is not trusted, or TLS fails otherwise; nothing is sent.</summary>
    public static CrawlProblem Certificate(string what) => new("CRW015", $"The host cannot be trusted over TLS, so nothing was sent: {what}");

    /// <summary>Longer than a body may be.</summary>
    public static CrawlProblem TooLong(long most) => new("CRW016", Told($"The body is longer than {most} bytes, the limit of \"limits\" in the recipe."));

    /// <summary>More redirects than are followed, or a circle of them.</summary>
    public static CrawlProblem TooManyRedirects(int most) => new("CRW017", Told($"It was redirected more than {most} times."));

    /// <summary>A redirect from https to http, which would give up what https assures.</summary>
    public static CrawlProblem InsecureRedirect(string target) =>
        new("CRW018", $"It is redirected from https to {target}, which is not followed. If the site publishes over http only, name its http addresses in the recipe.");

    /// <summary>A redirect to what is no address of the web.</summary>
    public static CrawlProblem UnusableRedirect(int status) => new("CRW019", Told($"It is redirected (status {status}) to what is no address of the web."));

    /// <summary>A page of a firewall, a captcha or a script that has to run first.</summary>
    public static CrawlProblem BlockPage(string sign) =>
        new("CRW020", $"The host answers with a block page ({sign}) and is left alone. Ask its operator, or fetch the files by hand.");

    /// <summary>A page that asks for a password.</summary>
    public static CrawlProblem LoginPage() => new("CRW021", "The host asks for a login and is left alone.");

    /// <summary>A page without text and links that scripts would fill.</summary>
    public static CrawlProblem EmptyShell() =>
        new("CRW022", "The page holds nothing but scripts. Name the JSON address of its list in the recipe (see crawl init).");

    /// <summary>Another kind of content than the link promised.</summary>
    public static CrawlProblem WrongType(string expected, string found) => new("CRW023", $"The link promised {expected}, the answer is {found}.");

    /// <summary>A page or list that cannot be read as such.</summary>
    public static CrawlProblem Unreadable(string what) => new("CRW024", $"The page cannot be read: {what}.");

    /// <summary>A list page on which the recipe finds no entries.</summary>
    public static CrawlProblem NoEntries() =>
        new("CRW025", "The recipe finds no entries on this list page. The site may have changed: compare with crawl init.");

    /// <summary>The crawl has reached a limit of the recipe.</summary>
    public static CrawlProblem LimitReached(string limit, long most) => new("CRW030", Told($"The crawl has reached \"{limit}\" of the recipe, {most}."));

    /// <summary>The host was left alone before this address had its turn.</summary>
    public static CrawlProblem HostLeftAlone(string host) => new(HostLeftAloneCode, $"{host} is left alone for now. The next crawl tries again.");

    /// <summary>What becomes of an address that gave nothing.</summary>
    internal static AddressState StateAfter(CrawlProblem problem) => problem.Code switch
    {
        "CRW001" or "CRW002" or "CRW003" => AddressState.Refused,
        "CRW010" => AddressState.Gone,
        "CRW020" or "CRW021" or "CRW022" or "CRW023" or "CRW024" or "CRW025" => AddressState.Rejected,
        _ => AddressState.Failed,
    };

    private static string Told(FormattableString sentence) => sentence.ToString(CultureInfo.InvariantCulture);
}
