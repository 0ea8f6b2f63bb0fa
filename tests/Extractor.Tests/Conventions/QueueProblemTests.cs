using System.Text.RegularExpressions;

namespace Extractor.Tests.Conventions;

/// <summary>Every problem of handing out work has a line in the manual.</summary>
public sealed partial class QueueProblemTests
{
    [Test]
    public void Every_code_of_a_queue_is_documented_and_no_other()
    {
        var made = Code().Matches(File.ReadAllText(Path.Combine(RepositoryFolders.Root, "src", "Extractor.Distribution", "QueueProblems.cs")))
            .Select(static match => match.Value).ToHashSet();
        var listed = RowCode().Matches(File.ReadAllText(Path.Combine(RepositoryFolders.Root, "docs", "commands.md")))
            .Select(static match => match.Groups["code"].Value).ToHashSet();

        Assert.That(made, Has.Count.GreaterThan(15));
        Assert.That(listed, Is.EquivalentTo(made));
    }

    [GeneratedRegex(@"QUE\d{3}")]
    private static partial Regex Code();

    [GeneratedRegex(@"^\| `(?<code>QUE\d{3})` \|", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex RowCode();
}
