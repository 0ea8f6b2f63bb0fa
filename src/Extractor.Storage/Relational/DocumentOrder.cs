namespace Extractor.Storage.Relational;

/// <summary>
/// How ids tell when a document was saved. In a file ids count up. On a server the bits above <see cref="YearBit"/> tell the fiscal year, so that a
/// range of ids is a partition; those below count up.
/// </summary>
internal static class DocumentOrder
{
    /// <summary>The lowest bit of the fiscal year in an id.</summary>
    internal const int YearBit = 55;

    /// <summary>The order in which documents (alias d) were saved first, as a term of SQL.</summary>
    internal const string FirstImport = "d.id % 36028797018963968";
}
