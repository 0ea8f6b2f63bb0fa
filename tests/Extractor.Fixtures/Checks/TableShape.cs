using Extractor.Fixtures.Forms;

namespace Extractor.Fixtures.Checks;

/// <summary>Proof that the cells of a form tile its grid: every position is covered exactly once.</summary>
internal static class TableShape
{
    public static void Prove(IEnumerable<LogicalForm> forms)
    {
        foreach (LogicalForm form in forms)
        {
            bool[,] covered = new bool[form.Rows, form.Columns];
            foreach (LogicalCell cell in form.Cells)
            {
                Cover(form, cell, covered);
            }

            if (covered.Cast<bool>().Any(static taken => !taken))
            {
                throw new InvalidOperationException($"{form.Form} has a position without a cell.");
            }
        }
    }

    private static void Cover(LogicalForm form, LogicalCell cell, bool[,] covered)
    {
        for (int row = cell.Row; row < cell.Row + cell.RowSpan; row++)
        {
            for (int column = cell.Column; column < cell.Column + cell.ColumnSpan; column++)
            {
                if (covered[row, column])
                {
                    throw new InvalidOperationException($"{form.Form} has two cells at row {row}, column {column}.");
                }

                covered[row, column] = true;
            }
        }
    }
}
