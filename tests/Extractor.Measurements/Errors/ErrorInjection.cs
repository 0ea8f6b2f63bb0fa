using System.Collections.Immutable;
using Extractor.Fixtures;
using Extractor.Fixtures.Forms;
using Extractor.Fixtures.Invention;

namespace Extractor.Measurements.Errors;

/// <summary>A place of a form where what is printed is not true.</summary>
/// <param name="Form">The form.</param>
/// <param name="Row">Row of the logical form, header rows counted.</param>
/// <param name="Column">Its column.</param>
/// <param name="Kind">What was done.</param>
internal readonly record struct WrongPlace(string Form, int Row, int Column, FigureError Kind);

/// <summary>A report with errors.</summary>
/// <param name="Report">The report as it is printed.</param>
/// <param name="Places">Where it is wrong: one place an error, two where a figure moved.</param>
internal sealed record WrongReport(InventedReport Report, ImmutableArray<WrongPlace> Places);

/// <summary>Puts one or two errors in each table of a sound report before it is printed.</summary>
internal static class ErrorInjection
{
    private const int Attempts = 12;

    /// <summary>The same report and kinds give the same errors.</summary>
    public static WrongReport Apply(InventedReport report, IReadOnlyList<FigureError> kinds)
    {
        var generator = new SeededGenerator((ulong)report.Recipe.Seed).For("figure errors");
        var places = ImmutableArray.CreateBuilder<WrongPlace>();
        var forms = report.Forms.ToDictionary(form => form.Form, form => Damage(form, kinds, generator, places), StringComparer.Ordinal);
        return new WrongReport(
            report with
            {
                Forms = [.. report.Forms.Select(form => forms[form.Form])],
                Blocks = [.. report.Blocks.Select(block => block is FormBlock printed ? new FormBlock(forms[printed.Form.Form]) : block)],
            },
            places.ToImmutable());
    }

    private static LogicalForm Damage(
        LogicalForm form, IReadOnlyList<FigureError> kinds, SeededGenerator generator, ImmutableArray<WrongPlace>.Builder places)
    {
        var cells = form.Cells.ToArray();
        var figures = Enumerable.Range(0, cells.Length).Where(at => cells[at].Amount is not null and not 0).ToArray();
        var touched = new HashSet<int>();
        var wanted = generator.Chance(50) ? 1 : 2;
        for (var attempt = 0; figures.Length > 0 && wanted > 0 && attempt < Attempts; attempt++)
        {
            var kind = generator.Pick(kinds);
            var at = kind == FigureError.MinusLost ? NegativeAmong(cells, figures, generator) : generator.Pick(figures);
            if (at < 0 || touched.Contains(at))
            {
                continue;
            }

            wanted -= Damage(form.Form, cells, at, kind, generator, touched, places) ? 1 : 0;
        }

        return form with { Cells = [.. cells] };
    }

    private static int NegativeAmong(LogicalCell[] cells, int[] figures, SeededGenerator generator)
    {
        var negative = Array.FindAll(figures, at => cells[at].Amount < 0);
        return negative.Length == 0 ? -1 : generator.Pick(negative);
    }

    private static bool Damage(
        string form,
        LogicalCell[] cells,
        int at,
        FigureError kind,
        SeededGenerator generator,
        HashSet<int> touched,
        ImmutableArray<WrongPlace>.Builder places)
    {
        var cell = cells[at];
        if (kind is FigureError.Moved or FigureError.MovedRow or FigureError.Joined)
        {
            var other = NeighbourOf(cells, cell, kind, generator);
            if (other < 0 || touched.Contains(other))
            {
                return false;
            }

            var (own, next) = kind == FigureError.Joined ? (cell.Text + cells[other].Text, "") : (cells[other].Text, cell.Text);
            places.Add(new WrongPlace(form, cells[other].Row, cells[other].Column, kind));
            cells[at] = cell with { Text = own };
            cells[other] = cells[other] with { Text = next };
            touched.Add(other);
        }
        else if (WrongText.Of(cell.Text, kind, generator) is { } text && text != cell.Text)
        {
            cells[at] = cell with { Text = text };
        }
        else
        {
            return false;
        }

        touched.Add(at);
        places.Add(new WrongPlace(form, cell.Row, cell.Column, kind));
        return true;
    }

    /// <summary>The cell that a figure moves to: beside it an empty one or a zero; above or below any amount; where figures join, one beside it.</summary>
    private static int NeighbourOf(LogicalCell[] cells, LogicalCell cell, FigureError kind, SeededGenerator generator)
    {
        var step = generator.Chance(50) || kind == FigureError.Joined ? 1 : -1;
        var at = Array.FindIndex(cells, other => kind == FigureError.MovedRow
            ? other.Column == cell.Column && other.Row == cell.Row + step
            : other.Row == cell.Row && other.Column == cell.Column + step);
        return at < 0 ? -1 : kind switch
        {
            FigureError.MovedRow => cells[at].Role == CellRole.Amount && cells[at].Text != cell.Text ? at : -1,
            FigureError.Joined => cells[at].Amount is not null and not 0 ? at : -1,
            _ => cells[at].Role == CellRole.Amount ? cells[at].Amount is null or 0 ? at : -1 : cells[at].Text.Length == 0 ? at : -1,
        };
    }
}
