using System.Data.Common;
using Extractor.Fiscal.Records;
using Extractor.Storage.Views;

namespace Extractor.Storage.Relational;

/// <summary>
/// What a store holds at one moment, to be written elsewhere: documents that another process saves meanwhile are not seen. Everything is read
/// report by report in the order of their hashes, so that the memory is that of one row and the order does not depend on how the store was
/// filled.
/// </summary>
internal sealed class StoreContent : IDisposable
{
    private readonly StoreDatabase database;
    private readonly DbTransaction snapshot;
    private readonly ContentSelection selection;
    private readonly List<string> reports = [];

    internal StoreContent(StoreDatabase database, ContentSelection selection)
    {
        this.database = database;
        this.selection = selection;
        snapshot = database.BeginSnapshot();
        Select();
    }

    /// <summary>How many reports are selected.</summary>
    public int Reports => reports.Count;

    /// <summary>How many reports would be, had personal data been asked for.</summary>
    public int Withheld { get; private set; }

    /// <summary>The canonical JSON of every selected report with the addresses that it was fetched from, ordered by SHA-256.</summary>
    /// <exception cref="ReportStoreException">The store cannot be read.</exception>
    public IEnumerable<string> Records(CancellationToken cancellationToken = default)
    {
        using var statement = new Statement(
            database,
            "SELECT r.json FROM stored_documents d JOIN stored_reports r ON r.document_id = d.id WHERE d.is_current = 1 AND d.key = $key",
            "$key");
        using var origins = new OriginQueries(database);
        foreach (var report in reports)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (Ask(() => statement.Run(snapshot, report)) is string json)
            {
                yield return Ask(() => origins.AddTo(json, snapshot, report));
            }
        }
    }

    /// <summary>
    /// The rows of a view: of each selected report in the order of its key, by SHA-256 of the report. The array holds the exported columns as
    /// text, null where there is no value; it is valid until the next row is asked for. What belongs to no report is given with a whole
    /// selection only.
    /// </summary>
    /// <exception cref="ReportStoreException">The store cannot be read.</exception>
    public IEnumerable<string?[]> Rows(StoreView view, CancellationToken cancellationToken = default)
    {
        if (view.Document is null && !selection.IsWhole)
        {
            yield break;
        }

        string[] parameters = view.Document is null ? [] : HasForms(view) ? ["$document", "$form"] : ["$document"];
        using var statement = new Statement(database, Question(view), parameters);
        var values = new string?[view.ExportedColumns.Length];
        foreach (var report in view.Document is null ? [string.Empty] : reports)
        {
            cancellationToken.ThrowIfCancellationRequested();
            using var rows = Ask(() => statement.Query(snapshot, new object?[] { report, selection.Reports.Form }.AsSpan(0, parameters.Length)));
            while (Ask(rows.Read))
            {
                for (var column = 0; column < values.Length; column++)
                {
                    values[column] = rows.IsDBNull(column) ? null : database.TextOf(rows, column);
                }

                yield return values;
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => snapshot.Dispose();

    /// <summary>Names come from the list of views that the program carries, values are parameters.</summary>
    private static string Question(StoreView view)
    {
        var columns = string.Join(", ", view.ExportedColumns.Select(column => Quoted(column.Name)));
        var condition = view.Document is not { } document ? string.Empty
            : HasForms(view) ? $" WHERE {Quoted(document)} = $document AND (CAST($form AS TEXT) IS NULL OR form = $form COLLATE NOCASE)"
            : $" WHERE {Quoted(document)} = $document";
        return $"SELECT {columns} FROM {Quoted(view.Name)}{condition} ORDER BY {string.Join(", ", view.Order)}";
    }

    private static bool HasForms(StoreView view) => view.Columns.Any(static column => column.Name == "form");

    private static string Quoted(string name) => $"\"{name}\"";

    private void Select()
    {
        using var statement = new Statement(
            database,
            """
            SELECT reports.sha256, d.has_personal_data
            FROM reports JOIN stored_documents d ON d.key = reports.sha256 AND d.is_current = 1
            WHERE (CAST($issuer AS TEXT) IS NULL OR instr(issuer, $issuer) > 0)
              AND (CAST($year AS BIGINT) IS NULL OR fiscal_year = $year)
              AND (CAST($kind AS TEXT) IS NULL OR kind = $kind)
              AND (CAST($division AS TEXT) IS NULL OR substr(area_code, 1, length($division)) = $division)
              AND (CAST($form AS TEXT) IS NULL OR EXISTS (SELECT 1 FROM tables t WHERE t.sha256 = reports.sha256 AND t.form = $form COLLATE NOCASE))
              AND (CAST($sha256 AS TEXT) IS NULL OR reports.sha256 = $sha256)
            ORDER BY reports.sha256
            """,
            "$issuer",
            "$year",
            "$kind",
            "$division",
            "$form",
            "$sha256");
        var filter = selection.Reports;
        using var rows = statement.Query(
            snapshot, filter.Issuer, filter.FiscalYear, filter.Kind is { } kind ? RecordNames.Of(kind) : null, filter.Division, filter.Form,
            filter.Sha256);
        while (rows.Read())
        {
            if (selection.WithPersonalData || rows.GetInt32(1) == 0)
            {
                reports.Add(rows.GetString(0));
            }
            else
            {
                Withheld++;
            }
        }
    }

    private T Ask<T>(Func<T> question)
    {
        try
        {
            return question();
        }
        catch (DbException problem)
        {
            throw new ReportStoreException(database.Explain(problem), problem);
        }
    }
}
