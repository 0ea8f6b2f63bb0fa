using System.Text.RegularExpressions;

namespace Extractor.Tests.Conventions;

/// <summary>Holds the arrows between the folders of the core: each sees only what stands to its left in the pipeline.</summary>
public sealed partial class FolderArrowTests
{
    private static readonly Dictionary<string, string[]> Folders = new()
    {
        ["Geometry"] = [],
        ["Text"] = [],
        ["Numbers"] = [],
        ["Encodings"] = [],
        ["Diagnostics"] = ["Geometry"],
        ["Documents"] = ["Geometry", "Diagnostics", "Text"],
        ["Layout"] = ["Geometry", "Diagnostics", "Documents", "Text"],
        ["Tables"] = ["Geometry", "Diagnostics", "Documents", "Layout", "Text"],
        ["Inspection"] = ["Geometry", "Diagnostics", "Documents", "Layout", "Tables", "Text"],
    };

    private static string Core => Path.Combine(RepositoryFolders.Root, "src", "Extractor");

    private static IEnumerable<string> Names() => Folders.Keys;

    [Test]
    public void Every_folder_is_drawn() => Assert.That(
        Directory.GetDirectories(Core).Select(Path.GetFileName).Except(["bin", "obj"]),
        Is.EquivalentTo(Folders.Keys));

    [TestCaseSource(nameof(Names))]
    public void A_folder_sees_only_those_it_is_drawn_to(string folder)
    {
        var seen = Directory.GetFiles(Path.Combine(Core, folder), "*.cs", SearchOption.AllDirectories)
            .SelectMany(file => CoreNamespace().Matches(File.ReadAllText(file)))
            .Select(match => match.Groups["folder"].Value)
            .Where(name => name != folder && Folders.ContainsKey(name))
            .Distinct();

        Assert.That(seen, Is.SubsetOf(Folders[folder]));
    }

    [GeneratedRegex(@"\bExtractor\.(?<folder>[A-Z][A-Za-z]+)", RegexOptions.ExplicitCapture)]
    private static partial Regex CoreNamespace();
}
