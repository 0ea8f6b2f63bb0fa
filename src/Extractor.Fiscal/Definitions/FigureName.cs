namespace Extractor.Fiscal.Definitions;

/// <summary>
/// The name of a figure in the catalogue: <c>FORM/row@measure</c>, <c>FORM@measure</c>, <c>row@measure</c>, <c>@measure</c>, or a row key
/// alone. A row is a key of the form, <c>#code</c> for the row of a classification code, or <c>*</c> for the only row with a figure.
/// </summary>
/// <param name="Form">The form id, or null.</param>
/// <param name="Row">The row, or null.</param>
/// <param name="Measure">The measure, or null.</param>
/// <param name="IsSubtracted">Whether the name begins with a minus.</param>
internal readonly record struct FigureName(string? Form, string? Row, string? Measure, bool IsSubtracted)
{
    /// <summary>Reads a name; one without <c>/</c> and <c>@</c> is a row.</summary>
    public static FigureName Parse(string name)
    {
        var isSubtracted = name.StartsWith('-');
        var rest = isSubtracted ? name[1..] : name;
        var at = rest.IndexOf('@', StringComparison.Ordinal);
        var measure = at < 0 ? null : rest[(at + 1)..];
        var place = at < 0 ? rest : rest[..at];
        var slash = place.IndexOf('/', StringComparison.Ordinal);
        var isForm = slash >= 0 || (at > 0 && char.IsAsciiLetterUpper(place[0]));
        return new FigureName(
            !isForm ? null : slash >= 0 ? place[..slash] : place,
            slash >= 0 ? place[(slash + 1)..] : isForm || at == 0 ? null : place,
            measure,
            isSubtracted);
    }
}
