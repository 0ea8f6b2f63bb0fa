using Extractor.App;

namespace Extractor.Tests.App;

/// <summary>What the whole program promises to a shell.</summary>
public sealed class CommandLineTests
{
    private static readonly string[][] Nonsense =
    [
        [], ["frobnicate"], ["extract"], ["extract", "a", "b"], ["tables", "a", "--format", "xml"], ["import", "a"],
        ["import", "a", "--store", "s", "--jobs", "0"], ["import", "a", "--store", "s", "--jobs", "many"],
        ["findings", "--store", "s", "--min-severity", "huge"], ["query"],
    ];

    [TestCaseSource(nameof(Nonsense))]
    public void Nonsense_is_a_usage_error(string[] arguments)
    {
        var run = CommandRun.Of(arguments);

        Assert.That(run.ExitCode, Is.EqualTo(ExitCode.Usage));
        Assert.That(run.Bytes, Is.Empty, "standard output is for data");
        Assert.That(run.Error, Does.Contain("--help"));
    }

    [TestCase("extract")]
    [TestCase("tables")]
    [TestCase("text")]
    public void A_missing_file_is_told_on_standard_error(string command)
    {
        var run = CommandRun.Of(command, "/does/not/exist.pdf");

        Assert.That(run.ExitCode, Is.EqualTo(ExitCode.Unreadable));
        Assert.That(run.Bytes, Is.Empty);
        Assert.That(run.Error, Does.StartWith("SRC006"));
    }

    [TestCase("query")]
    [TestCase("findings")]
    [TestCase("export")]
    public void A_missing_store_is_told_and_not_made(string command)
    {
        using var folder = new TemporaryFolder();
        var run = CommandRun.Of(command, "--store", folder["none.db"]);

        Assert.That(run.ExitCode, Is.EqualTo(ExitCode.Unreadable));
        Assert.That(run.Bytes, Is.Empty);
        Assert.That(File.Exists(folder["none.db"]), Is.False);
    }

    [Test]
    public void The_version_is_data()
    {
        var run = CommandRun.Of("--version");

        Assert.That(run.ExitCode, Is.Zero);
        Assert.That(run.Output, Does.Match(@"^\d+\.\d+\.\d+"));
    }

    [Test]
    public void A_file_name_that_begins_with_an_at_sign_is_a_file_name()
    {
        using var folder = new TemporaryFolder();
        folder.Write("@list", "第一行\n第二行\n");

        Assert.That(CommandRun.Of("text", folder["@list"]).Output, Does.Contain("第二行"));
    }

    [Test]
    public void Text_is_read_from_standard_input_and_written_as_utf8_without_mark()
    {
        var run = CommandRun.WithInput("决算\n"u8.ToArray(), "text", "-");

        Assert.That(run.ExitCode, Is.Zero);
        Assert.That(run.Bytes, Is.EqualTo("决算\n"u8.ToArray()));
        Assert.That(run.Error, Is.Empty);
    }

    [Test]
    public void A_name_cannot_send_escape_sequences_to_the_terminal()
    {
        var run = CommandRun.Of("import", "no\u001b[2Jsuch", "--store", "x.db");

        Assert.That(run.ExitCode, Is.EqualTo(ExitCode.Unreadable));
        Assert.That(run.Error, Does.Not.Contain("\u001b").And.Contain("such"));
    }

    [Test]
    public void A_text_has_no_pages_to_draw()
    {
        using var folder = new TemporaryFolder();
        var run = CommandRun.Of("inspect", folder.Write("a.txt", "决算\n"), "--page", "1", "--svg", folder["a.svg"]);

        Assert.That(run.ExitCode, Is.EqualTo(ExitCode.Usage));
        Assert.That(File.Exists(folder["a.svg"]), Is.False);
    }
}
