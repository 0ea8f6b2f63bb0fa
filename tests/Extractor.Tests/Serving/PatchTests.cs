using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Extractor.Fiscal;
using Extractor.Storage;
using Extractor.Storage.Sqlite;
using Extractor.Tests.App;
using Extractor.Tests.Storage;
using Microsoft.Data.Sqlite;

namespace Extractor.Tests.Serving;

/// <summary>What people say of cells: it stands beside the records, survives another reading, and is a conflict where the cell prints something else.</summary>
public sealed class PatchTests
{
    private static readonly string Sha256 = new('a', 64);

    private TemporaryFolder folder = null!;
    private RunningServer server = null!;

    [SetUp]
    public async Task Serve()
    {
        folder = new TemporaryFolder();
        Save(SampleReports.Document());
        server = await RunningServer.StartAsync(folder["s.db"]);
    }

    [TearDown]
    public async Task Stop()
    {
        await server.DisposeAsync();
        folder.Dispose();
    }

    [Test]
    public async Task A_patch_stands_while_the_cell_prints_the_same()
    {
        var added = await AddAsync("R0-C1", "10.00", "corrected", "100100");

        Assert.That(added.GetProperty("amount_yuan").GetString(), Is.EqualTo("100100.00"));
        Assert.That(await StatesAsync(), Is.EqualTo(new[] { "applied" }));
        Save(SampleReports.Document(version: "1.1"));
        Assert.That(await StatesAsync(), Is.EqualTo(new[] { "applied" }), "Another version read the same.");
        Save(Changed("2.0", "\"10.00\"", "\"11.00\""));
        Assert.That(await StatesAsync(), Is.EqualTo(new[] { "conflict" }), "A later version read another text.");
        Assert.That((await PatchesAsync())[0].GetProperty("raw_now").GetString(), Is.EqualTo("11.00"));
        Save(Changed("3.0", "R0-C1", "R9-C1"));
        Assert.That(await StatesAsync(), Is.EqualTo(new[] { "missing" }), "There is no such cell any more.");
    }

    [Test]
    public async Task The_last_word_stands_and_can_be_taken_back()
    {
        await AddAsync("R0-C1", "10.00", "corrected", "100100");
        await AddAsync("R0-C1", "10.00", "as-printed");
        Assert.That(await StatesAsync(), Is.EqualTo(new[] { "superseded", "applied" }));
        await AddAsync("R0-C1", "10.00", "withdrawn");
        Assert.That(await StatesAsync(), Is.EqualTo(new[] { "superseded", "superseded", "withdrawn" }));
    }

    [Test]
    public async Task Patches_change_no_record_and_no_export()
    {
        var before = CommandRun.Of("export", "--store", folder["s.db"]).Output;
        await AddAsync("R0-C1", "10.00", "corrected", "100100");

        Assert.That(CommandRun.Of("export", "--store", folder["s.db"]).Output, Is.EqualTo(before).And.Not.Empty);
    }

    [Test]
    public async Task A_patch_of_a_cell_that_prints_something_else_is_refused()
    {
        using var stale = await server.PostAsync("/api/patches", Patch("R0-C1", "10.01", "as-printed"));
        using var lost = await server.PostAsync("/api/patches", Patch("R7-C7", "10.00", "as-printed"));

        Assert.That(await RunningServer.CodeAsync(stale), Is.EqualTo((409, "SRV018")));
        Assert.That(await RunningServer.CodeAsync(lost), Is.EqualTo((409, "SRV018")));
        Assert.That(await StatesAsync(), Is.Empty);
    }

    [TestCase("verdict", "\"maybe\"")]
    [TestCase("verdict", "\"as-printed\"")]
    [TestCase("amount_yuan", "null")]
    [TestCase("amount_yuan", "\"1,000\"")]
    [TestCase("amount_yuan", "1000")]
    [TestCase("author", "\" \"")]
    [TestCase("author", "\"a\\nb\"")]
    [TestCase("reason", "null")]
    [TestCase("sha256", "\"abc\"")]
    [TestCase("cell_id", "[]")]
    public async Task A_patch_that_makes_no_sense_is_told(string member, string value)
    {
        var patch = JsonNode.Parse(Patch("R0-C1", "10.00", "corrected", "1"))!;
        patch[member] = JsonNode.Parse(value);
        using var response = await server.PostAsync("/api/patches", patch.ToJsonString());

        Assert.That(await RunningServer.CodeAsync(response), Is.EqualTo((400, "SRV010")));
    }

    [Test]
    public async Task Patches_are_handed_on_from_store_to_store()
    {
        await AddAsync("R0-C1", "10.00", "corrected", "100100", "总计\n见第5页 \"原件\"");
        await AddAsync("R1-C3", string.Empty, "as-printed");
        var lines = await server.GetAsync("/api/patches", "application/jsonl");
        Save(SampleReports.Document(), "other.db");
        await using var other = await RunningServer.StartAsync(folder["other.db"]);

        Assert.That(await ImportAsync(other, lines), Is.EqualTo((2, 0)));
        Assert.That(await ImportAsync(other, lines), Is.EqualTo((0, 2)), "Known patches are left as they are.");
        Assert.That(await other.GetAsync("/api/patches", "application/jsonl"), Is.EqualTo(lines));
    }

