using System.Globalization;
using Extractor.Documents;
using Extractor.Fiscal;
using Extractor.Sources;

namespace Extractor.Tests.Sources.Spreadsheets;

/// <summary>Workbooks of a whole county: 88 sheets, eight forms of eleven bodies.</summary>
public sealed class ManySheetsTests
{
    private const int Sheets = 88;

    private static readonly string[] Titles =
    [
        "收入支出决算总表", "收入决算表", "支出决算表", "财政拨款收入支出决算总表", "一般公共预算财政拨款支出决算表",
        "一般公共预算财政拨款基本支出决算明细表", "政府性基金预算财政拨款收入支出决算表", "国有资本经营预算财政拨款支出决算表",
    ];

    [TestCase("a.xls")]
    [TestCase("a.xlsx")]
    [CancelAfter(60_000)]
    public void Every_sheet_and_its_form_is_read(string name)
    {
        using var reading = SourceReader.Read(name == "a.xls" ? OldWorkbook() : NewWorkbook(), name);
        var document = (FlowDocument)reading.Document!;
        var report = ReportReader.Read(ExtractionPipeline.Extract(document));
        var tables = document.Blocks.OfType<Table>().ToArray();

        Assert.Multiple(() =>
        {
            Assert.That(document.Blocks.OfType<Heading>().Select(heading => heading.Text), Is.EqualTo(Enumerable.Range(0, Sheets).Select(NameOf)));
            Assert.That(tables, Has.Length.EqualTo(Sheets));
            Assert.That(tables.Select(table => table.Cells.Single(cell => cell.Row == 1 && cell.Column == 2).Text), Is.EqualTo(Enumerable.Range(0, Sheets).Select(number => ShownAmount(number))));
            Assert.That(report.Tables.Count(table => table.CellCount > 0), Is.GreaterThanOrEqualTo(Titles.Length), "each form at least once");
        });
    }

    private static byte[] OldWorkbook() => XlsBuilder.Build([.. Enumerable.Range(0, Sheets).Select(number => (NameOf(number), (object?[][])
    [
        [TitleOf(number), null, null], ["部门：甲局", null, "单位：万元"], ["科目编码", "科目名称", "合计"], ["201", "一般公共服务支出", Amount(number)], ["合计", null, Amount(number)],
    ]))]);

    private static byte[] NewWorkbook() => XlsxBuilder.BuildSheets([.. Enumerable.Range(0, Sheets).Select(number => (NameOf(number),
        $"<sheetData><row>{Text("A1", TitleOf(number))}</row><row>{Text("A2", "部门：甲局")}{Text("C2", "单位：万元")}</row><row>{Text("A3", "科目编码")}{Text("B3", "科目名称")}{Text("C3", "合计")}</row>"
        + $"<row>{Text("A4", "201")}{Text("B4", "一般公共服务支出")}{Number("C4", number)}</row><row>{Text("A5", "合计")}{Number("C5", number)}</row></sheetData>"))]);

    private static string NameOf(int number) => $"单位{(number / Titles.Length) + 1}表{(number % Titles.Length) + 1}";

    private static string TitleOf(int number) => "2023年度" + Titles[number % Titles.Length];

    private static double Amount(int number) => 1000 + number;

    private static string ShownAmount(int number) => Amount(number).ToString(CultureInfo.InvariantCulture);

    private static string Text(string address, string text) => $"<c r=\"{address}\" t=\"inlineStr\"><is><t>{text}</t></is></c>";

    private static string Number(string address, int number) => $"<c r=\"{address}\"><v>{ShownAmount(number)}</v></c>";
}
