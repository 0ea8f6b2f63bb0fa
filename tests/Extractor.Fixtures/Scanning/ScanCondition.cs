namespace Extractor.Fixtures.Scanning;

/// <summary>What a sheet went through before and on the scanner.</summary>
public enum ScanCondition
{
    /// <summary>The page as it was rendered.</summary>
    Clean,

    /// <summary>Up to 1.5 degrees askew, a little blurred, noisy, unevenly lit, stored with the loss of JPEG.</summary>
    Scanned,

    /// <summary>A red round seal with a star across print, a grey watermark over the page, then scanned.</summary>
    Stamped,

    /// <summary>Toner at its end: print and rules at a third of their darkness on greyish paper, then scanned.</summary>
    Faded,

    /// <summary>Black and white only, thin strokes broken, specks: fax and archive scans.</summary>
    Bilevel,

    /// <summary>Scanned with the sheet laid on its side, to the left or to the right.</summary>
    Sideways,

    /// <summary>Blurred, folded, blotted, with a dark edge and strong loss: not everything can be read.</summary>
    Damaged,
}
