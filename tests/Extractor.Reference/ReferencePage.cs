namespace Extractor.Reference;

/// <summary>A page of the manual that follows from the program.</summary>
/// <param name="Path">Relative to the repository, with slashes.</param>
/// <param name="Text">The whole file; lines end in <c>\n</c>.</param>
public sealed record ReferencePage(string Path, string Text);
