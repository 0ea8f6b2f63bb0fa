using System.Data.Common;
using System.Globalization;
using Extractor.Storage.Patches;

namespace Extractor.Storage.Relational;

/// <summary>Adds patches to a store. Each call is one short transaction of its own and may run while an import saves.</summary>
internal sealed class PatchWriter : IDisposable
{
    private const string Moment = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    private readonly StoreDatabase database;
    private readonly StoreTransactions transactions;

    private PatchWriter(StoreDatabase database)
    {
        this.database = database;
        transactions = new StoreTransactions(database);
    }

    /// <summary>Opens the store in <paramref name="place"/>, which exists.</summary>
    /// <exception cref="ReportStoreException">It cannot be used.</exception>
    public static PatchWriter Open(string place) => ReportStores.IsServer(place) || File.Exists(place)
        ? new PatchWriter(ReportStores.Connect(place, StoreAccess.Write))
        : throw new ReportStoreException(StoreProblem.Missing(place));

    /// <summary>A moment as patches carry it.</summary>
    public static string MomentOf(DateTimeOffset at) => at.UtcDateTime.ToString(Moment, CultureInfo.InvariantCulture);

    /// <summary>
    /// Adds a patch if the cell still prints what it says. Its moment is that of the call, moved behind the last patch of the cell where clocks disagree,
    /// so that the last word is the last one that was said.
    /// </summary>
    /// <returns>The patch as it was added, or what the cell prints now: null where there is no such cell.</returns>
    public (Patch? Added, string? RawNow) Add(Patch patch) => Ask(() =>
    {
        using var scope = transactions.Begin();
        var rawNow = RawOf(scope.Transaction, patch);
        if (rawNow != patch.Raw && patch.Verdict != Patch.Withdrawn)
        {
            return (null, rawNow);
        }

        var added = patch with { CreatedAt = Behind(scope.Transaction, patch) };
        Insert(scope.Transaction, added);
        scope.Commit();
        return ((Patch?)added, rawNow);
    });

    /// <summary>Adds patches of elsewhere as they are, whatever the store holds of their cells; all of them or none.</summary>
    /// <returns>How many were not known yet.</returns>
    public int Import(IEnumerable<Patch> patches) => Ask(() =>
    {
        using var scope = transactions.Begin();
        var added = patches.Count(patch => Insert(scope.Transaction, patch));
        scope.Commit();
        return added;
    });

    /// <inheritdoc/>
    public void Dispose() => database.Dispose();

    private string? RawOf(DbTransaction transaction, Patch patch)
    {
        using var find = new Statement(
            database,
            """
            SELECT coalesce(max(CASE WHEN c.raw = $raw THEN c.raw END), min(c.raw))
            FROM stored_documents d JOIN stored_tables t ON t.document_id = d.id JOIN stored_cells c ON c.table_key = t.id
            WHERE d.is_current = 1 AND d.key = $sha256 AND c.cell_id = $cell
            """,
            "$raw",
            "$sha256",
            "$cell");
        return find.Run(transaction, patch.Raw, patch.Sha256, patch.CellId) as string;
    }

    private string Behind(DbTransaction transaction, Patch patch)
    {
        using var last = new Statement(
            database, "SELECT max(created_at) FROM stored_patches WHERE sha256 = $sha256 AND cell_id = $cell", "$sha256", "$cell");
        return last.Run(transaction, patch.Sha256, patch.CellId) is string before && string.CompareOrdinal(before, patch.CreatedAt) >= 0
            ? MomentOf(DateTimeOffset.Parse(before, CultureInfo.InvariantCulture).AddMilliseconds(1))
            : patch.CreatedAt;
    }

    private bool Insert(DbTransaction transaction, Patch patch)
    {
        using var insert = new Statement(
            database,
            """
            INSERT INTO stored_patches (patch_id, sha256, cell_id, raw, raw_sha256, verdict, amount_yuan, author, reason, created_at)
            VALUES ($id, $sha256, $cell, $raw, $hash, $verdict, $amount, $author, $reason, $at)
            ON CONFLICT (patch_id) DO NOTHING
            """,
            "$id", "$sha256", "$cell", "$raw", "$hash", "$verdict", "$amount", "$author", "$reason", "$at");
        return insert.Execute(
            transaction, patch.PatchId, patch.Sha256, patch.CellId, patch.Raw, patch.RawSha256, patch.Verdict, patch.AmountYuan, patch.Author, patch.Reason, patch.CreatedAt) > 0;
    }

    private T Ask<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (DbException problem)
        {
            throw new ReportStoreException(database.Explain(problem), problem);
        }
    }
}
