namespace Extractor.Numbers.Numerals;

/// <summary>
/// A text as it is printed and, character for character, as numbers are looked for in it. Every place is an index into both. Looking
/// beyond either end gives <c>'\0'</c>, so that readers need no checks of their own.
/// </summary>
internal readonly ref struct Passage(ReadOnlySpan<char> printed, ReadOnlySpan<char> folded)
{
    /// <summary>Blanks inside one number: more are a gap between two things. Bounds every look ahead.</summary>
    private const int MostBlanks = 8;

    private readonly ReadOnlySpan<char> folded = folded;
    private readonly ReadOnlySpan<char> printed = printed;

    /// <summary>How many characters there are.</summary>
    public int Length => folded.Length;

    /// <summary>The folded character at a place.</summary>
    public char this[int at] => (uint)at < (uint)folded.Length ? folded[at] : '\0';

    /// <summary>The printed character at a place.</summary>
    public char Printed(int at) => (uint)at < (uint)printed.Length ? printed[at] : '\0';

    /// <summary>The folded characters of a part.</summary>
    public ReadOnlySpan<char> Slice(int start, int end) => folded[start..end];

    /// <summary>
    /// The place behind the blanks, line breaks included, at <paramref name="at"/>. A tab is no blank: what stands on its two sides are two
    /// cells.
    /// </summary>
    public int SkipBlanks(int at)
    {
        var limit = Math.Min(folded.Length, at + MostBlanks);
        while (at < limit && IsBlank(folded[at]))
        {
            at++;
        }

        return at;
    }

    /// <summary>The place before the blanks that end at <paramref name="at"/>: the text before it ends with something printed.</summary>
    public int SkipBlanksBack(int at)
    {
        var limit = Math.Max(0, at - MostBlanks);
        while (at > limit && IsBlank(folded[at - 1]))
        {
            at--;
        }

        return at;
    }

    private static bool IsBlank(char character) => character != '\t' && char.IsWhiteSpace(character);

    /// <summary>Whether the folded text goes on with a word at a place.</summary>
    public bool Has(int at, string word) => at >= 0 && at <= folded.Length && folded[at..].StartsWith(word);

    /// <summary>The place behind a word whose characters may stand apart, after blanks; −1 when it is not there.</summary>
    public int Behind(int at, string word)
    {
        foreach (var character in word)
        {
            at = SkipBlanks(at);
            if (this[at] != character)
            {
                return -1;
            }

            at++;
        }

        return at;
    }

    /// <summary>The place behind the longest of some words, which are ordered from long to short; −1 when none is there.</summary>
    public int BehindAny(int at, ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            var end = Behind(at, word);
            if (end >= 0)
            {
                return end;
            }
        }

        return -1;
    }
}
