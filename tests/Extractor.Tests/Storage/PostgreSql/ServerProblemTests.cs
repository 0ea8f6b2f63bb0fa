using System.Net;
using System.Net.Sockets;
using Extractor.Storage;
using Extractor.Storage.PostgreSql;
using Extractor.Tests.App;

namespace Extractor.Tests.Storage.PostgreSql;

/// <summary>What can be wrong with a server, each told by its code, with the address and never with the password.</summary>
public sealed class ServerProblemTests
{
    private const string Secret = "h0rse%21staple";

    private static string Host => $"127.0.0.1:{DatabaseServer.Port}";

    [TestCase("postgres://u@127.0.0.1", "STO030")]
    [TestCase("postgres://u@127.0.0.1/", "STO030")]
    [TestCase("postgres://u@127.0.0.1/db?sslmode=maybe", "STO030")]
    [TestCase("postgres://u@127.0.0.1/db?colour=red", "STO030")]
    [TestCase("postgres://u@127.0.0.1/db?schema=", "STO030")]
    [TestCase("postgres://u@127.0.0.1:port/db", "STO030")]
    [TestCase("postgresql://", "STO030")]
    public void An_address_that_makes_no_sense_is_refused(string address, string code) => Assert.That(Problem(address).Code, Is.EqualTo(code));

    [TestCase("postgres://u:p%40ss@h:1/db?schema=a", ExpectedResult = "postgres://u@h:1/db?schema=a")]
    [TestCase("postgres://u:p@ss@h/db", ExpectedResult = "postgres://u@h/db")]
    [TestCase("postgres://u:a/b@h/db", ExpectedResult = "postgres://u@h/db")]
    [TestCase("postgresql://u@h/db?sources=/a:b@c", ExpectedResult = "postgresql://u@h/db?sources=/a:b@c")]
    [TestCase("POSTGRES://u:p@[::1]:5/db", ExpectedResult = "POSTGRES://u@[::1]:5/db")]
    [TestCase("postgres://h:5432/db?sources=/a@b", ExpectedResult = "postgres://h:5432/db?sources=/a@b")]
    [TestCase("postgres://u:se?cret@h/db", ExpectedResult = "postgres://u")]
    [TestCase("reports.db", ExpectedResult = "reports.db")]
    public string A_place_is_shown_without_its_password(string place)
    {
        try
        {
            return ReportStores.Shown(place);
        }
        catch (ReportStoreException problem)
        {
            return problem.Message.Split(' ')[2];
        }
    }

    [Test]
    public void Nothing_answers()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        var port = ((IPEndPoint)probe.LocalEndpoint).Port;
        probe.Stop();
        var problem = Problem($"postgres://u:{Secret}@127.0.0.1:{port}/db");

