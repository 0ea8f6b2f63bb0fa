using System.Collections.Immutable;
using Extractor.Diagnostics;
using Extractor.Documents;

namespace Extractor.Tables;

/// <summary>Finds the grids of a page. Rivals look at rulings or at the alignment of text.</summary>
public interface IGridFinder
{
    /// <summary>
    /// The grids of the page from top to bottom, nested ones included; empty for a page without tables.
    /// Never throws for what a page contains: what exceeds a budget is left out and reported.
    /// </summary>
    /// <param name="page">Already turned into the frame in which its text reads from left to right.</param>
    /// <param name="diagnostics">Receives what the finder has to say.</param>
    ImmutableArray<Grid> Find(Page page, ICollection<Diagnostic> diagnostics);
}
