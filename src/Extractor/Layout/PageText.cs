using System.Collections.Immutable;
using Extractor.Diagnostics;

namespace Extractor.Layout;

/// <summary>The text of one page, or of a whole document without pages.</summary>
/// <param name="Number">1-based page number; 1 for a document without pages.</param>
/// <param name="Lines">The printed lines from top to bottom.</param>
public sealed record PageText(int Number, ImmutableArray<string> Lines)
{
    /// <summary>What happened while the page was read; of a document without pages its reading tells.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; init; } = [];

    /// <summary>The lines, each ended by <c>\n</c>.</summary>
    public string Text => string.Concat(Lines.Select(line => line + "\n"));
}
