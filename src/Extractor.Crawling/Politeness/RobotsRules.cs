using System.Collections.Immutable;

namespace Extractor.Crawling.Politeness;

/// <summary>What a robots.txt says to this crawler.</summary>
internal sealed record RobotsRules
{
    /// <summary>Everything is allowed.</summary>
    internal static RobotsRules None { get; } = new();

    /// <summary>The rules of the group that means this crawler, all groups of the same name together.</summary>
    internal ImmutableArray<RobotsRule> Rules { get; init; } = [];

    /// <summary>The time that the group asks for between two requests, or null.</summary>
    internal TimeSpan? CrawlDelay { get; init; }

    /// <summary>The sitemaps that it names, whomever its groups mean, as written.</summary>
    internal ImmutableArray<string> Sitemaps { get; init; } = [];

    /// <summary>Whether an address may be asked: by the longest rule that matches, and by the one that allows of two as long.</summary>
    internal bool Allows(Uri address)
    {
        var path = RobotsPath.Normalize(address);
        return path == "/robots.txt" || (Rules
            .Where(rule => rule.Pattern.Matches(path))
            .OrderByDescending(static rule => rule.Pattern.Length)
            .ThenByDescending(static rule => rule.IsAllowed)
            .FirstOrDefault()?.IsAllowed ?? true);
    }
}

/// <summary>One line of a group.</summary>
/// <param name="IsAllowed">Whether it allows or disallows.</param>
/// <param name="Pattern">What it is about.</param>
internal sealed record RobotsRule(bool IsAllowed, RobotsPattern Pattern);
