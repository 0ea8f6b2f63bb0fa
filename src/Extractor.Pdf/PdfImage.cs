using Extractor.Pdf.Objects;

namespace Extractor.Pdf;

/// <summary>An image placed on a page. Its samples are never decoded here.</summary>
public sealed class PdfImage
{
    private readonly Func<ReadOnlyMemory<byte>> read;

    internal PdfImage(Func<ReadOnlyMemory<byte>> read) => this.read = read;

    /// <summary>Where the image stands on the page.</summary>
    public required PdfRectangle Box { get; init; }

    /// <summary>The resource name it was drawn by; empty for an inline image.</summary>
    public required string Name { get; init; }

    /// <summary>Samples a row; 0 if not said.</summary>
    public required int Width { get; init; }

    /// <summary>Rows; 0 if not said.</summary>
    public required int Height { get; init; }

    /// <summary>Bits a component; 1 for a mask, 0 if not said.</summary>
    public required int BitsPerComponent { get; init; }

    /// <summary>The colour space's name, or the name of its family; empty if not said.</summary>
    public required string ColorSpace { get; init; }

    /// <summary>Whether the image is a stencil mask.</summary>
    public required bool IsMask { get; init; }

    /// <summary>
    /// What <see cref="Read"/> gives: <c>DCTDecode</c> (a JPEG file), <c>JPXDecode</c>, <c>CCITTFaxDecode</c>, <c>JBIG2Decode</c>, or
    /// empty for plain samples.
    /// </summary>
    public required string Filter { get; init; }

    /// <summary>The bytes, still encoded with <see cref="Filter"/>; other filters are undone, now and at each call.</summary>
    public ReadOnlyMemory<byte> Read() => read();

    /// <summary>The same image with bytes that outlive the mapping of the file.</summary>
    internal PdfImage Copying(FileMapping mapping) => new(() =>
    {
        using var lease = mapping.Use();
        return read().ToArray();
    })
    {
        Box = Box,
        Name = Name,
        Width = Width,
        Height = Height,
        BitsPerComponent = BitsPerComponent,
        ColorSpace = ColorSpace,
        IsMask = IsMask,
        Filter = Filter,
    };
}
