namespace Extractor.Storage;

/// <summary>Where the bytes of a document were seen. The same bytes at two paths are one document with two sources.</summary>
/// <param name="Path">Path below the imported folder, separated by <c>/</c>.</param>
/// <param name="Url">The address that they were fetched from, or null.</param>
/// <param name="RetrievedAt">When they were fetched, in ISO 8601, or null.</param>
/// <param name="FirstSeen">The run that saw them there first, or null when that was no run of the ledger.</param>
/// <param name="LastSeen">The last run that saw them there, or null.</param>
public sealed record DocumentSource(string Path, string? Url = null, string? RetrievedAt = null, long? FirstSeen = null, long? LastSeen = null);
