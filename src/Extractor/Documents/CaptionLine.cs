using Extractor.Diagnostics;

namespace Extractor.Documents;

/// <summary>A line of text that belongs to a table without being in its grid: title, form number, department, unit, or a note below.</summary>
/// <param name="Text">The printed text.</param>
/// <param name="Location">Where it stands.</param>
public sealed record CaptionLine(string Text, SourceLocation Location);
