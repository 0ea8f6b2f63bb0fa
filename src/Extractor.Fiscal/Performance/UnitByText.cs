using System.Collections.Immutable;
using System.Globalization;
using Extractor.Fiscal.Recognition;
using Extractor.Fiscal.Records;
using Extractor.Numbers;
using Extractor.Text;

namespace Extractor.Fiscal.Performance;

/// <summary>
/// Forms headed 万元 are sometimes filled in yuan. A project of 188269 万元 would be a project of 1.9 billion yuan; where the report's own text
/// speaks of 18.83 万元, the figures are in yuan.
/// </summary>
internal static class UnitByText
{
    /// <summary>Below 10000 万元 a figure is no sign of anything.</summary>
    private const decimal Suspicious = 10_000m;

    private const string Unit = "万元";

    /// <summary>Whether every suspicious form's total stands in the text as if it had been printed in yuan.</summary>
    public static bool IsInYuan(ImmutableArray<FormBlock> blocks, ImmutableArray<DocumentLine> lines)
    {
        var printed = blocks.Where(block => block.Kind == BlockKind.Funds)
            .SelectMany(block => block.Rows)
            .Where(row => row.Key == "total")
            .SelectMany(row => row.Cells)
            .Where(cell => cell.Measure == BlockMeasure.Money && cell.Status == CellStatus.Number)
            .Select(cell => NumberText.Read(cell.Raw))
            .ToArray();
        return printed.Length > 0 && printed.All(number => number.Value >= Suspicious && number.DecimalPlaces == 0)
            && printed.Select(number => Math.Round(number.Value / Suspicious, 2, MidpointRounding.AwayFromZero)).Distinct().Any(amount => Stands(amount, lines));
    }

    private static bool Stands(decimal amount, ImmutableArray<DocumentLine> lines)
    {
        var text = amount.ToString("0.##", CultureInfo.InvariantCulture) + Unit;
        return lines.Any(line => line.Table is null && line.Text.Contains(Unit, StringComparison.Ordinal)
            && MatchingText.Fold(line.Text) is var folded && folded.IndexOf(text, StringComparison.Ordinal) is >= 0 and var at
            && (at == 0 || !(char.IsAsciiDigit(folded[at - 1]) || folded[at - 1] is '.' or ',')));
    }
}
