using System.Text;
using System.Text.Json;
using Extractor.App;

namespace Extractor.Tests.App;

/// <summary><c>numbers</c> writes one array a line, whatever the lines hold.</summary>
public sealed class NumbersCommandTests
{
    [Test]
    public void Each_line_gives_one_array()
    {
        var run = Run("支出36.57亿元，下降５.5%\n\n昨天\n", "--reference-date", "2022-11-08");
        var lines = run.Output.Split('\n');

        Assert.That(run.ExitCode, Is.EqualTo(ExitCode.Done));
        Assert.That(lines, Has.Length.EqualTo(4));
        Assert.That(lines[1], Is.EqualTo("[]"));
        Assert.That(lines[3], Is.Empty);
        using var first = JsonDocument.Parse(lines[0]);
        using var third = JsonDocument.Parse(lines[2]);
        var amount = first.RootElement[0];
        Assert.Multiple(() =>
        {
            Assert.That(amount.GetProperty("text").GetString(), Is.EqualTo("36.57亿元"));
            Assert.That(amount.GetProperty("start").GetInt32(), Is.EqualTo(2));
            Assert.That(amount.GetProperty("length").GetInt32(), Is.EqualTo(7));
            Assert.That(amount.GetProperty("kind").GetString(), Is.EqualTo("amount"));
            Assert.That(amount.GetProperty("value").GetString(), Is.EqualTo("3657000000"));
            Assert.That(amount.GetProperty("resolution").GetString(), Is.EqualTo("1000000"));
            Assert.That(amount.GetProperty("unit").GetString(), Is.EqualTo("Chinese yuan"));
            Assert.That(amount.GetProperty("currency").GetString(), Is.EqualTo("CNY"));
            Assert.That(first.RootElement[1].GetProperty("flags")[0].GetString(), Is.EqualTo("nested"));
            Assert.That(first.RootElement[2].GetProperty("text").GetString(), Is.EqualTo("５.5%"), "printed text stays as it is");
            Assert.That(third.RootElement[0].GetProperty("value").GetString(), Is.EqualTo("2022-11-07"));
        });
    }

    [Test]
    public void The_fiscal_year_resolves_relative_years()
    {
        using var found = JsonDocument.Parse(Run("上年\n", "--fiscal-year", "2022").Output);

        Assert.That(found.RootElement[0].GetProperty("value").GetString(), Is.EqualTo("2021-01-01/2022-01-01"));
    }

    [TestCase("--reference-date", "8.11.2022")]
    [TestCase("--fiscal-year", "20222")]
    public void A_wrong_date_is_refused(string option, string value) =>
        Assert.That(Run("1\n", option, value).ExitCode, Is.EqualTo(ExitCode.Usage));

    private static CommandRun Run(string lines, params string[] options) => CommandRun.WithInput(Encoding.UTF8.GetBytes(lines), ["numbers", .. options]);
}
