namespace Extractor.Measurements.Mutations;

/// <summary>Words that readers trip over.</summary>
internal static class MutationWords
{
    /// <summary>Of PDF.</summary>
    public static IReadOnlyList<byte[]> Pdf { get; } =
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

    /// <summary>
    /// Of binary formats: lengths and places that are too large, negative or the last possible, sector numbers with a meaning, and the marks and
    /// changes that make tables of Word.
    /// </summary>
    public static IReadOnlyList<byte[]> Binary { get; } =
    [
        [0xFF, 0xFF, 0xFF, 0xFF], [0xFF, 0xFF, 0xFF, 0x7F], [0x00, 0x00, 0x00, 0x80], [0xFE, 0xFF, 0xFF, 0xFF], [0xFC, 0xFF, 0xFF, 0xFF],
        [0xFF, 0x7F], [0x00, 0x80], [0xFF], [0x00], [0x00, 0x00, 0x00, 0x00], [0x01, 0x00, 0x00, 0x00], [0x0D, 0x00, 0x0D, 0x00, 0x0D, 0x00],
        [0x07, 0x00], [0x07], [0x13, 0x00], [0x14, 0x00], [0x15, 0x00], [0x16, 0x24, 0x01], [0x17, 0x24, 0x01], [0x49, 0x66, 0xFF, 0xFF, 0xFF, 0x7F],
        [0x4A, 0x66, 0x01, 0x00, 0x00, 0x00], [0x46, 0x66, 0x00, 0x00, 0x00, 0x00], [0x08, 0xD6, 0xFF, 0xFF, 0xFF], [0x08, 0xD6, 0x00, 0x00],
        [0x21, 0x76, 0x00, 0x3F, 0xFF, 0x7F], [0x22, 0x56, 0x00, 0xFF], [0x4B, 0x24, 0x01], [0x4C, 0x24, 0x01], [0x02, 0xFF, 0xFF, 0xFF, 0x7F],
        [0xEC, 0xA5, 0xC1, 0x00], [0xD0, 0xCF, 0x11, 0xE0],
    ];
}
