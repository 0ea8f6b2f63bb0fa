using System.Collections.Immutable;
using Extractor.Fiscal.Forms;
using Extractor.Fiscal.Records;

namespace Extractor.Fiscal.Identities;

/// <summary>Marks the figures that arithmetic confirms or contradicts.</summary>
internal static class CellVerification
{
    /// <summary>The forms' records with each cell marked: doubtful in a violated equation, else verified in one that holds.</summary>
    public static ImmutableArray<FormTable> Apply(ImmutableArray<FormReading> forms, ImmutableArray<Evaluation> evaluations)
    {
        var marks = new Dictionary<string, Verification>(StringComparer.Ordinal);
        foreach (var evaluation in evaluations.Where(one => one.Status != FindingStatus.NotEvaluated))
        {
            var mark = evaluation.Status == FindingStatus.Fails ? Verification.Doubtful : Verification.Verified;
            foreach (var cell in evaluation.Equation.Parts.Select(part => part.Cell).Prepend(evaluation.Equation.Total))
            {
                if (cell.Value is not null && (mark == Verification.Doubtful || !marks.ContainsKey(cell.CellId)))
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
