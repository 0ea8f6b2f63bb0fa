namespace Extractor.Measurements.Errors;

/// <summary>The ways in which a printed figure comes out wrong. The first group leaves clean digits, the second text that is damaged.</summary>
internal enum FigureError
{
    /// <summary>One digit is another.</summary>
    Digit,

    /// <summary>Two neighbouring digits are exchanged.</summary>
    Transposed,

    /// <summary>The decimal point stands one place beside.</summary>
    PointMoved,

    /// <summary>The decimal point is not printed.</summary>
    PointDropped,

    /// <summary>The figure stands in the next column, which was empty.</summary>
    Moved,

    /// <summary>The minus is not printed.</summary>
    MinusLost,

    /// <summary>The figure stands in the row below or above, which was empty there or is exchanged with it. Beyond the floor's list.</summary>
    MovedRow,

    /// <summary>A digit is a letter or sign of its shape.</summary>
    Glyph,

    /// <summary>A digit is a replacement character.</summary>
    Lost,

    /// <summary>The point is printed twice.</summary>
    PointDoubled,

    /// <summary>A comma stands at a place where no thousands begin, or is a point.</summary>
    Comma,

    /// <summary>The figure of the next column stands behind it in the same cell.</summary>
    Joined,
}
