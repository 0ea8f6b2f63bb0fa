namespace Extractor.Sources.Ofd;

/// <summary>How much of an OFD document is read. Real ones stay far below; a file made to exhaust the machine does not get further.</summary>
internal static class OfdBudget
{
    /// <summary>Parts of the package; a page has one or two.</summary>
    internal const int Parts = 200_000;

    /// <summary>Bytes of one XML part after inflating. The largest page seen has 0.2 MB, a dense table page about 1 MB.</summary>
    internal const long XmlLength = 24L << 20;

    /// <summary>Bytes of an embedded font after inflating; a whole Chinese font has 15 MB.</summary>
    internal const long FontLength = 48L << 20;

    /// <summary>Elements of one part; a dense page has some ten thousand.</summary>
    internal const int Elements = 500_000;

    /// <summary>Attributes of one part.</summary>
    internal const int Attributes = 2_000_000;

    /// <summary>Elements inside one another. The format itself needs about ten.</summary>
    internal const int Depth = 64;

    /// <summary>Characters of a text that stands in pieces, such as CDATA sections; longer ones are made to be joined again and again.</summary>
    internal const int JoinedText = 64 * 1024;

    /// <summary>Page blocks and composite objects inside one another on a page.</summary>
    internal const int Nesting = 32;

    /// <summary>Objects that one page may draw, those of composites each time they are used.</summary>
    internal const int Objects = 1_000_000;

    /// <summary>Characters that one page may draw, those that are clipped away or overprinted included.</summary>
    internal const int Characters = 4_000_000;

    /// <summary>Pages of all documents in the file.</summary>
    internal const int Pages = 100_000;

    /// <summary>Documents in one file.</summary>
    internal const int Documents = 256;

    /// <summary>Resource parts of one document or page.</summary>
    internal const int ResourceParts = 64;

    /// <summary>Templates and annotations of one page.</summary>
    internal const int Overlays = 256;

    /// <summary>Attachments that are named.</summary>
    internal const int Attachments = 1_000;
}
