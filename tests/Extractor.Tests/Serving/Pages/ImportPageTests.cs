using Extractor.App.Import;
using Extractor.Storage;
using Extractor.Storage.Sqlite;
using Extractor.Tests.App;

namespace Extractor.Tests.Serving.Pages;

/// <summary>Files are brought in by the page and lead to their reports.</summary>
public sealed class ImportPageTests
{
    [Test]
    public async Task Files_become_reports_and_what_cannot_be_read_says_why()
    {
        using var folder = new TemporaryFolder();
        SqliteReportStore.Open(folder["s.db"], StoreAccess.Write).Dispose();
        var good = folder.Write("决算 2022.txt", await File.ReadAllBytesAsync(Path.Combine(RepositoryFolders.Root, "fixtures", "01-plain-final-accounts", "report.tab.txt")));
        var bad = folder.Write("坏.pdf", "%PDF-1.4 nothing");
        await using var server = await RunningServer.StartAsync(folder["s.db"], importer: new ServedImport(folder["s.db"], TimeProvider.System));
        await using var reader = await Reader.OpenAsync(server, "#/import");
        await reader["#import-files"].SetInputFilesAsync([good, bad]);
        await reader[".import-queue p", "已完成 2 / 2"].WaitForAsync(new() { Timeout = 120_000 });
        var rows = await reader[".import-queue li"].AllInnerTextsAsync();

        Assert.That(rows[0], Does.Contain("决算 2022.txt").And.Contain("已读取"));
        Assert.That(rows[1], Does.Contain("坏.pdf").And.Contain("无法读取").And.Contain("SRC"));
        await reader[".import-queue li a"].ClickAsync();
        await reader[".printed-table"].WaitForAsync();
        Assert.That(await reader.TextAsync("h1"), Does.Contain("2022年度"));
    }
}
