using Extractor.Fiscal;
using Extractor.Fiscal.Panels;
using Extractor.Fiscal.Records;
using Extractor.Storage;

namespace Extractor.Tests.Storage;

/// <summary>What every store promises. A rival store derives from this and says how it is opened.</summary>
public abstract class ReportStoreContract
{
    /// <summary>Opens the store of this test for reading and writing; opening twice opens the same store.</summary>
    protected abstract IReportStore Open();

    [Test]
    public void A_saved_report_comes_back_as_it_was()
    {
        var document = SampleReports.Document();
        using var store = Open();

        Assert.That(store.Save(document), Is.EqualTo(SaveOutcome.Added));
        Assert.That(store.ReadReport(document.Sha256!), Is.EqualTo(document.Report!.Json));
    }

    [Test]
    public void The_amounts_of_a_report_are_those_of_its_record()
    {
        using var store = Open();
        var document = SampleReports.Document();
        store.Save(document);

        var report = ReportJson.Read(store.ReadReport(document.Sha256!)!);
        Assert.That(store.ListPanelReports(AmountFilter.All), Is.EqualTo(new[] { PanelReport.Of(report) }));
        Assert.That(store.ListAmounts(document.Sha256!), Is.EqualTo(PublishedAmount.Of(report)).And.Count.EqualTo(3));
        Assert.That(store.ListPanelReports(new AmountFilter(Division: "42")), Is.Empty);
        Assert.That(store.ListPanelReports(new AmountFilter(Issuer: "档案", Kind: ReportKind.FinalAccounts)), Has.Count.EqualTo(1));
        Assert.That(store.ListPanelReports(new AmountFilter(Kind: ReportKind.Budget)), Is.Empty);
    }

    [Test]
    public void Saving_again_changes_nothing()
    {
        using (var store = Open())
        {
            store.Save(SampleReports.Document());
        }

        using var again = Open();
        Assert.That(again.Save(SampleReports.Document()), Is.EqualTo(SaveOutcome.Unchanged));
        Assert.That(again.ListReports(ReportFilter.All), Has.Count.EqualTo(1));
        Assert.That(again.ListCells(new string('a', 64)), Has.Count.EqualTo(4));
    }

    [Test]
    public void The_first_record_of_the_same_bytes_stays_unless_it_is_replaced()
    {
        using var store = Open();
        store.Save(SampleReports.Document(issuer: "甲"));

        Assert.That(store.Save(SampleReports.Document(issuer: "乙")), Is.EqualTo(SaveOutcome.Unchanged));
        Assert.That(store.ListReports(ReportFilter.All).Single().Issuer, Is.EqualTo("甲"));
        Assert.That(store.Save(SampleReports.Document(issuer: "乙"), replace: true), Is.EqualTo(SaveOutcome.Replaced));
        Assert.That(store.ListReports(ReportFilter.All).Single().Issuer, Is.EqualTo("乙"));
        Assert.That(store.ListCells(new string('a', 64)), Has.Count.EqualTo(4), "rows of the replaced record are gone");
        Assert.That(store.Save(SampleReports.Document(issuer: "乙"), replace: true), Is.EqualTo(SaveOutcome.Unchanged));
    }

    [Test]
    public void Only_the_last_version_of_a_document_answers()
    {
        using var store = Open();
        store.Save(SampleReports.Document(issuer: "甲", version: "1.0"));
        store.Save(SampleReports.Document(issuer: "乙", version: "1.1"));

        Assert.That(store.ListReports(ReportFilter.All).Select(report => report.Issuer), Is.EqualTo(new[] { "乙" }));
        Assert.That(store.ExportReports().Count(), Is.EqualTo(1));
        Assert.That(store.ListFindings(new FindingFilter()), Has.Count.EqualTo(2));
        Assert.That(store.ListDocuments("1.0"), Has.Count.EqualTo(1), "the older record is kept beside it");
    }

    [Test]
    public void Cells_carry_exact_yuan_and_their_place()
    {
        using var store = Open();
        store.Save(SampleReports.Document());

        var cells = store.ListCells(new string('a', 64), "FA.TOTAL");
        Assert.That(cells.Select(cell => cell.Yuan), Is.EqualTo(new[] { "100000.00", "126000.00", "125000.00", null }));
        Assert.That(cells.Select(cell => cell.Status), Is.EqualTo(new[] { "number", "number", "number", "blank" }));
        Assert.That(cells[1], Has.Property("Code").EqualTo("201").And.Property("Measure").EqualTo("expenditure.amount"));
        Assert.That(cells[1], Has.Property("Line").EqualTo(14).And.Property("ColumnPath").EqualTo("支出 / 金额"));
        Assert.That(store.ListCells(new string('a', 64), "FA.REVENUE"), Is.Empty);
    }

