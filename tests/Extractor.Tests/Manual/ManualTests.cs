using Extractor.TestSite;
using Extractor.TestSite.Publishing;

namespace Extractor.Tests.Manual;

/// <summary>Whoever follows a page of the manual gets what the page says.</summary>
[Parallelizable(ParallelScope.Children)]
public sealed class ManualTests
{
    private const string ExampleSite = "https://www.example.gov.cn/jsgk/";

    private static readonly string Folder = Path.Combine(RepositoryFolders.Root, "docs", "manual");

    private static IEnumerable<string> Pages() => Directory.EnumerateFiles(Path.Combine(Folder, "en")).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal);

    [TestCaseSource(nameof(Pages))]
    public async Task Every_command_of_a_page_does_what_the_page_says(string page)
    {
        var text = await File.ReadAllTextAsync(Path.Combine(Folder, "en", page));
        await using var site = text.Contains(ExampleSite, StringComparison.Ordinal)
            ? await PublishingSite.StartAsync(new ReportShelf(Path.Combine(RepositoryFolders.Root, "fixtures")), TimeProvider.System)
            : null;
        using var shell = new ManualShell("--allow-private");
        if (text.Contains("scripts/pack", StringComparison.Ordinal))
        {
            shell.AddPackages();
        }

        foreach (var block in ManualBlock.Of(site is null ? text : text.Replace(ExampleSite, site.StartOf(site.Static), StringComparison.Ordinal)))
        {
            var (code, output, error) = shell.Run(block.Language, block.Text);

            Assert.That(code, Is.Zero, $"{page}, line {block.Line}:\n{output}\n{error}");
            Assert.That(output.ReplaceLineEndings("\n"), block.Printed is null ? Is.Not.Null : Does.EndWith(block.Printed), $"{page}, line {block.Line}");
        }
    }

    [TestCaseSource(nameof(Pages))]
    public void Both_languages_show_the_same_commands(string page) => Assert.That(
        ManualBlock.Of(File.ReadAllText(Path.Combine(Folder, "zh", page))).Select(block => (block.Language, block.Text, block.Printed)),
        Is.EqualTo(ManualBlock.Of(File.ReadAllText(Path.Combine(Folder, "en", page))).Select(block => (block.Language, block.Text, block.Printed))));

    [Test]
    public void Every_page_exists_in_both_languages() =>
        Assert.That(Directory.EnumerateFiles(Path.Combine(Folder, "zh")).Select(Path.GetFileName), Is.EquivalentTo(Pages()));

    [Test]
    public void A_link_of_the_documentation_leads_somewhere()
    {
        var pages = Directory.EnumerateFiles(Path.Combine(RepositoryFolders.Root, "docs"), "*.md", SearchOption.AllDirectories)
            .Append(Path.Combine(RepositoryFolders.Root, "README.md"));

        Assert.That(pages.SelectMany(DeadLinks), Is.Empty);
    }

    private static IEnumerable<string> DeadLinks(string page) =>
        from piece in File.ReadAllText(page).Split("](").Skip(1)
        let end = piece.IndexOf(')', StringComparison.Ordinal)
        where end > 0
        let target = piece[..end].Split('#')[0]
        where target.Length > 0 && !target.Contains("://", StringComparison.Ordinal) && !target.Contains(' ', StringComparison.Ordinal)
        where !Path.Exists(Path.Combine(Path.GetDirectoryName(page)!, target))
        select $"{page}: {target}";
}
