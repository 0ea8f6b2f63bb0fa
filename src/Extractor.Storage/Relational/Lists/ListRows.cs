using System.Collections.Immutable;
using System.Data.Common;
using Extractor.Storage.Lists;
using Extractor.Storage.Views;

namespace Extractor.Storage.Relational;

/// <summary>Rows of a list as a page: the first columns tell the place of a row, the others are its values.</summary>
internal static class ListRows
{
    /// <summary>The columns of a view.</summary>
    internal static ImmutableArray<ListColumn> ColumnsOf(string view) =>
        [.. StoreViews.All.Single(known => known.Name == view).Columns.Select(column => new ListColumn(column.Name, column.Type))];

    /// <summary>
    /// A page of at most <paramref name="limit"/> rows out of one row more: whether there is one tells whether the list goes on.
    /// </summary>
    internal static ListPage Page(ImmutableArray<ListColumn> columns, IEnumerable<DbDataReader> rows, string order, int keys, int limit)
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
            place = new ListPlace(order, [.. Enumerable.Range(0, keys).Select(key => Value(row, key)!)]);
        }

        return new ListPage(columns, page, null);
    }

    /// <summary>The values of a row behind its first columns.</summary>
    internal static object?[] Values(DbDataReader row, int keys)
    {
        var values = new object?[row.FieldCount - keys];
        for (var column = 0; column < values.Length; column++)
        {
            values[column] = Value(row, keys + column);
        }

        return values;
    }

    /// <summary>A value as lists carry it; how wide a whole number is in its column makes no difference.</summary>
    private static object? Value(DbDataReader row, int column) => row.GetValue(column) switch
    {
        DBNull => null,
        int number => (long)number,
        var value => value,
    };

    /// <summary>The rows of a question one by one.</summary>
    internal static IEnumerable<DbDataReader> Each(DbDataReader rows)
    {
        while (rows.Read())
        {
            yield return rows;
        }
    }
}
