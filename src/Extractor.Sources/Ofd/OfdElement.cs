namespace Extractor.Sources.Ofd;

/// <summary>An element of a part: its name without prefix, its attributes, what it holds. The namespace says nothing that is needed here.</summary>
internal sealed class OfdElement(string name, (string Name, string Value)[] attributes)
{
    private static readonly IReadOnlyList<OfdElement> None = [];

    private List<OfdElement>? children;

    public string Name { get; } = name;

    /// <summary>The elements in it, in order.</summary>
    public IReadOnlyList<OfdElement> Children => children ?? None;

    /// <summary>Its own text, blanks included, without that of the elements in it.</summary>
    public string Text { get; set; } = "";

    /// <summary>The value of an attribute; null if there is none.</summary>
    public string? this[string attribute]
    {
        get
        {
            foreach (var (known, value) in attributes)
            {
                if (known == attribute)
                {
                    return value;
                }
            }

            return null;
        }
    }

    public void Add(OfdElement child) => (children ??= []).Add(child);

    /// <summary>The first element of a name in it; null if there is none.</summary>
    public OfdElement? Child(string name)
    {
        foreach (var child in Children)
        {
            if (child.Name == name)
            {
                return child;
            }
        }

        return null;
    }

    /// <summary>The text of the first element of a name, without blanks around it; null if there is none or it is empty.</summary>
    public string? ChildText(string name) => Child(name)?.Text.Trim() is { Length: > 0 } text ? text : null;

    /// <summary>The elements of a name in it, in order.</summary>
    public IEnumerable<OfdElement> ChildrenNamed(string name) => Children.Where(child => child.Name == name);
}
