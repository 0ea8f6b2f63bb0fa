namespace Extractor.App.Import;

/// <summary>A file to import.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="RelativePath">Its path below the folder that the user named, separated by <c>/</c>; the name alone for a named file.</param>
internal sealed record ImportFile(string Path, string RelativePath);
