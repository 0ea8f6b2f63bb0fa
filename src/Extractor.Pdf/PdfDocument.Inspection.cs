using System.Collections.Immutable;
using Extractor.Pdf.Objects;
using Extractor.Pdf.Structure;

namespace Extractor.Pdf;

// Looking inside a file: what it is made of, not what it shows.
public sealed partial class PdfDocument
{
    /// <summary>The numbers of all objects in use, ascending.</summary>
    /// <exception cref="ObjectDisposedException">The document is disposed, and its file was mapped into memory.</exception>
    public ImmutableArray<int> ObjectNumbers()
    {
        using var lease = file?.Mapping?.Use() ?? default;
        return [.. objects.Numbers()];
    }

    /// <summary>
    /// An object in the syntax of PDF, decrypted: keys in ordinal order, strings in hexadecimal, of a stream its dictionary and length.
    /// An object that does not exist is <c>null</c>, as the standard has it.
    /// </summary>
    /// <exception cref="ObjectDisposedException">The document is disposed, and its file was mapped into memory.</exception>
    public string DescribeObject(int number)
    {
        using var lease = file?.Mapping?.Use() ?? default;
        objects.Trim();
        return ObjectText.Of(objects.Resolve(new PdfReference(number)));
    }

    /// <summary>The fonts that are objects of their own, by object number; a composite font once, without its descendant.</summary>
    /// <exception cref="ObjectDisposedException">The document is disposed, and its file was mapped into memory.</exception>
    public ImmutableArray<PdfFontSummary> Fonts()
    {
        using var lease = file?.Mapping?.Use() ?? default;
        return FontListing.Of(objects);
    }
}
