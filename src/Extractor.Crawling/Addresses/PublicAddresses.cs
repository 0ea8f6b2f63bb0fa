using System.Collections.Immutable;
using System.Net;
using System.Net.Sockets;

namespace Extractor.Crawling.Addresses;

/// <summary>
/// Tells addresses of the public Internet from all others: the IANA IPv4 and IPv6 Special-Purpose Address Registries (RFC 6890 and its
/// successors) with what is not globally reachable, multicast, and IPv6 addresses that carry an IPv4 address, which are what they carry.
/// </summary>
internal static class PublicAddresses
{
    private static readonly ImmutableArray<IPNetwork> NotPublic =
    [
        IPNetwork.Parse("0.0.0.0/8"),        // this network, RFC 791
        IPNetwork.Parse("10.0.0.0/8"),       // private use, RFC 1918
        IPNetwork.Parse("100.64.0.0/10"),    // shared by carriers, RFC 6598
        IPNetwork.Parse("127.0.0.0/8"),      // loopback, RFC 1122
        IPNetwork.Parse("169.254.0.0/16"),   // link-local, RFC 3927; clouds serve credentials here
        IPNetwork.Parse("172.16.0.0/12"),    // private use, RFC 1918
        IPNetwork.Parse("192.0.0.0/24"),     // protocol assignments, RFC 6890
        IPNetwork.Parse("192.0.2.0/24"),     // documentation, RFC 5737
        IPNetwork.Parse("192.88.99.0/24"),   // 6to4 relays, deprecated by RFC 7526
        IPNetwork.Parse("192.168.0.0/16"),   // private use, RFC 1918
        IPNetwork.Parse("198.18.0.0/15"),    // benchmarks, RFC 2544
        IPNetwork.Parse("198.51.100.0/24"),  // documentation, RFC 5737
        IPNetwork.Parse("203.0.113.0/24"),   // documentation, RFC 5737
        IPNetwork.Parse("224.0.0.0/4"),      // multicast, RFC 5771
        IPNetwork.Parse("240.0.0.0/4"),      // reserved and broadcast, RFC 1112 and 919
        IPNetwork.Parse("64:ff9b:1::/48"),   // translation of private addresses, RFC 8215
        IPNetwork.Parse("2001::/23"),        // protocol assignments, Teredo, ORCHID: RFC 2928, 4380, 7343
        IPNetwork.Parse("2001:db8::/32"),    // documentation, RFC 3849
        IPNetwork.Parse("3fff::/20"),        // documentation, RFC 9637
    ];

    /// <summary>Global unicast, RFC 4291: all other IPv6 addresses (loopback, unique local, link-local, multicast) are none of the Internet.</summary>
    private static readonly IPNetwork GlobalUnicast = IPNetwork.Parse("2000::/3");

    private static readonly IPNetwork Translated = IPNetwork.Parse("64:ff9b::/96");

    private static readonly IPNetwork SixToFour = IPNetwork.Parse("2002::/16");

    /// <summary>Whether an address is reachable by everyone.</summary>
    internal static bool Contain(IPAddress address)
    {
        var carried = Carried(address);
        return carried.AddressFamily == AddressFamily.InterNetwork
            ? !NotPublic.Any(network => network.Contains(carried))
            : GlobalUnicast.Contains(carried) && !NotPublic.Any(network => network.Contains(carried));
    }

    /// <summary>The IPv4 address in a mapped (RFC 4291), translated (NAT64, RFC 6052) or 6to4 (RFC 3056) one; else the address itself.</summary>
    private static IPAddress Carried(IPAddress address)
    {
        if (address.AddressFamily != AddressFamily.InterNetworkV6)
        {
            return address;
        }

        if (address.IsIPv4MappedToIPv6)
        {
            return address.MapToIPv4();
        }

        Span<byte> bytes = stackalloc byte[16];
        address.TryWriteBytes(bytes, out _);
        return Translated.Contains(address) ? At(bytes, 12) : SixToFour.Contains(address) ? At(bytes, 2) : address;
    }

    private static IPAddress At(ReadOnlySpan<byte> bytes, int offset) => new(bytes.Slice(offset, 4));
}
