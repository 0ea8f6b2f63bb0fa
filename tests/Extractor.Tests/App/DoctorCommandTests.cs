using System.Text.Json;
using Extractor.App;
using Extractor.App.Inspection;
using Extractor.Processes;
using Extractor.Scans.Installation;
using Extractor.Scans.Reading.PaddleOcr;
using Extractor.Tests.Scans;

namespace Extractor.Tests.App;

/// <summary><c>doctor</c>: what is there, whether it works, and how to get the rest.</summary>
[Platform("Linux,MacOsX")]
public sealed class DoctorCommandTests
{
    [Test]
    public void With_everything_installed_all_parts_work()
    {
        var run = CommandRun.With(InstalledEngines.Places, "doctor", "--format", "json");

        Assert.That(run.ExitCode, Is.EqualTo(ExitCode.Done), run.Output);
        Assert.That(States(run), Is.EqualTo(new[] { "sqlite works", "readers works", "pages works", "pdftoppm works", "tesseract works", "pp works" }));
        Assert.That(run.Output, Does.Contain("\"auto\": \"pp\""));
    }

    [Test]
    public void Without_any_part_it_tells_how_to_get_them()
    {
        var run = CommandRun.With(EnginePlaces.None, "doctor");

        Assert.That(run.ExitCode, Is.EqualTo(ExitCode.Unreadable));
        Assert.That(run.Output, Does.Contain("scripts/install-ocr --tesseract").And.Contain("scripts/install-ocr --pp").And.Contain("missing"));
        Assert.That(run.Error, Does.Contain("not read"));
    }

    [Test]
    public void A_reader_that_does_not_start_is_told()
    {
        using var bad = new FakeProgram("exit 3");
        var parts = new ProgramInspection(TimeProvider.System, new WorkerCommand(bad.Path, []), CancellationToken.None).Inspect();

        Assert.That(parts.Single(static part => part.Name == "readers").Problem, Does.StartWith("APP007 "));
    }

    [TestCase("exit 1", "it does not work: exit code 1")]
    [TestCase("echo eng", "its language chi_sim is missing")]
    public void A_tesseract_that_does_not_work_is_told(string script, string problem)
    {
        using var bad = new FakeProgram(script);
        var run = CommandRun.With(InstalledEngines.Places with { Tesseract = bad.Path }, "doctor", "--format", "json");

        Assert.That(run.ExitCode, Is.EqualTo(ExitCode.Unreadable));
        Assert.That(States(run), Does.Contain("tesseract broken"));
        Assert.That(run.Output, Does.Contain(problem));
    }

    [Test]
    public void A_file_that_is_not_the_pinned_one_is_told()
    {
        using var folder = new TemporaryFolder();
        foreach (var (name, _) in PaddleOcrFiles.Pinned)
        {
            folder.Write(name, "another file");
        }

        var run = CommandRun.With(InstalledEngines.Places with { Files = new PaddleOcrFiles(folder.Root) }, "doctor", "--format", "json");

        Assert.That(run.ExitCode, Is.EqualTo(ExitCode.Unreadable));
        Assert.That(run.Output, Does.Contain($"{PaddleOcrFiles.ModelName} is not the file that is pinned"));
    }

    [Test]
    public void A_file_that_is_missing_is_told()
    {
        using var folder = new TemporaryFolder();
        folder.Write(PaddleOcrFiles.CharactersName, "x");
        var run = CommandRun.With(InstalledEngines.Places with { Files = new PaddleOcrFiles(folder.Root) }, "doctor", "--format", "json");

        Assert.That(States(run), Does.Contain("pp broken"));
        Assert.That(run.Output, Does.Contain(PaddleOcrFiles.ModelName).And.Contain("is missing"));
    }

    private static IEnumerable<string> States(CommandRun run)
    {
        using var answer = JsonDocument.Parse(run.Output);
        return [.. answer.RootElement.GetProperty("parts").EnumerateArray().Select(static part => $"{part.GetProperty("name").GetString()} {part.GetProperty("state").GetString()}")];
    }
}
