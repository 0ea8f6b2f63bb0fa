namespace Extractor.Sources.PlainText;

/// <summary>Splits a text into lines, as editors number them: CR LF, LF and a lone CR end a line; a form feed is white space.</summary>
internal static class TextLines
{
    /// <summary>The lines without their ends. A final line end opens no further line.</summary>
    public static string[] Split(string text)
    {
        var lines = new List<string>(text.Length / 24);
        var start = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] is not ('\n' or '\r'))
            {
                continue;
            }

            lines.Add(text[start..at]);
            at += text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n' ? 1 : 0;
            start = at + 1;
        }

        if (start < text.Length)
        {
            lines.Add(text[start..]);
        }

        return [.. lines];
    }

    /// <summary>The 1-based line in which a character first stands, or null when it is nowhere.</summary>
    public static int? OfFirst(string text, char character)
    {
        var at = text.IndexOf(character);
        return at < 0 ? null : text.AsSpan(0, at).Count('\n') + 1;
    }
}
