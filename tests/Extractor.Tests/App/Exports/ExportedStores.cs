namespace Extractor.Tests.App.Exports;

/// <summary>Stores of fixtures for the tests of exports, and exports of them.</summary>
internal static class ExportedStores
{
    /// <summary>The formats with the name that each is exported to.</summary>
    internal static readonly (string Format, string Target)[] Formats = [("csv", "csv"), ("xlsx", "reports.xlsx"), ("sqlite", "reports.db"), ("jsonl", "reports.jsonl")];

    /// <summary>Copies fixtures of several kinds into a folder: final accounts, a budget, a wrong total, a file that cannot be read.</summary>
    internal static void WriteFixtures(TemporaryFolder folder)
    {
        foreach (var (fixture, file) in new[]
        {
            ("01-plain-final-accounts", "report.tab.txt"), ("03-wrong-total", "report.xlsx"), ("05-wide-budget", "report.docx"), ("06-budget-in-yuan", "report.chromium.pdf"),
        })
        {
            folder.Write($"in/{fixture}-{file}", File.ReadAllBytes(Path.Combine(RepositoryFolders.Root, "fixtures", fixture, file)));
        }

        folder.Write("in/broken.pdf", "%PDF-1.4 nothing");
    }

    /// <summary>Exports a store into a folder of its own and returns that folder.</summary>
    internal static string Export(TemporaryFolder folder, string store, string into, string format, params string[] options) =>
        ExportPlace(folder, folder[store], into, format, options);

    /// <summary>The same of a store that may be elsewhere.</summary>
    internal static string ExportPlace(TemporaryFolder folder, string place, string into, string format, params string[] options)
    {
        var target = Formats.Single(one => one.Format == format).Target;
        Directory.CreateDirectory(folder[into]);
        var run = CommandRun.Of(["export", "--store", place, "--format", format, "--out", folder[Path.Combine(into, target)], .. options]);
        Assert.That((run.ExitCode, run.Error), Is.EqualTo((0, string.Empty)));
        Assert.That(run.Bytes, Is.Empty);
        return format == "csv" ? folder[Path.Combine(into, target)] : folder[into];
    }

    /// <summary>Every file of a folder with its bytes.</summary>
    internal static Dictionary<string, byte[]> Files(string path) =>
        Directory.GetFiles(path).ToDictionary(file => Path.GetFileName(file), File.ReadAllBytes, StringComparer.Ordinal);
}
