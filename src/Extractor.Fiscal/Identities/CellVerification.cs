using System.Collections.Immutable;
using Extractor.Fiscal.Forms;
using Extractor.Fiscal.Records;

namespace Extractor.Fiscal.Identities;

/// <summary>Marks the figures that arithmetic confirms or contradicts.</summary>
internal static class CellVerification
{
    /// <summary>The forms' records with each cell marked: contradicted in a violated equation, else verified by one that confirms it.</summary>
    public static ImmutableArray<FormTable> Apply(ImmutableArray<FormReading> forms, ImmutableArray<Evaluation> evaluations)
    {
        var marks = new Dictionary<string, Verification>(StringComparer.Ordinal);
        foreach (var evaluation in evaluations.Where(one => one.Confirms || one.Status == FindingStatus.Fails))
        {
            var mark = evaluation.Confirms ? Verification.Verified : Verification.Contradicted;
            foreach (var cell in evaluation.Equation.Parts.Select(part => part.Cell).Prepend(evaluation.Equation.Total.Cell))
            {
                if (cell.Value is not null && (mark == Verification.Contradicted || !marks.ContainsKey(cell.CellId)))
                {
                    marks[cell.CellId] = mark;
                }
            }
        }

        return [.. forms.Select(form => form.Table with
        {
            Rows = [.. form.Table.Rows.Select(row => row with
            {
                Cells = [.. row.Cells.Select(cell => marks.TryGetValue(cell.CellId, out var mark) ? cell with { Verification = mark } : cell)],
            })],
        })];
    }
}
