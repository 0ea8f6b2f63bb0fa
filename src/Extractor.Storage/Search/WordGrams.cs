namespace Extractor.Storage.Search;

/// <summary>
/// Words and pairs of neighbours as numbers, for an index that finds which passages may hold a phrase. Different words may have one number; whoever
/// finds a passage by them looks at its words as well.
/// </summary>
internal static class WordGrams
{
    /// <summary>The numbers of a text, each once, in ascending order.</summary>
    /// <param name="words">Words parted by blanks, as <see cref="SearchWords"/> gives them.</param>
    internal static int[] Of(string words)
    {
        var found = new SortedSet<int>();
        var text = words.AsSpan();
        for (var begin = 0; begin < text.Length;)
        {
            var end = EndOf(text, begin);
            found.Add(Hash(text[begin..end]));
            if (end < text.Length)
            {
                found.Add(Hash(text[begin..EndOf(text, end + 1)]));
            }

            begin = end + 1;
        }

        return [.. found];
    }

    /// <summary>The numbers that a passage has which holds every phrase: those of the pairs, or of the word where a phrase is one.</summary>
    internal static int[] Wanted(IReadOnlyList<string> phrases)
    {
        var wanted = new SortedSet<int>();
        foreach (var phrase in phrases)
        {
            var text = phrase.AsSpan();
            for (var begin = 0; begin < text.Length;)
            {
                var end = EndOf(text, begin);
                if (end < text.Length)
                {
                    wanted.Add(Hash(text[begin..EndOf(text, end + 1)]));
                }
                else if (begin == 0)
                {
                    wanted.Add(Hash(text));
                }

                begin = end + 1;
            }
        }

        return [.. wanted];
    }

    private static int EndOf(ReadOnlySpan<char> text, int begin)
    {
        var length = text[begin..].IndexOf(' ');
        return length < 0 ? text.Length : begin + length;
    }

    /// <summary>FNV-1a over the characters (http://www.isthe.com/chongo/tech/comp/fnv/): the same on every machine.</summary>
    private static int Hash(ReadOnlySpan<char> text)
    {
        var hash = 2166136261u;
        foreach (var character in text)
        {
            hash = unchecked((hash ^ character) * 16777619u);
        }

        return unchecked((int)hash);
    }
}
