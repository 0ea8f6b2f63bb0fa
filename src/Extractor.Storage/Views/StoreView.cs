using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Extractor.Storage.Views;

/// <summary>A view of the store as people, tools and exports know it: one meaning a row, one meaning a column.</summary>
/// <param name="Name">Its name in SQL, and of the exported table.</param>
/// <param name="Title">Its Chinese title.</param>
/// <param name="Description">What a row is.</param>
/// <param name="Document">The column that names the document of a row, by which an export asks report by report; null where rows belong to none.</param>
/// <param name="Exported">Whether exports have it as a table.</param>
/// <param name="Key">The columns that tell a row from all others.</param>
/// <param name="Order">How the rows of one document are ordered, as terms of SQL.</param>
/// <param name="References">Where other views have the row that this one belongs to.</param>
/// <param name="Indexes">Columns that are often asked for, for the tables of an exported database.</param>
/// <param name="Columns">The columns in the order of the view.</param>
internal sealed record StoreView(
    string Name,
    string Title,
    string Description,
    string? Document,
    bool Exported,
    ImmutableArray<string> Key,
    ImmutableArray<string> Order,
    ImmutableArray<ViewReference> References,
    ImmutableArray<ImmutableArray<string>> Indexes,
    ImmutableArray<ViewColumn> Columns)
{
    /// <summary>The columns that an export has: those that tell of the documents and not of the history of this store.</summary>
    [JsonIgnore]
    public ImmutableArray<ViewColumn> ExportedColumns { get; } = [.. Columns.Where(column => !column.History)];
}

/// <summary>Columns whose values name a row of another view.</summary>
/// <param name="Columns">The columns here.</param>
/// <param name="View">The other view.</param>
/// <param name="To">Its columns, in the same order.</param>
internal sealed record ViewReference(ImmutableArray<string> Columns, string View, ImmutableArray<string> To);

/// <summary>A column of a view.</summary>
/// <param name="Name">Its name in SQL.</param>
/// <param name="Type">What its values are.</param>
/// <param name="Title">Its Chinese title.</param>
/// <param name="Description">What a value means.</param>
/// <param name="ColumnType">Its meaning in the terms of the Fiscal Data Package, or null.</param>
/// <param name="Categories">Every value that it can have, or empty where they are not listed.</param>
/// <param name="History">Whether it tells how this store was filled, so that two stores of the same documents may differ in it.</param>
internal sealed record ViewColumn(
    string Name, ColumnType Type, string Title, string Description, string? ColumnType, ImmutableArray<ViewCategory> Categories, bool History)
{
    /// <summary>Every value that it can have, or empty where they are not listed.</summary>
    public ImmutableArray<ViewCategory> Categories { get; init; } = Categories.IsDefault ? [] : Categories;
}

/// <summary>A value of a column with few values.</summary>
/// <param name="Value">The value.</param>
/// <param name="Label">Its Chinese name.</param>
internal sealed record ViewCategory(string Value, string Label);

/// <summary>What the values of a column are.</summary>
internal enum ColumnType
{
    /// <summary>Text, codes included.</summary>
    String,

    /// <summary>A whole number.</summary>
    Integer,

    /// <summary>A number between others that is no amount.</summary>
    Number,

    /// <summary>An exact decimal, as text with a point and without separators.</summary>
    Decimal,

    /// <summary>A calendar year.</summary>
    Year,

    /// <summary>1 or 0.</summary>
    Boolean,
}