    [Test]
    public void Findings_come_gravest_first_and_filtered()
    {
        using var store = Open();
        store.Save(SampleReports.Document());

        Assert.That(store.ListFindings(new FindingFilter()).Select(finding => finding.Check), Is.EqualTo(new[] { "T.BAL", "T.SUM" }));
        Assert.That(store.ListFindings(new FindingFilter(FindingSeverity.Low)).Single().Severity, Is.EqualTo(FindingSeverity.High));
        Assert.That(store.ListFindings(new FindingFilter(Status: FindingStatus.Holds)).Single().Derivation, Is.EqualTo("10.00 + 2.50 = 12.50"));
        Assert.That(store.ListFindings(new FindingFilter(Sha256: new string('f', 64))), Is.Empty);
    }

    [Test]
    public void Facts_come_as_printed_one_a_figure()
    {
        using var store = Open();
        store.Save(SampleReports.Document());
        var facts = store.ListFacts(FactFilter.All);

        Assert.That(facts, Is.EqualTo(StoredFact.Of(SampleReports.FiscalReport())));
        Assert.That(facts.Select(fact => fact.Value), Is.EqualTo(new[] { "125000.00", "1200.00", "5.00" }));
        Assert.That(facts[2], Has.Property("Direction").EqualTo("increase").And.Property("Line").EqualTo(22).And.Property("Offset").EqualTo(18));
    }

    [TestCase("threePublic", ExpectedResult = 2)]
    [TestCase("threePublic.total", ExpectedResult = 2)]
    [TestCase("threePub", ExpectedResult = 0)]
    [TestCase("total", ExpectedResult = 1)]
    [TestCase("%", ExpectedResult = 0)]
    public int Facts_are_filtered_by_family(string family)
    {
        using var store = Open();
        store.Save(SampleReports.Document());
        var filter = new FactFilter(Family: family);

        Assert.That(store.ListFacts(filter), Is.EqualTo(store.ListFacts(FactFilter.All).Where(fact => filter.Takes(fact.Family))));
        Assert.That(store.ListFacts(new FactFilter(new string('f', 64))), Is.Empty);
        return store.ListFacts(filter).Count;
    }

    [TestCase("云山", null, null, ExpectedResult = "a,b")]
    [TestCase(null, 2022, null, ExpectedResult = "b")]
    [TestCase(null, null, ReportKind.Budget, ExpectedResult = "")]
    [TestCase("档案馆", 2023, ReportKind.FinalAccounts, ExpectedResult = "a")]
    [TestCase("' OR 1=1 --", null, null, ExpectedResult = "")]
    public string Reports_are_filtered(string? issuer, int? year, ReportKind? kind)
    {
        using var store = Open();
        store.Save(SampleReports.Document('a', "云山市档案馆", 2023));
        store.Save(SampleReports.Document('b', "云山市图书馆", 2022));

        var found = store.ListReports(new ReportFilter(issuer, year, kind));
        return string.Join(',', found.Select(report => report.Sha256[..1]).Order());
    }

    [TestCase("aaaa", ExpectedResult = 1)]
    [TestCase("unknown:云山市档案馆:2023:final-accounts:unit", ExpectedResult = 2)]
    [TestCase("%", ExpectedResult = 0)]
    [TestCase("ffff", ExpectedResult = 0)]
    public int Reports_are_found_by_id_or_hash(string wanted)
    {
        using var store = Open();
        store.Save(SampleReports.Document('a'));
        store.Save(SampleReports.Document('b'));
        return store.FindReports(wanted).Count;
    }

    [Test]
    public void The_export_does_not_depend_on_the_order_of_saving()
    {
        using var store = Open();
        store.Save(SampleReports.Document('c', "丙"));
        store.Save(SampleReports.Document('a', "甲"));
        store.Save(SampleReports.Document('b', "乙"));

        Assert.That(store.ExportReports(), Is.EqualTo(new[] { 'a', 'b', 'c' }.Select(digit => store.ReadReport(new string(digit, 64)))));
    }

