using Extractor.Fiscal.Panels;

namespace Extractor.Storage;

/// <summary>
/// Keeps what was read from documents, one record a document, so that many reports can be asked at once.
/// A document is known by its bytes (SHA-256), the version of the program that read it and the options that it was read with; saving it
/// again changes nothing. What a newer version read stands beside what an older one read; every question is answered from the
/// <em>current</em> record of a document, which is the one that was asked for last. The same report from other bytes is another document.
/// </summary>
/// <remarks>
/// One instance serves one thread at a time. Several processes may hold the same store; they write one after the other.
/// A document is saved whole or not at all, also when the process is killed meanwhile.
/// Methods throw <see cref="ReportStoreException"/> when the store itself fails (disk full, file gone, locked for too long).
/// </remarks>
public interface IReportStore : IDisposable
{
    /// <summary>Saves a document with its report, or with the reason why there is none.</summary>
    /// <param name="document">What became of the document.</param>
    /// <param name="replace">Whether a record of the same bytes and version that differs is replaced instead of kept.</param>
    SaveOutcome Save(ImportedDocument document, bool replace = false);

    /// <summary>Notes where the bytes of a document were seen that is in the store already.</summary>
    /// <param name="key">What the document is known by.</param>
    /// <param name="source">Where they were seen.</param>
    /// <returns>Whether the store did not know that yet.</returns>
    bool SaveSource(string key, DocumentSource source);

    /// <summary>Makes the record that one version read with one set of options the current one of a document, if the store has it.</summary>
    /// <param name="key">What the document is known by.</param>
    /// <param name="extractorVersion">The version.</param>
    /// <param name="optionsHash">See <see cref="Fiscal.ReadOptions.Hash"/>.</param>
    /// <returns>Whether another record was current before.</returns>
    bool MakeCurrent(string key, string extractorVersion, string optionsHash);

    /// <summary>Begins a batch. Only one may be open at a time.</summary>
    IStoreBatch BeginBatch();

    /// <summary>Documents read by one version of the program with one set of options, ordered by key.</summary>
    /// <param name="extractorVersion">The version.</param>
    /// <param name="optionsHash">See <see cref="Fiscal.ReadOptions.Hash"/>; null for any options, where a document may be listed several times.</param>
    IReadOnlyList<StoredDocument> ListDocuments(string extractorVersion, string? optionsHash = null);

    /// <summary>
    /// The documents that need not be read with these options, each once, ordered by key: what was kept under the same options, and under those without
    /// engines where no page is one for engines.
    /// </summary>
    /// <param name="extractorVersion">The version of the program.</param>
    /// <param name="options">How they would be read.</param>
    IReadOnlyList<StoredDocument> ListKnown(string extractorVersion, Fiscal.ReadOptions options);

    /// <summary>The same for one document; null where it is to be read.</summary>
    /// <param name="key">See <see cref="StoredDocument.Key"/>.</param>
    /// <param name="extractorVersion">The version of the program.</param>
    /// <param name="options">How it would be read.</param>
    StoredDocument? FindKnown(string key, string extractorVersion, Fiscal.ReadOptions options);

    /// <summary>What one version of the program read of a document with one set of options, or null.</summary>
    /// <param name="key">What the document is known by.</param>
    /// <param name="extractorVersion">The version.</param>
    /// <param name="optionsHash">See <see cref="Fiscal.ReadOptions.Hash"/>.</param>
    StoredDocument? FindDocument(string key, string extractorVersion, string optionsHash);

    /// <summary>Where the bytes of a document were seen, ordered by path.</summary>
    IReadOnlyList<DocumentSource> ListSources(string key);

    /// <summary>Current documents that could not be read, ordered by relative path, then key.</summary>
    IReadOnlyList<StoredDocument> ListFailures();

    /// <summary>Current reports that pass the filter, those with forms first, ordered by issuer, year, kind, then SHA-256.</summary>
    IReadOnlyList<ReportSummary> ListReports(ReportFilter filter);

    /// <summary>Current reports whose id is <paramref name="idOrPrefix"/> or whose SHA-256 begins with it, in the order of their first import.</summary>
    IReadOnlyList<ReportSummary> FindReports(string idOrPrefix);

    /// <summary>
    /// The canonical JSON of the current report of a document, with the addresses that the document was fetched from, or null when there is none.
    /// </summary>
    string? ReadReport(string sha256);

    /// <summary>The amount cells of a current report, or of one of its forms, in printed order.</summary>
    IReadOnlyList<StoredCell> ListCells(string sha256, string? form = null);

    /// <summary>
    /// Figures of current reports that pass the filter, ordered by issuer, year, kind, SHA-256, then as printed. Read on demand; do not
    /// save meanwhile.
    /// </summary>
    IEnumerable<StoredFigure> ListFigures(FigureFilter filter);

    /// <summary>
    /// Passages of current reports that hold what is looked for, ordered by issuer, year, kind, SHA-256, then as printed: issuer and title,
    /// narrative, forms. Read on demand; do not save meanwhile.
    /// </summary>
    IEnumerable<SearchHit> Search(SearchFilter filter);

    /// <summary>Findings of current reports, the gravest first, then by SHA-256 and place in the report.</summary>
    IReadOnlyList<StoredFinding> ListFindings(FindingFilter filter);

    /// <summary>Figures of the narrative of current reports, ordered by SHA-256, then as printed.</summary>
    IReadOnlyList<StoredFact> ListFacts(FactFilter filter);

    /// <summary>Current reports with forms that pass the filter, ordered by SHA-256: the headers that a panel over the years is grouped by.</summary>
    IReadOnlyList<PanelReport> ListPanelReports(AmountFilter filter);

    /// <summary>The amounts of a current report in printed order, as <see cref="PublishedAmount.Of"/> gives them of its record.</summary>
    IReadOnlyList<PublishedAmount> ListAmounts(string sha256);

    /// <summary>The canonical JSON of every current report as <see cref="ReadReport"/> gives it, ordered by SHA-256. Read on demand; do not save meanwhile.</summary>
    IEnumerable<string> ExportReports();
}
