namespace Extractor.Pdf.Trust;

/// <summary>
/// The ideographs that a national character set lists as common: the first levels of GB 2312, Big5 and JIS X 0208, and the hanja of
/// KS X 1001. About 7,800 of the 20,992 of the basic block.
/// </summary>
internal static class CommonHanzi
{
    private const char First = '\u4E00';
    private const char Last = '\u9FFF';

    private static readonly byte[] Bits = Load();

    public static bool IsHanzi(char character) => character is >= First and <= Last;

    /// <summary>Whether an ideograph, for which <see cref="IsHanzi"/> holds, is common.</summary>
    public static bool Contains(char hanzi) => (Bits[(hanzi - First) >> 3] & (1 << ((hanzi - First) & 7))) != 0;

    private static byte[] Load()
    {
        using var stream = typeof(CommonHanzi).Assembly.GetManifestResourceStream("common-hanzi.bin")
            ?? throw new InvalidDataException("The list of common ideographs of this library is missing.");
        var bits = new byte[(Last - First + 1) / 8];
        stream.ReadExactly(bits);
        return bits;
    }
}
