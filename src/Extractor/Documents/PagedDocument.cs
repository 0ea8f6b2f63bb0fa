using System.Collections.Immutable;
using Extractor.Diagnostics;

namespace Extractor.Documents;

/// <summary>A document that fixes every glyph to a place on a page: PDF, OFD, a recognised scan.</summary>
public sealed class PagedDocument : SourceDocument
{
    /// <summary>Wraps an opened page source; the document owns it from here on.</summary>
    public PagedDocument(DocumentIdentity identity, IPageSource pages, ImmutableArray<Diagnostic> diagnostics)
        : base(identity, diagnostics) => Pages = pages;

    /// <summary>The pages, read one at a time so that memory stays bounded.</summary>
    public IPageSource Pages { get; }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            Pages.Dispose();
        }

        base.Dispose(disposing);
    }
}
