using System.Xml.Linq;

namespace Extractor.Tests.Serving.Pages;

/// <summary>Charts: drawn from the panel, with the table behind each, and saved as a file that stands for itself.</summary>
public sealed class ChartPageTests
{
    [Test]
    public async Task The_table_behind_a_chart_has_the_exact_amounts_with_their_places()
    {
        await using var reader = await OpenAsync();
        var chart = reader["figure", "支出（按功能分类）"];
        await chart.Locator("summary").ClickAsync();
        var table = await chart.Locator("table").InnerTextAsync();

        Assert.That(table, Does.Contain("社会保障和就业支出\t1,274,900.00 元").And.Contain("农林水支出\t13,170,800.00 元"));
        await chart.Locator("table a", new() { HasText = "13,170,800.00" }).ClickAsync();
        await reader["td.chosen"].WaitForAsync();
        Assert.That(await reader.TextAsync("td.chosen"), Does.Contain("1,317.08"));
    }

    [Test]
    public async Task Bars_are_as_long_as_their_amounts()
    {
        await using var reader = await OpenAsync();
        var chart = reader["figure", "支出（按功能分类）"];
        await chart.Locator("svg rect").First.WaitForAsync();
        var widths = await chart.Locator("svg rect").EvaluateAllAsync<double[]>("bars => bars.map(bar => Number(bar.getAttribute('width')))");

        // 127.49, 51.00, 1,317.08 and 100.96 in the printed form.
        Assert.That(widths, Has.Length.EqualTo(4));
        Assert.That(widths[0] / widths[2], Is.EqualTo(127.49 / 1317.08).Within(0.001));
        Assert.That(widths[1] / widths[2], Is.EqualTo(51.00 / 1317.08).Within(0.001));
    }

    [Test]
    public async Task A_chart_is_saved_as_an_svg_that_stands_for_itself()
    {
        await using var reader = await OpenAsync();
        var saved = await reader.Page.RunAndWaitForDownloadAsync(() => reader["figure", "收入构成"].Locator("button", new() { HasText = "保存为 SVG" }).ClickAsync());
        var svg = XDocument.Load(await saved.PathAsync());

        Assert.That(saved.SuggestedFilename, Does.EndWith(".svg"));
        Assert.That(svg.Root!.Name.LocalName, Is.EqualTo("svg"));
        Assert.That(svg.Root.Value, Does.Contain("朔云川市云岭坞区水利局 2021 年收入构成").And.Contain("事业收入").And.Contain("13.8 万"));
        Assert.That(svg.Descendants().Attributes().Select(attribute => attribute.Name.LocalName), Has.None.AnyOf("class", "style", "href"), "it needs nothing of the page");
    }

    private static async Task<Reader> OpenAsync()
    {
        var reader = await Reader.OpenAsync(ServedFixtures.Server, "#/charts?issuer=" + Uri.EscapeDataString("朔云川市云岭坞区水利局"));
        await reader["figure"].First.WaitForAsync();
        return reader;
    }
}
