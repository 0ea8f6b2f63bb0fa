using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;
using Extractor.Storage.Views;

namespace Extractor.App.Exports;

/// <summary>
/// The columns of an exported table after Table Schema 2.0, with the column types of the Fiscal Data Package where it has one. A missing value
/// is an empty field; why a figure is missing (blank, dash, illegible) says the column status with its categories, so that an amount stays a
/// column of numbers to every program.
/// </summary>
internal static class TableSchema
{
    internal static void Write(Utf8JsonWriter writer, StoreView view, FrozenSet<string> resources)
    {
        writer.WriteStartObject("schema");
        writer.WriteString("$schema", "https://datapackage.org/profiles/2.0/tableschema.json");
        writer.WriteStartArray("fields");
        foreach (var column in view.ExportedColumns)
        {
            WriteField(writer, view, column);
        }

        writer.WriteEndArray();
        WriteMissing(writer, "missingValues", "nothing is printed or known");
        WriteNames(writer, "primaryKey", view.Key);
        WriteReferences(writer, [.. view.References.Where(reference => resources.Contains(reference.View))]);
        writer.WriteEndObject();
    }

    /// <summary>The standard wants at least one reference or none of the member.</summary>
    private static void WriteReferences(Utf8JsonWriter writer, ImmutableArray<ViewReference> references)
    {
        if (references.IsEmpty)
        {
            return;
        }

        writer.WriteStartArray("foreignKeys");
        foreach (var reference in references)
        {
            writer.WriteStartObject();
            WriteNames(writer, "fields", reference.Columns);
            writer.WriteStartObject("reference");
            writer.WriteString("resource", reference.View);
            WriteNames(writer, "fields", reference.To);
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteField(Utf8JsonWriter writer, StoreView view, ViewColumn column)
    {
        writer.WriteStartObject();
        writer.WriteString("name", column.Name);
        writer.WriteString("type", DataPackage.TypeOf(column.Type));
        writer.WriteString("title", column.Title);
        writer.WriteString("description", column.Description);
        if (column.ColumnType is { } fiscal)
        {
            writer.WriteString("columnType", fiscal);
        }

        if (column.Type == ColumnType.Boolean)
        {
            WriteNames(writer, "trueValues", ["1", "true", "TRUE"]);
            WriteNames(writer, "falseValues", ["0", "false", "FALSE"]);
        }

        if (column.Type == ColumnType.Decimal && view.Columns.Any(other => other.Name == "status" && other.Categories.Any(category => category.Value == "blank")))
        {
            WriteMissing(writer, "missingValues", "no amount: status says whether blank, not-applicable, stated-none, illegible or text");
        }

        if (!column.Categories.IsEmpty)
        {
            writer.WriteStartArray("categories");
            foreach (var category in column.Categories)
            {
                writer.WriteStartObject();
                writer.WriteString("value", category.Value);
                writer.WriteString("label", category.Label);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }

        if (view.Key.Contains(column.Name))
        {
            writer.WriteStartObject("constraints");
            writer.WriteBoolean("required", value: true);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    private static void WriteMissing(Utf8JsonWriter writer, string member, string label)
    {
        writer.WriteStartArray(member);
        writer.WriteStartObject();
        writer.WriteString("value", string.Empty);
        writer.WriteString("label", label);
        writer.WriteEndObject();
        writer.WriteEndArray();
    }

    private static void WriteNames(Utf8JsonWriter writer, string member, IEnumerable<string> names)
    {
        writer.WriteStartArray(member);
        foreach (var name in names)
        {
            writer.WriteStringValue(name);
        }

        writer.WriteEndArray();
    }
}
