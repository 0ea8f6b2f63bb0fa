using System.Text.RegularExpressions;

namespace Extractor.Tests.Manual;

/// <summary>The walks of CONTRIBUTING.md name files that are there.</summary>
public sealed partial class ContributingTests
{
    [Test]
    public void Every_path_of_the_walks_exists()
    {
        var paths = RepositoryPath().Matches(File.ReadAllText(Path.Combine(RepositoryFolders.Root, "CONTRIBUTING.md"))).Select(match => match.Groups["path"].Value).ToArray();

        Assert.That(paths, Has.Length.GreaterThan(15));
        Assert.That(paths.Where(path => !Path.Exists(Path.Combine(RepositoryFolders.Root, path))), Is.Empty);
    }

    [GeneratedRegex("`(?<path>(?:src|tests|fixtures|scripts|docs)/[^`* ]+)`", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex RepositoryPath();
}
