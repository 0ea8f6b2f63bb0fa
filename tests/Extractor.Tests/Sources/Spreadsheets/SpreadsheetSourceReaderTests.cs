using Extractor.Documents;
using Extractor.Sources;
using Extractor.Tests.Sources.CompoundFiles;

namespace Extractor.Tests.Sources.Spreadsheets;

public sealed class SpreadsheetSourceReaderTests
{
    [TestCase("#,##0.00", "1234.5", "1,234.50")]
    [TestCase("#,##0.00", "1234.5699999999999", "1,234.57")]
    [TestCase("0.00", "0.125", "0.13")]
    [TestCase("0.0%", "0.12345", "12.3%")]
    [TestCase("#,##0.00_);[Red]\\(#,##0.00\\)", "-1234.5", "(1,234.50)")]
    [TestCase("_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * &quot;-&quot;??_ ;_ @_ ", "0", "-")]
    [TestCase("0!.0,", "123456", "12.3")]
    [TestCase("0.0,,&quot;百万&quot;", "123456789", "123.5百万")]
    [TestCase("[&gt;=10000]0.00,&quot;千&quot;;0", "12345", "12.35千")]
    [TestCase("[&gt;=10000]0.00,&quot;千&quot;;0", "99", "99")]
    [TestCase("General", "1234.5699999999999", "1234.57")]
    [TestCase("General", "33.333333333333336", "33.33333333")]
    [TestCase("General", "123456789012", "123456789012")]
    [TestCase("yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;", "44237", "2021年2月10日")]
    [TestCase("yyyy/m/d h:mm", "44237.5", "2021/2/10 12:00")]
    [TestCase("[h]:mm", "1.5", "36:00")]
    [TestCase("[$￥-804]#,##0", "5000", "￥5,000")]
    [TestCase("00000", "42", "00042")]
    [TestCase("#,##0", "0", "0")]
    public void A_number_is_shown_as_its_format_says(string code, string stored, string shown)
    {
        var cells = Cells(XlsxBuilder.Build(
            Rows($"<c r=\"A1\" t=\"str\"><v>a</v></c><c r=\"B1\" s=\"1\"><v>{stored}</v></c>", "<c r=\"A2\"><v>1</v></c><c r=\"B2\"><v>2</v></c>"),
            $"<numFmt numFmtId=\"200\" formatCode=\"{code}\"/>",
            "<xf numFmtId=\"0\"/><xf numFmtId=\"200\"/>"));

        Assert.That(cells[1].Text, Is.EqualTo(shown));
    }

    [Test]
    public void Merged_hidden_and_cached_cells_come_out_as_the_sheet_shows_them()
    {
        var bytes = XlsxBuilder.Build(
            "<cols><col min=\"3\" max=\"3\" hidden=\"1\"/></cols>" + Rows(
                Text("A1", "2024年收入总表"),
                Text("A2", "部门：") + Text("B2", "甲局") + Text("D2", "单位：万元"),
                Text("A3", "项目") + Text("B3", "决算数"),
                "<c r=\"B4\" t=\"s\"><v>0</v></c><c r=\"D4\" t=\"str\"><f>X</f><v>二</v></c>",
                Text("A5", "合计") + "<c r=\"B5\"><f>SUM(B6:B9)</f><v>12.5</v></c><c r=\"C5\"><v>777</v></c><c r=\"D5\" t=\"e\"><v>#REF!</v></c>")
            + "<mergeCells><mergeCell ref=\"A1:D1\"/><mergeCell ref=\"A3:A4\"/><mergeCell ref=\"B3:D3\"/></mergeCells>",
            strings: "<si><r><t>一</t></r><r><t>_x000D_般</t></r><rPh><t>yi</t></rPh></si>");
        using var reading = SourceReader.Read(bytes, "a.xlsx");
        var blocks = ((FlowDocument)reading.Document!).Blocks;
        var table = (Table)blocks[^1];

        Assert.Multiple(() =>
        {
            Assert.That(blocks.OfType<Heading>().Single().Text, Is.EqualTo("收入总表"));
            Assert.That(blocks.OfType<Paragraph>().Select(paragraph => paragraph.Text), Is.EqualTo((string[])["2024年收入总表", "部门：甲局", "单位：万元"]));
            Assert.That(
                table.Cells.Select(cell => $"{cell.Row},{cell.Column},{cell.RowSpan},{cell.ColumnSpan}:{cell.Text}"),
                Is.EqualTo((string[])["0,0,2,1:项目", "0,1,1,2:决算数", "1,1,1,1:一般", "1,2,1,1:二", "2,0,1,1:合计", "2,1,1,1:12.5", "2,2,1,1:#REF!"]));
            Assert.That(table.Cells[^1].Location.ToString(), Is.EqualTo("收入总表!D5"));
            Assert.That(reading.Diagnostics.Select(diagnostic => diagnostic.Code), Is.EqualTo((string[])["SRC052"]));
        });
    }

    [Test]
    public void The_stored_number_stands_beside_the_shown_one()
    {
        var cells = Cells(XlsxBuilder.Build(
            Rows("<c r=\"A1\" s=\"1\"><v>1234.5678000000001</v></c><c r=\"B1\"><v>5</v></c>", "<c r=\"A2\"><v>1</v></c><c r=\"B2\"><v>2</v></c>"), cellStyles: "<xf numFmtId=\"0\"/><xf numFmtId=\"4\"/>"));

        Assert.That(cells.Take(2).Select(cell => (cell.Text, cell.StoredValue)), Is.EqualTo(((string, string?)[])[("1,234.57", "1234.5678"), ("5", null)]));
    }

