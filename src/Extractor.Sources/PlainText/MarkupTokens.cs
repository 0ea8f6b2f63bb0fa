using System.Text.RegularExpressions;

namespace Extractor.Sources.PlainText;

/// <summary>
/// Tokens that converters leave in a text and that no reader of the report ever saw: <c>[bookmark: _Toc…]</c>, <c>&lt;u&gt;</c>,
/// <c>&lt;p&gt;</c>. Taking them away restores what was printed.
/// </summary>
internal static partial class MarkupTokens
{
    /// <summary>Removes the tokens; a text without any comes back as the same object.</summary>
    public static string Remove(string text) =>
        text.Contains('<') || text.Contains("[bookmark:", StringComparison.Ordinal) ? Token().Replace(text, string.Empty) : text;

    [GeneratedRegex(@"\[bookmark:[^\]\n]{0,200}\]|</?(?:u|p|i|b|em|strong|br|sup|sub)\s*/?>", RegexOptions.CultureInvariant)]
    private static partial Regex Token();
}
