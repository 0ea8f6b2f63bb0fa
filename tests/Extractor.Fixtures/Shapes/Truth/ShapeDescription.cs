using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Extractor.Fixtures.Shapes.Printed;

namespace Extractor.Fixtures.Shapes.Truth;

/// <summary>
/// Writes what is true about a document as JSON, for readers outside this repository:
/// <c>{"shape","seed","tables":[{"pages","rows","columns","headerRows","panels","cells":[…]}],"text":[…],"stamps":[…]}</c>.
/// </summary>
public static class ShapeDescription
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, WriteIndented = true };

    public static string Of(PrintedDocument document)
    {
        var truth = ShapeTruth.Of(document);
        return new JsonObject
        {
            ["shape"] = document.Shape,
            ["seed"] = document.Seed,
            ["tables"] = new JsonArray([.. truth.Tables.Select(Table)]),
            ["text"] = new JsonArray([.. truth.Text.Select(text => JsonValue.Create(text))]),
            ["stamps"] = new JsonArray([.. truth.Stamps.Select(text => JsonValue.Create(text))]),
        }.ToJsonString(Readable) + "\n";
    }

    private static JsonObject Table(TableTruth truth) => new()
    {
        ["pages"] = new JsonArray([.. truth.Pages.Select(page => JsonValue.Create(page))]),
        ["rows"] = truth.Table.Rows,
        ["columns"] = truth.Table.Columns,
        ["headerRows"] = truth.Table.HeaderRows,
        ["panels"] = new JsonArray([.. truth.Table.Panels.Select(columns => JsonValue.Create(columns))]),
        ["cells"] = new JsonArray([.. truth.Table.Cells.Select(Cell)]),
    };

    private static JsonObject Cell(GridCell cell) => new()
    {
        ["row"] = cell.Row,
        ["column"] = cell.Column,
        ["rowSpan"] = cell.RowSpan,
        ["columnSpan"] = cell.ColumnSpan,
        ["text"] = cell.Text,
    };
}
