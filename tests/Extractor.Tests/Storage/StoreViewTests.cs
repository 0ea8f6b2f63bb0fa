using Extractor.Fiscal.Definitions;
using Extractor.Storage.Views;
using Extractor.Tests.App;

namespace Extractor.Tests.Storage;

/// <summary>The views of a store: their columns are those that are described, every row leads back to its source, and each question is an index away.</summary>
public sealed class StoreViewTests
{
    private readonly TemporaryFolder folder = new();

    private static IEnumerable<string> Names => StoreViews.All.Select(view => view.Name);

    [OneTimeSetUp]
    public void ImportFixtures()
    {
        foreach (var (fixture, file) in new[] { ("01-plain-final-accounts", "report.tab.txt"), ("05-wide-budget", "report.docx"), ("03-wrong-total", "report.chromium.pdf") })
        {
            folder.Write($"in/{fixture}-{file}", File.ReadAllBytes(Path.Combine(RepositoryFolders.Root, "fixtures", fixture, file)));
        }

        folder.Write("in/broken.pdf", "%PDF-1.4 nothing");
        CommandRun.Of("import", folder["in"], "--store", folder["s.db"], "--quiet");
    }

    [OneTimeTearDown]
    public void RemoveStore() => folder.Dispose();

    [Test]
    public void Every_view_of_a_store_is_described() =>
        Assert.That(Rows("SELECT name FROM sqlite_master WHERE type = 'view' ORDER BY name"), Is.EqualTo(Names.Order(StringComparer.Ordinal)));

    [TestCaseSource(nameof(Names))]
    public void A_view_has_the_columns_that_are_described(string name) =>
        Assert.That(Rows($"SELECT name FROM pragma_table_info('{name}')"), Is.EqualTo(View(name).Columns.Select(column => column.Name)));

    [TestCaseSource(nameof(Names))]
    public void The_manual_says_what_every_column_means(string name)
    {
        var view = View(name);
        var manual = File.ReadAllText(Path.Combine(RepositoryFolders.Root, "docs", "store.md"));
        var columns = string.Concat(view.Columns.Select(column =>
            $"| `{column.Name}` | {column.Type.ToString().ToLowerInvariant()} | {column.Title} | {column.Description}{Categories(column)} |\n"));

        Assert.That(manual, Does.Contain(
            $"### {name} {view.Title}\n\n{view.Description} Key: {string.Join(", ", view.Key.Select(key => $"`{key}`"))}.\n\n| column | type | | meaning |\n|---|---|---|---|\n{columns}"));
    }

    [TestCaseSource(nameof(Names))]
    public void A_key_tells_every_row_from_the_others(string name)
    {
        var key = string.Join(", ", View(name).Key);

        Assert.That(Rows($"SELECT count(*) FROM (SELECT 1 FROM {name} GROUP BY {key} HAVING count(*) > 1)"), Is.EqualTo(new[] { "0" }));
        Assert.That(Rows($"SELECT count(*) FROM {name} WHERE {string.Join(" OR ", View(name).Key.Select(column => column + " IS NULL"))}"), Is.EqualTo(new[] { "0" }));
    }

    [TestCase("cells")]
    [TestCase("lines")]
    [TestCase("facts")]
    public void Every_printed_figure_leads_back_to_its_place(string name)
    {
        Assert.That(int.Parse(Rows($"SELECT count(*) FROM {name}").Single(), null), Is.GreaterThan(20));
        Assert.That(
            Rows($"SELECT count(*) FROM {name} WHERE raw <> '' AND ((page IS NULL OR bbox IS NULL) AND line IS NULL{(name == "facts" ? "" : " AND address IS NULL")} OR file_name IS NULL)"),
            Is.EqualTo(new[] { "0" }));
    }

    [TestCaseSource(nameof(Names))]
    public void A_row_that_refers_to_another_view_finds_it_there(string name)
    {
        foreach (var reference in View(name).References)
        {
            var pairs = string.Join(" AND ", reference.Columns.Zip(reference.To, (here, there) => $"h.{here} = t.{there}"));
            var known = string.Join(" AND ", reference.Columns.Select(column => $"h.{column} IS NOT NULL"));
            var lost = Rows($"SELECT count(*) FROM {name} h LEFT JOIN {reference.View} t ON {pairs} WHERE {known} AND t.{reference.To[0]} IS NULL");

            // A document that could not be read is a source without a report.
            Assert.That(lost.Single(), Is.EqualTo(name == "sources" ? "1" : "0"));
        }
    }

    [TestCaseSource(nameof(Names))]
    public void The_rows_of_one_document_are_found_by_an_index(string name)
    {
        if (View(name).Document is { } document)
        {
            var plan = Rows($"EXPLAIN QUERY PLAN SELECT * FROM {name} WHERE {document} = 'a'", column: 3);

            Assert.That(plan, Has.Some.Contains("SEARCH d USING").And.None.Contains("SCAN d").And.None.Contains("SCAN c ").And.None.Contains("SCAN f"));
        }
    }

    [Test]
    public void The_codes_are_those_of_the_catalogue() => Assert.That(
        Rows("SELECT scheme || code || name FROM classification_codes"),
        Is.EquivalentTo(Classification.Economic.Entries.Select(entry => "CN-ECON" + entry.Code + entry.Name)
            .Concat(Classification.Functional.Entries.Select(entry => "CN-FUNC" + entry.Code + entry.Name))));

    [Test]
    public void Checks_count_every_finding_once()
    {
        Assert.That(
            Rows("SELECT sum(evaluations) FROM checks"),
            Is.EqualTo(Rows("SELECT count(*) FROM findings")).And.EqualTo(Rows("SELECT sum(holds + rounding + fails + differs + zero_base + not_evaluated + not_applicable) FROM checks")));
        Assert.That(Rows("SELECT sum(fails) FROM checks"), Is.EqualTo(Rows("SELECT sum(failing_count) FROM reports")).And.Not.EqualTo(new[] { "0" }));
    }

    [Test]
    public void Amounts_of_lines_are_those_of_their_cells() => Assert.That(
        Rows("SELECT count(*) FROM lines l JOIN cells c ON c.sha256 = l.sha256 AND c.table_id = l.table_id AND c.position = l.position AND c.raw = l.raw AND c.amount_yuan IS l.amount_yuan"),
        Is.EqualTo(Rows("SELECT count(*) FROM lines")));

    private static StoreView View(string name) => StoreViews.All.Single(view => view.Name == name);

    private static string Categories(ViewColumn column) =>
        column.Categories.IsEmpty ? string.Empty : $" {string.Join(", ", column.Categories.Select(category => $"`{category.Value}` {category.Label}"))}.";

    private List<string> Rows(string sql, int column = 0) => StoreFile.Ask(folder["s.db"], sql, column);
}
