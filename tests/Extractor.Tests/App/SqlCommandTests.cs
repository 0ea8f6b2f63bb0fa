using System.Text;
using Extractor.App;
using Extractor.Storage;
using Extractor.Storage.Sqlite;
using Extractor.Tests.Storage;

namespace Extractor.Tests.App;

/// <summary>The user's own statements: they read, and do nothing else.</summary>
public sealed class SqlCommandTests
{
    private readonly TemporaryFolder folder = new();

    private string Store => folder["s.db"];

    [OneTimeSetUp]
    public void SaveTwoReports()
    {
        using var store = SqliteReportStore.Open(Store, StoreAccess.Write);
        store.Save(SampleReports.Document('a', "云山市档案馆", 2023));
        store.Save(SampleReports.Document('b', "云山市图书馆", 2022));
    }

    [OneTimeTearDown]
    public void RemoveStore() => folder.Dispose();

    [TestCase("text", ExpectedResult = "t     n  x\n----  -  -\n云山  1\n")]
    [TestCase("json", ExpectedResult = "[\n  {\n    \"t\": \"云山\",\n    \"n\": 1,\n    \"x\": null\n  }\n]\n")]
    [TestCase("jsonl", ExpectedResult = "{\"t\":\"云山\",\"n\":1,\"x\":null}\n")]
    [TestCase("csv", ExpectedResult = "t,n,x\r\n云山,1,\r\n")]
    public string A_row_is_written_in_each_format(string format) => Ask("SELECT '云山' AS t, 1 AS n, NULL AS x", "--format", format).Output;

    [TestCase("SELECT 1.5 AS a, x'00ff' AS b, 2 AS a, 9e999 AS c", ExpectedResult = "{\"a\":1.5,\"b\":\"00ff\",\"a_2\":2,\"c\":\"Infinity\"}\n")]
    [TestCase("SELECT issuer FROM reports ORDER BY fiscal_year; -- the end", ExpectedResult = "{\"issuer\":\"云山市图书馆\"}\n{\"issuer\":\"云山市档案馆\"}\n")]
    [TestCase("SELECT count(*) AS n FROM stored_search WHERE stored_search MATCH '\"公 共 服 务\"'", ExpectedResult = "{\"n\":2}\n")]
    [TestCase("SELECT name FROM pragma_table_info('stored_sources') LIMIT 1", ExpectedResult = "{\"name\":\"id\"}\n")]
    [TestCase("WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c WHERE x < 3) SELECT max(x) AS m FROM c", ExpectedResult = "{\"m\":3}\n")]
    [TestCase("SELECT issuer FROM reports WHERE 0", ExpectedResult = "")]
    public string Statements_that_read_are_answered(string sql)
    {
        var run = Ask(sql, "--format", "jsonl");
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        return run.Output;
    }

    [TestCase("DELETE FROM stored_documents")]
    [TestCase("UPDATE stored_reports SET json = ''")]
    [TestCase("INSERT INTO stored_search (stored_search) VALUES ('delete-all')")]
    [TestCase("CREATE TEMP TABLE t (x)")]
    [TestCase("DROP VIEW cells")]
    [TestCase("PRAGMA query_only = OFF")]
    [TestCase("PRAGMA journal_mode = DELETE")]
    [TestCase("ATTACH '/tmp/other.db' AS other")]
    [TestCase("VACUUM INTO '/tmp/other.db'")]
    [TestCase("BEGIN IMMEDIATE")]
    [TestCase("SELECT 1; DELETE FROM stored_documents")]
    [TestCase("SELECT 1; SELECT 2")]
    [TestCase("SELECT nothing FROM reports")]
    [TestCase("SELEC")]
    [TestCase("SELECT load_extension('x')")]
    [TestCase("SELECT length(zeroblob(2000000000))")]
    [TestCase("")]
    [TestCase("-- nothing")]
    public void Everything_else_is_refused_and_changes_nothing(string sql)
    {
        var before = File.ReadAllBytes(Store);
        var run = Ask(sql);

        Assert.That(run.ExitCode, Is.EqualTo(ExitCode.Usage), run.Error);
        Assert.That(run.Error, Is.Not.Empty);
        Assert.That(run.Bytes, Is.Empty);
        Assert.That(File.ReadAllBytes(Store), Is.EqualTo(before));
        Assert.That(File.Exists("/tmp/other.db"), Is.False);
    }

    [Test]
    public void A_statement_without_end_is_stopped()
    {
        var run = Ask("WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) SELECT count(*) FROM c", "--time-limit", "1");

        Assert.That(run.ExitCode, Is.EqualTo(ExitCode.Usage));
        Assert.That(run.Error, Does.Contain("--time-limit"));
    }

    [Test]
    public void A_statement_comes_from_standard_input()
    {
        var run = CommandRun.WithInput(Encoding.UTF8.GetBytes("SELECT '图书' AS x"), "sql", "--store", Store, "-", "--format", "jsonl");
        Assert.That(run.Output, Is.EqualTo("{\"x\":\"图书\"}\n"));
    }

    [Test]
    public void A_store_that_is_missing_is_told() => Assert.That(
        CommandRun.Of("sql", "--store", folder["none.db"], "SELECT 1"), Has.Property("ExitCode").EqualTo(ExitCode.Unreadable).And.Property("Error").StartsWith("STO001: "));

    private CommandRun Ask(string sql, params string[] options) => CommandRun.Of(["sql", "--store", Store, sql, .. options]);
}
