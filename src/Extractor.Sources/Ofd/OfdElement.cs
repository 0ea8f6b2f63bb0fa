using System.Runtime.InteropServices;

namespace Extractor.Sources.Ofd;

/// <summary>
/// An element of a part: its name without prefix, its attributes, what it holds. The namespace says nothing that is needed here. Attributes and
/// text are places in the text of the part, so that a page of ten thousand elements costs one string.
/// </summary>
internal sealed class OfdElement(OfdPart part, string name)
{
    private readonly int firstAttribute = part.Attributes.Count;
    private OfdElement? last;
    private string? joinedText;
    private Range text;

    public string Name { get; } = name;

    /// <summary>The first element in it; null if there is none.</summary>
    public OfdElement? First { get; private set; }

    /// <summary>The element behind it; null if it is the last.</summary>
    public OfdElement? Next { get; private set; }

    /// <summary>How many attributes it has; they stand in the list of the part since it was made.</summary>
    public int AttributeCount { get; set; }

    /// <summary>The elements in it, in order.</summary>
    public IEnumerable<OfdElement> Children
    {
        get
        {
            for (var child = First; child is not null; child = child.Next)
            {
                yield return child;
            }
        }
    }

    /// <summary>Its own text as it is written, entities not replaced.</summary>
    public ReadOnlySpan<char> RawText => joinedText ?? part.Source.AsSpan()[text];

    /// <summary>Its own text, blanks included, without that of the elements in it.</summary>
    public string Text => joinedText ?? OfdEntities.Replace(part.Source.AsSpan()[text]);

    /// <summary>The value of an attribute; null if there is none.</summary>
    public string? this[string attribute]
    {
        get
        {
            var value = Value(attribute, out var isGiven);
            return isGiven ? OfdEntities.Replace(value) : null;
        }
    }

    /// <summary>The value of an attribute as it is written; empty if there is none.</summary>
    public ReadOnlySpan<char> Value(string attribute) => Value(attribute, out _);

    public void Add(OfdElement child)
    {
        if (last is null)
        {
            First = child;
        }
        else
        {
            last.Next = child;
        }

        last = child;
    }

    /// <summary>Adds text; of text beside elements, which means nothing in this format, only what stands before them is kept.</summary>
    /// <param name="place">Where it stands in the part.</param>
    /// <param name="isLiteral">Whether ampersands in it are nothing but ampersands.</param>
    public void AddText(Range place, bool isLiteral)
    {
        var source = part.Source.AsSpan();
        if (First is not null)
        {
            return;
        }

        if (!isLiteral && joinedText is null && source[text].IsEmpty)
        {
            text = place;
        }
        else if (Text.Length < OfdBudget.JoinedText)
        {
            joinedText = Text + (isLiteral ? source[place].ToString() : OfdEntities.Replace(source[place]));
        }
    }

    /// <summary>The first element of a name in it; null if there is none.</summary>
    public OfdElement? Child(string name)
    {
        var child = First;
        while (child is not null && child.Name != name)
        {
            child = child.Next;
        }

        return child;
    }

    /// <summary>The text of the first element of a name, without blanks around it; null if there is none or it is empty.</summary>
    public string? ChildText(string name) => Child(name)?.Text.Trim() is { Length: > 0 } found ? found : null;

    /// <summary>The elements of a name in it, in order.</summary>
    public IEnumerable<OfdElement> ChildrenNamed(string name) => Children.Where(child => child.Name == name);

    private ReadOnlySpan<char> Value(string attribute, out bool isGiven)
    {
        foreach (var known in CollectionsMarshal.AsSpan(part.Attributes).Slice(firstAttribute, AttributeCount))
        {
            if (known.NameLength == attribute.Length && part.Source.AsSpan(known.Name, known.NameLength).SequenceEqual(attribute))
            {
                isGiven = true;
                return part.Source.AsSpan(known.Value, known.ValueLength);
            }
        }

        isGiven = false;
        return default;
    }
}

/// <summary>The text of a part with the places of all attributes in it.</summary>
/// <param name="Source">The text.</param>
/// <param name="Attributes">Each attribute, element by element.</param>
internal sealed record OfdPart(string Source, List<OfdAttribute> Attributes);

/// <summary>Where the name of an attribute, without prefix, and its value, without quotes, begin, and how long they are.</summary>
internal readonly record struct OfdAttribute(int Name, int NameLength, int Value, int ValueLength);
