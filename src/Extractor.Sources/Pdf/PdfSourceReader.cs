using System.Collections.Immutable;
using Extractor.Diagnostics;
using Extractor.Documents;
using Extractor.Pdf;

namespace Extractor.Sources.Pdf;

/// <summary>Opens a PDF as a <see cref="PagedDocument"/>. Pages are read later, one at a time.</summary>
internal static class PdfSourceReader
{
    /// <summary>The name of this adapter.</summary>
    public const string Adapter = "pdf";

    /// <summary>Opens the bytes of a PDF; they must not change while the document is used. Never throws for what they contain.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="identity">What is known of the file; the adapter is filled in here.</param>
    /// <param name="notes">What was noticed before.</param>
    public static SourceReading Read(ReadOnlyMemory<byte> bytes, DocumentIdentity identity, ImmutableArray<Diagnostic> notes) =>
        Of(PdfDocument.Open(bytes), identity, notes);

    /// <summary>Opens a file that is on disk; the document owns it then, unless the reading failed.</summary>
    internal static SourceReading Read(PdfFile file, DocumentIdentity identity, ImmutableArray<Diagnostic> notes) =>
        Of(PdfDocument.Open(file), identity, notes);

    private static SourceReading Of(PdfOpenResult opened, DocumentIdentity identity, ImmutableArray<Diagnostic> notes)
    {
        var known = identity with { Adapter = Adapter };
        if (!opened.IsSuccess)
        {
            return SourceReading.Failed(known, [.. notes, DiagnosticCatalog.UnreadableDocument("PDF", opened.Error.Message)]);
        }

        var own = opened.Document.Diagnostics.Select(PdfPageSource.ToDiagnostic);
        return SourceReading.Of(new PagedDocument(
            known, new PdfPageSource(opened.Document), [.. notes, .. own, .. DiagnosticCatalog.EmbeddedFiles(opened.Document.EmbeddedFiles)]));
    }
}