    [Test]
    public void A_blank_row_and_a_title_begin_another_table()
    {
        var document = Document(XlsxBuilder.Build(Rows(
            Text("A1", "表一"), Text("A2", "a") + Text("B2", "b"), Text("A3", "c") + Text("B3", "d"), Text("A5", "表二 支出表"), Text("A6", "e") + Text("B6", "f"), Text("A7", "g") + Text("B7", "h"))));

        Assert.That(document.Blocks.OfType<Table>().Select(table => table.RowCount), Is.EqualTo((int[])[2, 2]));
    }

    [Test]
    public void A_blank_row_and_a_label_do_not()
    {
        var document = Document(XlsxBuilder.Build(Rows(
            Text("A1", "a") + Text("B1", "b"), Text("A2", "c") + Text("B2", "d"), Text("A4", "二、项目支出"), Text("A5", "e") + Text("B5", "f"))));

        Assert.That(document.Blocks.OfType<Table>().Single().RowCount, Is.EqualTo(5));
    }

    [Test]
    public void A_document_type_is_refused()
    {
        using var reading = SourceReader.Read(XlsxBuilder.Build("<sheetData/>", declaration: "<!DOCTYPE worksheet [<!ENTITY a \"x\">]>"), "a.xlsx");

        Assert.That(reading.Diagnostics.Single().Code, Is.EqualTo("SRC053"));
    }

    [Test]
    public void A_bomb_is_stopped()
    {
        var rows = string.Concat(Enumerable.Repeat($"<row>{new string(' ', 20_000)}</row>", 2_000));
        using var reading = SourceReader.Read(XlsxBuilder.Build("<sheetData>" + rows + "</sheetData>"), "a.xlsx");

        Assert.That(reading.Diagnostics.Single().Code, Is.EqualTo("SRC053"));
    }

    [Test]
    public void An_encrypted_document_says_so()
    {
        var bytes = CompoundFileBuilder.Of(("EncryptionInfo", new byte[100]), ("EncryptedPackage", new byte[5000]));
        using var reading = SourceReader.Read(bytes, "a.xlsx");

        Assert.That(reading.Diagnostics.Single().Code, Is.EqualTo("SRC020"));
    }

    /// <summary>Far rows, wide merges and many of them, with next to no content.</summary>
    [TestCase("<sheetData><row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c><c r=\"A1\"><v>2</v></c></row></sheetData>")]
    [TestCase("<sheetData><row><c r=\"A1\"><v>1</v></c><c r=\"XFD1\"><v>2</v></c></row><row r=\"9\"><c r=\"XFD9\"><v>2</v></c></row></sheetData><mergeCells><mergeCell ref=\"A1:XFD1048576\"/></mergeCells>")]
    [CancelAfter(30_000)]
    public void A_hostile_sheet_is_read_within_its_budget(string sheet)
    {
        using var reading = SourceReader.Read(XlsxBuilder.Build(sheet), "a.xlsx");

        Assert.That(reading.Document, Is.Not.Null);
    }

    [TestCase("report.xlsx")]
    [TestCase("report.xls")]
    public void Mutations_of_a_workbook_are_read_or_refused_with_a_code(string file)
    {
        var bytes = File.ReadAllBytes(Path.Combine(RepositoryFolders.Root, "fixtures", "01-plain-final-accounts", file));
        for (var seed = 0; seed < 60; seed++)
        {
            using var reading = SourceReader.Read(Mutations.Of(bytes, seed), file);
            Assert.That(reading.Document is not null || reading.Diagnostics.Any(diagnostic => diagnostic.Severity == Extractor.Diagnostics.DiagnosticSeverity.Error), $"seed {seed}");
        }
    }

    /// <summary>The first ends a row of cells at column 65,535, the second claims 1.7 billion rows; both kept the library busy for minutes.</summary>
    [TestCase("01-plain-final-accounts", 618)]
    [TestCase("04-forms-lost", 11364)]
    public void Mutations_that_led_the_library_round_are_done_at_once(string fixture, int seed)
    {
        var bytes = File.ReadAllBytes(Path.Combine(RepositoryFolders.Root, "fixtures", fixture, "report.xls"));
        using var reading = SourceReader.Read(Mutations.Of(bytes, seed), "report.xls", cancellationToken: new CancellationTokenSource(TimeSpan.FromSeconds(20)).Token);

        Assert.That(reading.Document, Is.Not.Null);
    }

    /// <summary>Half a million lines behind blank rows below a grid, and cells side by side at the end: each line could begin another part.</summary>
    [Test]
    [CancelAfter(30_000)]
    public void Lines_without_end_below_a_grid_are_read_in_linear_time()
    {
        var rows = string.Concat(Enumerable.Range(1, 200_000).Select(number => $"<row r=\"{number * 2}\">{Text($"A{number * 2}", "x")}</row>"));
        var bytes = XlsxBuilder.Build($"<sheetData><row r=\"1\">{Text("A1", "a")}{Text("B1", "b")}</row>{rows}<row r=\"400001\">{Text("A400001", "c")}{Text("B400001", "d")}</row></sheetData>");
        using var reading = SourceReader.Read(bytes, "a.xlsx");

        Assert.That(reading.Document, Is.Not.Null);
    }

    private static string Rows(params string[] rows) => "<sheetData>" + string.Concat(rows.Select(row => $"<row>{row}</row>")) + "</sheetData>";

    private static string Text(string address, string text) => $"<c r=\"{address}\" t=\"inlineStr\"><is><t>{text}</t></is></c>";

    private static FlowDocument Document(byte[] bytes) => (FlowDocument)SourceReader.Read(bytes, "a.xlsx").Document!;

    private static TableCell[] Cells(byte[] bytes) => [.. Document(bytes).Blocks.OfType<Table>().Single().Cells];
}
