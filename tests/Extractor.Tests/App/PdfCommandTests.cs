using System.Text.Json;
using Extractor.App;
using Extractor.Tests.Pdf;

namespace Extractor.Tests.App;

/// <summary>The group <c>pdf</c> on a file whose every byte is known.</summary>
public sealed class PdfCommandTests
{
    private static readonly byte[] File = PdfWriter.OnePage("BT /F1 10 Tf 50 700 Td (ab) Tj ET 2 w 100 500 m 300 500 l S").WithTable();

    [Test]
    public void Glyphs_have_boxes_from_the_top_left_corner()
    {
        using var glyphs = JsonDocument.Parse(CommandRun.WithInput(File, "pdf", "glyphs", "-", "--page", "1", "--format", "json").Bytes);
        var second = glyphs.RootElement[1];

        Assert.That(glyphs.RootElement.GetArrayLength(), Is.EqualTo(2));
        Assert.That(second.GetProperty("text").GetString(), Is.EqualTo("b"));

        // Helvetica's a is 556 thousandths wide; the page is 800 points high.
        Assert.That(second.GetProperty("origin")[0].GetDouble(), Is.EqualTo(55.56).Within(0.001));
        Assert.That(second.GetProperty("origin")[1].GetDouble(), Is.EqualTo(100).Within(0.001));
    }

    [Test]
    public void Rulings_are_listed_as_drawn()
    {
        using var rulings = JsonDocument.Parse(CommandRun.WithInput(File, "pdf", "rulings", "-", "--format", "json").Bytes);
        var line = rulings.RootElement.EnumerateArray().Single();

        Assert.That(line.GetProperty("axis").GetString(), Is.EqualTo("horizontal"));
        Assert.That(line.GetProperty("position").GetDouble(), Is.EqualTo(300));
        Assert.That(line.GetProperty("thickness").GetDouble(), Is.EqualTo(2));
    }

    [Test]
    public void Objects_are_written_in_their_own_syntax() => Assert.That(
        CommandRun.WithInput(File, "pdf", "objects", "-", "--id", "2").Output,
        Is.EqualTo("2 << /Count 1 /Kids [ 3 0 R ] /MediaBox [ 0 0 600 800 ] /Type /Pages >>\n"));

    [Test]
    public void Fonts_are_listed()
    {
        var lines = CommandRun.WithInput(File, "pdf", "fonts", "-").Output.Split('\n');

        Assert.That(lines[2].Split(' ', StringSplitOptions.RemoveEmptyEntries), Is.EqualTo(new[] { "5", "Type1", "WinAnsiEncoding", "no", "no", "Helvetica" }));
    }

    [TestCase("glyphs", "--page", "2")]
    [TestCase("objects", "--id", "99")]
    public void What_is_not_there_is_a_usage_error(string command, string option, string number)
    {
        var run = CommandRun.WithInput(File, "pdf", command, "-", option, number);

        Assert.That(run.ExitCode, Is.EqualTo(ExitCode.Usage));
        Assert.That(run.Bytes, Is.Empty);
    }

    [Test]
    public void What_is_no_pdf_is_told() =>
        Assert.That(CommandRun.WithInput("text"u8.ToArray(), "pdf", "fonts", "-").ExitCode, Is.EqualTo(ExitCode.Unreadable));
}
