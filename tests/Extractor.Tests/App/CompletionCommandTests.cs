namespace Extractor.Tests.App;

public sealed class CompletionCommandTests
{
    [TestCase("extractor expl", "explain")]
    [TestCase("./extractor tables --form", "--format")]
    [TestCase("extractor explain --format ", "json")]
    [TestCase("extractor run ", "retry")]
    public void A_line_is_completed(string line, string expected) =>
        Assert.That(CommandRun.Of("completion", "--line", line).Output.Split('\n'), Does.Contain(expected));

    [TestCase("bash")]
    [TestCase("zsh")]
    [TestCase("fish")]
    public void A_shell_gets_a_script_that_asks_the_program(string shell) =>
        Assert.That(CommandRun.Of("completion", shell).Output, Does.Contain("completion --line"));

    [Test]
    public void Bash_completes_with_the_script()
    {
        using var folder = new TemporaryFolder();
        folder.Write("extractor", "#!/bin/sh\n[ \"$1 $2 $3\" = 'completion --line extractor tab' ] && echo tables\n");
        folder.Write("script", CommandRun.Of("completion", "bash").Bytes);
        const string Complete = """
            chmod +x extractor; PATH=.:$PATH; . ./script
            COMP_WORDS=(extractor tab); COMP_CWORD=1; COMP_LINE='extractor tab'; COMP_POINT=${#COMP_LINE}
            _extractor; echo "${COMPREPLY[@]}"
            """;
        using var bash = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo("bash", ["-c", Complete]) { WorkingDirectory = folder.Root, RedirectStandardOutput = true, UseShellExecute = false })!;

        Assert.That(bash.StandardOutput.ReadToEnd(), Is.EqualTo("tables\n"));
    }

    [Test]
    public void Neither_shell_nor_line_makes_no_sense() => Assert.That(CommandRun.Of("completion").ExitCode, Is.EqualTo(2));
}
