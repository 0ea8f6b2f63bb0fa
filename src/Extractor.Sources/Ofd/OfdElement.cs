namespace Extractor.Sources.Ofd;

/// <summary>
/// An element of a part: its name without prefix, its attributes, what it holds. The namespace says nothing that is needed here. It is a place in
/// the tables of the part and costs nothing by itself; names and values are UTF-8 as they are written.
/// </summary>
/// <param name="Part">The part that it stands in.</param>
/// <param name="Index">Its number in the part.</param>
internal readonly record struct OfdElement(OfdPart Part, int Index)
{
    /// <summary>The name.</summary>
    public string Name => Part.NameOf(Index);

    /// <summary>The first element in it; null if there is none.</summary>
    public OfdElement? First => At(Part[Index].First);

    /// <summary>The element behind it; null if it is the last.</summary>
    public OfdElement? Next => At(Part[Index].Next);

    /// <summary>The elements in it, in order.</summary>
    public IEnumerable<OfdElement> Children
    {
        get
        {
            for (var child = First; child is { } element; child = element.Next)
            {
                yield return element;
            }
        }
    }

    /// <summary>Its own text as it is written, entities not replaced.</summary>
    public ReadOnlySpan<byte> RawText => Part.RawText(Index);

    /// <summary>Its own text, blanks included, without that of the elements in it.</summary>
    public string Text => Part.Text(Index);

    /// <summary>The value of an attribute; null if there is none.</summary>
    public string? this[ReadOnlySpan<byte> attribute] =>
        Part.TryValue(Index, attribute, out var value) ? OfdEntities.Replace(value) : null;

    /// <summary>The value of an attribute as it is written; empty if there is none.</summary>
    public ReadOnlySpan<byte> Value(ReadOnlySpan<byte> attribute) => Part.TryValue(Index, attribute, out var value) ? value : default;

    /// <summary>The first element of a name in it; null if there is none.</summary>
    public OfdElement? Child(string name)
    {
        var child = Part[Index].First;
        while (child != 0 && Part.NameOf(child) != name)
        {
            child = Part[child].Next;
        }

        return At(child);
    }

    /// <summary>The text of the first element of a name, without blanks around it; null if there is none or it is empty.</summary>
    public string? ChildText(string name) => Child(name)?.Text.Trim() is { Length: > 0 } found ? found : null;

    /// <summary>The text of the first element of a name as it is written; empty if there is none.</summary>
    public ReadOnlySpan<byte> ChildRawText(string name) => Child(name) is { } child ? child.RawText : default;

    /// <summary>The elements of a name in it, in order.</summary>
    public IEnumerable<OfdElement> ChildrenNamed(string name) => Children.Where(child => child.Name == name);

    // The root, number 0, is in and behind no other: there 0 means none.
    private OfdElement? At(int element) => element == 0 ? null : new OfdElement(Part, element);
}
