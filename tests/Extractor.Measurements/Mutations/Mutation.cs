namespace Extractor.Measurements.Mutations;

/// <summary>A changed copy of a file: bytes overwritten, removed, doubled, moved, or replaced by words that readers trip over.</summary>
internal static class Mutation
{
    private const int MostChanges = 12;

    private const int LongestPiece = 400;

    /// <summary>The same file and number give the same copy.</summary>
    public static byte[] Of(byte[] file, int number, IReadOnlyList<byte[]> words)
    {
        var random = new Random(number);
        List<byte> copy = [.. file];
        for (var left = random.Next(1, MostChanges + 1); left > 0 && copy.Count > 8; left--)
        {
            Change(copy, random, words);
        }

        return [.. copy];
    }

    private static void Change(List<byte> copy, Random random, IReadOnlyList<byte[]> words)
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
            case 3:
                copy.RemoveRange(at, length);
                break;
            case 4:
                copy.InsertRange(random.Next(copy.Count), copy.GetRange(at, length));
                break;
            case 5 when random.Next(8) == 0:
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
