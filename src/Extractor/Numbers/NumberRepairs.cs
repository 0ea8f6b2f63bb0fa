namespace Extractor.Numbers;

/// <summary>What had to be done to a printed text before it was a number. Anything but <see cref="None"/> lowers confidence.</summary>
[Flags]
public enum NumberRepairs
{
    /// <summary>Read as printed.</summary>
    None = 0,

    /// <summary>Blanks between digits were taken away: <c>2, 361. 22</c>.</summary>
    JoinedDigits = 1,

    /// <summary>One bracket without its partner was taken away: <c>(0.00</c>.</summary>
    DroppedStrayBracket = 2,

    /// <summary>A character was taken for the sign of comparison that it is misread for: <c>》95%</c>, <c>≪24 小时</c>, <c>€2%</c>.</summary>
    ReadGlyph = 4,
}
