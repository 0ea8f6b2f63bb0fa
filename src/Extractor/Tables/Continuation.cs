using Extractor.Documents;

namespace Extractor.Tables;

/// <summary>Whether one table goes on in the next.</summary>
internal enum ContinuationKind
{
    /// <summary>Two tables.</summary>
    Separate,

    /// <summary>It looks like it, but the evidence does not suffice.</summary>
    Suspected,

    /// <summary>One table that was printed in two parts.</summary>
    Continued,
}

/// <summary>A judgement about two neighbouring tables.</summary>
/// <param name="Kind">The outcome.</param>
/// <param name="RepeatedRows">How many leading rows of the second part repeat the first's caption and header.</param>
/// <param name="Columns">How the columns correspond; null unless continued.</param>
internal readonly record struct Continuation(ContinuationKind Kind, int RepeatedRows = 0, ColumnAlignment? Columns = null)
{
    private static readonly Continuation Separate = new(ContinuationKind.Separate);
    private static readonly Continuation Suspected = new(ContinuationKind.Suspected);

    /// <summary>
    /// Judges two tables between which stand only notes of the first and captions of the second. A title that the first does not
    /// bear separates them; a repeated header joins them; without either, only an unbroken grid on the next page does.
    /// </summary>
    public static Continuation Judge(GrowingTable first, TablePart second)
    {
        var newCaptions = second.Captions.Where(line => LineKinds.Comparable(line).Length > 0).ToList();
        var known = first.Captions.Select(LineKinds.Comparable).ToHashSet(StringComparer.Ordinal);
        if (newCaptions.Exists(line => !known.Contains(LineKinds.Comparable(line))))
        {
            return Separate;
        }

        var hasCaption = newCaptions.Exists(line => LineKinds.Of(line) == LineKind.Title);
        var columns = Align(first, second);

        // A header that comes again names its columns, whatever width a browser gave them on each page.
        var named = columns ?? ColumnAlignment.Match(first.ColumnCount, second.Table.ColumnCount);
        var repeated = named is null ? 0 : CountRepeated(first, second);
        if (repeated > 0)
        {
            var isElsewhere = first.Placement is null || hasCaption || first.LastPage < second.Placement?.Page;
            return isElsewhere ? new Continuation(ContinuationKind.Continued, repeated, named) : Suspected;
        }

        if (newCaptions.Count > 0)
        {
            return BeginsAlike(first, second.Table) ? Separate : Suspected;
        }

        return JudgeUnbroken(first, second, columns);
    }

    /// <summary>A second form of one pattern begins with the same label again, and goes on with values of its own.</summary>
    private static bool BeginsAlike(GrowingTable first, Table second) => FirstText(first.At(0, 0)) is { Length: > 0 } text && text == FirstText(second.At(0, 0));

    private static string FirstText(TableCell? cell) => LineKinds.Comparable(cell?.Text ?? string.Empty);

    private static Continuation JudgeUnbroken(GrowingTable first, TablePart second, ColumnAlignment? columns)
    {
        if (first.Placement is null != second.Placement is null
            || (second.Placement is { } placement && placement.Page != first.LastPage + 1))
        {
            return Separate;
        }

        // Rows of text keep tabs only up to their last filled cell, so the parts may differ in width; a title would stand between tables.
        var isText = first.Origin == GridOrigin.Tabs && second.Table.Origin == GridOrigin.Tabs;
        columns ??= isText ? ColumnAlignment.FromLeft(first.ColumnCount, second.Table.ColumnCount)
            : ColumnKinds.GoOn(first, second) ? ColumnAlignment.Match(first.ColumnCount, second.Table.ColumnCount)
            : null;
        if (columns is null)
        {
            return first.ColumnCount == second.Table.ColumnCount ? Suspected : Separate;
        }

        var header = second.Header;
        var beginsAnew = header.First > 0 || header.ColumnNumberRow is not null || BeginsAlike(first, second.Table)
            || (second.Table.Origin == GridOrigin.Markup && header.Count > 0);
        var isBlank = second.Table.Cells.All(cell => string.IsNullOrWhiteSpace(cell.Text));
        if (beginsAnew)
        {
            return Separate;
        }

        return IsClosed(first) && !isBlank ? Suspected : new Continuation(ContinuationKind.Continued, 0, columns);
    }

    private static ColumnAlignment? Align(GrowingTable first, TablePart second) =>
        first.Placement is { } a && second.Placement is { } b
            ? ColumnAlignment.Match(a.ColumnEdges, b.ColumnEdges)
            : ColumnAlignment.Match(first.ColumnCount, second.Table.ColumnCount);

    /// <summary>How many rows of the second part are the first part's caption and header once more; zero when its header is another.</summary>
    private static int CountRepeated(GrowingTable first, TablePart second)
    {
        var above = first.Rows;
        var below = second.Rows;
        var header = first.Header;
        var equal = 0;
        while (equal < Math.Min(above.Count, below.Count) && TableRows.AreEqual(above[equal], below[equal]))
        {
            equal++;
        }

        // A page may repeat less than the whole header, such as no row of column numbers; then that is all the header it has.
        var repeated = equal >= header.End ? header.End : equal == second.Header.End ? equal : 0;

        // One filled cell is too little to call a header.
        return header.Count > 0 && Enumerable.Range(0, repeated).Sum(row => above.Filled(row).Count) >= 2 ? repeated : 0;
    }

    /// <summary>Whether the last row is the sum that ends a table.</summary>
    private static bool IsClosed(GrowingTable table)
    {
        for (var column = 0; column < Math.Min(2, table.ColumnCount); column++)
        {
            if (table.At(table.RowCount - 1, column) is { } cell && CellKind.IsClosingLabel(cell.Text))
            {
                return true;
            }
        }

        return false;
    }
}
