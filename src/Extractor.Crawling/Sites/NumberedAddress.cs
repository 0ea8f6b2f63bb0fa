using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Extractor.Crawling.Addresses;

namespace Extractor.Crawling.Sites;

/// <summary>
/// Addresses that differ by one number, as <c>{n}</c> in a pattern: <c>index_{n}.html</c>, <c>?page={n}</c>. The pattern is resolved against
/// the page that it is used on, as a link there would be.
/// </summary>
internal sealed class NumberedAddress
{
    /// <summary>The place of the number in a pattern.</summary>
    internal const string Place = "{n}";

    // Resolving would percent-encode the braces, so a number that no pattern holds stands for them meanwhile.
    private const string Stand = "71503280461";

    private readonly string before;
    private readonly string after;

    private NumberedAddress(string before, string after) => (this.before, this.after) = (before, after);

    /// <summary>Whether a pattern has exactly one place for the number.</summary>
    internal static bool IsPattern(string pattern) =>
        pattern.IndexOf(Place, StringComparison.Ordinal) is >= 0 and var at && pattern.IndexOf(Place, at + 1, StringComparison.Ordinal) < 0;

    /// <summary>Resolves a pattern; false when it makes no address of the web.</summary>
    internal static bool TryResolve(WebAddress page, string pattern, [NotNullWhen(true)] out NumberedAddress? numbered)
    {
        numbered = null;
        if (!IsPattern(pattern) || !WebAddress.TryParse(pattern.Replace(Place, Stand, StringComparison.Ordinal), page, out var address))
        {
            return false;
        }

        var at = address.Text.IndexOf(Stand, StringComparison.Ordinal);
        if (at < 0)
        {
            return false;
        }

        numbered = new NumberedAddress(address.Text[..at], address.Text[(at + Stand.Length)..]);
        return true;
    }

    /// <summary>The address with a number.</summary>
    internal WebAddress? At(long number) =>
        WebAddress.TryParse(string.Create(CultureInfo.InvariantCulture, $"{before}{number}{after}"), page: null, out var address) ? address : null;

    /// <summary>The number in an address, or null when it is none of these.</summary>
    internal int? NumberOf(WebAddress address)
    {
        var text = address.Text;
        if (text.Length <= before.Length + after.Length
            || !text.StartsWith(before, StringComparison.Ordinal)
            || !text.EndsWith(after, StringComparison.Ordinal))
        {
            return null;
        }

        var digits = text.AsSpan(before.Length, text.Length - before.Length - after.Length);
        return digits.Length <= 9 && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }
}
