using System.Collections.Immutable;
using Extractor.Diagnostics;

namespace Extractor.Sources.Archives;

/// <summary>The files in an archive.</summary>
/// <param name="Members">Their paths in the order of the archive, each to be put behind the archive's own path and <c>!/</c>.</param>
/// <param name="Diagnostics">What kept others from being listed.</param>
public sealed record ArchiveListing(ImmutableArray<string> Members, ImmutableArray<Diagnostic> Diagnostics);
