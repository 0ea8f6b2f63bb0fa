using System.Globalization;
using Extractor.Storage.Lists;

namespace Extractor.Storage.Relational;

/// <summary>
/// The documents whose current reports pass a filter. They are found first, from the index of headers: what hangs below a report is then looked up for
/// these only, whatever the filter is.
/// </summary>
/// <param name="Ids">Their ids in ascending order, which is the order in which they were saved; null for all.</param>
internal sealed record DocumentSet(IReadOnlyList<long>? Ids)
{
    /// <summary>A row of documents (alias d) is in the set.</summary>
    internal const string OfDocument = "d.id IN (SELECT CAST(value AS BIGINT) FROM json_each($documents))";

    /// <summary>The same where the row of documents is found already and only looked at.</summary>
    internal const string HasDocument = "+" + OfDocument;

    private static readonly DocumentSet All = new((IReadOnlyList<long>?)null);

    private static readonly ViewText Headers = new(
        "0", "FROM stored_reports r INDEXED BY stored_reports_header CROSS JOIN stored_documents d ON d.id = r.document_id\nWHERE d.is_current = 1");

    private static readonly ViewText OfKey = new(
        "0", "FROM stored_documents d CROSS JOIN stored_reports r ON d.id = r.document_id\nWHERE d.is_current = 1");

    /// <summary>The ids as a JSON array, or null for all.</summary>
    internal string? Json { get; } = Ids is null ? null : "[" + string.Join(',', Ids.Select(id => id.ToString(CultureInfo.InvariantCulture))) + "]";

    /// <summary>Whether these are at most so many and not all.</summary>
    internal bool IsWithin(int count) => Ids is not null && Ids.Count <= count;

    /// <summary>The part of the set from <paramref name="first"/> on, at most <paramref name="count"/> documents.</summary>
    internal DocumentSet Part(long first, int count) => Ids is null ? this : new DocumentSet([.. Ids.Where(id => id >= first).Take(count)]);

    /// <summary>The documents that pass a filter of reports; a form does not narrow them.</summary>
    internal static DocumentSet Of(StoreDatabase database, ReportFilter filter) =>
        Of(database, new ReportListFilter(filter with { Form = null }));

    /// <summary>The documents that pass a filter of a list of reports, apart from the words that are looked for.</summary>
    internal static DocumentSet Of(StoreDatabase database, ReportListFilter filter) => filter with { Text = null, Order = "issuer" } == new ReportListFilter(ReportFilter.All)
        ? All
        : new DocumentSet([.. ReportList.Narrow(filter).First(database, filter.Reports.Sha256 is null ? Headers : OfKey, "d.id", "d.id", int.MaxValue).Select(row => row.GetInt64(0))]);
}
