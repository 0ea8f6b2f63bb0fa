using Extractor.Fiscal;
using Extractor.Fiscal.Persons;
using Extractor.Fiscal.Records;
using Extractor.Tests.Fiscal.Pictures;
using Extractor.Tests.Storage;

namespace Extractor.Tests.Fiscal.Persons;

/// <summary>No text of a record tells a person's name or number, wherever the document printed it. Every name and number is invented.</summary>
public sealed class RecordWithoutPersonsTests
{
    private const string Personal = "联系人：钱某甲 联系电话：13800001234";

    private static readonly Provenance Place = new(1, null, null, null);

    [Test]
    public void Every_text_of_a_record_leaves_persons_out()
    {
        var record = Everywhere(SampleReports.FiscalReport());

        var json = ReportJson.Write(RecordWithoutPersons.Of(record));

        Assert.That(ReportJson.Write(record).Split("钱某甲"), Has.Length.EqualTo(25), "24 texts of a record have it.");
        Assert.That(json, Does.Not.Contain("钱某甲").And.Not.Contain("13800001234"));
        Assert.That(json.Split("联系人：***"), Has.Length.EqualTo(24), "All but the reading, which goes as a whole.");
    }

    [Test]
    public void A_record_without_persons_stays_as_it_is()
    {
        var record = SampleReports.FiscalReport();

        Assert.That(ReportJson.Write(RecordWithoutPersons.Of(record)), Is.EqualTo(ReportJson.Write(record)));
    }

    /// <summary>13,800,001,234 yuan printed without separators are the budget of a large city.</summary>
    [Test]
    public void An_amount_of_eleven_digits_stays()
    {
        var report = PicturedForm.Read(["tesseract", "pp"], ("tesseract", 9, 1, "13800001234"), ("pp", 9, 1, "13800001234"));
        var cell = PicturedForm.At(report, 9, 1);

        Assert.That(cell.Raw, Is.EqualTo("13800001234"));
        Assert.That(cell.Value, Is.EqualTo(138000012340000m));
        Assert.That(cell.Readings!.Value, Has.Length.EqualTo(2));
    }

    [Test]
    public void A_record_says_whether_it_was_read_with_persons()
    {
        Assert.That(PicturedForm.Read([]).WithPersonalData, Is.False);
        Assert.That(ReportJson.Write(PicturedForm.Read([])), Does.Contain("\"withPersonalData\":false"));
    }

    private static FiscalReport Everywhere(FiscalReport report) => report with
    {
        Title = Personal,
        Tables = [.. report.Tables.Select(Everywhere)],
        Facts = [.. report.Facts.Take(1).Select(fact => fact with { Heading = Personal, Subject = fact.Subject with { Name = Personal }, Reason = Personal })],
        Findings = [.. report.Findings.Take(1).Select(finding => finding with
        {
            Message = new BilingualText(Personal, Personal),
            Agreement = new BilingualText(Personal, Personal),
            Figures = [new FindingFigure("a", FigurePart.Total, null, Personal, Personal, [Personal], Personal, null, null, [], [], Place)],
        })],
        ObservedCodes = [new ObservedCode("CN-FUNC", "2019999", Personal, 1)],
        Diagnostics = [new ReportDiagnostic("SRC060", "information", Personal, Place)],
    };

    private static FormTable Everywhere(FormTable table) => table with
    {
        Title = Personal,
        Notes = [Personal],
        EmptyStatement = Personal,
        Columns = [.. table.Columns.Take(1).Select(column => column with { Path = [Personal] })],
        Rows =
        [
            new FormRow(0, Personal, null, null, 0, null, RowRole.Item,
            [
                new FormCell("a", 1, Personal, CellStatus.Text, null, null, null, 1m, Verification.Unverified, Place)
                {
                    Readings = [new EngineReading("pp", Personal, null, null, 0.9m)],
                },
            ]),
        ],
        Blocks = [new FormBlock(BlockKind.Goals, Personal, [new BlockRow(0, null, Personal, [Personal], [])])],
    };
}
