namespace Extractor.Measurements.Mutations;

/// <summary>A changed copy of a file: bytes overwritten, removed, doubled, moved, or replaced by words that readers trip over.</summary>
internal static class Mutation
{
    private const int MostChanges = 12;

    private const int LongestPiece = 400;

    /// <summary>The same file and number give the same copy.</summary>
    /// <param name="file">The whole file.</param>
    /// <param name="number">Chooses the changes.</param>
    /// <param name="words">What is written over bytes.</param>
    /// <param name="mostChanges">The most changes to one copy.</param>
    /// <param name="keepsLength">Whether bytes are only overwritten: where all places count from the start of a file, one lost byte leaves little to read.</param>
    public static byte[] Of(byte[] file, int number, IReadOnlyList<byte[]> words, int mostChanges = MostChanges, bool keepsLength = false)
    {
        var random = new Random(number);
        List<byte> copy = [.. file];
        for (var left = random.Next(1, mostChanges + 1); left > 0 && copy.Count > 8; left--)
        {
            Change(copy, random, words, keepsLength);
        }

        return [.. copy];
    }

    private static void Change(List<byte> copy, Random random, IReadOnlyList<byte[]> words, bool keepsLength)
    {
        var at = random.Next(copy.Count);
        var length = Math.Min(random.Next(1, LongestPiece), copy.Count - at);
        switch (random.Next(8))
        {
            case 0 or 1:
                copy[at] = (byte)random.Next(256);
                break;
            case 2:
                copy[at] = (byte)"0123456789 /<>[]()%"[random.Next(19)];
                break;
            case 3 when !keepsLength:
                copy.RemoveRange(at, length);
                break;
            case 4 when !keepsLength:
                copy.InsertRange(random.Next(copy.Count), copy.GetRange(at, length));
                break;
            case 5 when random.Next(8) == 0 && !keepsLength:
                copy.RemoveRange(at, copy.Count - at);
                break;
            default:
                var word = words[random.Next(words.Count)];
                for (var i = 0; i < word.Length && at + i < copy.Count; i++)
                {
                    copy[at + i] = word[i];
                }

                break;
        }
    }
}
