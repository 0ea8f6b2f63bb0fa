using System.Collections.Immutable;
using Extractor.Fiscal.Identities;
using Extractor.Fiscal.Records;

namespace Extractor.Fiscal.Pictures;

/// <summary>
/// Which figures read from pictures arithmetic verifies. It asks more than for a page's own text, because readings err alike: the same
/// print is misread in the same way wherever it stands.
/// </summary>
/// <remarks>
/// <list type="bullet">
/// <item>Two equal figures prove nothing, be they side by side, a subtotal over one row, or in two forms: only a sum of two or more figures
/// other than zero does.</item>
/// <item>A figure is verified by such a sum and a second equation that shares no other cell with the first, or by one such sum alone where
/// two engines agree on every figure in it. Agreement without a sum is no proof.</item>
/// <item>Where more than a tenth of a table's figures are doubted, sums hold by chance or by one misreading repeated: only two sums verify there.</item>
/// </list>
/// <c>scripts/measure-scans --simulate</c> tells how often such a figure is wrong.
/// </remarks>
internal static class PicturedFigures
{
    /// <summary>A total and two parts.</summary>
    private const int FewestFigures = 3;

    /// <summary>The marks with those taken back that the sums do not bear out.</summary>
    public static void Restrict(Dictionary<string, Verification> marks, ImmutableArray<Evaluation> evaluations)
    {
        var pictured = evaluations.SelectMany(one => one.Equation.Figures.Select(figure => figure.Cell))
            .Where(cell => cell.Readings is not null && marks.GetValueOrDefault(cell.CellId) == Verification.Verified)
            .DistinctBy(cell => cell.CellId, StringComparer.Ordinal)
            .ToArray();
        if (pictured.Length == 0)
        {
            return;
        }

        var doubted = DoubtedTables(marks, evaluations);
        var confirmed = ConfirmedCells.Of(evaluations);
        var proven = ConfirmedCells.Of([.. evaluations.Where(IsProof)]);
        var agreed = ConfirmedCells.Of([.. evaluations.Where(one => IsProof(one) && one.Equation.Figures.All(figure => IsAgreed(figure.Cell)))]);
        foreach (var cell in pictured.Select(cell => cell.CellId))
        {
            var isVerified = doubted.Contains(TableOf(cell)) ? proven.ContainsTwice(cell)
                : agreed.Contains(cell) || (proven.Contains(cell) && confirmed.ContainsTwice(cell));
            if (!isVerified)
            {
                marks[cell] = Verification.Unverified;
            }
        }
    }

    /// <summary>The tables in whose sums more than a tenth of the figures are contradicted or illegible.</summary>
    private static HashSet<string> DoubtedTables(Dictionary<string, Verification> marks, ImmutableArray<Evaluation> evaluations) => evaluations
        .SelectMany(one => one.Equation.Figures.Select(figure => figure.Cell))
        .Where(cell => cell.HasFigure || cell.Status == CellStatus.Illegible)
        .DistinctBy(cell => cell.CellId, StringComparer.Ordinal)
        .GroupBy(cell => TableOf(cell.CellId), StringComparer.Ordinal)
        .Where(table => table.Count(cell => cell.Value is null || marks.GetValueOrDefault(cell.CellId) == Verification.Contradicted) * 10 > table.Count())
        .Select(table => table.Key)
        .ToHashSet(StringComparer.Ordinal);

    private static string TableOf(string cellId) => cellId[..cellId.LastIndexOf("-R", StringComparison.Ordinal)];

    private static bool IsAgreed(FormCell cell) => !cell.HasFigure || cell.Readings is null || PictureReadings.Agree(cell);

    private static bool IsProof(Evaluation evaluation) =>
        evaluation.Equation.Figures.All(figure => figure.Cell.Readings is null)
        || evaluation.Equation.Figures.Where(figure => figure.Cell.HasFigure).DistinctBy(figure => figure.Cell.CellId, StringComparer.Ordinal).Count() >= FewestFigures;
}
