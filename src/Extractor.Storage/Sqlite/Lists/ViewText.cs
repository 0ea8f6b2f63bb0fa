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

    /// <summary>The same, beginning with a table in the order of one of its indexes.</summary>
    internal ViewText FromIndex(string table, string alias, string index)
    {
        var joined = $"JOIN {table} {alias} ON ";
        var at = Source.IndexOf(joined, StringComparison.Ordinal);
        var end = Source.IndexOf('\n', at);
        var others = (Source[..at] + Source[(end + 1)..])["FROM ".Length..].Replace("\nJOIN ", "\nCROSS JOIN ", StringComparison.Ordinal);
        var where = others.IndexOf("WHERE ", StringComparison.Ordinal) + "WHERE ".Length;
        return this with
        {
            Source = $"FROM {table} {alias} INDEXED BY {index} CROSS JOIN {others[..where]}{Source[(at + joined.Length)..end]} AND {others[where..]}",
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
