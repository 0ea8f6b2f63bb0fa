using Extractor.Storage;
using Extractor.Tests.App;

namespace Extractor.Tests.Storage.PostgreSql;

/// <summary>Statements of users: they read this store, and nothing else comes of them.</summary>
public sealed class ServerQuestionTests
{
    private string place = string.Empty;

    [OneTimeSetUp]
    public void MakeStore()
    {
        place = DatabaseServer.NewPlace();
        using var store = ReportStores.Open(place, StoreAccess.Write);
        store.Save(SampleReports.Document());
    }

    [TestCase("SELECT 1 + 1 AS n, 1.50 AS m, 0.5::float8 AS r, NULL AS e, TRUE AS b, 'x' AS t, '\\x00ff'::bytea AS y", ExpectedResult = "[{\"n\":2,\"m\":\"1.50\",\"r\":0.5,\"e\":null,\"b\":1,\"t\":\"x\",\"y\":\"00ff\"}]")]
    [TestCase("SELECT issuer, fiscal_year FROM reports;", ExpectedResult = "[{\"issuer\":\"云山市档案馆\",\"fiscal_year\":2023}]")]
    [TestCase("WITH a AS (SELECT generate_series(1, 2500) AS n) SELECT count(*) AS c, sum(n) AS s FROM a -- comment", ExpectedResult = "[{\"c\":2500,\"s\":3126250}]")]
    [TestCase("SELECT 1 AS n WHERE FALSE", ExpectedResult = "[]")]
    public string A_question_is_answered(string sql) => Ask(sql).Output.Replace("\n", string.Empty, StringComparison.Ordinal).Replace(" ", string.Empty, StringComparison.Ordinal);

    [TestCase("DELETE FROM stored_documents")]
    [TestCase("SELECT 1; DELETE FROM stored_documents")]
    [TestCase("SELECT 1; COMMIT; DELETE FROM stored_documents")]
    [TestCase("SELECT 1 FROM stored_documents; SET default_transaction_read_only = off; DELETE FROM stored_documents")]
    [TestCase("WITH gone AS (DELETE FROM stored_documents RETURNING 1) SELECT * FROM gone")]
    [TestCase("SELECT set_config('transaction_read_only', 'off', false)")]
    [TestCase("SELECT nextval('stored_document_numbers')")]
    [TestCase("SELECT * INTO copied FROM stored_documents")]
    [TestCase("COPY stored_documents TO PROGRAM 'true'")]
    [TestCase("SELECT * FROM stored_documents FOR UPDATE")]
    [TestCase("EXPLAIN ANALYZE DELETE FROM stored_documents")]
    [TestCase("DO $$ BEGIN DELETE FROM stored_documents; END $$")]
    [TestCase("nonsense")]
    [TestCase("SELECT nothing FROM nowhere")]
    [TestCase("   ")]
    public void What_does_more_than_read_is_refused(string sql)
    {
        var run = Ask(sql);

        Assert.That((run.ExitCode, run.Output), Is.EqualTo((Extractor.App.ExitCode.Usage, string.Empty)), run.Error);
        Assert.That(run.Error, Is.Not.Empty);
        Assert.That(StoreFile.Ask(place, "SELECT count(*) FROM stored_documents"), Is.EqualTo(new[] { "1" }));
    }

    [Test]
    public void What_does_not_end_is_stopped()
    {
        var run = CommandRun.Of("sql", "--store", place, "--time-limit", "1", "SELECT count(*) FROM generate_series(1, 1000000) a, generate_series(1, 1000000) b");

        Assert.That(run.ExitCode, Is.EqualTo(Extractor.App.ExitCode.Usage));
        Assert.That(run.Error, Does.Contain("it may take 1 s"));
    }

    private CommandRun Ask(string sql) => CommandRun.Of("sql", "--store", place, "--format", "json", sql);
}
