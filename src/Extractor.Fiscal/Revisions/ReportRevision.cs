using System.Collections.Immutable;
using System.Globalization;
using Extractor.Fiscal.Records;

namespace Extractor.Fiscal.Revisions;

/// <summary>
/// What differs between two records: of one document read twice, of a report and its corrected version, or of two years. Cells are matched by
/// form, code or label of the row, measure or labels of the column and, where these come more than once, by their order. Takes time linear in
/// the number of cells. Two equal records have an empty revision; the revision of the records in the other order is the mirror image.
/// </summary>
/// <param name="Header">What the reports say of themselves, in the order of the record.</param>
/// <param name="Forms">Forms that differ, in the order of the later record; those that it has no longer come last.</param>
public sealed record ReportRevision(ImmutableArray<HeaderRevision> Header, ImmutableArray<FormRevision> Forms)
{
    /// <summary>Whether nothing differs.</summary>
    public bool IsEmpty => Header.IsEmpty && Forms.IsEmpty;

    /// <summary>The cells that differ, form by form.</summary>
    public IEnumerable<CellRevision> Cells => Forms.SelectMany(form => form.Cells);

    /// <summary>Compares two records.</summary>
    public static ReportRevision Between(FiscalReport before, FiscalReport after)
    {
        var forms = ImmutableArray.CreateBuilder<FormRevision>();
        foreach (var (earlier, later) in FormMatching.Pair(before.Tables, after.Tables))
        {
            ImmutableArray<CellRevision> cells = [.. CellMatching.Between(CellsOf(earlier), CellsOf(later))];
            if (earlier is null || later is null || earlier.Status != later.Status || earlier.Unit?.Raw != later.Unit?.Raw || cells.Length > 0)
            {
                var kind = earlier is null ? RevisionKind.Added : later is null ? RevisionKind.Removed : RevisionKind.Changed;
                forms.Add(new FormRevision(kind, FormHeader.Of(earlier), FormHeader.Of(later), cells));
            }
        }

        return new ReportRevision([.. HeaderOf(before, after)], forms.ToImmutable());
    }

    private static RecordedCell[] CellsOf(FormTable? table) => table is null ? [] : [.. RecordedCell.Of(table)];

    private static IEnumerable<HeaderRevision> HeaderOf(FiscalReport before, FiscalReport after)
    {
        HeaderRevision[] fields =
        [
            new("title", before.Title, after.Title),
            new("kind", RecordNames.Of(before.Kind), RecordNames.Of(after.Kind)),
            new("fiscalYear", YearOf(before), YearOf(after)),
            new("level", RecordNames.Of(before.Level), RecordNames.Of(after.Level)),
            new("issuer", before.Issuer.Name, after.Issuer.Name),
            new("areaCode", before.Issuer.AreaCode, after.Issuer.AreaCode),
            new("issuedOn", before.IssuedOn?.Value, after.IssuedOn?.Value),
            new("amountUnit", before.AmountUnit?.Raw, after.AmountUnit?.Raw),
        ];
        return fields.Where(field => field.Before != field.After);
    }

    private static string? YearOf(FiscalReport report) => report.FiscalYear?.ToString(CultureInfo.InvariantCulture);
}

/// <summary>A part of the header that differs.</summary>
/// <param name="Field">Its name as in the JSON record.</param>
/// <param name="Before">What the earlier record says, or null.</param>
/// <param name="After">What the later record says, or null.</param>
public sealed record HeaderRevision(string Field, string? Before, string? After);

/// <summary>A form that differs.</summary>
/// <param name="Kind">Whether one record lacks it.</param>
/// <param name="Before">The earlier form; null where it was added.</param>
/// <param name="After">The later form; null where it was removed.</param>
/// <param name="Cells">Its cells that differ; all of them where one record lacks the form.</param>
public sealed record FormRevision(RevisionKind Kind, FormHeader? Before, FormHeader? After, ImmutableArray<CellRevision> Cells)
{
    /// <summary>The semantic form id.</summary>
    public string Form => (After ?? Before!).Form;

    /// <summary>The printed title, of the later record where both have the form.</summary>
    public string Title => (After ?? Before!).Title;
}

/// <summary>What a form says of itself.</summary>
/// <param name="TableId">Its id in its own record.</param>
/// <param name="Form">The semantic form id.</param>
/// <param name="Title">The printed title.</param>
/// <param name="Status">What became of it.</param>
/// <param name="Unit">The printed unit, or null.</param>
public sealed record FormHeader(string TableId, string Form, string Title, FormStatus Status, string? Unit)
{
    internal static FormHeader? Of(FormTable? table) =>
        table is null ? null : new FormHeader(table.TableId, table.Form, table.Title, table.Status, table.Unit?.Raw);
}

/// <summary>A cell that differs.</summary>
/// <param name="Kind">Whether one record lacks it.</param>
/// <param name="Parts">What of it differs; none where one record lacks it.</param>
/// <param name="Before">The earlier cell; null where it was added.</param>
/// <param name="After">The later cell; null where it was removed.</param>
public sealed record CellRevision(RevisionKind Kind, RevisedParts Parts, RecordedCell? Before, RecordedCell? After)
{
    /// <summary>The cell that says what it is about: the later one where both records have it.</summary>
    public RecordedCell Cell => (After ?? Before)!;
}
