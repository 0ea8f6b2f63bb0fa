using Extractor.Storage.Relational;

namespace Extractor.Storage.PostgreSql;

/// <summary>
/// How the id of a document is made: its fiscal year, its number, and room for the places of its rows, as <c>schema/tables.sql</c> says. Ids of one
/// year are a range.
/// </summary>
internal static class DocumentId
{
    /// <summary>How many rows of one kind a document can have.</summary>
    internal const int Places = 1 << PlaceBits;

    private const int PlaceBits = 23;
    private const int YearZero = 1980;
    private const int LastYear = 126;

    /// <summary>The partition of a fiscal year: 1 for 1981 and on, 0 for no year and those that no report can be about.</summary>
    internal static int PartitionOf(int? fiscalYear) => fiscalYear is { } year && year > YearZero && year <= YearZero + LastYear ? year - YearZero : 0;

    /// <summary>The year of a partition.</summary>
    internal static int YearOf(int partition) => YearZero + partition;

    /// <summary>The first id of a partition; that of the next one is its end.</summary>
    internal static long First(int partition) => (long)partition << DocumentOrder.YearBit;

    /// <summary>The id of the document with a number.</summary>
    internal static long Of(int partition, long number) => First(partition) | (number << PlaceBits);
}
