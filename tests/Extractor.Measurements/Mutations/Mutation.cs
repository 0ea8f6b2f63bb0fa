namespace Extractor.Measurements.Mutations;

/// <summary>A changed copy of a file: bytes overwritten, removed, doubled, moved, or replaced by words that readers trip over.</summary>
internal static class Mutation
{
    private const int MostChanges = 12;

    private const int LongestPiece = 400;

    private static readonly byte[][] Words =
    [
        "0 0 R"u8.ToArray(), "1 0 R"u8.ToArray(), "2147483647"u8.ToArray(), "-1"u8.ToArray(), "99999999999999999999"u8.ToArray(), "1e308"u8.ToArray(),
        "[[[[[[[["u8.ToArray(), "<<<<<<<<"u8.ToArray(), "]"u8.ToArray(), ">>"u8.ToArray(), "("u8.ToArray(), ")"u8.ToArray(), "null"u8.ToArray(),
        "endstream"u8.ToArray(), "endobj"u8.ToArray(), "stream\n"u8.ToArray(), "obj"u8.ToArray(), "xref"u8.ToArray(), "trailer"u8.ToArray(),
        "/Length 2147483647"u8.ToArray(), "/Kids [2 0 R 3 0 R]"u8.ToArray(), "/Parent 3 0 R"u8.ToArray(), "/Prev 0"u8.ToArray(),
        "/Filter [/FlateDecode /LZWDecode /ASCII85Decode]"u8.ToArray(), "/Predictor 15 /Columns 1000000000"u8.ToArray(), "/W [8 8 8]"u8.ToArray(),
        "/Index [0 2147483647]"u8.ToArray(), "/N 2147483647 /First -5"u8.ToArray(), "begincodespacerange <00> <FFFFFFFF>"u8.ToArray(),
        "<0000> <FFFFFFFF> <0000>"u8.ToArray(), "0 0 0 0 0 0 cm"u8.ToArray(), "1e30 0 0 1e30 0 0 Tm"u8.ToArray(), "BI ID EI"u8.ToArray(), "q q q q"u8.ToArray(),
        "/Fm0 Do"u8.ToArray(), "BT 1e9 Tf"u8.ToArray(), "W n"u8.ToArray(), "\0\0\0\0"u8.ToArray(),
    ];

    /// <summary>The same file and number give the same copy.</summary>
    public static byte[] Of(byte[] file, int number)
    {
        var random = new Random(number);
        List<byte> copy = [.. file];
        for (var left = random.Next(1, MostChanges + 1); left > 0 && copy.Count > 8; left--)
        {
            Change(copy, random);
        }

        return [.. copy];
    }

    private static void Change(List<byte> copy, Random random)
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
                var word = Words[random.Next(Words.Length)];
                for (var i = 0; i < word.Length && at + i < copy.Count; i++)
                {
                    copy[at + i] = word[i];
                }

                break;
        }
    }
}
