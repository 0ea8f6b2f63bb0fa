using System.Globalization;
using System.Text;

namespace Extractor.Crawling.Politeness;

/// <summary>
/// Reads robots.txt (RFC 9309): groups of one name together, lines that are none left out, <c>Crawl-delay</c> and <c>Sitemap</c> besides. A page
/// that is served in its place holds no rules.
/// </summary>
internal sealed class RobotsReader
{
    /// <summary>What is read of a file at least and here at most (RFC 9309, 2.5).</summary>
    internal const int LongestFile = 500 << 10;

    /// <summary>A day, in seconds: what is longer is a mistake, or means that nothing is to be asked, which Disallow says.</summary>
    private const double LongestDelay = 86_400;

    private readonly Group ours = new();
    private readonly Group everyone = new();
    private readonly List<string> sitemaps = [];
    private bool isOurs;
    private bool isEveryone;
    private bool isInNames;

    private RobotsReader()
    {
    }

    /// <summary>Reads a file; what lies beyond <see cref="LongestFile"/> is left out, the line that it cuts included.</summary>
    internal static RobotsRules Read(ReadOnlySpan<byte> file)
    {
        var reader = new RobotsReader();
        var rest = file.StartsWith("\uFEFF"u8) ? file[3..] : file;
        if (rest.Length > LongestFile)
        {
            rest = rest[..(rest[..LongestFile].LastIndexOfAny("\r\n"u8) + 1)];
        }

        while (!rest.IsEmpty)
        {
            var end = rest.IndexOfAny("\r\n"u8);
            reader.ReadLine(end < 0 ? rest : rest[..end]);
            rest = end < 0 ? [] : rest[(end + 1)..];
        }

        var group = reader.ours.IsNamed ? reader.ours : reader.everyone;
        return new RobotsRules { Rules = [.. group.Rules], CrawlDelay = group.CrawlDelay, Sitemaps = [.. reader.sitemaps] };
    }

    private void ReadLine(ReadOnlySpan<byte> line)
    {
        var comment = line.IndexOf((byte)'#');
        var said = comment < 0 ? line : line[..comment];
        var colon = said.IndexOf((byte)':');
        if (colon < 0)
        {
            return;
        }

        var value = said[(colon + 1)..].Trim(" \t"u8);
        switch (Encoding.Latin1.GetString(said[..colon].Trim(" \t"u8)).ToLowerInvariant())
        {
            case "user-agent":
                Name(Encoding.Latin1.GetString(value));
                break;
            case "allow":
                AddRule(isAllowed: true, value);
                break;
            case "disallow":
                AddRule(isAllowed: false, value);
                break;
            case "crawl-delay":
                SlowDown(value);
                break;
            case "sitemap":
                sitemaps.Add(Encoding.UTF8.GetString(value));
                break;
        }
    }

    /// <summary>Names that follow each other open one group; a version or other words behind a name are no part of it.</summary>
    private void Name(string value)
    {
        if (!isInNames)
        {
            (isOurs, isEveryone, isInNames) = (false, false, true);
        }

        var token = string.Concat(value.TakeWhile(static letter => char.IsAsciiLetter(letter) || letter is '-' or '_'));
        isOurs |= token.Equals(CrawlerName.Token, StringComparison.OrdinalIgnoreCase);
        isEveryone |= value.StartsWith('*');
        ours.IsNamed |= isOurs;
    }

    private void AddRule(bool isAllowed, ReadOnlySpan<byte> path)
    {
        isInNames = false;
        if (path.IsEmpty)
        {
            return;
        }

        var rule = new RobotsRule(isAllowed, new RobotsPattern(RobotsPath.Normalize(path)));
        foreach (var group in Meant())
        {
            group.Rules.Add(rule);
        }
    }

    private void SlowDown(ReadOnlySpan<byte> value)
    {
        isInNames = false;
        if (!double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) || !(seconds <= LongestDelay))
        {
            return;
        }

        var delay = TimeSpan.FromSeconds(seconds);
        foreach (var group in Meant())
        {
            group.CrawlDelay = group.CrawlDelay > delay ? group.CrawlDelay : delay;
        }
    }

    private IEnumerable<Group> Meant()
    {
        if (isOurs)
        {
            yield return ours;
        }

        if (isEveryone)
        {
            yield return everyone;
        }
    }

    private sealed class Group
    {
        internal bool IsNamed { get; set; }

        internal List<RobotsRule> Rules { get; } = [];

        internal TimeSpan? CrawlDelay { get; set; }
    }
}
