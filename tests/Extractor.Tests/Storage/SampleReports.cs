using System.Collections.Immutable;
using Extractor.App.Reports;
using Extractor.Fiscal;
using Extractor.Fiscal.Records;
using Extractor.Storage;
using Extractor.Storage.Rows;

namespace Extractor.Tests.Storage;

/// <summary>Small invented reports for the store and the commands that ask it.</summary>
internal static class SampleReports
{
    private static readonly ImmutableArray<ReportPassage> Passages =
    [
        new ReportPassage(PassageKind.Heading, 1, "第一部分 部门概况", new Provenance(null, null, 2, null)),
        new ReportPassage(PassageKind.Paragraph, 0, "负责档案的收集和保管。", new Provenance(null, null, 3, null)),
    ];

    /// <summary>A document with one two-sided form of four cells, a check that fails and one that holds.</summary>
    internal static ImportedDocument Document(char hashDigit = 'a', string issuer = "云山市档案馆", int year = 2023, string version = "1.0", bool? withPersonalData = false)
        => Document(new string(hashDigit, 64), issuer, year, version, withPersonalData);

    /// <summary>The same, of a document with this hash.</summary>
    internal static ImportedDocument Document(string sha256, string issuer = "云山市档案馆", int year = 2023, string version = "1.0", bool? withPersonalData = false)
    {
        var report = Report(sha256, issuer, year, version) with { WithPersonalData = withPersonalData };
        return new ImportedDocument
        {
            Sha256 = report.Document.Sha256,
            FileName = report.Document.FileName,
            RelativePath = $"{year}/{report.Document.FileName}",
            Length = 1234,
            ExtractorVersion = version,
            Report = ReportRows.Of(report, Passages, ReportJson.Write(report)),
        };
    }

    /// <summary>What reading a document gives, such as that of <see cref="Document(char, string, int, string, bool?)"/>.</summary>
    internal static ReportRecord Record(char hashDigit = 'a', string issuer = "云山市档案馆")
    {
        var report = Report(new string(hashDigit, 64), issuer, 2023, "1.0");
        return new ReportRecord(report, Passages, ReportJson.Write(report));
    }

    /// <summary>The report behind <see cref="Document(char, string, int, string, bool?)"/> as an object.</summary>
    internal static FiscalReport FiscalReport() => Report(new string('a', 64), "云山市档案馆", 2023, "1.0");

    /// <summary>A document that could not be read.</summary>
    internal static ImportedDocument Failed(string? sha256, string path = "broken.pdf") => new()
    {
        Sha256 = sha256,
        FileName = Path.GetFileName(path),
        RelativePath = path,
        ExtractorVersion = "1.0",
        Failure = new FailureReason("SRC004", "The PDF cannot be read: it ends early."),
    };

    private static FiscalReport Report(string sha256, string issuer, int year, string version) => new()
    {
        Id = $"unknown:{issuer}:{year}:final-accounts:unit",
        WithPersonalData = false,
        Document = new ReportDocument(issuer + ".txt", sha256, "text/plain", null, 40, new ExtractorStamp("Extractor", version, "plain-text")),
        Title = $"{year}年度{issuer}决算",
        Kind = ReportKind.FinalAccounts,
        FiscalYear = year,
        Level = ReportLevel.Unit,
        Issuer = new Issuer(issuer, null, null, "no-division"),
        AmountUnit = new AmountUnitRecord("万元", 10000m, UnitSource.Document),
        Coverage = new FormCoverage(1, 1, 0, 0, 0, 0, 0),
        Tables = [Form(sha256)],
        Facts =
        [
            Fact(sha256, 1, "total", "total.revenue", Measure("amount", 125000m, FactMeasure.Yuan, "12.50万元", 20, 5)),
            Fact(sha256, 2, "threePublic.total", "threePublic.total", Measure("executed", 1200m, FactMeasure.Yuan, "0.12万元", 22, 8), Measure("rate", 5m, FactMeasure.Percent, "5%", 22, 18)),
        ],
        ObservedCodes = [new ObservedCode("CN-FUNC", "2080505", "机关事业单位基本养老保险缴费支出", 3)],
        Findings =
        [
            Finding("T.SUM", FindingSeverity.Info, FindingStatus.Holds, "合计等于各项之和。", "The total is the sum of its parts.", "10.00 + 2.50 = 12.50"),
            Finding("T.BAL", FindingSeverity.High, FindingStatus.Fails, "收入总计与支出总计不相等。", "Total revenue is not total expenditure.", "12.50 ≠ 12.60"),
        ],
    };

    private static NarrativeFact Fact(string sha256, int position, string family, string subject, params FactMeasure[] measures) => new(
        $"{sha256[..8]}-F{position:000}", family, "一、说明", new FactSubject("FACT", subject, "收入总计", "label"), null, [.. measures], "厉行节约", 2023, null, false);

    private static FactMeasure Measure(string name, decimal value, string unit, string raw, int line, int offset) =>
        new(name, value, unit, 100m, "上年决算", FactDirection.Increase, null, false, raw, offset, new Provenance(null, null, line, null));

    private static FormTable Form(string sha256) => new()
    {
        TableId = sha256[..8] + "-T01",
        Form = "FA.TOTAL",
        Title = "收入支出决算总表",
        PrintedFormNo = "公开01表",
        Status = FormStatus.Complete,
        Unit = new AmountUnitRecord("万元", 10000m, UnitSource.Table),
        Parts = [new FormPart(null, null, [12, 16])],
        Columns =
        [
            new FormColumn(0, ["收入", "项目"], null, ColumnRole.Label, null),
            new FormColumn(1, ["收入", "金额"], "1", ColumnRole.Amount, "revenue.amount"),
            new FormColumn(2, ["支出", "项目"], null, ColumnRole.Label, null),
            new FormColumn(3, ["支出", "金额"], "2", ColumnRole.Amount, "expenditure.amount"),
        ],
        Rows =
        [
            Row(0, "一、财政拨款收入", 0, Cell("R0-C1", 1, "10.00", 100000m, 14)),
            Row(0, "一、一般公共服务支出", 1, Cell("R0-C3", 3, "12.60", 126000m, 14)),
            Row(1, "总计", 0, Cell("R1-C1", 1, "12.50", 125000.00m, 16)),
            Row(1, "总计", 1, Cell("R1-C3", 3, "", null, 16)),
        ],
    };

    private static FormRow Row(int index, string label, int side, FormCell cell) => new(
        index, label, null, null, side, side == 1 && index == 0 ? new RowCode("CN-FUNC", "201", 1, "label") : null,
        index == 0 ? RowRole.Item : RowRole.Total, [cell]);

    private static FormCell Cell(string id, int column, string raw, decimal? value, int line) => new(
        id, column, raw, value is null ? CellStatus.Blank : CellStatus.Number, value, value is null ? null : 100m, null, 1m,
        Verification.Verified, new Provenance(null, null, line, column));

    private static Finding Finding(string check, FindingSeverity severity, FindingStatus status, string zh, string en, string derivation) => new(
        check + "/FA.TOTAL", check, severity, status, null, "FA.TOTAL", null, "CNY", 125000m, 126000m, 1000m, 100m, derivation,
        ImmutableArray.Create("R1-C1"), [], new BilingualText(zh, en), null, new Provenance(null, null, 16, 1));
}
