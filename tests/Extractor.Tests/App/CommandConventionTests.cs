using Extractor.App;
using Extractor.App.Commands;

namespace Extractor.Tests.App;

/// <summary>Every command explains itself, on the command line and in the documentation.</summary>
public sealed class CommandConventionTests
{
    private static readonly string Documentation = File.ReadAllText(Path.Combine(RepositoryFolders.Root, "docs", "commands.md"));

    private static IEnumerable<string> Names()
    {
        using var terminal = new Terminal(Stream.Null, Stream.Null, Stream.Null, TimeProvider.System);
        return [.. ExtractorCommandLine.Commands(terminal).Select(command => command.Call)];
    }

    [TestCaseSource(nameof(Names))]
    public void A_command_has_help_with_an_example(string name)
    {
        var run = CommandRun.Of([.. name.Split(' '), "--help"]);

        Assert.That(run.ExitCode, Is.Zero);
        Assert.That(run.Error, Is.Empty);
        Assert.That(run.Output, Does.Contain("Usage:").And.Contain($"Example:\n  extractor {name} "));
    }

    [TestCaseSource(nameof(Names))]
    public void A_command_describes_each_argument_and_option(string name)
    {
        var command = Command(name);

        Assert.That(command.Description, Does.EndWith("."));
        Assert.That(command.Arguments.Where(argument => string.IsNullOrEmpty(argument.Description)), Is.Empty);
        Assert.That(command.Options.Where(option => string.IsNullOrEmpty(option.Description)), Is.Empty);
    }

    [TestCaseSource(nameof(Names))]
    public void A_command_has_a_section_that_names_all_its_options(string name)
    {
        var heading = $"\n## extractor {name}\n";
        var start = Documentation.IndexOf(heading, StringComparison.Ordinal);
        Assert.That(start, Is.GreaterThan(0), "no section");
        var end = Documentation.IndexOf("\n## ", start + heading.Length, StringComparison.Ordinal);
        var section = end < 0 ? Documentation[start..] : Documentation[start..end];
        var command = Command(name);

        Assert.That(section, Does.Contain(command.Example));
        Assert.That(command.Options.Select(option => option.Name).Where(option => !section.Contains($"`{option}", StringComparison.Ordinal)), Is.Empty);
    }

    [Test]
    public void The_documentation_names_no_command_that_does_not_exist() => Assert.That(
        Documentation.Split('\n').Where(line => line.StartsWith("## extractor ", StringComparison.Ordinal)).Select(line => line["## extractor ".Length..]),
        Is.EquivalentTo(Names()));

    private static ExtractorCommand Command(string name)
    {
        using var terminal = new Terminal(Stream.Null, Stream.Null, Stream.Null, TimeProvider.System);
        return ExtractorCommandLine.Commands(terminal).Single(command => command.Call == name);
    }
}
