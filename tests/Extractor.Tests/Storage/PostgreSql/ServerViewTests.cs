using Extractor.Fiscal.Definitions;
using Extractor.Storage;
using Extractor.Storage.Patches;
using Extractor.Storage.Relational;
using Extractor.Storage.Views;

namespace Extractor.Tests.Storage.PostgreSql;

/// <summary>The views of a store on a server: the names and columns that are described, in their order, and the rows of current records only.</summary>
public sealed class ServerViewTests
{
    private string place = string.Empty;

    private static IEnumerable<string> Names => StoreViews.All.Select(view => view.Name);

    [OneTimeSetUp]
    public void MakeStore()
    {
        place = DatabaseServer.NewPlace();
        using var store = ReportStores.Open(place, StoreAccess.Write);
        store.Save(SampleReports.Document(version: "0.9"));
        store.Save(SampleReports.Document());
        store.Save(SampleReports.Document('b'));
        store.Save(SampleReports.Failed(new string('d', 64)));
    }

    [Test]
    public void Every_view_of_a_store_is_described() =>
        Assert.That(Ask("SELECT viewname FROM pg_views WHERE schemaname = current_schema()"), Is.EquivalentTo(Names));

    [TestCaseSource(nameof(Names))]
    public void A_view_has_the_columns_that_are_described(string name)
    {
        var view = StoreViews.All.Single(known => known.Name == name);

        Assert.That(
            Ask($"SELECT column_name FROM information_schema.columns WHERE table_schema = current_schema() AND table_name = '{name}' ORDER BY ordinal_position"),
            Is.EqualTo(view.Columns.Select(column => column.Name)));
        Assert.That(Ask($"SELECT count(*) FROM (SELECT 1 FROM {name} GROUP BY {string.Join(", ", view.Key)} HAVING count(*) > 1) repeated"), Is.EqualTo(new[] { "0" }));
    }

    [TestCase("reports", ExpectedResult = 2)]
    [TestCase("records", ExpectedResult = 4)]
    [TestCase("cells", ExpectedResult = 8)]
    [TestCase("findings", ExpectedResult = 4)]
    [TestCase("failures", ExpectedResult = 1)]
    [TestCase("versions", ExpectedResult = 2)]
    public int The_views_show_the_current_records(string view) => int.Parse(Ask($"SELECT count(*) FROM {view}").Single(), null);

    [Test]
    public void The_codes_are_those_of_the_catalogue() => Assert.That(
        Ask("SELECT scheme || code || name FROM classification_codes"),
        Is.EquivalentTo(Classification.Economic.Entries.Select(entry => "CN-ECON" + entry.Code + entry.Name)
            .Concat(Classification.Functional.Entries.Select(entry => "CN-FUNC" + entry.Code + entry.Name))));

    [Test]
    public void A_question_about_a_document_goes_through_one_partition()
    {
        var plan = Ask("EXPLAIN (ANALYZE, COSTS OFF) SELECT c.raw FROM stored_tables t JOIN stored_cells c ON c.table_key = t.id WHERE t.document_id = (SELECT min(id) FROM stored_documents WHERE is_current = 1 AND sha256 IS NOT NULL)");

        Assert.That(plan, Has.None.Contains("Seq Scan on stored_cells"), string.Join('\n', plan));
    }

    [Test]
    public void Patches_are_added_once_and_know_how_they_stand()
    {
        var sha256 = new string('b', 64);
        var cell = Ask($"SELECT cell_id FROM cells WHERE sha256 = '{sha256}' ORDER BY position")[0];
        var raw = Ask($"SELECT raw FROM cells WHERE sha256 = '{sha256}' ORDER BY position")[0];
        var patch = new Patch(sha256, cell, raw, Patch.AsPrinted, null, "甲", "看过", "2024-01-01T00:00:00.000Z");
        using var writer = PatchWriter.Open(place);

        Assert.That(writer.Add(patch).Added, Is.Not.Null);
        Assert.That(writer.Import([patch, patch]), Is.Zero);
        Assert.That(writer.Add(patch with { Raw = "另一个" }), Is.EqualTo(((Patch?)null, raw)));
        Assert.That(Ask("SELECT state FROM patches"), Is.EqualTo(new[] { "applied" }));
        Assert.That(Ask("SELECT count(*) FROM stored_changes WHERE subject = 'patch'"), Is.EqualTo(new[] { "1" }));
        Assert.That(() => Ask("DELETE FROM stored_patches"), Throws.InstanceOf<System.Data.Common.DbException>());
    }

    private List<string> Ask(string sql) => StoreFile.Ask(place, sql);
}
