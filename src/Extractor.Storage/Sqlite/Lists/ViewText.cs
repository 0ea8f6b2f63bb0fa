using System.Collections.Frozen;

namespace Extractor.Storage.Sqlite;

/// <summary>
/// The SELECT of a view as <c>schema/views.sql</c> has it, open at its ends: a list adds columns that it is ordered by, conditions and the order
/// itself, and says nothing twice. Documents have the alias d, reports r, forms t, cells c, findings and facts f.
/// </summary>
/// <param name="Columns">What stands between SELECT and FROM.</param>
/// <param name="Source">FROM and what follows; it ends within a WHERE.</param>
internal sealed record ViewText(string Columns, string Source)
{
    private const string Beginning = "CREATE VIEW ";

    private static readonly Lazy<FrozenDictionary<string, ViewText>> All = new(Read);

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

    /// <summary>The text of a view.</summary>
    internal static ViewText Of(string view) => All.Value[view];

    private static FrozenDictionary<string, ViewText> Read() => StoreSchema.Script("views")
        .Split(Beginning, StringSplitOptions.None)
        .Skip(1)
        .Select(Split)
        .OfType<(string Name, ViewText Text)>()
        .ToFrozenDictionary(view => view.Name, view => view.Text, StringComparer.Ordinal);

    /// <summary>Views that group or that hold their rows themselves are no lists and left out.</summary>
    private static (string Name, ViewText Text)? Split(string view)
    {
        const string Select = " AS\nSELECT ";
        const string From = "\nFROM ";
        var select = view.IndexOf(Select, StringComparison.Ordinal);
        var from = view.IndexOf(From, StringComparison.Ordinal);
        var end = view.IndexOf(';', StringComparison.Ordinal);
        return select < 0 || from < 0 || end < from
            ? null
            : (view[..select], new ViewText(view[(select + Select.Length)..from], view[(from + 1)..end]));
    }
}
