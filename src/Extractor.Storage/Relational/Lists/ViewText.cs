namespace Extractor.Storage.Relational;

/// <summary>
/// The SELECT of a view as the script of the views has it, open at its ends: a list adds columns that it is ordered by, conditions and the order
/// itself, and says nothing twice. Documents have the alias d, reports r, forms t, cells c, findings and facts f.
/// </summary>
/// <param name="Columns">What stands between SELECT and FROM.</param>
/// <param name="Source">FROM and what follows; it ends within a WHERE.</param>
internal sealed record ViewText(string Columns, string Source)
{
    /// <summary>
    /// The same with its tables gone through in the order in which they are named, from documents to cells: SQLite keeps no statistics and would begin
    /// with the largest table as often as not.
    /// </summary>
    internal ViewText FromDocuments() => this with { Source = Source.Replace("\nJOIN ", "\nCROSS JOIN ", StringComparison.Ordinal).Replace(" JOIN stored_reports", " CROSS JOIN stored_reports", StringComparison.Ordinal) };

    /// <summary>
    /// The same, beginning with its innermost table in the order of one of that table's indexes; each of the others is then found by its key, from the
    /// inner to the outer. Tables that only add something stay last.
    /// </summary>
    internal ViewText FromIndex(string index)
    {
        const string Where = "\nWHERE ";
        var end = Source.IndexOf(Where, StringComparison.Ordinal);
        var lines = Source[..end].Replace(" JOIN stored_reports", "\nJOIN stored_reports", StringComparison.Ordinal).Split('\n');
        var added = lines.Where(static line => line.StartsWith("LEFT", StringComparison.Ordinal));
        var joined = lines.Where(static line => line.StartsWith("JOIN", StringComparison.Ordinal)).Select(static line => line["JOIN ".Length..].Split(" ON ")).ToList();
        var (innermost, reports) = (joined[^1], joined[0]);
        var between = joined[1..^1].AsEnumerable().Reverse().Select(static join => join[0]);
        string[] order = [$"{innermost[0]} INDEXED BY {index}", .. between, lines[0]["FROM ".Length..], reports[0]];
        return this with
        {
            Source = $"FROM {string.Join("\nCROSS JOIN ", order)}\n{string.Join('\n', added)}{Where}{string.Join(" AND ", joined.Select(static join => join[1]))} AND {Source[(end + Where.Length)..]}",
        };
    }
}
