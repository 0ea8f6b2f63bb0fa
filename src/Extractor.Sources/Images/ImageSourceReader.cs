using System.Collections.Immutable;
using Extractor.Diagnostics;
using Extractor.Documents;
using Extractor.Pdf;
using Extractor.Sources.Pdf;

namespace Extractor.Sources.Images;

/// <summary>
/// Opens JPEG, PNG and TIFF files as documents whose pages are pictures: one page, or as many as a TIFF file has. Other pictures are named and not
/// read. Never throws for what the bytes contain.
/// </summary>
internal static class ImageSourceReader
{
    /// <summary>The name of this adapter.</summary>
    public const string Adapter = "image";

    /// <summary>A picture of more bytes is no page; the document that is made of it holds them once more.</summary>
    private const int MostBytes = 256 << 20;

    /// <summary>Opens the bytes of a picture.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="identity">What is known of the file; the adapter and the exact media type are filled in here.</param>
    /// <param name="notes">What was noticed before.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static SourceReading Read(ReadOnlyMemory<byte> bytes, DocumentIdentity identity, ImmutableArray<Diagnostic> notes, CancellationToken cancellationToken)
    {
        var (reading, type) = Parse(bytes, cancellationToken);
        var known = identity with { Adapter = Adapter, MediaType = type };
        if (reading.Pages.IsEmpty)
        {
            return SourceReading.Failed(known, notes.Add(DiagnosticCatalog.ImageNotRead(reading.Problem!)));
        }

        var opened = PdfDocument.Open(PictureDocument.Write(reading.Pages));
        if (!opened.IsSuccess)
        {
            return SourceReading.Failed(known, notes.Add(DiagnosticCatalog.ImageNotRead(opened.Error.Message)));
        }

        return SourceReading.Of(new PagedDocument(
            known, new PdfPageSource(opened.Document), reading.Problem is { } problem ? notes.Add(DiagnosticCatalog.ImageNotRead(problem)) : notes));
    }

    private static (PictureFile Reading, string MediaType) Parse(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken) =>
        bytes.Length > MostBytes ? (PictureFile.Failed("it has more than 256 MB"), ContentFormat.Image.MediaType)
        : JpegPicture.Is(bytes.Span) ? (JpegPicture.Read(bytes), "image/jpeg")
        : PngPicture.Is(bytes.Span) ? (PngPicture.Read(bytes, cancellationToken), "image/png")
        : TiffPictures.Is(bytes.Span) ? (TiffPictures.Read(bytes), "image/tiff")
        : (PictureFile.Failed("its kind is not known to this program. Save it as JPEG, PNG or TIFF"), ContentFormat.Image.MediaType);
}
