namespace Extractor.Numbers.Mentions;

/// <summary>
/// Underscores around figures that were filled into a form, and tags of markup: <c>_674.03 万元</c>, <c>&lt;u&gt;2361.22&lt;/u&gt;万元</c>. The
/// bracket of a tag would else be a sign of comparison.
/// </summary>
internal static class FillInMarks
{
    /// <summary>A longer tag is not looked for.</summary>
    private const int LongestTag = 128;

    /// <summary>Turns the marks into blanks, so that places stay what they are.</summary>
    public static void Blank(Span<char> folded)
    {
        folded.Replace('_', ' ');
        for (var at = folded.IndexOf('<'); at >= 0;)
        {
            var length = TagLength(folded[at..]);
            folded.Slice(at, length).Fill(' ');
            var next = folded[(at + 1)..].IndexOf('<');
            at = next < 0 ? -1 : at + 1 + next;
        }
    }

    /// <summary>The length of the tag that a text begins with; 0 when 小于 is meant.</summary>
    private static int TagLength(ReadOnlySpan<char> text)
    {
        if (text.Length < 3 || (!char.IsAsciiLetter(text[1]) && text[1] != '/'))
        {
            return 0;
        }

        var within = text[1..Math.Min(text.Length, LongestTag)];
        var end = within.IndexOfAny('<', '>');
        return end >= 0 && within[end] == '>' ? end + 2 : 0;
    }
}
