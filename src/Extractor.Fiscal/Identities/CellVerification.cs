using System.Collections.Immutable;
using Extractor.Fiscal.Forms;
using Extractor.Fiscal.Pictures;
using Extractor.Fiscal.Records;

namespace Extractor.Fiscal.Identities;

/// <summary>
/// Marks the figures that arithmetic confirms or contradicts, so that a figure is right or is marked as doubtful.
/// </summary>
/// <remarks>
/// <list type="bullet">
/// <item>In no equation that fails: verified if an equation confirms it (<see cref="ConfirmedCells"/>), else unverified.</item>
/// <item>In one that fails: contradicted, unless other equations say that it is not the figure at fault. With one that confirms it it is
/// unverified; with two that share no other cell it is verified.</item>
/// <item>A damaged text that two identities gave its value is repaired.</item>
/// <item>A figure read in a picture is verified only where more bears it out: <see cref="PicturedFigures"/>.</item>
/// <item>Where all figures of a failing equation would be cleared in this way, all of it is contradicted: something is wrong, and
/// nothing says what.</item>
/// </list>
/// <c>scripts/measure-errors</c> tells how often a figure that is verified is wrong.
/// </remarks>
internal static class CellVerification
{
    /// <summary>The forms' records with each cell marked.</summary>
    public static ImmutableArray<FormTable> Apply(ImmutableArray<FormReading> forms, ImmutableArray<Evaluation> evaluations)
    {
        var marks = Marks(evaluations);
        return [.. forms.Select(form => form.Table with
        {
            Rows = [.. form.Table.Rows.Select(row => row with
            {
                Cells = [.. row.Cells.Select(cell => marks.TryGetValue(cell.CellId, out var mark) ? cell with { Verification = mark } : cell)],
            })],
        })];
    }

    /// <summary>The mark of each cell with a value that stands in an equation, by its id.</summary>
    public static Dictionary<string, Verification> Marks(ImmutableArray<Evaluation> evaluations)
    {
        var confirmed = ConfirmedCells.Of(evaluations);
        var marks = new Dictionary<string, Verification>(StringComparer.Ordinal);
        foreach (var evaluation in evaluations)
        {
            foreach (var figure in evaluation.Equation.Figures)
            {
                if (figure.Cell is { Value: not null } cell)
                {
                    marks[cell.CellId] = cell.Repair is not null ? Verification.Repaired
                        : confirmed.Contains(cell.CellId) ? Verification.Verified
                        : Verification.Unverified;
                }
            }
        }

        var failing = evaluations.Where(one => one.Status == FindingStatus.Fails)
            .Select(one => one.Equation.Figures.Where(figure => figure.Cell.Value is not null).Select(figure => figure.Cell.CellId).Distinct(StringComparer.Ordinal).ToArray())
            .ToArray();
        foreach (var cell in failing.SelectMany(cells => cells))
        {
            marks[cell] = confirmed.ContainsTwice(cell) ? Verification.Verified : Verification.Unverified;
        }

        foreach (var cells in failing)
        {
            var suspects = Array.FindAll(cells, cell => !confirmed.Contains(cell));
            foreach (var cell in suspects.Length > 0 ? suspects : cells)
            {
                marks[cell] = Verification.Contradicted;
            }
        }

        PicturedFigures.Restrict(marks, evaluations);
        return marks;
    }
}
