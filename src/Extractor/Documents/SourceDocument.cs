using System.Collections.Immutable;
using Extractor.Diagnostics;

namespace Extractor.Documents;

/// <summary>
/// A report as its reader understood it, before any table is rebuilt: either pages of positioned glyphs
/// (<see cref="PagedDocument"/>) or a flow of blocks (<see cref="FlowDocument"/>). Nothing else derives from it.
/// </summary>
public abstract class SourceDocument : IDisposable
{
    private protected SourceDocument(DocumentIdentity identity, ImmutableArray<Diagnostic> diagnostics)
    {
        Identity = identity;
        Diagnostics = diagnostics;
    }

    /// <summary>What was read.</summary>
    public DocumentIdentity Identity { get; }

    /// <summary>What the reader had to say about the document as a whole, in the order in which it happened.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>Releases what the reader holds, such as a mapped file.</summary>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Releases the resources of a derived document.</summary>
    protected virtual void Dispose(bool disposing)
    {
    }
}
