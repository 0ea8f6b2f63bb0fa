using Extractor.Fiscal.Records;

namespace Extractor.Fiscal.Identities;

/// <summary>How much a violated identity matters.</summary>
internal static class Materiality
{
    /// <summary>Yuan. 1 万元 is a hundred times the last place of the usual print, so no chain of rounding reaches it.</summary>
    private const decimal MaterialAmount = 10_000m;

    /// <summary>A thousandth of the total: a small report can be wrong by less than 1 万元 and still materially.</summary>
    private const decimal MaterialShare = 0.001m;

    /// <summary>
    /// <see cref="FindingSeverity.High"/> from 1 万元 or a thousandth of the total on; <see cref="FindingSeverity.Medium"/> below, and where
    /// a blank could explain it.
    /// </summary>
    public static FindingSeverity OfViolation(Evaluation evaluation)
    {
        var size = Math.Abs(evaluation.Difference);
        var isMaterial = size >= MaterialAmount || size >= MaterialShare * Math.Abs(evaluation.Equation.Total.Cell.Value ?? 0m);
        return isMaterial && !evaluation.RestsOnBlanks ? FindingSeverity.High : FindingSeverity.Medium;
    }
}
