using System.Text.Json;

namespace Extractor.Tests.App.Explanations;

public sealed class ExplainCommandTests
{
    [Test]
    public void A_code_is_explained_in_both_languages_whatever_its_case()
    {
        var run = CommandRun.Of("explain", "src009");

        Assert.That(run.ExitCode, Is.Zero);
        Assert.That(run.Output, Does.StartWith("SRC009 (warning)\n  该页是").And.Contain("\n  The page is a picture without text").And.Contain("\n  → "));
    }

    [TestCase("zh", "收入总计等于支出总计", "total revenue equals")]
    [TestCase("en", "total revenue equals", "收入总计等于支出总计")]
    public void A_check_is_explained_in_the_language_that_is_asked_for(string language, string expected, string unexpected)
    {
        var run = CommandRun.Of("explain", "T.BAL", "--language", language);

        Assert.That(run.Output, Does.Contain(expected).And.Not.Contain(unexpected));
    }

    [Test]
    public void An_unknown_code_costs_no_other()
    {
        var run = CommandRun.Of("explain", "SRC001", "SRC999");

        Assert.That(run.ExitCode, Is.EqualTo(5));
        Assert.That(run.Output, Does.Contain("SRC001"));
        Assert.That(run.Error, Does.Contain("SRC999"));
    }

    [Test]
    public void Without_a_code_every_one_is_listed()
    {
        var run = CommandRun.Of("explain", "--format", "json");
        using var all = JsonDocument.Parse(run.Bytes);
        var codes = all.RootElement.EnumerateArray().Select(item => item.GetProperty("code").GetString()).ToArray();

        Assert.That(codes, Does.Contain("STO001").And.Contain("PDF4005").And.Contain("X.0102"));
        Assert.That(codes, Is.Unique);
    }
}
