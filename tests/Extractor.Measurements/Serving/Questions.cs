using System.Text.Json;

namespace Extractor.Measurements.Serving;

/// <summary>The questions that are measured, each with values of the store that differ from round to round.</summary>
internal sealed class Questions(HttpClient client)
{
    private readonly List<(string Sha256, string Issuer, string Table)> reports = [];

    /// <summary>Every kind of question and how it is asked in a round.</summary>
    internal IReadOnlyList<(string Name, Func<int, Task<string>> Path)> All =>
    [
        ("reports", _ => Task.FromResult("/api/reports?limit=50")),
        ("reports, the last changed first", round => Task.FromResult($"/api/reports?order=recent&limit=50&year={2019 + (round % 5)}")),
        ("reports, a later page", round => NextAsync("/api/reports?limit=50&order=" + (round % 2 == 0 ? "issuer" : "failing"), 1 + (round % 3))),
        ("reports of a division and form", round => Task.FromResult($"/api/reports?division={(round % 2 == 0 ? "42" : "4403")}&form=FA.TOTAL&limit=50")),
        ("reports of an issuer", round => Task.FromResult($"/api/reports?issuer={Of(round).Issuer}")),
        ("search, common words", round => Task.FromResult($"/api/search?q={(round % 2 == 0 ? "支出" : "财政拨款收入")}&limit=50")),
        ("search, words in each report", round => Task.FromResult($"/api/reports?q={(round % 2 == 0 ? "公务接待费" : "总计")}&limit=50")),
        ("search, an issuer", round => Task.FromResult($"/api/search?q={Of(round).Issuer}&limit=50")),
        ("search in a division", round => Task.FromResult($"/api/reports?q=公务接待费&division={(round % 2 == 0 ? "5103" : "31")}&limit=50")),
        ("report", round => Task.FromResult($"/api/reports/{Of(round).Sha256}")),
        ("report, a form", round => Task.FromResult($"/api/reports/{Of(round).Sha256}/tables/{Of(round).Table}")),
        ("report, findings", round => Task.FromResult($"/api/reports/{Of(round).Sha256}/findings?status=fails")),
        ("report, text", round => Task.FromResult($"/api/reports/{Of(round).Sha256}/text")),
        ("report, record", round => Task.FromResult($"/api/reports/{Of(round).Sha256}/record")),
        ("cells of a report", round => Task.FromResult($"/api/cells?sha256={Of(round).Sha256}&limit=100")),
        ("cells of a code", round => Task.FromResult($"/api/cells?code={(round % 2 == 0 ? "208" : "2080505")}&limit=100")),
        ("cells of a code, a later page", round => NextAsync($"/api/cells?code={(round % 2 == 0 ? "210" : "221*")}&limit=100", 1 + (round % 3))),
        ("cells of a code in a division", round => Task.FromResult($"/api/lines?code=208&division={(round % 2 == 0 ? "1105" : "33")}&limit=100")),
        ("lines", _ => Task.FromResult("/api/lines?limit=100")),
        ("facts", round => Task.FromResult($"/api/facts?family=threePublic&year={2019 + (round % 5)}&limit=100")),
        ("findings", _ => Task.FromResult("/api/findings?limit=50")),
        ("findings of a division", round => Task.FromResult($"/api/findings?division={(round % 2 == 0 ? "42" : "1101")}&limit=50")),
        ("findings, a later page", round => NextAsync("/api/findings?limit=50", 1 + (round % 3))),
        ("review", _ => Task.FromResult("/api/review?limit=50")),
        ("review of a division", round => Task.FromResult($"/api/review?division={(round % 2 == 0 ? "44" : "5102")}&limit=50")),
        ("changes", round => Task.FromResult($"/api/changes?since={round * 100}&limit=100")),
        ("series of an issuer", round => Task.FromResult($"/api/series?issuer={Of(round).Issuer}&form=FA.TOTAL")),
    ];

    /// <summary>Looks for reports to ask about, spread over the store.</summary>
    internal async Task PrepareAsync()
    {
        for (var year = 2019; year < 2024; year++)
        {
            foreach (var division in new[] { "11", "31", "33", "42", "44", "51" })
            {
                using var page = JsonDocument.Parse(await client.GetStringAsync($"/api/reports?year={year}&division={division}&limit=4"));
                foreach (var report in page.RootElement.GetProperty("items").EnumerateArray())
                {
                    var sha256 = report.GetProperty("sha256").GetString()!;
                    using var header = JsonDocument.Parse(await client.GetStringAsync($"/api/reports/{sha256}"));
                    var tables = header.RootElement.GetProperty("tables");
                    var table = tables[reports.Count % tables.GetArrayLength()].GetProperty("table_id").GetString()!;
                    reports.Add((sha256, Uri.EscapeDataString(report.GetProperty("issuer").GetString()!), table));
                }
            }
        }
    }

    private (string Sha256, string Issuer, string Table) Of(int round) => reports[round * 7 % reports.Count];

    /// <summary>The address of a page that is so many pages on.</summary>
    private async Task<string> NextAsync(string path, int pages)
    {
        var address = path;
        for (var page = 0; page < pages; page++)
        {
            using var answer = JsonDocument.Parse(await client.GetStringAsync(address));
            if (answer.RootElement.GetProperty("next").GetString() is not { } next)
            {
                return address;
            }

            address = $"{path}&cursor={next}";
        }

        return address;
    }
}
