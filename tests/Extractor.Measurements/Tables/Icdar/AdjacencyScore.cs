using Extractor.Documents;
using Extractor.Sources;

namespace Extractor.Measurements.Tables.Icdar;

/// <summary>How the relations of one document's tables agree with the truth, all tables together.</summary>
/// <param name="Name">The document.</param>
/// <param name="Expected">Relations of the truth.</param>
/// <param name="Found">Relations of our tables.</param>
/// <param name="Right">Relations in both, as multisets.</param>
internal sealed record AdjacencyScore(string Name, int Expected, int Found, int Right)
{
    /// <summary>Zero where nothing was found.</summary>
    public double Precision => Found == 0 ? 0 : (double)Right / Found;

    /// <summary>One where there was nothing to find.</summary>
    public double Recall => Expected == 0 ? 1 : (double)Right / Expected;

    /// <summary>Compares two sets of tables.</summary>
    public static AdjacencyScore Of(string name, IEnumerable<IReadOnlyList<RelatedCell>> expected, IEnumerable<IReadOnlyList<RelatedCell>> found)
    {
        var left = new Dictionary<CellRelation, int>();
        var (expectedCount, foundCount, right) = (0, 0, 0);
        foreach (var relation in expected.SelectMany(CellRelations.Of))
        {
            left[relation] = left.GetValueOrDefault(relation) + 1;
            expectedCount++;
        }

        foreach (var relation in found.SelectMany(CellRelations.Of))
        {
            foundCount++;
            if (left.GetValueOrDefault(relation) > 0)
            {
                left[relation]--;
                right++;
            }
        }

        return new AdjacencyScore(name, expectedCount, foundCount, right);
    }

    /// <summary>Reads a PDF with the whole pipeline and compares its tables with the truth.</summary>
    public static AdjacencyScore OfFile(string name, string pdf, string structure)
    {
        using var reading = SourceReader.Open(pdf);
        var tables = reading.Document is { } document ? ExtractionPipeline.Extract(document).Tables : [];
        return Of(name, IcdarTruth.Tables(structure), tables.Select(Cells));
    }

    /// <summary>The harmonic mean of the mean precision and the mean recall of documents.</summary>
    public static (double Precision, double Recall, double F1) Mean(IReadOnlyCollection<AdjacencyScore> scores)
    {
        var (precision, recall) = (scores.Average(score => score.Precision), scores.Average(score => score.Recall));
        return (precision, recall, precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0);
    }

    private static List<RelatedCell> Cells(Table table) =>
        [.. table.Cells.Select(cell => new RelatedCell(cell.Row, cell.Column, cell.RowSpan, cell.ColumnSpan, cell.JoinedText))];
}
