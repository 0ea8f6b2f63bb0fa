using System.Text;

namespace Extractor.Pdf.Fonts;

/// <summary>
/// The Adobe Glyph List, the names of ZapfDingbats and those of the extension fonts of TeX. Names that the list knows for private use
/// only have the character they are a form of. The sorted lines are searched as they are: fonts ask for a few dozen of the 4,500 names.
/// </summary>
internal static class GlyphNameList
{
    private static readonly Lazy<byte[]> Lines = new(() => FontResource.Read("glyph-names.br"));

    /// <summary>The text of a name; null if the list does not have it.</summary>
    public static string? Find(string name)
    {
        Span<byte> wanted = stackalloc byte[name.Length + 1];
        if (!Ascii.IsValid(name) || name.Contains('=', StringComparison.Ordinal))
        {
            return null;
        }

        Encoding.ASCII.GetBytes(name, wanted);
        wanted[^1] = (byte)'=';
        return Find(Lines.Value, wanted[..^1], wanted);
    }

    // Each line lies between two line feeds, the first of which is at or before the middle.
    private static string? Find(ReadOnlySpan<byte> lines, ReadOnlySpan<byte> name, ReadOnlySpan<byte> key)
    {
        var (low, high) = (0, lines.Length - 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            var start = lines[..(middle + 1)].LastIndexOf((byte)'\n') + 1;
            var end = start + lines[start..].IndexOf((byte)'\n');
            var line = lines[start..end];
            if (line.StartsWith(key))
            {
                return Encoding.UTF8.GetString(line[key.Length..]);
            }

            if (line[..line.IndexOf((byte)'=')].SequenceCompareTo(name) < 0)
            {
                low = end;
            }
            else
            {
                high = start - 1;
            }
        }

        return null;
    }
}
