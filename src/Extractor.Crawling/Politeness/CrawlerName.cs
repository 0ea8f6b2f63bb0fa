using System.Reflection;

namespace Extractor.Crawling.Politeness;

/// <summary>Who asks.</summary>
internal static class CrawlerName
{
    /// <summary>The product token: what robots.txt names to mean this crawler (RFC 9309, 2.2.1).</summary>
    internal const string Token = "Extractor";

    private static readonly string Version =
        typeof(CrawlerName).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0.0.0";

    /// <summary>The User-Agent: product, version and, as a comment (RFC 9110, 5.6.5), how to reach whoever runs the crawl.</summary>
    /// <param name="contact">An address of the web or of mail, or null; what may not stand in a comment is left out of it.</param>
    internal static string UserAgent(string? contact)
    {
        var plain = string.Concat((contact ?? string.Empty).Where(static letter => letter is > ' ' and < '\x7f' and not ('(' or ')' or '\\')));
        return plain.Length == 0 ? $"{Token}/{Version}" : $"{Token}/{Version} (+{plain})";
    }
}
