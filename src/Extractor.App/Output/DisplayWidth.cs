namespace Extractor.App.Output;

/// <summary>
/// Columns that a text takes in a terminal: two for a Han character and other wide ones (Unicode Standard Annex 11, classes W and F),
/// none for a combining mark, one for the rest.
/// </summary>
internal static class DisplayWidth
{
    /// <summary>The columns of <paramref name="text"/>.</summary>
    internal static int Of(string text)
    {
        var width = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            width += Of(rune.Value);
        }

        return width;
    }

    private static int Of(int codePoint) => codePoint switch
    {
        < 0x300 => 1,
        <= 0x36F or 0x200B or 0x200C or 0x200D or 0xFEFF => 0,
        >= 0x1100 and <= 0x115F => 2,
        >= 0x2E80 and <= 0x303E => 2,
        >= 0x3041 and <= 0xA4CF => 2,
        >= 0xAC00 and <= 0xD7A3 => 2,
        >= 0xF900 and <= 0xFAFF => 2,
        >= 0xFE30 and <= 0xFE6F => 2,
        >= 0xFF00 and <= 0xFF60 => 2,
        >= 0xFFE0 and <= 0xFFE6 => 2,
        >= 0x1F300 and <= 0x1FAFF => 2,
        >= 0x20000 and <= 0x3FFFD => 2,
        _ => 1,
    };
}
