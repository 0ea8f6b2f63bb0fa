using System.Collections.Immutable;
using Extractor.Diagnostics;
using Extractor.Documents;

namespace Extractor.Sources;

/// <summary>What came of reading a file: a document, or the reason why there is none.</summary>
/// <param name="Identity">What was read, also when it could not be understood.</param>
/// <param name="Document">The document, or null; then <paramref name="Diagnostics"/> holds at least one error.</param>
/// <param name="Diagnostics">What happened, in order; a document carries the same ones.</param>
public sealed record SourceReading(DocumentIdentity Identity, SourceDocument? Document, ImmutableArray<Diagnostic> Diagnostics) : IDisposable
{
    /// <summary>The files that the document links to, each once, in reading order; they are named, never fetched.</summary>
    public ImmutableArray<SourceAttachment> Attachments { get; init; } = [];

    /// <summary>A reading that failed.</summary>
    public static SourceReading Failed(DocumentIdentity identity, params ImmutableArray<Diagnostic> diagnostics) =>
        new(identity, null, diagnostics);

    /// <summary>A reading that succeeded; the diagnostics are the document's own.</summary>
    public static SourceReading Of(SourceDocument document) => new(document.Identity, document, document.Diagnostics);

    /// <summary>Disposes the document, if there is one.</summary>
    public void Dispose() => Document?.Dispose();
}
