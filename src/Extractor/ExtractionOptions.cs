using Extractor.Tables;

namespace Extractor;

/// <summary>How a document is extracted. The defaults suit published reports; each property says why.</summary>
public sealed record ExtractionOptions
{
    /// <summary>The defaults.</summary>
    public static ExtractionOptions Default { get; } = new();

    /// <summary>Finds the tables of a page. Rulings by default: statutory forms are ruled, and narrative text never is.</summary>
    public IGridFinder GridFinder { get; init; } = new RuledGridFinder();

    /// <summary>
    /// What a later stage knows about tables, asked where a page allows several readings. None by default: the core knows no
    /// subject.
    /// </summary>
    public IGridEvidence? GridEvidence { get; init; }

    /// <summary>Whether tables that run over several pages are joined. On by default: a form is one table, however it was printed.</summary>
    public bool JoinContinuedTables { get; init; } = true;
}
