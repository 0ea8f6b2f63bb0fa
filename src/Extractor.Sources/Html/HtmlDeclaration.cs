namespace Extractor.Sources.Html;

/// <summary>A declaration of a style that says whether an element is shown.</summary>
/// <param name="IsVisibility">Whether it is <c>visibility</c>, else <c>display</c>.</param>
/// <param name="Hides">Whether the element is not shown.</param>
/// <param name="IsImportant">Whether it overrides declarations that are not important.</param>
internal readonly record struct HtmlDeclaration(bool IsVisibility, bool Hides, bool IsImportant)
{
    /// <summary>Reads one declaration, without its semicolon; null if it is about something else.</summary>
    internal static HtmlDeclaration? Of(ReadOnlySpan<char> declaration)
    {
        var colon = declaration.IndexOf(':');
        if (colon < 0)
        {
            return null;
        }

        var property = declaration[..colon].Trim();
        var value = declaration[(colon + 1)..].Trim();
        var isVisibility = property.Equals("visibility", StringComparison.OrdinalIgnoreCase);
        return isVisibility || property.Equals("display", StringComparison.OrdinalIgnoreCase)
            ? new HtmlDeclaration(
                isVisibility,
                value.StartsWith(isVisibility ? "hidden" : "none", StringComparison.OrdinalIgnoreCase),
                value.EndsWith("important", StringComparison.OrdinalIgnoreCase))
            : null;
    }
}
