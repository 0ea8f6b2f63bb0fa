namespace Extractor.Sources.Images;

/// <summary>Tags of TIFF 6.0 that say how a page is stored.</summary>
internal enum TiffTag : ushort
{
    /// <summary>Bit 0: a smaller copy of another page.</summary>
    NewSubfileType = 254,

    /// <summary>In dots.</summary>
    ImageWidth = 256,

    /// <summary>In dots.</summary>
    ImageLength = 257,

    /// <summary>Of each sample.</summary>
    BitsPerSample = 258,

    /// <summary>See <see cref="TiffStrips"/>.</summary>
    Compression = 259,

    /// <summary>0 white is zero, 1 black is zero, 2 RGB, 3 palette, 5 CMYK, 6 YCbCr.</summary>
    PhotometricInterpretation = 262,

    /// <summary>2: the lowest bit of a byte comes first.</summary>
    FillOrder = 266,

    /// <summary>Places of the strips.</summary>
    StripOffsets = 273,

    /// <summary>How the picture is to be turned.</summary>
    Orientation = 274,

    /// <summary>Samples of a dot.</summary>
    SamplesPerPixel = 277,

    /// <summary>Of every strip but the last.</summary>
    RowsPerStrip = 278,

    /// <summary>Bytes of the strips.</summary>
    StripByteCounts = 279,

    /// <summary>Dots a unit across.</summary>
    XResolution = 282,

    /// <summary>Dots a unit down.</summary>
    YResolution = 283,

    /// <summary>2: each colour is stored for itself.</summary>
    PlanarConfiguration = 284,

    /// <summary>Bit 0: two-dimensional; bit 2: rows begin at bytes.</summary>
    T4Options = 292,

    /// <summary>2 inch, 3 centimetre.</summary>
    ResolutionUnit = 296,

    /// <summary>2: each dot is told as the difference from the one before.</summary>
    Predictor = 317,

    /// <summary>All reds, then all greens, then all blues, 16 bits each.</summary>
    ColorMap = 320,

    /// <summary>Only there where the picture is stored in tiles.</summary>
    TileWidth = 322,

    /// <summary>What the JPEG files of all strips have in common.</summary>
    JpegTables = 347,
}
