using System.Collections.Immutable;
using Extractor.Storage.Lists;
using Microsoft.Data.Sqlite;

namespace Extractor.Storage.Sqlite;

/// <summary>
/// Cells of current reports, as the view of cells or that of lines has them. Without a code, or within few reports, they come in the order in which
/// the reports were saved, then as printed; a code in many reports is looked up in its index and comes in the order of codes and measures.
/// </summary>
internal static class CellList
{
    private const string Printed = "printed";
    private const string ByCode = "code";

    /// <summary>Up to so many reports are gone through one by one, which costs about as much as a common code costs in its index.</summary>
    private const int FewReports = 300;

    private static readonly ImmutableArray<ListColumn> Cells = ListRows.ColumnsOf("cells");
    private static readonly ImmutableArray<ListColumn> Lines = ListRows.ColumnsOf("lines");

    internal static ListPage Page(SqliteConnection connection, string view, CellListFilter filter, ListPlace? after, int limit)
    {
        var order = after?.Order ?? (filter.Code is not null && ReportList.AreMoreThan(connection, filter.Reports, FewReports) ? ByCode : Printed);
        var conditions = Narrow(new Conditions().Add(filter.Reports), filter, order == ByCode);
        if (after is { Values: [long document, long position, long cell] })
        {
            conditions.AddAll("d.id >= $d AND (d.id, t.position, c.id) > ($d, $t, $c)", ("$d", document), ("$t", position), ("$c", cell));
        }
        else if (after is { Values: [string code, string measure, long row] })
        {
            conditions.AddAll("c.code >= $k AND (c.code, coalesce(c.measure, ''), c.id) > ($k, $m, $c)", ("$k", code), ("$m", measure), ("$c", row));
        }

        var (keys, terms) = order == ByCode
            ? ("c.code, coalesce(c.measure, ''), c.id", "c.code, c.measure, c.id")
            : ("d.id, t.position, c.id", "d.id, t.position, c.id");
        return ListRows.Page(view == "cells" ? Cells : Lines, conditions.First(connection, ViewText.Of(view), keys, terms, limit + 1), order, 3, limit);
    }

    /// <summary>Adds what a filter says of cells. A plus keeps SQLite from an index that would turn the order.</summary>
    internal static Conditions Narrow(Conditions conditions, CellListFilter filter, bool byCode)
    {
        var code = byCode ? "c.code" : "+c.code";
        return conditions
            .Add("t.form = $form COLLATE NOCASE", "$form", filter.Reports.Form)
            .Add("t.table_id = $table", "$table", filter.TableId)
            .Add($"{code} = $code", "$code", filter.Code is { } exact && !exact.EndsWith('*') ? exact : null)
            .Add($"{code} >= $from", "$from", filter.Code is { } from && from.EndsWith('*') ? from.TrimEnd('*') : null)
            .Add($"{code} < $to", "$to", filter.Code is { } to && to.EndsWith('*') ? to.TrimEnd('*') + ":" : null)
            .Add("c.measure = $measure", "$measure", filter.Measure)
            .Add("c.status = $status", "$status", filter.Status)
            .Add("c.verification = $verification", "$verification", filter.Verification)
            .AddAmounts(filter.MinimumAmount, filter.MaximumAmount);
    }
}
