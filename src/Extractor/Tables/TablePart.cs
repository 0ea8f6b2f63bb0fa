using Extractor.Documents;

namespace Extractor.Tables;

/// <summary>A table as it is printed in one place, with what its surroundings tell about it.</summary>
/// <param name="table">The table.</param>
/// <param name="captions">The texts of its caption, outside the grid.</param>
/// <param name="placement">Where it stands on its page; null for sources without pages.</param>
internal sealed class TablePart(Table table, List<string> captions, TablePlacement? placement)
{
    private TableRows? rows;
    private HeaderRows? header;

    /// <summary>The table.</summary>
    public Table Table => table;

    /// <summary>The texts of its caption, outside the grid.</summary>
    public List<string> Captions => captions;

    /// <summary>Where it stands on its page; null for sources without pages.</summary>
    public TablePlacement? Placement => placement;

    /// <summary>Its cells by row.</summary>
    public TableRows Rows => rows ??= new TableRows(table);

    /// <summary>Which of its rows are header.</summary>
    public HeaderRows Header => header ??= HeaderRows.Of(table, Rows);
}
