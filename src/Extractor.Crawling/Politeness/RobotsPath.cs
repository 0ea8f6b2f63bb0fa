using System.Buffers;
using System.Globalization;
using System.Text;

namespace Extractor.Crawling.Politeness;

/// <summary>
/// Paths as robots.txt compares them (RFC 9309, 2.2.2): octets beyond ASCII percent-encoded, percent-encoded ones that need not be decoded, the
/// digits of the others in upper case. No charset is guessed: a rule that is written in GBK matches the path that is.
/// </summary>
internal static class RobotsPath
{
    private static readonly SearchValues<byte> Unreserved = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~"u8);

    /// <summary>The path and query of an address.</summary>
    internal static string Normalize(Uri address) => Normalize(Encoding.UTF8.GetBytes(address.PathAndQuery));

    /// <summary>A path as the octets of a rule.</summary>
    internal static string Normalize(ReadOnlySpan<byte> path)
    {
        var text = new StringBuilder(path.Length);
        for (var at = 0; at < path.Length; at++)
        {
            var octet = path[at];
            if (octet == '%' && at + 2 < path.Length && byte.TryParse(path.Slice(at + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var encoded))
            {
                at += 2;
                Append(text, encoded, isEncoded: !Unreserved.Contains(encoded));
            }
            else
            {
                Append(text, octet, isEncoded: octet is <= (byte)' ' or >= 0x7f);
            }
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, byte octet, bool isEncoded)
    {
        if (isEncoded)
        {
            text.Append(CultureInfo.InvariantCulture, $"%{octet:X2}");
        }
        else
        {
            text.Append((char)octet);
        }
    }
}
