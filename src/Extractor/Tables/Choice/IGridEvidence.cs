namespace Extractor.Tables;

/// <summary>
/// What a later stage knows about tables: whether their sums come out, whether their codes exist. It is asked only where the page
/// itself leaves several readings, and may tip the balance between them; it never changes what is printed.
/// </summary>
public interface IGridEvidence
{
    /// <summary>A few words for the explanation of a choice.</summary>
    string Name { get; }

    /// <summary>How much this evidence counts beside that of the page, whose weights add up to about 10; at least 0.</summary>
    double Weight { get; }

    /// <summary>
    /// How much the evidence likes a grid with its text: 1 when all that it knows fits, 0 when nothing does, null when it has
    /// nothing to say. The same table always gives the same answer.
    /// </summary>
    double? Like(PageTable table);
}
