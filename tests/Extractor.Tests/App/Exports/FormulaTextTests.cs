using Extractor.App.Exports;
using Extractor.Storage;
using Extractor.Storage.Sqlite;
using Extractor.Tests.Storage;

namespace Extractor.Tests.App.Exports;

/// <summary>Text of a hostile document does not run in the spreadsheet program of the one who opens CSV; numbers stay numbers.</summary>
public sealed class FormulaTextTests
{
    [TestCase("=HYPERLINK(\"http://x\")", ExpectedResult = "'=HYPERLINK(\"http://x\")")]
    [TestCase("@SUM(A1)", ExpectedResult = "'@SUM(A1)")]
    [TestCase("+cmd|' /C calc'!A0", ExpectedResult = "'+cmd|' /C calc'!A0")]
    [TestCase("-2+3+cmd|' /C calc'!A0", ExpectedResult = "'-2+3+cmd|' /C calc'!A0")]
    [TestCase("\t=1", ExpectedResult = "'\t=1")]
    [TestCase("-12.30", ExpectedResult = "-12.30")]
    [TestCase("-1,467.16", ExpectedResult = "-1,467.16")]
    [TestCase("+5%", ExpectedResult = "+5%")]
    [TestCase("-", ExpectedResult = "-")]
    [TestCase("一、收入", ExpectedResult = "一、收入")]
    [TestCase("", ExpectedResult = "")]
    [TestCase(null, ExpectedResult = null)]
    public string? Text_that_could_be_a_formula_is_disarmed(string? text) => FormulaText.Disarmed(text);

    [TestCase(true, ExpectedResult = "'=1+1,-126000.00,-12.60")]
    [TestCase(false, ExpectedResult = "=1+1,-126000.00,-12.60")]
    public string Only_what_is_meant_for_a_spreadsheet_program_is_changed(bool bom)
    {
        using var folder = new TemporaryFolder();
        using (var store = SqliteReportStore.Open(folder["s.db"], StoreAccess.Write))
        {
            store.Save(SampleReports.Document('a'));
        }

        StoreFile.Ask(folder["s.db"], "UPDATE stored_cells SET row_label = '=1+1', yuan = '-126000.00', raw = '-12.60' WHERE code = '201'");
        var bytes = ExportedStores.Files(ExportedStores.Export(folder, "s.db", "out", "csv", bom ? ["--bom"] : []))["lines.csv"];
        var lines = System.Text.Encoding.UTF8.GetString(bytes).Split("\r\n");
        var header = lines[0].TrimStart('\uFEFF').Split(',').ToList();
        var fields = lines.Single(line => line.Contains(",201,", StringComparison.Ordinal)).Split(',');

        Assert.That(lines[0][0] == '\uFEFF', Is.EqualTo(bom));
        return string.Join(',', new[] { "row_label", "amount_yuan", "raw" }.Select(name => fields[header.IndexOf(name)]));
    }
}
