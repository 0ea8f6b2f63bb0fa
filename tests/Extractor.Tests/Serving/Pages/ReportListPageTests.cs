using Extractor.Tests.App;

namespace Extractor.Tests.Serving.Pages;

/// <summary>The list of reports: what is in it, how it is narrowed, what is new.</summary>
public sealed class ReportListPageTests
{
    [Test]
    public async Task Reports_are_told_with_their_coverage_and_what_fails()
    {
        await using var reader = await Reader.OpenAsync(ServedFixtures.Server);
        var row = reader["tbody tr", "云岭坞区水利局"];

        await row.WaitForAsync();
        var text = await row.InnerTextAsync();
        Assert.That(await reader.TextAsync("h1"), Is.EqualTo("报告"));
        Assert.That(text, Does.Contain("2021年度朔云川市云岭坞区水利局部门决算").And.Contain("2021").And.Contain("决算").And.Contain("3 项不符"));
        Assert.That(text, Does.Contain("完整 7").And.Contain("空表 2"));
        Assert.That(await row.Locator(".squares i").CountAsync(), Is.EqualTo(9));
    }

    [Test]
    public async Task Filters_narrow_the_list_and_stay_in_the_address()
    {
        await using var reader = await Reader.OpenAsync(ServedFixtures.Server);
        await reader["tbody tr"].Nth(2).WaitForAsync();
        await reader["select[name=failing]"].SelectOptionAsync("true");
        await reader.UntilAsync("document.querySelectorAll('tbody tr').length === 1");

        Assert.That(await reader.TextAsync("tbody tr"), Does.Contain("云岭坞区水利局"));
        Assert.That(reader.Page.Url, Does.Contain("failing=true"));
        await reader.Page.ReloadAsync();
        await reader["tbody tr"].First.WaitForAsync();
        Assert.That(await reader["tbody tr"].CountAsync(), Is.EqualTo(1));
    }

    [Test]
    public async Task Words_are_looked_for_in_the_text_of_the_reports()
    {
        await using var reader = await Reader.OpenAsync(ServedFixtures.Server);
        await reader["input[name=q]"].FillAsync("防汛抗旱");
        await reader["input[name=q]"].PressAsync("Enter");
        await reader[".snippet"].First.WaitForAsync();

        Assert.That(await reader.TextAsync(".snippet"), Does.Contain("防汛抗旱"));
        await reader["input[name=q]"].FillAsync("没有这样的话");
        await reader["input[name=q]"].PressAsync("Enter");
        await reader[".empty"].WaitForAsync();
        Assert.That(await reader.TextAsync(".empty"), Is.EqualTo("没有符合条件的报告。"));
    }

    [Test]
    public async Task What_came_since_the_last_visit_is_new()
    {
        using var folder = new TemporaryFolder();
        Import(folder, "01-plain-final-accounts", "report.tab.txt");
        await using var server = await RunningServer.StartAsync(folder["s.db"]);
        await using var reader = await Reader.OpenAsync(server);
        await reader["tbody tr"].First.WaitForAsync();
        Assert.That(await reader[".badge"].CountAsync(), Is.Zero, "nothing is new at the first visit");

        Import(folder, "05-wide-budget", "report.tab.txt");
        await reader.Page.EvaluateAsync("sessionStorage.clear()");
        await reader.Page.ReloadAsync();
        await reader[".badge"].First.WaitForAsync();
        Assert.That(await reader[".badge"].CountAsync(), Is.EqualTo(1));
        await reader[".news button.primary"].ClickAsync();
        await reader.UntilAsync("document.querySelectorAll('tbody tr').length === 1");
        Assert.That(await reader.TextAsync("tbody tr"), Does.Contain("统计局").Or.Contain("档案局"));
    }

    [Test]
    public async Task English_is_a_click_away_and_stays()
    {
        await using var reader = await Reader.OpenAsync(ServedFixtures.Server);
        await reader["button.language"].ClickAsync();
        await reader["h1", "Reports"].WaitForAsync();
        await reader.Page.ReloadAsync();
        await reader["h1", "Reports"].WaitForAsync();

        Assert.That(await reader.Page.EvaluateAsync<string>("document.documentElement.lang"), Is.EqualTo("en"));
        Assert.That(await reader.TextAsync("header.app nav"), Does.Contain("Findings"));
    }

    private static void Import(TemporaryFolder folder, string fixture, string file)
    {
        var path = folder.Write($"in/{fixture}-{file}", File.ReadAllBytes(Path.Combine(RepositoryFolders.Root, "fixtures", fixture, file)));
        Assert.That(CommandRun.Of("import", path, "--store", folder["s.db"], "--quiet").ExitCode, Is.Zero);
    }
}
