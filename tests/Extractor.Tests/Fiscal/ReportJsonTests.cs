using System.Text;
using System.Text.Json;
using Extractor.Fiscal;
using Extractor.Fiscal.Records;
using FsCheck;
using FsCheck.Fluent;

namespace Extractor.Tests.Fiscal;

/// <summary>The written record: exact money, stable bytes, nothing lost on the way back.</summary>
public sealed class ReportJsonTests
{
    private static IEnumerable<string> Files() =>
        new[] { "01-plain-final-accounts/report.tab.txt", "04-forms-lost/report.docx", "05-wide-budget/report.libreoffice.pdf", "06-budget-in-yuan/report.noisy.txt" };

    [TestCaseSource(nameof(Files))]
    public void Reading_gives_back_what_was_written(string file)
    {
        var report = Fixture(file);
        var json = ReportJson.Write(report);

        Assert.Multiple(() =>
        {
            Assert.That(ReportJson.Write(ReportJson.Read(json)), Is.EqualTo(json));
            Assert.That(ReportJson.Write(ReportJson.Read(ReportJson.WriteIndented(report))), Is.EqualTo(json));
            Assert.That(ReportJson.Utf8(ReportJson.Read(ReportJson.Utf8(report))), Is.EqualTo(ReportJson.Utf8(report)));
        });
    }

    [FsCheck.NUnit.Property(MaxTest = 1000)]
    public Property Money_is_written_exactly() => Prop.ForAll(
        Gen.Choose(int.MinValue, int.MaxValue).Two().ToArbitrary(),
        Gen.Choose(0, 8).ToArbitrary(),
        (parts, places) =>
        {
            var value = new decimal(parts.Item1, parts.Item2 & int.MaxValue, 0, isNegative: parts.Item1 < 0, (byte)places);
            var report = WithDifference(value);
            using var json = JsonDocument.Parse(ReportJson.Write(report));
            var text = json.RootElement.GetProperty("findings")[0].GetProperty("difference").GetString()!;
            return decimal.Parse(text) == value
                && text[(text.IndexOf('.', StringComparison.Ordinal) + 1)..].Length >= 2
                && ReportJson.Read(ReportJson.Write(report)).Findings[0].Difference == value;
        });

    [TestCase("5445500", "5445500.00")]
    [TestCase("5445500.0000", "5445500.00")]
    [TestCase("0.5", "0.50")]
    [TestCase("123.4567", "123.4567")]
    [TestCase("-100", "-100.00")]
    [TestCase("0", "0.00")]
    public void Money_has_two_places_and_more_only_where_there_are_more(string value, string written)
    {
        using var json = JsonDocument.Parse(ReportJson.Write(WithDifference(decimal.Parse(value))));

        Assert.That(json.RootElement.GetProperty("findings")[0].GetProperty("difference").GetString(), Is.EqualTo(written));
    }

    [Test]
    public void The_bytes_are_utf8_without_mark_on_one_line_with_readable_chinese()
    {
        var bytes = ReportJson.Utf8(Fixture("01-plain-final-accounts/report.tab.txt"));
        var text = Encoding.UTF8.GetString(bytes);

        Assert.Multiple(() =>
        {
            Assert.That(bytes[0], Is.EqualTo((byte)'{'));
            Assert.That(text.IndexOf('\n', StringComparison.Ordinal), Is.EqualTo(text.Length - 1));
            Assert.That(text, Does.Contain("\"title\":\"收入支出决算总表\"").And.Contain("\"kind\":\"final-accounts\"").And.Contain("\"factor\":\"10000\""));
            Assert.That(ReportJson.WriteIndented(ReportJson.Read(bytes)), Does.Contain("\n  \"kind\"").And.Not.Contain("\r"));
        });
    }

    [Test]
    public void The_same_document_gives_the_same_bytes()
    {
        var file = Path.Combine(RepositoryFolders.Root, "fixtures", "02-split-over-pages", "report.tab.txt");
        using var first = Extractor.Sources.SourceReader.Open(file);
        using var second = Extractor.Sources.SourceReader.Open(file);

        Assert.That(
            ReportJson.Utf8(ReportReader.Read(ExtractionPipeline.Extract(first.Document!))),
            Is.EqualTo(ReportJson.Utf8(ReportReader.Read(ExtractionPipeline.Extract(second.Document!)))));
    }

    [TestCase("null")]
    [TestCase("{}")]
    [TestCase("{\"schema\":\"cn-fiscal-report/1\",\"unknown\":1}")]
    [TestCase("[")]
    public void What_is_no_report_is_refused(string json) => Assert.That(() => ReportJson.Read(json), Throws.InstanceOf<JsonException>());

    private static FiscalReport WithDifference(decimal value)
    {
        var report = Fixture("01-plain-final-accounts/report.tab.txt");
        return report with { Findings = [report.Findings[0] with { Difference = value }] };
    }

    private static FiscalReport Fixture(string file) => ReportFiles.Read(Path.Combine(RepositoryFolders.Root, "fixtures", file));
}
