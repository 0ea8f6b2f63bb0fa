namespace Extractor.Numbers.Pictured;

/// <summary>What had to be done to a reading of a picture before it was a printed figure.</summary>
[Flags]
public enum PictureRepairs
{
    /// <summary>Read as it is.</summary>
    None = 0,

    /// <summary>Which separator is the decimal point was told anew: <c>1,234,56</c> is 1234.56.</summary>
    Separators = 1,

    /// <summary>A character was taken for the digit that it is misread for: <c>o</c> is 0.</summary>
    Glyph = 2,

    /// <summary>What is left of a ruling line was taken away: <c>一123.45|</c>.</summary>
    Residue = 4,
}
