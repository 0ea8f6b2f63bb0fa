using System.Collections.Immutable;
using System.Data.Common;
using Extractor.Storage.Lists;

namespace Extractor.Storage.Relational;

/// <summary>
/// Cells of current reports, as the view of cells or that of lines has them, in the order in which the reports were saved, then as printed. The codes
/// below one come code by code.
/// </summary>
internal static class CellList
{
    private const string Printed = "printed";
    private const string ByCode = "code";

    /// <summary>Up to so many reports are gone through form by form, even for a code, whose own index goes through those of all reports.</summary>
    private const int FewReports = 1000;

    /// <summary>Reports that are gone through at once; a page seldom needs more.</summary>
    private const int Portion = 300;

    private static readonly ImmutableArray<ListColumn> Cells = ListRows.ColumnsOf("cells");
    private static readonly ImmutableArray<ListColumn> Lines = ListRows.ColumnsOf("lines");

    internal static ListPage Page(StoreDatabase database, string view, CellListFilter filter, ListPlace? after, int limit)
    {
        var documents = DocumentSet.Of(database, filter.Reports);
        var isBelow = filter.Code is { } code && code.EndsWith('*');
        var byCode = after is null ? filter.Code is not null && !documents.IsWithin(FewReports) : after.Order is ByCode or Printed + "-" + ByCode;
        var text = database.View(view);
        var (order, keys, rows) = byCode
            ? (isBelow ? ByCode : Printed + "-" + ByCode, "c.code, c.table_key, c.id", OfCode(database, text, filter, documents, after, limit + 1))
            : (Printed, "d.id, t.position, c.id", OfDocuments(database, text, filter, documents, after, limit + 1));
        return ListRows.Page(view == "cells" ? Cells : Lines, rows, order, keys.Split(',').Length, limit);
    }

    /// <summary>Adds what a filter says of cells.</summary>
    internal static Conditions Narrow(Conditions conditions, CellListFilter filter) => conditions
        .Add("t.form = $form COLLATE NOCASE", "$form", filter.Reports.Form)
        .Add("t.table_id = $table", "$table", filter.TableId)
        .Add("c.code = $code", "$code", filter.Code is { } exact && !exact.EndsWith('*') ? exact : null)
        .Add("c.code >= $from", "$from", filter.Code is { } from && from.EndsWith('*') ? from.TrimEnd('*') : null)
        .Add("c.code < $to", "$to", filter.Code is { } to && to.EndsWith('*') ? to.TrimEnd('*') + ":" : null)
        .Add("c.measure = $measure", "$measure", filter.Measure)
        .Add("c.status = $status", "$status", filter.Status)
        .Add("c.verification = $verification", "$verification", filter.Verification)
        .AddAmounts(filter.MinimumAmount, filter.MaximumAmount);

    private static IEnumerable<DbDataReader> OfCode(
        StoreDatabase database, ViewText text, CellListFilter filter, DocumentSet documents, ListPlace? after, int limit)
    {
        var conditions = Narrow(new Conditions(), filter).Add(documents, DocumentSet.HasDocument).AddAll("c.code IS NOT NULL");
        if (after is not null)
        {
            var (code, table, cell) = ((string)after.Values[0], (long)after.Values[1], (long)after.Values[2]);
            conditions.AddAll("c.code >= $k AND (c.code > $k OR (c.table_key >= $t AND c.id > $c))", ("$k", code), ("$t", table), ("$c", cell));
            if (after.Order != ByCode)
            {
                conditions.AddAll("c.table_key >= $t");
            }
        }

        return conditions.First(
            database, database.FromIndex(text, "stored_cells_by_code_and_table"), "c.code, c.table_key, c.id", "c.code, c.table_key, c.id", limit);
    }

    private static IEnumerable<DbDataReader> OfDocuments(
        StoreDatabase database, ViewText text, CellListFilter filter, DocumentSet documents, ListPlace? after, int limit)
    {
        var (first, last) = after is null ? (0L, 0L) : ((long)after.Values[0], (long)after.Values[2]);
        var left = limit;
        while (left > 0)
        {
            var part = documents.Part(first, Portion);
            var conditions = Narrow(new Conditions(), filter).Add(part, DocumentSet.OfDocument).AddAll("d.id >= $d AND c.id > $c", ("$d", first), ("$c", last));
            foreach (var row in conditions.First(database, database.FromDocuments(text), "d.id, t.position, c.id", "d.id, t.position, c.id", left))
            {
                left--;
                yield return row;
            }

            if (part.Ids is not { Count: Portion } ids)
            {
                yield break;
            }

            first = ids[^1] + 1;
        }
    }
}
