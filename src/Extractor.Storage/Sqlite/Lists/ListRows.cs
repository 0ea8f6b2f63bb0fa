using System.Collections.Immutable;
using Extractor.Storage.Lists;
using Extractor.Storage.Views;
using Microsoft.Data.Sqlite;

namespace Extractor.Storage.Sqlite;

/// <summary>Rows of a list as a page: the first columns tell the place of a row, the others are its values.</summary>
internal static class ListRows
{
    /// <summary>The columns of a view.</summary>
    internal static ImmutableArray<ListColumn> ColumnsOf(string view) =>
        [.. StoreViews.All.Single(known => known.Name == view).Columns.Select(column => new ListColumn(column.Name, column.Type))];

    /// <summary>
    /// A page of at most <paramref name="limit"/> rows out of one row more: whether there is one tells whether the list goes on.
    /// </summary>
    internal static ListPage Page(ImmutableArray<ListColumn> columns, IEnumerable<SqliteDataReader> rows, string order, int keys, int limit)
    {
        var page = new List<object?[]>();
        ListPlace? place = null;
        foreach (var row in rows)
        {
            if (page.Count == limit)
            {
                return new ListPage(columns, page, place);
            }

            page.Add(Values(row, keys));
            place = new ListPlace(order, [.. Enumerable.Range(0, keys).Select(row.GetValue)]);
        }

        return new ListPage(columns, page, null);
    }

    /// <summary>The values of a row behind its first columns.</summary>
    internal static object?[] Values(SqliteDataReader row, int keys)
    {
        var values = new object?[row.FieldCount - keys];
        for (var column = 0; column < values.Length; column++)
        {
            values[column] = row.IsDBNull(keys + column) ? null : row.GetValue(keys + column);
        }

        return values;
    }

    /// <summary>The rows of a question one by one.</summary>
    internal static IEnumerable<SqliteDataReader> Each(SqliteDataReader rows)
    {
        while (rows.Read())
        {
            yield return rows;
        }
    }
}
