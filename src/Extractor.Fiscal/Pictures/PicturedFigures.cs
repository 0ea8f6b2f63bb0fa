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
/// <item>A figure is verified by two such sums that share no other cell; by one alone only where two engines read the same. Agreement
/// without a sum is no proof.</item>
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
        var pictured = evaluations.SelectMany(one => one.Equation.Cells())
            .Where(cell => cell.Readings is not null && marks.GetValueOrDefault(cell.CellId) == Verification.Verified)
            .DistinctBy(cell => cell.CellId, StringComparer.Ordinal)
            .ToArray();
        if (pictured.Length == 0)
        {
            return;
        }

        var proven = ConfirmedCells.Of([.. evaluations.Where(IsProof)]);
        foreach (var cell in pictured)
        {
            var count = proven.CountFor(cell.CellId);
            if (count < 2 && !(count == 1 && PictureReadings.Agree(cell)))
            {
                marks[cell.CellId] = Verification.Unverified;
            }
        }
    }

    private static bool IsProof(Evaluation evaluation) =>
        evaluation.Equation.Cells().All(cell => cell.Readings is null)
        || evaluation.Equation.Cells().Where(cell => cell.HasFigure).DistinctBy(cell => cell.CellId, StringComparer.Ordinal).Count() >= FewestFigures;
}
