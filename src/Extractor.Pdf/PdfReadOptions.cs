namespace Extractor.Pdf;

/// <summary>
/// The limits of reading one document. Every limit is per item (a stream, a page), never a running total of the document,
/// so that what a page gives does not depend on which pages were read before it. Running out of one is a diagnostic.
/// </summary>
public sealed record PdfReadOptions
{
    /// <summary>The defaults, meant for untrusted files.</summary>
    public static PdfReadOptions Default { get; } = new();

    /// <summary>The password of encrypted files, the user's or the owner's. Default empty, which opens every file that is only protected against changes.</summary>
    public string Password { get; init; } = "";

    /// <summary>How deep arrays and dictionaries may nest; real files stay below 20. Default 100.</summary>
    public int MaximumNesting { get; init; } = 100;

    /// <summary>How many pages are listed. Default 100,000.</summary>
    public int MaximumPages { get; init; } = 100_000;

    /// <summary>How many entries a cross-reference may have. Default 8 million, the limit of ISO 32000-1, annex C.</summary>
    public int MaximumObjects { get; init; } = 8_388_607;

    /// <summary>Bytes one stream may decode to. Default 256 MB.</summary>
    public int MaximumStreamBytes { get; init; } = 256 << 20;

    /// <summary>Bytes all content streams of one page, its forms included, may decode to. Default 512 MB.</summary>
    public long MaximumPageBytes { get; init; } = 512L << 20;

    /// <summary>Operators one page may run, its forms included. Default 5 million.</summary>
    public int MaximumOperators { get; init; } = 5_000_000;

    /// <summary>How deep forms may invoke forms. Default 20.</summary>
    public int MaximumFormDepth { get; init; } = 20;

    /// <summary>How many glyphs, and likewise how many rulings and fills, one page may give. Default 1 million.</summary>
    public int MaximumItems { get; init; } = 1_000_000;

    /// <summary>
    /// How long one page may take. The slowest honest page known takes a quarter of a second. Default 10 s. It is the one limit whose
    /// effect depends on the machine; <see cref="Timeout.InfiniteTimeSpan"/> switches it off.
    /// </summary>
    public TimeSpan MaximumPageTime { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Where the time of <see cref="MaximumPageTime"/> comes from. Default the clock of the machine.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
