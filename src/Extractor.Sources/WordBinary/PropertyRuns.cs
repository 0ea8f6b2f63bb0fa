using System.Runtime.InteropServices;

namespace Extractor.Sources.WordBinary;

/// <summary>Bytes of text with the same properties.</summary>
/// <param name="Start">Where they begin in the stream <c>WordDocument</c>.</param>
/// <param name="End">Where they end.</param>
/// <param name="Offset">Where the properties stand in the same stream.</param>
/// <param name="Length">How many bytes the properties have.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct PropertyRun(int Start, int End, int Offset, int Length)
{
    /// <summary>Whether the character at a place of the stream is one of them.</summary>
    internal bool Covers(int offset) => Start <= offset && offset < End;
}

/// <summary>
/// The properties of characters or paragraphs, which stand in pages of 512 bytes between the text ([MS-DOC] 2.9.33, 2.9.175). Where
/// two runs of a damaged file overlap, the later one is taken.
/// </summary>
internal sealed class PropertyRuns
{
    private const int PageLength = 512;

    private readonly List<PropertyRun> runs = [];
    private int last;

    /// <summary>Whether pages are missing.</summary>
    internal bool IsDamaged { get; private set; }

    /// <summary>Reads the runs.</summary>
    /// <param name="pages">The list of pages in the table stream.</param>
    /// <param name="document">The stream <c>WordDocument</c>.</param>
    /// <param name="ofParagraphs">Whether the pages are of paragraphs; else of characters.</param>
    internal static PropertyRuns Read(ReadOnlySpan<byte> pages, ReadOnlySpan<byte> document, bool ofParagraphs)
    {
        var result = new PropertyRuns();
        var count = (pages.Length - sizeof(int)) / (2 * sizeof(int));
        var visited = new HashSet<uint>();
        for (var i = 0; i < count; i++)
        {
            var number = LittleEndian.UInt32At(pages, ((count + 1) * sizeof(int)) + (i * sizeof(int))) & 0x3FFFFF;
            var isThere = ((long)number + 1) * PageLength <= document.Length;
            result.IsDamaged |= !isThere;
            if (isThere && visited.Add(number))
            {
                result.ReadPage(document.Slice((int)number * PageLength, PageLength), (int)number * PageLength, ofParagraphs);
            }
        }

        result.IsDamaged |= result.runs.Count == 0;
        result.runs.Sort(static (one, other) => one.Start.CompareTo(other.Start));
        return result;
    }

    /// <summary>The run that holds the character at a place of the stream, or null. Fast when asked for in order.</summary>
    internal PropertyRun? At(int offset)
    {
        if (last < runs.Count && runs[last].Covers(offset))
        {
            return runs[last];
        }

        var (low, high) = (0, runs.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = runs[middle].Start <= offset ? (middle, high) : (low, middle - 1);
        }

        last = low;
        return low < runs.Count && runs[low].Covers(offset) ? runs[low] : null;
    }

    private void ReadPage(ReadOnlySpan<byte> page, int start, bool ofParagraphs)
    {
        var count = page[^1];
        var entry = ofParagraphs ? 13 : 1;
        for (var i = 0; i < count; i++)
        {
            var description = ((count + 1) * sizeof(int)) + (i * entry);
            if (description >= PageLength - 1)
            {
                return;
            }

            var (first, end) = (LittleEndian.Int32At(page, i * sizeof(int)), LittleEndian.Int32At(page, (i + 1) * sizeof(int)));
            var at = page[description] * 2;
            var (offset, length) = ofParagraphs ? OfParagraph(page, at) : OfCharacters(page, at);
            if (first >= 0 && end > first)
            {
                runs.Add(new PropertyRun(first, end, start + offset, length));
            }
        }
    }

    /// <summary>The length counts words, one byte short; when it is zero, the next byte counts whole words ([MS-DOC] 2.9.174).</summary>
    private static (int Offset, int Length) OfParagraph(ReadOnlySpan<byte> page, int at)
    {
        if (at == 0)
        {
            return (0, 0);
        }

        var words = page[at];
        var (offset, length) = words != 0 ? (at + 1, (words * 2) - 1) : (at + 2, LittleEndian.ByteAt(page, at + 1) * 2);
        return (offset, Math.Max(0, Math.Min(length, PageLength - 1 - offset)));
    }

    private static (int Offset, int Length) OfCharacters(ReadOnlySpan<byte> page, int at) =>
        at == 0 ? (0, 0) : (at + 1, Math.Max(0, Math.Min(page[at], PageLength - 1 - (at + 1))));
}
