using System.Collections.Immutable;
using System.Text;
using Extractor.Documents;
using Extractor.Fiscal;
using Extractor.Fiscal.Records;
using Extractor.Measurements.Scans;
using Extractor.Sources;

namespace Extractor.Tests.Fiscal.Pictures;

/// <summary>A small 支出决算表 that is sound, read from a picture with misreadings.</summary>
internal static class PicturedForm
{
    /// <summary>Row by row: total, basic, project.</summary>
    private static readonly string[][] Sound =
    [
        ["1,203.50", "861.20", "342.30"],
        ["900.10", "700.00", "200.10"],
        ["650.10", "500.00", "150.10"],
        ["400.05", "300.00", "100.05"],
        ["250.05", "200.00", "50.05"],
        ["250.00", "200.00", "50.00"],
        ["250.00", "200.00", "50.00"],
        ["303.40", "161.20", "142.20"],
        ["303.40", "161.20", "142.20"],
        ["203.40", "101.20", "102.20"],
        ["100.00", "60.00", "40.00"],
    ];

    private static readonly string[] Labels =
    [
        "\t合计", "201\t一般公共服务支出", "20126\t档案事务", "2012601\t行政运行", "2012604\t档案馆", "20199\t其他一般公共服务支出", "2019999\t其他一般公共服务支出",
        "208\t社会保障和就业支出", "20805\t行政事业单位养老支出", "2080501\t行政单位离退休", "2080505\t机关事业单位基本养老保险缴费支出",
    ];

    /// <summary>Reads the form. Where <paramref name="misread"/> has no reading, all engines read what is printed.</summary>
    /// <param name="engines">The engines, the first reading first.</param>
    /// <param name="misread">What an engine read at a row and column of the figures.</param>
    public static FiscalReport Read(string[] engines, params (string Engine, int Row, int Column, string Text)[] misread) => ReadRows(Sound.Length, engines, misread);

    /// <summary>Reads the first rows of the form.</summary>
    public static FiscalReport ReadRows(int rows, string[] engines, params (string Engine, int Row, int Column, string Text)[] misread)
    {
        var lines = Sound.Take(rows).Select((cells, row) => $"{Labels[row]}\t{string.Join('\t', cells)}\t\t\t\n");
        var text = "2023年度云山市某区档案局部门决算\n\n支出决算表\n\n公开03表\n\n部门：云山市某区档案局\n\n金额单位：万元\n\n"
            + "科目编码\t科目名称\t本年支出合计\t基本支出\t项目支出\t上缴上级支出\t经营支出\t对附属单位补助支出\n" + string.Concat(lines);
        using var reading = SourceReader.Read(Encoding.UTF8.GetBytes(text), "report.txt");
        var document = ExtractionPipeline.Extract(reading.Document!);
        return ReportReader.Read(engines.Length == 0 ? document : PicturedDocument.Of(document, cell => ReadingsOf(cell, engines, misread)));
    }

    /// <summary>The cell at a row and column of the figures.</summary>
    public static FormCell At(FiscalReport report, int row, int column) =>
        report.Tables.Single().Rows.Single(one => one.Index == row).Cells.Single(cell => cell.Column == column + 2);

    /// <summary>The cells with a value.</summary>
    public static FormCell[] Figures(FiscalReport report) => [.. report.Tables.Single().Rows.SelectMany(row => row.Cells).Where(cell => cell.Value is not null)];

    private static ImmutableArray<TextReading> ReadingsOf(TableCell cell, string[] engines, (string Engine, int Row, int Column, string Text)[] misread) =>
    [
        .. engines.Select(engine => new TextReading(
            engine,
            misread.Where(one => one.Engine == engine && one.Row + 1 == cell.Row && one.Column + 2 == cell.Column).Select(one => one.Text).FirstOrDefault(cell.Text),
            0.98)),
    ];
}
