using System.Collections.Immutable;
using Extractor.Fiscal.Definitions;
using Extractor.Text;

namespace Extractor.Fiscal.Publication;

/// <summary>The division that a publishing body belongs to, found from its name.</summary>
/// <param name="Division">The division, or null.</param>
/// <param name="Reason">
/// Why there is none: <c>no-issuer</c>; <c>no-division</c>, where the name begins with no division, as those of ministries and most universities
/// do; <c>ambiguous</c>, where several divisions share the name and the document does not tell which. Null with a division.
/// </param>
internal sealed record IssuerArea(Division? Division, string? Reason)
{
    /// <summary>Finds the division.</summary>
    /// <param name="issuer">The name of the body, or null.</param>
    /// <param name="title">The report's title, the first to ask where several divisions share the name; or null.</param>
    /// <param name="text">The text of the document, line by line, the last to ask.</param>
    public static IssuerArea Of(string? issuer, string? title, IEnumerable<string> text)
    {
        if (issuer is null)
        {
            return new IssuerArea(null, "no-issuer");
        }

        var found = LeadingDivisions(MatchingText.Fold(issuer));
        return found.Length switch
        {
            0 => new IssuerArea(null, "no-division"),
            1 => new IssuerArea(found[0], null),
            _ when Told(found, [MatchingText.Fold(title ?? string.Empty)]) is { } told => new IssuerArea(told, null),
            _ when Told(found, text.Select(MatchingText.Fold)) is { } told => new IssuerArea(told, null),
            _ => new IssuerArea(null, "ambiguous"),
        };
    }

    /// <summary>The divisions that a folded name begins with, as they are printed: 武汉市江夏区 of 武汉市江夏区医疗保障局; empty without any.</summary>
    public static string LeadingName(string name)
    {
        var length = 0;
        ImmutableArray<Division> found = [];
        while (Next(name[length..], found) is { IsEmpty: false } next)
        {
            length += next[0].Name.Length;
            found = next;
        }

        return name[..length];
    }

    /// <summary>
    /// The divisions that the beginning of a name can mean: 武汉市江夏区医疗保障局 is read as 武汉市 and, within it, 江夏区. Names count in
    /// full, because 北京大学 is no body of 北京市.
    /// </summary>
    private static ImmutableArray<Division> LeadingDivisions(string name)
    {
        ImmutableArray<Division> found = [];
        for (var rest = name; Next(rest, found) is { IsEmpty: false } next; rest = rest[next[0].Name.Length..])
        {
            found = next;
        }

        return found;
    }

    private static ImmutableArray<Division> Next(string rest, ImmutableArray<Division> within)
    {
        for (var length = Math.Min(rest.Length, DivisionCatalog.Standard.LongestName); length >= 2; length--)
        {
            var named = DivisionCatalog.Standard.Named(rest[..length])
                .Where(division => within.IsEmpty || within.Any(division.IsWithin))
                .ToImmutableArray();
            if (!named.IsEmpty)
            {
                return named;
            }
        }

        return [];
    }

    /// <summary>The one division whose city or province the text names, and names more often than those of all others.</summary>
    private static Division? Told(ImmutableArray<Division> candidates, IEnumerable<string> text)
    {
        var counts = new int[candidates.Length];
        foreach (var line in text)
        {
            for (var at = 0; at < candidates.Length; at++)
            {
                counts[at] += candidates[at].Parents.Count(parent => line.Contains(parent.Name, StringComparison.Ordinal));
            }
        }

        var most = counts.Max();
        return most > 0 && counts.Count(count => count == most) == 1 ? candidates[Array.IndexOf(counts, most)] : null;
    }
}
