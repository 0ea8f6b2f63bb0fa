using Extractor.Diagnostics;

namespace Extractor.Sources;

/// <summary>A file that a document links to, such as the PDF of a report below its announcement. It is named, never fetched.</summary>
/// <param name="Address">Absolute where the document's own address is known (or it says its base), else as written.</param>
/// <param name="Text">The text of the link; empty where there is none.</param>
/// <param name="Location">Where the link stands.</param>
public sealed record SourceAttachment(string Address, string Text, SourceLocation Location);
