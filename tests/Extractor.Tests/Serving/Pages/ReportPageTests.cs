using Microsoft.Playwright;

namespace Extractor.Tests.Serving.Pages;

/// <summary>A report: its forms beside its pages, tied together in both directions.</summary>
public sealed class ReportPageTests
{
    private const string RevenueTotal = "td.figure.verification-contradicted";

    [Test]
    public async Task The_page_is_two_clicks_away_from_the_list()
    {
        await using var reader = await Reader.OpenAsync(ServedFixtures.Server);
        await reader["tbody th a", "云岭坞区水利局"].ClickAsync();
        await reader[RevenueTotal].First.ClickAsync();
        await reader[".pdf-page[data-page=\"5\"][data-drawn]"].WaitForAsync();
        var frame = reader[".highlight"];
        await frame.WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Attached });
        var (box, pane) = ((await frame.BoundingBoxAsync())!, (await reader[".pdf-pages"].BoundingBoxAsync())!);

        Assert.That(await reader.TextAsync(RevenueTotal), Does.Contain("2,138.11"));
        Assert.That(box.Y, Is.GreaterThan(pane.Y), "the frame is in view");
        Assert.That(box.Y + box.Height, Is.LessThan(pane.Y + pane.Height), "the frame is in view");
        Assert.That(await InkInAsync(reader), Is.GreaterThan(0.02), "there is something printed in the frame");
    }

    [Test]
    public async Task The_form_looks_like_the_printed_one()
    {
        await using var reader = await OpenAsync();
        var header = await reader[".printed-table thead tr"].AllInnerTextsAsync();

        Assert.That(await reader.TextAsync(".table-heading"), Does.Contain("收入支出决算总表").And.Contain("公开01表").And.Contain("单位：万元"));
        Assert.That(header.Select(line => line.Split('\t')), Is.EqualTo(new[] { new[] { "收入", "支出" }, ["项目", "行次", "金额", "项目", "行次", "金额"] }));
        Assert.That(await reader[".printed-table thead th[colspan=\"3\"]"].CountAsync(), Is.EqualTo(2));
        Assert.That(await reader[".printed-table tbody tr"].CountAsync(), Is.EqualTo(31));
    }

    [Test]
    public async Task A_cell_tells_what_is_printed_what_it_means_and_which_checks_cover_it()
    {
        await using var reader = await OpenAsync();
        await reader[RevenueTotal].First.ClickAsync();
        var panel = await reader.TextAsync(".cell-panel");

        Assert.That(panel, Does.Contain("本年收入合计").And.Contain("2,138.11").And.Contain("21,381,100.00 元").And.Contain("万元").And.Contain("第 5 页"));
        Assert.That(panel, Does.Contain("有矛盾").And.Contain("T.SUM.REV").And.Contain("T.BAL.REV").And.Contain("X.0102"));
        Assert.That(await reader[RevenueTotal + " .sign"].First.TextContentAsync(), Is.EqualTo("✗"), "a sign stands beside the colour");
    }

    [Test]
    public async Task The_pointer_shows_the_same_figure_on_both_sides()
    {
        await using var reader = await OpenAsync();
        await reader[".pdf-page[data-page=\"5\"][data-drawn]"].WaitForAsync();
        var cell = reader["td.figure", "1,317.08"];
        var id = await cell.GetAttributeAsync("data-id");
        await cell.HoverAsync();
        await reader[$".highlight[data-id=\"{id}\"]"].WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Attached });

        var mark = reader[$".mark-box.verification-contradicted"].First;
        var other = await mark.GetAttributeAsync("data-id");
        await mark.HoverAsync();
        await reader[$"td.pointed[data-id=\"{other}\"]"].WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Attached });
        await mark.ClickAsync();
        await reader[$"td.chosen[data-id=\"{other}\"]"].WaitForAsync();
        Assert.That(reader.Page.Url, Does.Contain($"cell={other}"));
    }

    [Test]
    public async Task A_link_leads_back_to_the_cell()
    {
        var cell = ServedFixtures.Pdf[..8] + "-T02-R4-C2";
        await using var reader = await Reader.OpenAsync(ServedFixtures.Server, $"#/reports/{ServedFixtures.Pdf}?table={ServedFixtures.Pdf[..8]}-T02&cell={cell}");
        await reader[$"td.chosen[data-id=\"{cell}\"]"].WaitForAsync();

        Assert.That(await reader.TextAsync(".table-heading h2"), Does.Contain("收入决算表"));
        await reader[$".pdf-page[data-page=\"6\"] .highlight[data-id=\"{cell}\"]"].WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Attached });
    }

    [Test]
    public async Task Figures_are_reached_with_the_arrows()
    {
        await using var reader = await OpenAsync();
        await reader["td.figure[tabindex=\"0\"]"].FocusAsync();
        var from = await FocusedAsync(reader);
        await reader.Page.Keyboard.PressAsync("ArrowDown");
        var below = await FocusedAsync(reader);
        await reader.Page.Keyboard.PressAsync("ArrowRight");
        var beside = await FocusedAsync(reader);
        await reader.Page.Keyboard.PressAsync("Enter");
        await reader[$"td.chosen[data-id=\"{beside}\"]"].WaitForAsync();

        Assert.That(from, Does.EndWith("-C2"));
        Assert.That(below, Does.EndWith("-C2").And.Not.EqualTo(from));
        Assert.That(beside, Is.EqualTo(below.Replace("-C2", "-C5", StringComparison.Ordinal)));
    }

    [Test]
    public async Task What_is_no_pdf_is_shown_as_the_text_that_was_read()
    {
        await using var reader = await Reader.OpenAsync(ServedFixtures.Server, "#/reports/" + ServedFixtures.Text);
        var cell = reader["td.figure.amount:not(.status-blank)"].First;
        var id = await cell.GetAttributeAsync("data-id");
        await cell.ClickAsync();
        await reader[$".text-pane .shown[data-id=\"{id}\"]"].WaitForAsync();

        Assert.That(await reader.TextAsync(".text-lines"), Does.Contain("2022年度"));
        await reader[".text-pane .place-of:not(.shown)"].First.ClickAsync();
        await reader.UntilAsync($"document.querySelector('td.chosen')?.dataset.id !== '{id}'");
    }

    private static async Task<Reader> OpenAsync()
    {
        var reader = await Reader.OpenAsync(ServedFixtures.Server, "#/reports/" + ServedFixtures.Pdf);
        await reader[".printed-table"].WaitForAsync();
        return reader;
    }

    private static Task<string> FocusedAsync(Reader reader) => reader.Page.EvaluateAsync<string>("document.activeElement.dataset.id");

    // The share of dark points of the drawn page inside the frame.
    private static Task<double> InkInAsync(Reader reader) => reader.Page.EvaluateAsync<double>(
        """
        () => {
            const frame = document.querySelector('.highlight').getBoundingClientRect();
            const canvas = document.querySelector('.highlight').closest('.pdf-page').querySelector('canvas');
            const page = canvas.getBoundingClientRect();
            const scale = canvas.width / page.width;
            const width = Math.round(frame.width * scale), height = Math.round(frame.height * scale);
            const points = canvas.getContext('2d').getImageData((frame.left - page.left) * scale, (frame.top - page.top) * scale, width, height).data;
            let dark = 0;
            for (let at = 0; at < points.length; at += 4) dark += points[at] + points[at + 1] + points[at + 2] < 384 ? 1 : 0;
            return dark / (width * height);
        }
        """);
}