    [Test]
    public void A_failure_is_kept_with_its_reason_and_gives_no_report()
    {
        using var store = Open();
        store.Save(SampleReports.Failed(new string('d', 64)));

        var failure = store.ListFailures().Single();
        Assert.That(failure.Failure, Is.EqualTo(new FailureReason("SRC004", "The PDF cannot be read: it ends early.")));
        Assert.That(failure.State, Is.EqualTo(DocumentState.Failed));
        Assert.That(store.ListReports(ReportFilter.All), Is.Empty);
        Assert.That(store.ReadReport(new string('d', 64)), Is.Null);
        Assert.That(store.Save(SampleReports.Failed(new string('d', 64))), Is.EqualTo(SaveOutcome.Unchanged));
    }

    [Test]
    public void A_file_without_bytes_is_known_by_its_path_until_it_can_be_read()
    {
        using var store = Open();
        var document = SampleReports.Document();
        store.Save(SampleReports.Failed(null, document.RelativePath));
        Assert.That(store.ListFailures().Single().Key, Is.EqualTo("path:" + document.RelativePath));

        store.Save(document);
        Assert.That(store.ListFailures(), Is.Empty);
    }

    [Test]
    public void Other_options_make_another_record_beside_the_first()
    {
        var document = SampleReports.Document(issuer: "甲");
        using var store = Open();
        store.Save(document);

        Assert.That(store.Save(SampleReports.Document(issuer: "乙") with { OptionsHash = "other" }), Is.EqualTo(SaveOutcome.Added));
        Assert.That(store.ListReports(ReportFilter.All).Single().Issuer, Is.EqualTo("乙"), "the last one answers");
        Assert.That(store.ListDocuments("1.0", document.OptionsHash), Has.Count.EqualTo(1));
        Assert.That(store.ListDocuments("1.0", "third"), Is.Empty);
        Assert.That(store.ListDocuments("1.0"), Has.Count.EqualTo(2));
        Assert.That(store.Save(document), Is.EqualTo(SaveOutcome.Unchanged));
        Assert.That(store.ListReports(ReportFilter.All).Single().Issuer, Is.EqualTo("甲"), "what is asked for last answers");

        Assert.That(store.MakeCurrent(document.Key, "1.0", "other"), Is.True);
        Assert.That(store.ListReports(ReportFilter.All).Single().Issuer, Is.EqualTo("乙"));
        Assert.That(store.MakeCurrent(document.Key, "1.0", "other"), Is.False);
        Assert.That(store.MakeCurrent(document.Key, "1.0", "unknown"), Is.False);
        Assert.That(store.ListReports(ReportFilter.All).Single().Issuer, Is.EqualTo("乙"));
    }

    [Test]
    public void The_same_bytes_at_two_paths_are_one_document_with_two_sources()
    {
        var document = SampleReports.Document();
        using var store = Open();
        store.Save(document with { Run = 1 });
        Assert.That(store.Save(document with { RelativePath = "copy/x.txt", Run = 2 }), Is.EqualTo(SaveOutcome.Unchanged));
        Assert.That(store.SaveSource(document.Key, new DocumentSource("third.txt", "https://example.org/third.txt", "2026-01-02", 2, 2)), Is.True);
        Assert.That(store.SaveSource(document.Key, new DocumentSource(document.RelativePath, null, null, 3, 3)), Is.True, "seen by a later run");
        Assert.That(store.SaveSource(document.Key, new DocumentSource(document.RelativePath, null, null, 3, 3)), Is.False);

        Assert.That(store.ListReports(ReportFilter.All), Has.Count.EqualTo(1));
        Assert.That(store.ListSources(document.Key), Is.EqualTo(new[]
        {
            new DocumentSource(document.RelativePath, null, null, 1, 3),
            new DocumentSource("copy/x.txt", null, null, 2, 2),
            new DocumentSource("third.txt", "https://example.org/third.txt", "2026-01-02", 2, 2),
        }));
    }

    [Test]
    public void A_batch_is_there_whole_or_not_at_all()
    {
        using (var store = Open())
        {
            using (var batch = store.BeginBatch())
            {
                store.Save(SampleReports.Document('a'));
                store.Save(SampleReports.Document('b'));
                batch.Commit();
            }

            using (store.BeginBatch())
            {
                store.Save(SampleReports.Document('c'));
                Assert.That(store.ListReports(ReportFilter.All), Has.Count.EqualTo(3), "seen within the batch");
            }

            Assert.That(store.ListReports(ReportFilter.All), Has.Count.EqualTo(2));
            store.Save(SampleReports.Document('d'));
        }

        using var again = Open();
        Assert.That(again.ListReports(ReportFilter.All).Select(report => report.Sha256[..1]).Order(), Is.EqualTo(new[] { "a", "b", "d" }));
    }

