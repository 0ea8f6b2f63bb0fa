namespace Extractor.Tests.Conventions;

/// <summary>Small files with names that say what they are.</summary>
public sealed class SourceFileTests
{
    /// <summary>Past this a file asks for a second noun.</summary>
    private const int LongestFile = 350;

    private static readonly string[] EmptyNames = ["Util", "Utils", "Utility", "Helper", "Helpers", "Manager", "Common", "V2", "Misc"];

    private static IEnumerable<string> Files() =>
        new[] { "src", "tests" }
            .SelectMany(folder => Directory.GetFiles(Path.Combine(RepositoryFolders.Root, folder), "*.cs", SearchOption.AllDirectories))
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal));

    [Test]
    public void No_file_is_longer_than_one_idea() =>
        Assert.That(Files().Where(file => File.ReadLines(file).Count() > LongestFile).Select(Path.GetFileName), Is.Empty);

    [Test]
    public void No_file_has_a_name_that_says_nothing() => Assert.That(
        Files().Where(file => EmptyNames.Any(name => Path.GetFileNameWithoutExtension(file).EndsWith(name, StringComparison.Ordinal))),
        Is.Empty);
}
