using System.Text;
using Extractor.Fiscal;
using Extractor.Fiscal.Records;
using Extractor.Fixtures.Shapes.Printed;
using Extractor.Fixtures.Shapes.Rendering;
using Extractor.Sources;
using Extractor.Text;

namespace Extractor.Tests.Fiscal.Performance;

/// <summary>
/// Invented performance forms of three templates, written as text in the ways in which such texts come and rendered by Chromium, LibreOffice
/// and as Word: every field, figure and indicator is read. Needs Chromium and LibreOffice; without them it fails.
/// </summary>
public sealed class InventedPerformanceTests
{
    private static IEnumerable<string> Templates() => InventedPerformanceForm.All().Select(form => form.Id);

    [TestCaseSource(nameof(Templates))]
    public void A_form_in_text_with_every_cell_is_read(string template) => Check(template, Text(template, TabsOfEveryPlace));

    [TestCaseSource(nameof(Templates))]
    public void A_form_in_text_without_the_cells_that_a_merge_covers_is_read(string template) => Check(template, Text(template, TabsWithoutCovered));

    [TestCaseSource(nameof(Templates))]
    public void A_form_in_text_with_a_cell_a_line_is_read(string template) => Check(template, Text(template, CellPerLine));

    [Test]
    public void Every_rendering_of_every_form_is_read()
    {
        var folder = Directory.CreateTempSubdirectory("extractor-performance-").FullName;
        try
        {
            var forms = InventedPerformanceForm.All().ToList();
            var files = ShapeRendering.Render([.. forms.Select(Document)], folder);
            Assert.Multiple(() =>
            {
                Assert.That(files, Has.Length.EqualTo(forms.Count * ShapeRendering.Renderers.Length));
                foreach (var file in files)
                {
                    using var reading = SourceReader.Open(file.Path);
                    Check(forms[file.Document.Seed], ReportReader.Read(ExtractionPipeline.Extract(reading.Document!)), file.ToString());
                }
            });
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static PrintedDocument Document(InventedPerformanceForm form, int at) => new("performance", at, new Paper { FontFace = "Noto Serif CJK SC" },
    [
        new TextLine("附件1", LineStyle.Unit),
        new TextLine(form.Title, LineStyle.Title),
        TablePart.Whole(form.Build()),
        new TextLine("以上内容由财务室整理。", LineStyle.Prose),
    ]);

    private static void Check(string template, string text)
    {
        var form = InventedPerformanceForm.All().Single(form => form.Id == template);
        using var reading = SourceReader.Read(Encoding.UTF8.GetBytes(text), "report.txt");
        Check(form, ReportReader.Read(ExtractionPipeline.Extract(reading.Document!)), "text");
    }

    private static void Check(InventedPerformanceForm form, FiscalReport report, string rendering)
    {
        var table = report.Tables.SingleOrDefault();
        Assert.That(table?.Form, Is.EqualTo(form.Id), rendering);
        if (table is null)
        {
            return;
        }

        Assert.Multiple(() =>
        {
            Assert.That(table.Title, Is.EqualTo(form.Title), rendering);
            Assert.That(table.Status, Is.EqualTo(FormStatus.Complete), rendering);
            Assert.That(table.Unit?.Raw, Is.EqualTo("万元"), rendering);
            Assert.That(Rows(table, BlockKind.Header).Where(row => row.Key is not null).Select(row => $"{row.Key}={Raw(row.Cells[0])}"), Is.EquivalentTo(form.Fields.Select(field => $"{field.Key}={field.Value}")), rendering);
            Assert.That(Rows(table, BlockKind.Funds).Select(row => string.Join('|', row.Cells.Select(Raw).Prepend(row.Key))), Is.EqualTo(form.Funds), rendering);
            Assert.That(Rows(table, BlockKind.Indicators).Select(Indicator), Is.EqualTo(form.Indicators.Select(indicator => indicator.ToString())), rendering);
            Assert.That(Rows(table, BlockKind.Total).Select(row => string.Join('|', row.Cells.Select(Raw))).SingleOrDefault(), Is.EqualTo(form.Total), rendering);
        });
    }

    private static string Indicator(BlockRow row) => new InventedIndicator(
        Joined(row.Path[0]), Joined(row.Path[1]), Joined(row.Label), Cell(row, "target")!, Cell(row, "actual"), Cell(row, "full"), Cell(row, "score")).ToString();

    private static string? Cell(BlockRow row, string name) => row.Cells.Where(cell => cell.Name == name).Select(Raw).SingleOrDefault();

    private static IEnumerable<BlockRow> Rows(FormTable table, BlockKind kind) => table.Blocks.Where(block => block.Kind == kind).SelectMany(block => block.Rows);

    private static string Raw(BlockCell cell) => Joined(cell.Raw);

    private static string Joined(string text) => CompatibilityCharacters.UnifyRadicals(text.Replace("\n", string.Empty, StringComparison.Ordinal));

    private static string Text(string template, Func<GridTable, IEnumerable<string>> rows)
    {
        var form = InventedPerformanceForm.All().Single(form => form.Id == template);
        return string.Join('\n', new[] { "附件1", "", form.Title, "" }.Concat(rows(form.Build())).Append("").Append("以上内容由财务室整理。"));
    }

    private static IEnumerable<string> TabsOfEveryPlace(GridTable table) => Enumerable.Range(0, table.Rows).Select(row =>
        string.Join('\t', Enumerable.Range(0, table.Columns).Select(column => table.Cells.FirstOrDefault(cell => cell.Row == row && cell.Column == column)?.Text ?? string.Empty)));

    /// <summary>As flattening leaves it: what a merge covers is left out, the rest moves to the left, and tabs fill the end.</summary>
    private static IEnumerable<string> TabsWithoutCovered(GridTable table) => Enumerable.Range(0, table.Rows).Select(row =>
    {
        var cells = table.Cells.Where(cell => cell.Row == row).Select(cell => cell.Text).ToList();
        return (table.Cells.Any(cell => cell.Row == row && cell.Column == 0) ? string.Empty : "\t") + string.Join('\t', cells) + new string('\t', Math.Max(0, table.Columns - cells.Count - 1));
    });

    private static IEnumerable<string> CellPerLine(GridTable table) => Enumerable.Range(0, table.Rows).SelectMany(row =>
        Enumerable.Range(0, table.Columns)
            .Where(column => table.Cells.Any(cell => cell.Row == row && cell.Column == column) || !table.Cells.Any(cell => cell.Row == row && cell.Column < column && cell.Column + cell.ColumnSpan > column))
            .Select(column => "\t" + (table.Cells.FirstOrDefault(cell => cell.Row == row && cell.Column == column)?.Text ?? string.Empty))
            .Append(string.Empty));
}
