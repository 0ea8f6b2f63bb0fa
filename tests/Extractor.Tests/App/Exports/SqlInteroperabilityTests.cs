using Extractor.Storage.Views;
using Extractor.Tests.Storage;

namespace Extractor.Tests.App.Exports;

/// <summary>
/// A store and an exported database as tools such as Datasette see them: through SQLite alone, read-only, without any function of ours. Everything
/// that has a name can be selected, and every reference leads to a row.
/// </summary>
public sealed class SqlInteroperabilityTests
{
    private readonly TemporaryFolder folder = new();

    [OneTimeSetUp]
    public void ImportFixtures()
    {
        ExportedStores.WriteFixtures(folder);
        CommandRun.Of("import", folder["in"], "--store", folder["s.db"], "--quiet");
    }

    [OneTimeTearDown]
    public void RemoveStore() => folder.Dispose();

    [Test]
    public void Every_view_of_a_store_can_be_selected()
    {
        var selected = Selected(folder["s.db"], "view");

        Assert.That(selected.Keys, Is.SupersetOf(StoreViews.All.Select(view => view.Name)));
        Assert.That(selected["lines"], Is.EqualTo(StoreFile.Ask(folder["s.db"], "SELECT count(*) FROM lines").Single()).And.Not.EqualTo("0"));
    }

    [Test]
    public void Every_table_of_an_export_can_be_selected_and_every_reference_holds()
    {
        var export = ExportedStores.Export(folder, "s.db", "sql", "sqlite");
        var selected = Selected(Path.Combine(export, "reports.db"), "table");

        Assert.That(selected.Keys, Is.SupersetOf(StoreViews.All.Where(view => view.Exported).Select(view => view.Name)));
        const string Script =
            """
            import json, os, sqlite3, sys
            folder = sys.argv[1]
            package = json.load(open(os.path.join(folder, "datapackage.json"), encoding="utf-8"))
            connection = sqlite3.connect(f'file:{os.path.join(folder, "reports.db")}?mode=ro', uri=True)
            assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
            assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
            for resource in package["resources"]:
                for key in resource["schema"].get("foreignKeys", []):
                    child, parent, to = key["fields"], key["reference"]["resource"], key["reference"]["fields"]
                    on = " AND ".join(f"c.{here} = p.{there}" for here, there in zip(child, to))
                    given = " AND ".join(f"c.{here} IS NOT NULL" for here in child)
                    lost, rows = (connection.execute(f"SELECT count(*) FROM {resource['name']} c WHERE {given}{extra}").fetchone()[0]
                        for extra in (f" AND NOT EXISTS (SELECT 1 FROM {parent} p WHERE {on})", ""))
                    print(resource["name"], parent, lost, rows)
            """;
        var references = ProgramRun.Of("python3", "-c", Script, export).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ')).ToList();

        Assert.That(references.Select(reference => $"{reference[0]} {reference[1]}"), Does.Contain("lines tables").And.Contain("findings reports"));
        Assert.That(references.Where(reference => reference[2] != "0").Select(reference => string.Join(' ', reference)), Is.Empty);
        Assert.That(references.Select(reference => reference[3]), Has.Some.Not.EqualTo("0"));
    }

    /// <summary>A question as one asks it in a browser: with Chinese names, a join, a group and exact sums of text amounts.</summary>
    [Test]
    public void A_question_over_the_export_has_the_printed_answer()
    {
        var database = Path.Combine(ExportedStores.Export(folder, "s.db", "question", "sqlite"), "reports.db");
        const string Script =
            """
            import sqlite3, sys
            connection = sqlite3.connect(f"file:{sys.argv[1]}?mode=ro", uri=True)
            question = '''SELECT r.issuer, c.amount_yuan FROM cells c JOIN tables t USING (sha256, table_id) JOIN reports r USING (sha256)
                WHERE t.title = ? AND c.row_label = ? AND c.raw = ?'''
            for row in connection.execute(question, ("收入支出决算总表", "总计", "1,596.53")):
                print(*row)
            """;

        // The wrong total of the third fixture as it is printed: 1,596.53 万元.
        Assert.That(ProgramRun.Of("python3", "-c", Script, database), Does.EndWith("水利局 15965300.00\n"));
    }

    /// <summary>The number of rows by name; the first rows of each are read, too.</summary>
    private static Dictionary<string, string> Selected(string database, string kind)
    {
        const string Script =
            """
            import sqlite3, sys
            connection = sqlite3.connect(f"file:{sys.argv[1]}?mode=ro", uri=True)
            for name, in connection.execute("SELECT name FROM sqlite_master WHERE type = ? ORDER BY name", sys.argv[2:]).fetchall():
                connection.execute(f'SELECT * FROM "{name}" LIMIT 20').fetchall()
                print(name, connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0])
            """;
        return ProgramRun.Of("python3", "-c", Script, database, kind).Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split(' ')).ToDictionary(parts => parts[0], parts => parts[1], StringComparer.Ordinal);
    }
}
