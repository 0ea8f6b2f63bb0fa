using System.Globalization;
using System.IO.Compression;
using System.Xml.Linq;
using Extractor.App.Exports;
using Extractor.App.Exports.Spreadsheets;
using Extractor.Storage.Views;

namespace Extractor.Tests.App.Exports;

/// <summary>What stands in the cells of a workbook.</summary>
public sealed class WorkbookExportTests
{
    private static readonly XNamespace Sheet = WorkbookParts.Namespace;
    private readonly TemporaryFolder folder = new();

    [OneTimeTearDown]
    public void RemoveFolder() => folder.Dispose();

    [TestCase("544.50", ExpectedResult = true)]
    [TestCase("-0.01", ExpectedResult = true)]
    [TestCase("9999999999999.99", ExpectedResult = true)]
    [TestCase("99999999999999.99", ExpectedResult = false)]
    [TestCase("457100818068847516960000.00", ExpectedResult = false)]
    [TestCase("0.00", ExpectedResult = true)]
    [TestCase("0.000000000000000000123456789012345", ExpectedResult = true)]
    public bool A_number_is_a_number_where_no_digit_is_lost(string text) => SheetNumber.IsExact(text);

    [Property]
    public bool What_counts_as_exact_survives_binary_floating_point(decimal value)
    {
        var text = value.ToString("0.00##########################", CultureInfo.InvariantCulture);
        return !SheetNumber.IsExact(text)
            || decimal.Parse(double.Parse(text, CultureInfo.InvariantCulture).ToString("E14", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture) == value;
    }

    [TestCase(0, ExpectedResult = "A")]
    [TestCase(25, ExpectedResult = "Z")]
    [TestCase(26, ExpectedResult = "AA")]
    [TestCase(701, ExpectedResult = "ZZ")]
    [TestCase(702, ExpectedResult = "AAA")]
    public string Columns_have_letters(int column) => SheetWriter.Letters(column);

    [TestCase("一、支出_x000A_", ExpectedResult = "一、支出_x005F_x000A_")]
    [TestCase("a\u0007b\rc\nd", ExpectedResult = "a_x0007_b_x000D_c\nd")]
    [TestCase("\uD840\uDC00", ExpectedResult = "\uD840\uDC00")]
    [TestCase("_x00", ExpectedResult = "_x00")]
    public string What_xml_cannot_hold_is_escaped(string text) => SheetText.Escaped(text);

    [Test]
    public void Half_a_character_is_escaped() => Assert.That(SheetText.Escaped("a" + (char)0xD840 + "b" + (char)0xDC00), Is.EqualTo("a_xD840_b_xDC00_"));

    [Test]
    public void A_long_text_is_cut_between_characters_and_told()
    {
        var text = new string('a', SheetText.MostCharacters - 1) + "\uD840\uDC00";

        Assert.That(SheetText.Fitting(text), Has.Length.EqualTo(SheetText.MostCharacters - 1));
        using var sheet = new SheetWriter(new MemoryStream());
        sheet.BeginRow();
        sheet.Text(0, text, CellStyle.Text);
        sheet.Text(1, "short", CellStyle.Text);
        sheet.EndRow();
        Assert.That(sheet.CutTexts, Is.EqualTo(1));
    }

    [Test]
    public void A_full_sheet_goes_on_in_the_next_one()
    {
        var view = StoreViews.All.Single(one => one.Name == "observed_codes");
        using (var export = new WorkbookExport(folder["split.xlsx"], mostRows: 3))
        {
            export.Begin(view);
            for (var row = 0; row < 5; row++)
            {
                export.Add([.. view.ExportedColumns.Select((column, at) => column.Type is ColumnType.Integer or ColumnType.Year ? $"{row}" : at == 2 ? $"=cmd()+{row:000}" : null)]);
            }

            Assert.That(export.Finish().Select(one => $"{one.Name} {one.Place!.Value.Value}"), Is.EqualTo(new[]
            {
                "observed_codes 未收录代码", "observed_codes-2 未收录代码 2", "observed_codes-3 未收录代码 3",
            }));
        }

        Assert.That(Enumerable.Range(1, 3).Select(number => Rows(number).Count), Is.EqualTo(new[] { 3, 3, 2 }));
        Assert.That(Rows(3)[0].Elements(Sheet + "c").First().Value, Is.EqualTo("sha256"));
        var cells = Rows(3)[1].Elements(Sheet + "c").ToList();
        Assert.That(cells.Select(cell => $"{cell.Attribute("r")!.Value} {cell.Attribute("t")?.Value} {cell.Value}"), Is.EqualTo(new[] { "C2 inlineStr =cmd()+004", "E2  4", "G2  4" }));
    }

    [Test]
    public void No_part_knows_when_it_was_written()
    {
        using (var file = File.Create(folder["empty.xlsx"]))
        using (var workbook = new WorkbookWriter(file))
        {
            workbook.BeginSheet("a & <b>").Dispose();
        }

        using var archive = ZipFile.OpenRead(folder["empty.xlsx"]);
        Assert.That(archive.Entries.Select(entry => entry.LastWriteTime.DateTime), Has.All.EqualTo(new DateTime(1980, 1, 1, 0, 0, 0, DateTimeKind.Unspecified)));
        Assert.That(archive.Entries.Select(entry => entry.FullName), Has.None.StartWith("docProps"));
        foreach (var entry in archive.Entries)
        {
            using var part = entry.Open();
            Assert.That(() => XDocument.Load(part), Throws.Nothing, entry.FullName);
        }
    }

    private List<XElement> Rows(int number)
    {
        using var archive = ZipFile.OpenRead(folder["split.xlsx"]);
        using var part = archive.GetEntry(WorkbookParts.SheetPath(number))!.Open();
        return [.. XDocument.Load(part).Descendants(Sheet + "row")];
    }
}