        Assert.That(problem.Code, Is.EqualTo("STO031"));
        Assert.That(problem.Message, Does.Contain($"postgres://u@127.0.0.1:{port}/db"));
    }

    [Test]
    public void A_wrong_password_is_told_and_not_shown()
    {
        var problem = Problem($"postgres://guarded:{Secret}@{Host}/postgres");

        Assert.That(problem.Code, Is.EqualTo("STO032"));
        Assert.That(problem.ToString(), Does.Not.Contain(Secret).And.Not.Contain(Uri.UnescapeDataString(Secret)));
    }

    [Test]
    public void No_command_shows_a_password()
    {
        var place = $"postgres://guarded:{Secret}@{Host}/postgres";
        using var folder = new TemporaryFolder();
        folder.Write("in/a.txt", "1");
        foreach (var run in new[]
        {
            CommandRun.Of("import", folder["in"], "--store", place), CommandRun.Of("query", "--store", place), CommandRun.Of("sql", "--store", place, "SELECT 1"),
            CommandRun.Of("store", "check", place), CommandRun.Of("run", "show", "7", "--store", place), CommandRun.Of("store", "backup", place, folder["b.db"]),
        })
        {
            Assert.That(run.Error, Does.Contain("STO0").And.Contain("guarded@").And.Not.Contain(Secret).And.Not.Contain(Uri.UnescapeDataString(Secret)));
        }
    }

    [Test]
    public void The_right_password_is_let_in() =>
        Assert.That(Problem($"postgres://guarded:open%20sesame@{Host}/postgres?schema=absent", StoreAccess.Read).Code, Is.EqualTo("STO037"));

    [Test]
    public void A_server_that_needs_encryption_and_has_none_is_no_server_for_us() =>
        Assert.That(Problem($"postgres://postgres@{Host}/postgres?sslmode=require").Code, Is.EqualTo("STO031"));

    [Test]
    public void There_is_no_such_database() => Assert.That(Problem($"postgres://postgres@{Host}/absent").Code, Is.EqualTo("STO033"));

    [Test]
    public void There_is_no_store() => Assert.That(Problem(DatabaseServer.NewPlace(), StoreAccess.Read).Code, Is.EqualTo("STO037"));

    [Test]
    public void A_user_who_may_not_write_is_told_so()
    {
        var problem = Problem($"postgres://reader@{Host}/postgres?schema=of_nobody");

        Assert.That(problem.Code, Is.EqualTo("STO036"));
        Assert.That(problem.Message, Does.Contain("permission denied"));
    }

    [Test]
    public void A_store_of_a_newer_program_is_left_alone()
    {
        var place = DatabaseServer.NewPlace();
        ReportStores.Open(place, StoreAccess.Write).Dispose();
        StoreFile.Ask(place, "UPDATE stored_schema SET version = 99");

        Assert.That(Problem(place).Code, Is.EqualTo("STO003"));
        Assert.That(Problem(place, StoreAccess.Read).Code, Is.EqualTo("STO003"));
        Assert.That(StoreFile.Ask(place, "SELECT version FROM stored_schema"), Is.EqualTo(new[] { "99" }));
    }

    [Test]
    public void Tables_of_others_are_left_alone()
    {
        var place = DatabaseServer.NewPlace();
        var schema = place[(place.IndexOf('=', StringComparison.Ordinal) + 1)..];
        StoreFile.Ask(place, $"CREATE SCHEMA {schema}; CREATE TABLE {schema}.stored_runs_of_theirs (a INT); CREATE TABLE {schema}.stored_documents (theirs TEXT)");

        Assert.That(Problem(place).Code, Is.EqualTo("STO042"));
        Assert.That(StoreFile.Ask(place, "SELECT count(*) FROM information_schema.columns WHERE table_schema = current_schema()"), Is.EqualTo(new[] { "2" }));
    }

    [TestCase(13, "UTF8", "STO034")]
    [TestCase(14, "UTF8", null)]
    [TestCase(18, null, null)]
    [TestCase(16, "SQL_ASCII", "STO035")]
    public void Server_and_encoding_must_be_able_to_keep_a_store(int version, string? encoding, string? code) => Assert.That(
        ServerConnection.ProblemOf(ServerAddress.Parse("postgres://u@h/db"), new Version(version, 3), encoding)?.Code, Is.EqualTo(code));

    [Test]
    public void A_reader_cannot_save()
    {
        var place = DatabaseServer.NewPlace();
        ReportStores.Open(place, StoreAccess.Write).Dispose();
        using var store = ReportStores.Open(place, StoreAccess.Read);

        Assert.That(() => store.Save(SampleReports.Document()), Throws.TypeOf<ReportStoreException>().With.Property("Code").EqualTo("STO007"));
    }

    [Test]
    public void Source_files_need_a_folder()
    {
        using var folder = new TemporaryFolder();
        folder.Write("in/a.txt", "1");
        var place = DatabaseServer.NewPlace();

        Assert.That(CommandRun.Of("import", folder["in"], "--store", place, "--keep-sources").Error, Does.Contain("STO038"));
        CommandRun.Of("import", folder["in"], "--store", $"{place}&sources={Uri.EscapeDataString(folder["kept"])}", "--keep-sources", "--quiet");
        Assert.That(Directory.GetFiles(folder["kept"], "*", SearchOption.AllDirectories), Has.Length.EqualTo(1));
    }

    private static ReportStoreException Problem(string place, StoreAccess access = StoreAccess.Write) =>
        Assert.Throws<ReportStoreException>(() => ReportStores.Open(place, access).Dispose())!;
}
