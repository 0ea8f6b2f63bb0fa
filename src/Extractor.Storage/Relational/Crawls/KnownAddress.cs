namespace Extractor.Storage.Relational.Crawls;

/// <summary>What decides how a visit changes the row of its address.</summary>
/// <param name="Id">The row.</param>
/// <param name="Address">The address.</param>
/// <param name="Depth">Links from a start page.</param>
/// <param name="Sha256">The hash of the last body, or null.</param>
/// <param name="IsDocument">Whether that was a document.</param>
/// <param name="RedirectedTo">Where it was redirected to for good, or null.</param>
/// <param name="WasThere">Whether any visit found it there.</param>
/// <param name="IsVanished">Whether it has vanished.</param>
internal sealed record KnownAddress(
    long Id, string Address, int Depth, string? Sha256, bool IsDocument, string? RedirectedTo, bool WasThere, bool IsVanished);
