using System.Text.Json;
using Extractor.App.DocumentTables;
using Extractor.Diagnostics;
using Extractor.Documents;
using Extractor.Geometry;

namespace Extractor.Tests.App;

/// <summary>Tables as JSON have the readings of what was read from a picture, and nothing where the text is the page's own.</summary>
public sealed class PicturedTablesTests
{
    [Test]
    public void A_cell_from_a_picture_has_its_readings()
    {
        var box = new BoundingBox(0, 0, 10, 10);
        var own = new TableCell(0, 0, 1, 1, "合计", SourceLocation.OnPage(1, box));
        var read = new TableCell(0, 1, 1, 1, "1.089.78", SourceLocation.OnPage(1, box))
        {
            Recognised = [new RecognisedText(box, [new TextReading("tesseract", "1.089.78", 0.91), new TextReading("pp", "1,089.78", 0.99)])],
        };

        using var output = new MemoryStream();
        TablesAsJson.Write(output, [new Table(1, 2, [own, read], SourceLocation.OnPage(1))]);
        var cells = JsonDocument.Parse(output.ToArray()).RootElement.GetProperty("tables")[0].GetProperty("cells");

        Assert.That(cells[0].TryGetProperty("readings", out _), Is.False);
        Assert.That(cells[1].GetProperty("readings").GetRawText().Replace(" ", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal), Is.EqualTo(
            """[{"engine":"tesseract","text":"1.089.78","figure":"1089.78","rule":"separators","confidence":0.91},{"engine":"pp","text":"1,089.78","figure":"1,089.78","rule":null,"confidence":0.99}]"""));
    }
}
