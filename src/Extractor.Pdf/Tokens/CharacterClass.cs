namespace Extractor.Pdf.Tokens;

/// <summary>The three classes of characters of ISO 32000-1, 7.2.2: white space, delimiters, and all others.</summary>
internal static class CharacterClass
{
    private static readonly byte[] Classes = Build();

    public static bool IsWhiteSpace(byte value) => Classes[value] == 1;

    public static bool IsRegular(byte value) => Classes[value] == 0;

    public static bool IsDigit(byte value) => (uint)(value - '0') <= 9;

    /// <summary>The value of a hexadecimal digit, or -1.</summary>
    public static int HexValue(byte value) => value switch
    {
        >= (byte)'0' and <= (byte)'9' => value - '0',
        >= (byte)'a' and <= (byte)'f' => value - 'a' + 10,
        >= (byte)'A' and <= (byte)'F' => value - 'A' + 10,
        _ => -1,
    };

    private static byte[] Build()
    {
        var classes = new byte[256];
        foreach (var space in "\0\t\n\f\r "u8)
        {
            classes[space] = 1;
        }

        foreach (var delimiter in "()<>[]{}/%"u8)
        {
            classes[delimiter] = 2;
        }

        return classes;
    }
}
