using System.Text.RegularExpressions;

namespace Extractor.Tests.Conventions;

/// <summary>Every reason why an address gives nothing has a line in the manual.</summary>
public sealed partial class CrawlProblemTests
{
    [Test]
    public void Every_code_of_a_crawl_is_documented_and_no_other()
    {
        var made = CodesOf("src", "Extractor.Crawling", "CrawlProblems.cs");
        var listed = RowCode().Matches(File.ReadAllText(Path.Combine(RepositoryFolders.Root, "docs", "commands.md"))).Select(match => match.Groups["code"].Value).ToHashSet();

        Assert.That(made, Has.Count.GreaterThan(15));
        Assert.That(listed, Is.EquivalentTo(made));
    }

    private static HashSet<string> CodesOf(params string[] path) =>
        [.. Code().Matches(File.ReadAllText(Path.Combine([RepositoryFolders.Root, .. path]))).Select(match => match.Value)];

    [GeneratedRegex(@"CRW\d{3}")]
    private static partial Regex Code();

    [GeneratedRegex(@"^\| `(?<code>CRW\d{3})` \|", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex RowCode();
}
