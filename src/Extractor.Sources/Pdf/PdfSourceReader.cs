using System.Collections.Immutable;
using Extractor.Diagnostics;
using Extractor.Documents;
using Extractor.Pdf;

namespace Extractor.Sources.Pdf;

/// <summary>Opens a PDF as a <see cref="PagedDocument"/>. Pages are read later, one at a time.</summary>
public static class PdfSourceReader
{
    /// <summary>The name of this adapter.</summary>
    public const string Adapter = "pdf";

    /// <summary>Opens the bytes of a PDF; they must not change while the document is used. Never throws for what they contain.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="identity">What is known of the file; the adapter is filled in here.</param>
    /// <param name="notes">What was noticed before.</param>
    public static SourceReading Read(ReadOnlyMemory<byte> bytes, DocumentIdentity identity, ImmutableArray<Diagnostic> notes)
    {
        var opened = PdfDocument.Open(bytes);
        var known = identity with { Adapter = Adapter };
        if (!opened.IsSuccess)
        {
            return SourceReading.Failed(known, [.. notes, DiagnosticCatalog.UnreadableDocument("PDF", opened.Error.Message)]);
        }

        return SourceReading.Of(new PagedDocument(
            known, new PdfPageSource(opened.Document), [.. notes, .. opened.Document.Diagnostics.Select(PdfPageSource.ToDiagnostic)]));
    }
}
