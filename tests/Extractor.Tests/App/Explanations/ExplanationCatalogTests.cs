using System.Text.RegularExpressions;
using Extractor.App.Explanations;

namespace Extractor.Tests.App.Explanations;

/// <summary>Every code that the program can tell is explained, and nothing else is.</summary>
public sealed partial class ExplanationCatalogTests
{
    [Test]
    public void The_codes_of_the_program_are_those_that_are_explained() =>
        Assert.That(ExplanationCatalog.Codes.Select(explanation => explanation.Code), Is.EquivalentTo(CodesOfTheProgram()));

    [Test]
    public void An_explanation_is_whole_sentences_in_both_languages()
    {
        foreach (var explanation in ExplanationCatalog.Codes)
        {
            Assert.That((string[])[explanation.Meaning.En, explanation.Action.En], Has.All.Match(@"^[A-Z].*[.a-zA-Z]$"), explanation.Code);
            Assert.That((string[])[explanation.Meaning.Zh, explanation.Action.Zh], Has.All.Match(@"\p{IsCJKUnifiedIdeographs}"), explanation.Code);
            Assert.That(explanation.Severity, Is.AnyOf("error", "warning", "information"), explanation.Code);
        }
    }

    private static IEnumerable<string> CodesOfTheProgram() => Directory
        .EnumerateFiles(Path.Combine(RepositoryFolders.Root, "src"), "*.cs", SearchOption.AllDirectories)
        .Where(path => !path.Split(Path.DirectorySeparatorChar).Intersect(["obj", "bin"]).Any())
        .SelectMany(path => Code().Matches(File.ReadAllText(path)).Select(match => match.Groups["code"].Value))
        .Distinct(StringComparer.Ordinal);

    /// <summary>A code stands at the beginning of a string: alone, or before its message.</summary>
    [GeneratedRegex("\"(?<code>(?:SRC|LAY|TAB|FIS|STO|APP|QUE|CRW|SRV)[0-9]{3}|PDF[0-9]{4})(?:\"|:? )", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Code();
}
