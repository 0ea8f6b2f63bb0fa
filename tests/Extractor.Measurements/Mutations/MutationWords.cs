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

    /// <summary>Of marked-up and plain text: HTML, XML parts, records, Markdown, mail.</summary>
    public static IReadOnlyList<byte[]> Text { get; } =
    [
        .. ((string[])
        [
            "9999999999", "-1", "1e308", "NaN", "0", "true", "<", ">", "&", "&lt;", "\"", "]]>", "<!--", "-->", "<![CDATA[", "<!DOCTYPE x [<!ENTITY a \"aaaa\">]>", "&a;", "&#x10FFFF;",
            "g 2147483647 1", "g -5 x", "0 0 0 0", "0 0 0 0 0 0", "1e7 0 0 1e7 0 0", "M L C", "A 1 1 0 1 1 1 1", "/OFD.xml", "../../..", "Doc_0/Document.xml", "ID=\"1\"", "<ofd:PageBlock>",
            "</ofd:PageBlock>", "<ofd:TextCode>", "</ofd:Layer>", "ResourceID=\"1\"", "Visible=\"false\"",
            "<w:tbl><w:tr><w:tc>", "</w:tc>", "</w:tr></w:tbl>", "<w:p>", "</w:p>", "<w:gridSpan w:val=\"9999999\"/>", "<w:vMerge/>", "<w:del>", "<c r=\"XFD1048576\"><v>1</v></c>", "<row r=\"1048576\">",
            "<mergeCell ref=\"A1:XFD1048576\"/>", "t=\"s\"", "s=\"99999\"", "<table><tr><td>", "</table>", "</td>", "<td rowspan=65534 colspan=1000>", "<div>", "<style>td{display:none}</style>", "hidden",
            "<script>", "<ol><li>", "charset=utf-16", ",", "\t", "\"\n\"", "|", "|---|---|", "\n\n", "\r", "合计", "单位：万元", "收入支出决算总表", "1,234.56", "一、", "=3D=\n", "--b\n", "Content-Type: multipart/related; boundary=b\n",
            "Content-Transfer-Encoding: base64\n", "\uFFFD", "\0", "\uE000",
        ]).Select(System.Text.Encoding.UTF8.GetBytes),
        [0xFF, 0xFE], [0xFE, 0xFF], [0x81], [0xED, 0xA0, 0x80],
    ];
}
