namespace Extractor.Fixtures.Rendering.Ofd;

/// <summary>Breaks texts into lines: between ideographs anywhere, never inside a number or word.</summary>
internal static class OfdLineBreaks
{
    /// <summary>The lines of a text that are at most so many ems wide, as far as its words allow.</summary>
    public static List<string> Of(string text, double ems)
    {
        var lines = new List<string>();
        var (line, width) = ("", 0.0);
        foreach (var piece in Pieces(text))
        {
            var wide = OfdSheet.Ems(piece);
            if (line.Length > 0 && width + wide > ems + 0.001)
            {
                lines.Add(line);
                (line, width) = ("", 0);
            }

            (line, width) = (line + piece, width + wide);
        }

        lines.Add(line);
        return lines;
    }

    private static IEnumerable<string> Pieces(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            var end = at + 1;
            while (IsWord(text[at]) && end < text.Length && IsWord(text[end]))
            {
                end++;
            }

            yield return text[at..end];
            at = end;
        }
    }

    private static bool IsWord(char letter) => letter is > ' ' and < (char)0x80 || letter is >= '０' and <= '９' or '．' or '，';
}
