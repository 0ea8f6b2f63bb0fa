using Extractor.Tests.App;

namespace Extractor.Tests.Serving.Pages;

/// <summary>The review queue: everything from the keyboard; what is said stays, and is handed on.</summary>
public sealed class ReviewPageTests
{
    private TemporaryFolder folder = null!;
    private RunningServer server = null!;

    [SetUp]
    public async Task Serve()
    {
        folder = new TemporaryFolder();
        var path = folder.Write("in/report.pdf", await File.ReadAllBytesAsync(Path.Combine(RepositoryFolders.Root, "fixtures", "03-wrong-total", "report.chromium.pdf")));
        CommandRun.Of("import", path, "--store", folder["s.db"], "--quiet");
        server = await RunningServer.StartAsync(folder["s.db"]);
    }

    [TearDown]
    public async Task Stop()
    {
        await server.DisposeAsync();
        folder.Dispose();
    }

    [Test]
    public async Task A_figure_is_corrected_without_the_mouse()
    {
        await using var reader = await Reader.OpenAsync(server, "#/review");
        await reader[".queue [aria-current]"].WaitForAsync();
        await reader[".paper .highlight"].WaitForAsync(new() { State = Microsoft.Playwright.WaitForSelectorState.Attached });
        Assert.That(await reader.TextAsync(".desk"), Does.Contain("本年收入合计").And.Contain("2,138.11").And.Contain("有矛盾"), "the largest figure in doubt comes first");

        var keys = reader.Page.Keyboard;
        await keys.PressAsync("c");
        await keys.TypeAsync("1,415.41");
        await keys.PressAsync("Tab");
        await keys.PressAsync("Tab");
        await keys.TypeAsync("测试员");
        await keys.PressAsync("Tab");
        await keys.TypeAsync("与收入决算表一致");
        Assert.That(await reader.TextAsync(".told"), Is.EqualTo("= 14,154,100.00 元"), "typed in the unit of the form");
        await keys.PressAsync("Enter");
        await reader[".queue .settled"].WaitForAsync();
        var patch = (await server.GetAsync("/api/patches")).GetProperty("items")[0];

        Assert.That(patch.GetProperty("verdict").GetString(), Is.EqualTo("corrected"));
        Assert.That(patch.GetProperty("amount_yuan").GetString(), Is.EqualTo("14154100.00"));
        Assert.That(patch.GetProperty("raw").GetString(), Is.EqualTo("2,138.11"));
        Assert.That(patch.GetProperty("author").GetString(), Is.EqualTo("测试员"));
        Assert.That(patch.GetProperty("reason").GetString(), Is.EqualTo("与收入决算表一致"));
    }

    [Test]
    public async Task Figures_are_confirmed_one_after_the_other()
    {
        await using var reader = await Reader.OpenAsync(server, "#/review");
        await reader[".queue [aria-current]"].WaitForAsync();
        await reader["input[name=author]"].FillAsync("测试员");
        await reader.Page.Keyboard.PressAsync("Escape");
        await reader.Page.Keyboard.PressAsync("y");
        await reader.UntilAsync("document.querySelectorAll('.queue .settled').length === 1");
        await reader.Page.Keyboard.PressAsync("y");
        await reader.UntilAsync("document.querySelectorAll('.queue .settled').length === 2");
        await reader.Page.Keyboard.PressAsync("j");
        var patches = (await server.GetAsync("/api/patches")).GetProperty("items").EnumerateArray().Select(patch => patch.GetProperty("verdict").GetString()).ToList();

        Assert.That(patches, Is.EqualTo(new[] { "as-printed", "as-printed" }));
    }

    [Test]
    public async Task Nothing_is_said_without_a_name()
    {
        await using var reader = await Reader.OpenAsync(server, "#/review");
        await reader[".queue [aria-current]"].WaitForAsync();
        await reader.Page.Keyboard.PressAsync("y");
        await reader["input[name=author][aria-invalid]"].WaitForAsync();

        Assert.That(await reader.TextAsync(".told"), Is.EqualTo("请写上核对人"));
        Assert.That((await server.GetAsync("/api/patches")).GetProperty("items").GetArrayLength(), Is.Zero);
    }

    [Test]
    public async Task Corrections_are_exported_and_imported()
    {
        await using var reader = await Reader.OpenAsync(server, "#/review");
        await reader[".queue [aria-current]"].WaitForAsync();
        await reader["input[name=author]"].FillAsync("测试员");
        await reader[".as-printed"].ClickAsync();
        await reader[".queue .settled"].WaitForAsync();
        var saved = await reader.Page.RunAndWaitForDownloadAsync(() => reader[".patches a.button"].ClickAsync());
        var file = folder["patches.jsonl"];
        await saved.SaveAsAsync(file);
        await reader["#patch-file"].SetInputFilesAsync(file);
        await reader[".patches .told", "已有 1 条"].WaitForAsync();

        Assert.That(await reader.TextAsync(".patches .told"), Is.EqualTo("新增 0 条，已有 1 条"));
        Assert.That(await reader.TextAsync(".patch-rows tbody tr"), Does.Contain("有效").And.Contain("测试员").And.Contain("与原件一致"));
    }

    [Test]
    public async Task A_read_only_server_offers_no_forms()
    {
        await using var readOnly = await RunningServer.StartAsync(folder["s.db"], settings => settings with { IsReadOnly = true });
        await using var reader = await Reader.OpenAsync(readOnly, "#/review");
        await reader[".desk h2"].WaitForAsync();

        Assert.That(await reader[".correction"].CountAsync(), Is.Zero);
        Assert.That(await reader.TextAsync("main > .problem"), Does.Contain("只读"));
    }
}
