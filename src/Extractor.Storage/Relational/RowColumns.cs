using System.Collections.Immutable;

namespace Extractor.Storage.Relational;

/// <summary>
/// The columns of a table that hold what a row says, and where each value comes from. Every engine writes its own keys in front of them.
/// </summary>
/// <typeparam name="T">What a row is made of.</typeparam>
internal sealed class RowColumns<T>(string table, params (string Name, Func<T, object?> Value)[] columns)
{
    /// <summary>The table.</summary>
    internal string Table => table;

    /// <summary>The names of the columns, in order.</summary>
    internal ImmutableArray<string> Names { get; } = [.. columns.Select(static column => column.Name)];

    /// <summary>Takes the values of a row, in the same order: texts, whole numbers, numbers with a fraction, or null.</summary>
    internal void Take(T row, Span<object?> values)
    {
        for (var at = 0; at < columns.Length; at++)
        {
            values[at] = columns[at].Value(row);
        }
    }
}
