namespace Extractor.Sources.WordBinary;

/// <summary>
/// Where the text of each text box stands, and where the box is anchored ([MS-DOC] 2.8.29 PlcfSpa, 2.8.33 PlcftxbxTxt). The two lists
/// are matched by the number of the shape; a box inside a group of shapes has a number of its own and no anchor.
/// </summary>
internal sealed class TextBoxes
{
    private const int AnchorLength = 26;
    private const int BoxLength = 22;

    private readonly List<(int Anchor, int Start, int End)> anchored = [];
    private readonly List<(int Start, int End)> others = [];

    /// <summary>Boxes whose anchor is not known, in the order of their text.</summary>
    internal IReadOnlyList<(int Start, int End)> Unanchored => others;

    /// <summary>Reads both lists.</summary>
    /// <param name="anchors">Positions and shapes of drawn objects.</param>
    /// <param name="boxes">Positions and shapes of texts.</param>
    /// <param name="text">Where the text of the boxes begins and ends.</param>
    internal static TextBoxes Read(ReadOnlySpan<byte> anchors, ReadOnlySpan<byte> boxes, (int Start, int End) text)
    {
        var result = new TextBoxes();
        var places = Places(anchors);
        var count = (boxes.Length - sizeof(int)) / (sizeof(int) + BoxLength);
        var from = text.Start;
        for (var i = 0; i < count; i++)
        {
            var start = Math.Clamp(text.Start + (long)LittleEndian.Int32At(boxes, i * sizeof(int)), from, text.End);
            var end = Math.Clamp(text.Start + (long)LittleEndian.Int32At(boxes, (i + 1) * sizeof(int)), start, text.End);
            from = (int)end;
            var shape = LittleEndian.UInt32At(boxes, ((count + 1) * sizeof(int)) + (i * BoxLength) + 14);
            if (places.Remove(shape, out var anchor))
            {
                result.anchored.Add((anchor, (int)start, (int)end));
            }
            else if (end > start)
            {
                result.others.Add(((int)start, (int)end));
            }
        }

        result.anchored.Sort();
        return result;
    }

    /// <summary>The boxes that are anchored between two positions, in the order of their anchors.</summary>
    internal IEnumerable<(int Start, int End)> Between(int start, int end)
    {
        var (low, high) = (0, anchored.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = anchored[middle].Anchor < start ? (middle + 1, high) : (low, middle);
        }

        for (; low < anchored.Count && anchored[low].Anchor < end; low++)
        {
            yield return (anchored[low].Start, anchored[low].End);
        }
    }

    private static Dictionary<uint, int> Places(ReadOnlySpan<byte> anchors)
    {
        Dictionary<uint, int> places = [];
        var count = (anchors.Length - sizeof(int)) / (sizeof(int) + AnchorLength);
        for (var i = 0; i < count; i++)
        {
            places.TryAdd(
                LittleEndian.UInt32At(anchors, ((count + 1) * sizeof(int)) + (i * AnchorLength)), LittleEndian.Int32At(anchors, i * sizeof(int)));
        }

        return places;
    }
}