    [Test]
    public async Task A_patch_that_was_tampered_with_is_refused_with_all_others()
    {
        await AddAsync("R0-C1", "10.00", "corrected", "100100");
        var lines = await server.GetAsync("/api/patches", "application/jsonl");
        Save(SampleReports.Document(), "other.db");
        await using var other = await RunningServer.StartAsync(folder["other.db"]);
        using var response = await other.PostAsync("/api/patches/import", "application/jsonl", Encoding.UTF8.GetBytes(lines + lines.Replace("100100.00", "999999.00", StringComparison.Ordinal)));

        Assert.That(await RunningServer.CodeAsync(response), Is.EqualTo((400, "SRV010")));
        Assert.That((await other.GetAsync("/api/patches")).GetProperty("items").GetArrayLength(), Is.Zero);
    }

    [Test]
    public async Task What_was_looked_at_leaves_the_review_queue()
    {
        Save(Changed("2.0", "\"verified\"", "\"contradicted\""));
        var queue = async () => (await server.GetAsync("/api/review")).GetProperty("items").EnumerateArray().Select(row => row.GetProperty("cell_id").GetString()).ToList();
        var before = await queue();
        await AddAsync("R0-C1", "10.00", "as-printed");
        Assert.That(await queue(), Is.EquivalentTo(before.Except(["R0-C1"])));
        Assert.That(before, Does.Contain("R0-C1"));
        await AddAsync("R0-C1", "10.00", "withdrawn");
        Assert.That(await queue(), Is.EquivalentTo(before));
    }

    [TestCase("UPDATE stored_patches SET author = 'x'")]
    [TestCase("DELETE FROM stored_patches")]
    public async Task The_store_itself_keeps_patches_as_they_are(string sql)
    {
        await AddAsync("R0-C1", "10.00", "as-printed");
        await using var connection = new SqliteConnection($"Data Source={folder["s.db"]};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Constant text of the cases above.
        command.CommandText = sql;
#pragma warning restore CA2100

        Assert.That(async () => await command.ExecuteNonQueryAsync(), Throws.TypeOf<SqliteException>().With.Message.Contain("A patch is never"));
    }

    [Test]
    public async Task A_patch_is_a_change_of_the_feed()
    {
        var before = (await server.GetAsync("/api/changes")).GetProperty("sequence").GetInt64();
        var added = await AddAsync("R0-C1", "10.00", "as-printed");
        var changes = (await server.GetAsync($"/api/changes?since={before}")).GetProperty("items");

        Assert.That(changes.GetArrayLength(), Is.EqualTo(1));
        Assert.That(changes[0].GetProperty("subject").GetString(), Is.EqualTo("patch"));
        Assert.That(changes[0].GetProperty("key").GetString(), Is.EqualTo(added.GetProperty("patch_id").GetString()));
    }

    private static string Patch(string cell, string raw, string verdict, string? amount = null, string reason = "见原件") => new JsonObject
    {
        ["sha256"] = Sha256,
        ["cell_id"] = cell,
        ["raw"] = raw,
        ["verdict"] = verdict,
        ["amount_yuan"] = amount,
        ["author"] = "核对人",
        ["reason"] = reason,
    }.ToJsonString();

    /// <summary>The sample as a later version would have read it.</summary>
    private static ImportedDocument Changed(string version, string old, string now)
    {
        var json = ReportJson.Write(SampleReports.FiscalReport()).Replace(old, now, StringComparison.Ordinal);
        return SampleReports.Document(version: version) with { Report = Extractor.Storage.Rows.ReportRows.Of(ReportJson.Read(json), [], json) };
    }

    private static async Task<(int Added, int Known)> ImportAsync(RunningServer server, string lines)
    {
        using var response = await server.PostAsync("/api/patches/import", "application/jsonl", Encoding.UTF8.GetBytes(lines));
        var answer = await RunningServer.JsonAsync(response);
        return (answer.GetProperty("added").GetInt32(), answer.GetProperty("known").GetInt32());
    }

    private void Save(ImportedDocument document, string store = "s.db")
    {
        using var reports = SqliteReportStore.Open(folder[store], StoreAccess.Write);
        reports.Save(document);
    }

    private async Task<JsonElement> AddAsync(string cell, string raw, string verdict, string? amount = null, string reason = "见原件")
    {
        using var response = await server.PostAsync("/api/patches", Patch(cell, raw, verdict, amount, reason));
        Assert.That((int)response.StatusCode, Is.EqualTo(201), await response.Content.ReadAsStringAsync());
        return await RunningServer.JsonAsync(response);
    }

    private async Task<List<JsonElement>> PatchesAsync() => [.. (await server.GetAsync("/api/patches")).GetProperty("items").EnumerateArray()];

    private async Task<List<string?>> StatesAsync() => [.. (await PatchesAsync()).Select(patch => patch.GetProperty("state").GetString())];
}
