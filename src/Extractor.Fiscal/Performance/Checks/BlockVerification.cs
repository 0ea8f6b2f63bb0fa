using System.Collections.Immutable;
using Extractor.Fiscal.Identities;
using Extractor.Fiscal.Records;

namespace Extractor.Fiscal.Performance.Checks;

/// <summary>Marks the cells of blocks by what the checks over them said; a failure outweighs what holds. No figure is changed.</summary>
internal static class BlockVerification
{
    /// <summary>The forms with their cells marked.</summary>
    public static ImmutableArray<FormTable> Apply(ImmutableArray<FormTable> tables, ImmutableArray<Comparison> comparisons)
    {
        var marks = new Dictionary<string, Verification>(StringComparer.Ordinal);
        foreach (var comparison in comparisons)
        {
            Verification? mark = comparison.Status switch
            {
                FindingStatus.Holds or FindingStatus.Rounding => Verification.Verified,
                FindingStatus.Fails => Verification.Contradicted,
                _ => null,
            };
            foreach (var figure in mark is null ? [] : comparison.Basis.Prepend(comparison.Printed))
            {
                marks[figure.Id] = marks.GetValueOrDefault(figure.Id) == Verification.Contradicted ? Verification.Contradicted : mark!.Value;
            }
        }

        return marks.Count == 0 ? tables : [.. tables.Select(table => table with { Blocks = [.. table.Blocks.Select(block => Apply(block, marks))] })];
    }

    private static FormBlock Apply(FormBlock block, Dictionary<string, Verification> marks) => block with
    {
        Rows = [.. block.Rows.Select(row => row with
        {
            Cells = [.. row.Cells.Select(cell => cell.Value is not null || cell.Number is not null ? cell with { Verification = MarkOf(cell, marks) } : cell)],
        })],
    };

    /// <summary>No check of a performance form is a sum that would see a figure misread in a picture.</summary>
    private static Verification MarkOf(BlockCell cell, Dictionary<string, Verification> marks) =>
        marks.GetValueOrDefault(cell.CellId) is var mark && mark == Verification.Verified && cell.Readings is not null ? Verification.Unverified : mark;
}
