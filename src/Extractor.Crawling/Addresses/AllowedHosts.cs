using System.Collections.Frozen;

namespace Extractor.Crawling.Addresses;

/// <summary>The hosts that a crawl may ask: an address is allowed when its <see cref="WebAddress.Authority"/> is named, port included.</summary>
internal sealed class AllowedHosts
{
    private readonly FrozenSet<string> authorities;

    /// <summary>Allows hosts.</summary>
    /// <param name="hosts">Host names as they stand in a recipe; a port that is the usual one of http or https counts as none.</param>
    internal AllowedHosts(IEnumerable<string> hosts) => authorities = hosts.SelectMany(AuthoritiesOf).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether the address may be asked.</summary>
    internal bool Allows(WebAddress address) => authorities.Contains(address.Authority);

    /// <summary>A name is read as part of an address, so that it is folded as those are (case, Chinese names, notations of numbers).</summary>
    private static IEnumerable<string> AuthoritiesOf(string host)
    {
        foreach (var scheme in new[] { "http://", "https://" })
        {
            if (WebAddress.TryParse(scheme + host.Trim(), page: null, out var address))
            {
                yield return address.Authority;
            }
        }
    }
}
