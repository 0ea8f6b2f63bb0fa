using System.Collections.Immutable;
using Extractor.Diagnostics;
using Extractor.Documents;

namespace Extractor.Sources.Ofd;

/// <summary>
/// Opens an OFD file (GB/T 33190-2016, the fixed-layout format of Chinese government) as a <see cref="PagedDocument"/>. Its text has a place
/// for every character and its tables are drawn as lines, so that everything behind is as for PDF.
/// </summary>
internal static class OfdSourceReader
{
    /// <summary>The name of this adapter.</summary>
    public const string Adapter = "ofd";

    /// <summary>Opens the bytes of an OFD file; they must not change while the document is used. Never throws for what they contain.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="identity">What is known of the file; the adapter is filled in here.</param>
    /// <param name="notes">What was noticed before.</param>
    public static SourceReading Read(ReadOnlyMemory<byte> bytes, DocumentIdentity identity, ImmutableArray<Diagnostic> notes)
    {
        var known = identity with { Adapter = Adapter };
        var package = new OfdPackage(bytes);
        var own = new OfdNotes(SourceLocation.WholeDocument);
        var documents = new OfdDocumentReader(package, own);
        var pages = documents.Read();
        var all = notes.AddRange(own.All).AddRange(DiagnosticCatalog.EmbeddedFiles(documents.Attachments));
        return pages.Count > 0
            ? SourceReading.Of(new PagedDocument(known, new OfdPageSource(package, pages), all))
            : SourceReading.Failed(known, all.Add(DiagnosticCatalog.UnreadableDocument("OFD document", package.Names.Any(IsEncryption)
                ? "it is encrypted."
                : "it lists no page.")));
    }

    // GM/T 0099: an encrypted package says how in these parts.
    private static bool IsEncryption(string part) =>
        part.EndsWith("Encryptions.xml", StringComparison.OrdinalIgnoreCase) || part.EndsWith("DecryptSeed.dat", StringComparison.OrdinalIgnoreCase);
}
