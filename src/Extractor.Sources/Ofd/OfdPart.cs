using System.Buffers;
using System.Text;

namespace Extractor.Sources.Ofd;

/// <summary>
/// The elements of a part and their attributes, as tables of places in its UTF-8 text: a page has tens of thousands, and made one by one they
/// would cost more than reading them. The tables are lent; <see cref="Release"/> gives them back.
/// </summary>
internal sealed class OfdPart(ReadOnlyMemory<byte> text)
{
    private const int FirstElements = 256;
    private const int FirstAttributes = 1024;

    private OfdNode[] nodes = ArrayPool<OfdNode>.Shared.Rent(FirstElements);
    private OfdAttribute[] attributes = ArrayPool<OfdAttribute>.Shared.Rent(FirstAttributes);
    private Dictionary<int, string>? joinedTexts;
    private int count;
    private int attributeCount;

    /// <summary>The root; null if there is none.</summary>
    public OfdElement? Root => count > 0 ? new OfdElement(this, 0) : null;

    /// <summary>How many attributes all elements have.</summary>
    public int AttributeCount => attributeCount;

    /// <summary>The names of its elements.</summary>
    public OfdElementNames Names { get; } = new();

    /// <summary>An element by its number; the root is 0, the others follow as they begin.</summary>
    public ref readonly OfdNode this[int element] => ref nodes[element];

    /// <summary>Adds an element as the last of those in another.</summary>
    /// <param name="name">The number of its name without prefix.</param>
    /// <param name="parent">The element that it is in; less than 0 for the root.</param>
    /// <returns>Its number.</returns>
    public int Add(int name, int parent)
    {
        if (count == nodes.Length)
        {
            Grow(ref nodes);
        }

        nodes[count] = new OfdNode { Name = name, FirstAttribute = attributeCount };
        if (parent >= 0)
        {
            ref var holder = ref nodes[parent];
            (holder.First == 0 ? ref holder.First : ref nodes[holder.Last].Next) = count;
            holder.Last = count;
        }

        return count++;
    }

    /// <summary>Adds an attribute to the element that was added last.</summary>
    public void Add(in OfdAttribute attribute)
    {
        if (attributeCount == attributes.Length)
        {
            Grow(ref attributes);
        }

        attributes[attributeCount++] = attribute;
        nodes[count - 1].AttributeCount++;
    }

    /// <summary>Adds text to an element; of text beside elements, which means nothing in this format, only what stands before them is kept.</summary>
    /// <param name="element">The element.</param>
    /// <param name="start">Where the text begins in the part.</param>
    /// <param name="length">How many bytes it has.</param>
    /// <param name="isLiteral">Whether ampersands in it are nothing but ampersands.</param>
    public void AddText(int element, int start, int length, bool isLiteral)
    {
        ref var node = ref nodes[element];
        if (node.First != 0)
        {
            return;
        }

        if (!isLiteral && !node.IsJoined && node.TextLength == 0)
        {
            (node.TextStart, node.TextLength) = (start, length);
        }
        else if (Text(element) is { Length: < OfdBudget.JoinedText } before)
        {
            var more = text.Span.Slice(start, length);
            node.IsJoined = true;
            (joinedTexts ??= [])[element] = before + (isLiteral ? Encoding.UTF8.GetString(more) : OfdEntities.Replace(more));
        }
    }

    /// <summary>The name of an element without prefix.</summary>
    public string NameOf(int element) => Names[nodes[element].Name];

    /// <summary>The own text of an element as it is written.</summary>
    public ReadOnlySpan<byte> RawText(int element) => nodes[element].IsJoined
        ? Encoding.UTF8.GetBytes(joinedTexts![element])
        : text.Span.Slice(nodes[element].TextStart, nodes[element].TextLength);

    /// <summary>The own text of an element, entities replaced.</summary>
    public string Text(int element) => nodes[element].IsJoined
        ? joinedTexts![element]
        : OfdEntities.Replace(text.Span.Slice(nodes[element].TextStart, nodes[element].TextLength));

    /// <summary>Finds the value of an attribute as it is written; the first counts.</summary>
    public bool TryValue(int element, ReadOnlySpan<byte> name, out ReadOnlySpan<byte> value)
    {
        ref readonly var node = ref nodes[element];
        foreach (ref readonly var known in attributes.AsSpan(node.FirstAttribute, node.AttributeCount))
        {
            if (known.NameLength == name.Length && text.Span.Slice(known.Name, known.NameLength).SequenceEqual(name))
            {
                value = text.Span.Slice(known.Value, known.ValueLength);
                return true;
            }
        }

        value = default;
        return false;
    }

    /// <summary>Gives the tables back; nothing of the part may be used any more.</summary>
    public void Release()
    {
        ArrayPool<OfdNode>.Shared.Return(nodes);
        ArrayPool<OfdAttribute>.Shared.Return(attributes);
        (nodes, attributes, count, attributeCount) = ([], [], 0, 0);
    }

    private static void Grow<T>(ref T[] items)
    {
        var larger = ArrayPool<T>.Shared.Rent(items.Length * 2);
        items.AsSpan().CopyTo(larger);
        ArrayPool<T>.Shared.Return(items);
        items = larger;
    }
}

/// <summary>An element in the table of its part. Others are given by their numbers, 0 meaning none. It refers to no object, so that tables need no clearing.</summary>
internal struct OfdNode
{
    public int Name;
    public int First;
    public int Last;
    public int Next;
    public int FirstAttribute;
    public int AttributeCount;
    public int TextStart;
    public int TextLength;

    /// <summary>Whether its text stands in pieces and is kept by itself.</summary>
    public bool IsJoined;
}

/// <summary>Where the name of an attribute, without prefix, and its value, without quotes, begin, and how many bytes they have.</summary>
internal readonly record struct OfdAttribute(int Name, int NameLength, int Value, int ValueLength);
