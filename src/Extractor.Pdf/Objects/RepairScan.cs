using Extractor.Pdf.Tokens;

namespace Extractor.Pdf.Objects;

/// <summary>An object header <c>N G obj</c> found by searching.</summary>
/// <param name="Number">The object number.</param>
/// <param name="Offset">Where the header begins.</param>
internal readonly record struct FoundObject(int Number, int Offset);

/// <summary>Searches a whole file for object headers and trailers, for files whose cross-reference is missing or wrong.</summary>
internal static class RepairScan
{
    private const int LongestHeader = 40;

    /// <summary>All object headers, in the order of the file.</summary>
    public static List<FoundObject> Objects(ReadOnlySpan<byte> data, int maximum)
    {
        List<FoundObject> found = [];
        var position = 0;
        while (found.Count < maximum)
        {
            var next = data[position..].IndexOf("obj"u8);
            if (next < 0)
            {
                break;
            }

            position += next;
            if (TryHeaderBefore(data, position, out var header))
            {
                found.Add(header);
            }

            position += 3;
        }

        return found;
    }

    /// <summary>
    /// Which found object stands for each number, as an index into <paramref name="found"/>: the last one, unless it is torn off before
    /// its <c>endobj</c> and an earlier one is whole. Files padded with what the disk held before end in such remains.
    /// </summary>
    public static Dictionary<int, int> Newest(ReadOnlySpan<byte> data, List<FoundObject> found)
    {
        Dictionary<int, int> newest = new(found.Count);
        HashSet<int> whole = [];
        for (var i = 0; i < found.Count; i++)
        {
            var isWhole = IsWhole(data, found, i);
            if (isWhole || !whole.Contains(found[i].Number))
            {
                newest[found[i].Number] = i;
            }

            if (isWhole)
            {
                whole.Add(found[i].Number);
            }
        }

        return newest;
    }

    /// <summary>All trailer dictionaries, in the order of the file.</summary>
    public static List<PdfDictionary> Trailers(ReadOnlySpan<byte> data, int maximumNesting)
    {
        List<PdfDictionary> found = [];
        var position = 0;
        while (true)
        {
            var next = data[position..].IndexOf("trailer"u8);
            if (next < 0)
            {
                return found;
            }

            var lexer = new Lexer(data, position + next + 7);
            if (ObjectParser.Parse(ref lexer, maximumNesting) is PdfDictionary dictionary)
            {
                found.Add(dictionary);
            }

            // Past what was parsed, so that hostile input is never parsed twice.
            position = Math.Max(lexer.Position, position + next + 7);
        }
    }

    /// <summary>Whether the header of object <paramref name="number"/> stands at an offset.</summary>
    public static bool HasHeader(ReadOnlySpan<byte> data, int offset, int number)
    {
        if (offset < 0 || offset >= data.Length)
        {
            return false;
        }

        var lexer = new Lexer(data[..Math.Min(data.Length, offset + LongestHeader)], offset);
        return lexer.Read() == TokenKind.Number && lexer.IsInteger && (int)lexer.Number == number
            && lexer.Read() == TokenKind.Number && lexer.IsInteger
            && lexer.Read() == TokenKind.Keyword && lexer.Text.StartsWith("obj"u8);
    }

    private static bool IsWhole(ReadOnlySpan<byte> data, List<FoundObject> found, int index)
    {
        var end = index + 1 < found.Count ? found[index + 1].Offset : data.Length;
        return data[found[index].Offset..end].IndexOf("endobj"u8) >= 0;
    }

    private static bool TryHeaderBefore(ReadOnlySpan<byte> data, int keyword, out FoundObject header)
    {
        header = default;
        var position = keyword - 1;
        SkipSpaceBack(data, ref position);
        if (!SkipDigitsBack(data, ref position) || !SkipSpaceBack(data, ref position))
        {
            return false;
        }

        var end = position + 1;
        if (!SkipDigitsBack(data, ref position))
        {
            return false;
        }

        if (end - position - 1 > 10 || !int.TryParse(data[(position + 1)..end], out var number))
        {
            return false;
        }

        header = new FoundObject(number, position + 1);
        return true;
    }

    private static bool SkipDigitsBack(ReadOnlySpan<byte> data, ref int position)
    {
        var before = position;
        while (position >= 0 && CharacterClass.IsDigit(data[position]) && before - position < LongestHeader)
        {
            position--;
        }

        return position < before;
    }

    private static bool SkipSpaceBack(ReadOnlySpan<byte> data, ref int position)
    {
        var before = position;
        while (position >= 0 && CharacterClass.IsWhiteSpace(data[position]) && before - position < LongestHeader)
        {
            position--;
        }

        return position < before;
    }
}
