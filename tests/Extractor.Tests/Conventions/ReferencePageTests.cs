using Extractor.Reference;

namespace Extractor.Tests.Conventions;

/// <summary>The pages of the manual that follow from the program are those of this program.</summary>
public sealed class ReferencePageTests
{
    private static readonly ReferencePage[] Pages = [.. ReferencePages.All(RepositoryFolders.Root)];

    [Test]
    public void A_page_is_as_the_program_says()
    {
        var stale = Pages.Where(page => !File.Exists(Full(page.Path)) || File.ReadAllText(Full(page.Path)) != page.Text).Select(page => page.Path);

        Assert.That(stale, Is.Empty, "run scripts/make-reference");
    }

    [Test]
    public void No_page_is_left_of_a_code_that_is_gone() => Assert.That(
        Directory.EnumerateFiles(Full("docs/codes")).Select(path => "docs/codes/" + Path.GetFileName(path)),
        Is.SubsetOf(Pages.Select(page => page.Path)));

    private static string Full(string path) => Path.Combine(RepositoryFolders.Root, path);
}
