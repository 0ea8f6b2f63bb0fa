using Extractor.Documents;
using Extractor.Sources;

namespace Extractor.Tests.Sources;

/// <summary>Files whose end is missing, as downloads that broke off leave them: what stands before the end is read, and the loss is told.</summary>
public sealed class CutFileTests
{
    private const string Recovered = "SRC037";

    [TestCase("docx", 0.5)]
    [TestCase("docx", 0.9)]
    [TestCase("xlsx", 0.5)]
    [TestCase("xlsx", 0.9)]
    [TestCase("ofd", 0.5)]
    [TestCase("ofd", 0.9)]
    public void A_cut_package_is_read_as_far_as_it_goes(string format, double share)
    {
        var whole = Fixture(format);
        var before = Lines(SourceReader.Read(whole, $"report.{format}").Document!);

        using var reading = SourceReader.Read(Cut(whole, share), $"report.{format}");

        Assert.That(reading.Document, Is.Not.Null);
        Assert.That(reading.Diagnostics.Select(note => note.Code), Does.Contain(Recovered));
        var lines = Lines(reading.Document!);

        // The line at which the file was cut may end within a word.
        Assert.That(lines, Has.Count.GreaterThan(share * before.Count / 2));
        Assert.That(lines.Except(before, StringComparer.Ordinal).Count(), Is.LessThanOrEqualTo(1));
    }

    [TestCase("xls", 0.1)]
    [TestCase("xls", 0.9)]
    [TestCase("doc", 0.1)]
    public void A_compound_file_without_its_directory_is_called_damaged_and_not_unsupported(string format, double share)
    {
        using var reading = SourceReader.Read(Cut(Fixture(format), share), $"report.{format}");

        Assert.That(reading.Document, Is.Null);
        Assert.That(reading.Diagnostics.Select(note => note.Code), Is.EqualTo(new[] { "SRC004" }));
        Assert.That(reading.Diagnostics[0].Message, Does.Contain("was probably cut"));
    }

    private static byte[] Fixture(string format) =>
        File.ReadAllBytes(Path.Combine(RepositoryFolders.Root, "fixtures", "06-budget-in-yuan", $"report.{format}"));

    private static byte[] Cut(byte[] whole, double share) => whole[..(int)(whole.Length * share)];

    private static List<string> Lines(SourceDocument document) => [.. ExtractionPipeline.ReadText(document).SelectMany(page => page.Lines)];
}