    [TestCase("档案", "issuer title paragraph")]
    [TestCase("馆", "issuer title")]
    [TestCase("一般公共服务", "row")]
    [TestCase("收入支出决算总表", "table")]
    [TestCase("收入 决算", "table")]
    [TestCase("总 计", "row row")]
    [TestCase("公服", "")]
    [TestCase("２０２３年度", "title")]
    [TestCase("\" OR \"*", "")]
    [TestCase("NEAR", "")]
    public void Words_of_any_length_are_found_where_they_stand(string text, string passages)
    {
        using var store = Open();
        store.Save(SampleReports.Document(version: "0.9"));
        store.Save(SampleReports.Document());

        Assert.That(string.Join(' ', store.Search(new SearchFilter(ReportFilter.All, text)).Select(hit => hit.Passage)), Is.EqualTo(passages));
    }

    [Test]
    public void Narrative_is_found_with_its_place_and_what_stands_around()
    {
        var document = SampleReports.Document();
        var text = string.Concat(Enumerable.Repeat("前", 50)) + "公务接待费支出1,234.56万元" + string.Concat(Enumerable.Repeat("后", 50));
        document = document with { Report = document.Report! with { Passages = [new("heading", 1, "三公经费", 2, null, null), new("paragraph", 0, text, 3, null, null)] } };
        using var store = Open();
        store.Save(document);

        var hit = store.Search(new SearchFilter(ReportFilter.All, "接待费 1234.56")).Single();
        Assert.That(hit, Has.Property("Passage").EqualTo("paragraph").And.Property("Page").EqualTo(3).And.Property("Text").EqualTo(text));
        Assert.That(hit.Snippet, Is.EqualTo($"…{new string('前', 28)}公务接待费支出1,234.56万元{new string('后', 18)}…"));
        Assert.That(store.Search(new SearchFilter(ReportFilter.All, "三公")).Single().Passage, Is.EqualTo("heading"));
        Assert.That(store.Search(new SearchFilter(new ReportFilter(FiscalYear: 1999), "接待")), Is.Empty);
        Assert.That(store.Search(new SearchFilter(new ReportFilter(Form: "fa.total"), "总计")).Count(), Is.EqualTo(2));
    }

    [Test]
    public void A_replaced_record_is_not_found_any_more()
    {
        using var store = Open();
        store.Save(SampleReports.Document(issuer: "甲办公室"));
        store.Save(SampleReports.Document(issuer: "乙办公室"), replace: true);

        Assert.That(store.Search(new SearchFilter(ReportFilter.All, "甲")), Is.Empty);
        Assert.That(store.Search(new SearchFilter(ReportFilter.All, "办公室")).Select(hit => hit.Passage), Is.EqualTo(new[] { "issuer", "title" }));
    }

    [TestCase("201", null, null, null, ExpectedResult = "126000.00")]
    [TestCase("2*", null, null, null, ExpectedResult = "126000.00")]
    [TestCase("20", null, null, null, ExpectedResult = "")]
    [TestCase(null, "125000", null, null, ExpectedResult = "126000.00,125000.00")]
    [TestCase(null, "125000.01", null, null, ExpectedResult = "126000.00")]
    [TestCase(null, null, "100000.00", null, ExpectedResult = "100000.00")]
    [TestCase(null, "100000", "125999.99", null, ExpectedResult = "100000.00,125000.00")]
    [TestCase(null, "1", null, "总计", ExpectedResult = "125000.00")]
    [TestCase("201", null, null, "总计", ExpectedResult = "")]
    public string Figures_are_filtered(string? code, string? least, string? greatest, string? search)
    {
        using var store = Open();
        store.Save(SampleReports.Document());
        var filter = new FigureFilter(ReportFilter.All, code, Amount(least), Amount(greatest), search);
        Assert.That(store.ListFigures(filter with { Reports = new ReportFilter(Issuer: "无") }), Is.Empty);
        return string.Join(',', store.ListFigures(filter).Select(figure => figure.Yuan));

        static decimal? Amount(string? text) => text is null ? null : decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
    }
}
