using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Extractor.Fixtures;
using Extractor.Fixtures.Rendering.Text;

namespace Extractor.Measurements.Serving;

/// <summary>
/// Many readers ask while files are imported one after the other. Each answer must be whole and of one moment: a list of reports counts as many as it
/// says in the same answer, the numbers of the change feed only grow, and a report that is listed can be read, every cell of it.
/// </summary>
/// <param name="client">Asks the server.</param>
/// <param name="readers">How many ask at once.</param>
/// <param name="time">How long they ask at most.</param>
/// <param name="imports">After how many imports they stop.</param>
internal sealed class ReadersTrial(HttpClient client, int readers, TimeSpan time, int imports = int.MaxValue)
{
    private readonly ConcurrentDictionary<string, int> problems = new();
    private readonly ConcurrentBag<double> waits = [];
    private int answers;
    private int imported;

    /// <summary>What went wrong and how often; empty where nothing did.</summary>
    internal IReadOnlyDictionary<string, int> Problems => problems;

    internal int Answers => answers;

    internal int Imported => imported;

    /// <summary>The time that 95 of 100 answers took at most, in milliseconds.</summary>
    internal double Percentile95 => Percentile.Of([.. waits], 0.95);

    internal async Task RunAsync()
    {
        using var end = new CancellationTokenSource(time);
        await Task.WhenAll([ImportAsync(end), .. Enumerable.Range(0, readers).Select(reader => ReadAsync(reader, end.Token))]);
    }

    private async Task ReadAsync(int reader, CancellationToken end)
    {
        var last = 0L;
        for (var round = reader; !end.IsCancellationRequested; round++)
        {
            try
            {
                var began = TimeProvider.System.GetTimestamp();
                last = await AskAsync(round, last, end);
                waits.Add(TimeProvider.System.GetElapsedTime(began).TotalMilliseconds);
                Interlocked.Increment(ref answers);
            }
            catch (OperationCanceledException) when (end.IsCancellationRequested)
            {
                return;
            }
            catch (Exception problem)
            {
                problems.AddOrUpdate(problem.Message, 1, (_, count) => count + 1);
            }
        }
    }

    private async Task<long> AskAsync(int round, long last, CancellationToken end)
    {
        var (path, check) = (round % 4) switch
        {
            0 => ("/api/reports?order=recent&limit=20", (Func<JsonElement, Task>)(page => ReadFirstAsync(page, end))),
            1 => ("/api/changes?since=" + Math.Max(0, last - 5).ToString(CultureInfo.InvariantCulture), page => AreOrdered(page)),
            2 => ("/api/findings?limit=20", static _ => Task.CompletedTask),
            _ => ("/api/search?q=支出&limit=20", static _ => Task.CompletedTask),
        };
        using var answer = JsonDocument.Parse(await client.GetStringAsync(path, end));
        await check(answer.RootElement);
        var sequence = answer.RootElement.GetProperty("sequence").GetInt64();
        return sequence >= last ? sequence : throw new InvalidDataException("A later answer is of an earlier moment.");
    }

    private async Task ReadFirstAsync(JsonElement page, CancellationToken end)
    {
        var report = page.GetProperty("items")[0];
        var sha256 = report.GetProperty("sha256").GetString()!;
        using var header = JsonDocument.Parse(await client.GetStringAsync($"/api/reports/{sha256}", end));
        var told = header.RootElement.GetProperty("report");
        if (header.RootElement.GetProperty("tables").GetArrayLength() != told.GetProperty("table_count").GetInt32())
        {
            throw new InvalidDataException("A report has another number of forms than it says.");
        }

        var cells = (await client.GetStringAsync($"/api/cells?sha256={sha256}&format=csv&limit=1000", end)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length - 1;
        if (cells < Math.Min(1000, told.GetProperty("cell_count").GetInt32()))
        {
            throw new InvalidDataException("A report has fewer cells than it says.");
        }
    }

    private static Task AreOrdered(JsonElement page)
    {
        var numbers = page.GetProperty("items").EnumerateArray().Select(change => change.GetProperty("sequence").GetInt64()).ToList();
        return numbers.SequenceEqual(numbers.Distinct().Order()) && numbers.All(number => number <= page.GetProperty("sequence").GetInt64())
            ? Task.CompletedTask
            : throw new InvalidDataException("The change feed is out of order.");
    }

    /// <summary>Sends a new report, waits until it is in the store, and sends the next.</summary>
    private async Task ImportAsync(CancellationTokenSource stop)
    {
        var end = stop.Token;
        var mark = TimeProvider.System.GetUtcNow().Ticks;
        for (var number = 0; !end.IsCancellationRequested; number++)
        {
            var text = Encoding.UTF8.GetString(TextRenderer.Render(FixtureFactory.Invent(9_000_000 + number), Enum.GetValues<TextDialect>()[0]).Bytes);
            using var request = new HttpRequestMessage(HttpMethod.Post, "/api/imports") { Content = new ByteArrayContent(Encoding.UTF8.GetBytes($"{text}\n{mark} {number}\n")) };
            request.Headers.Add("X-File-Name", $"{number}.txt");
            try
            {
                using var accepted = await client.SendAsync(request, end);
                if ((int)accepted.StatusCode == 202 && await EndedAsync(accepted.Headers.Location!.ToString(), end) == "done")
                {
                    if (Interlocked.Increment(ref imported) == imports)
                    {
                        await stop.CancelAsync();
                    }

                    continue;
                }

                problems.AddOrUpdate("An import was not done.", 1, (_, count) => count + 1);
            }
            catch (OperationCanceledException) when (end.IsCancellationRequested)
            {
                return;
            }
            catch (HttpRequestException problem)
            {
                problems.AddOrUpdate(problem.Message, 1, (_, count) => count + 1);
            }
        }
    }

    private async Task<string?> EndedAsync(string address, CancellationToken end)
    {
        while (true)
        {
            using var job = JsonDocument.Parse(await client.GetStringAsync(address, end));
            if (job.RootElement.GetProperty("finished_at").ValueKind == JsonValueKind.String)
            {
                return job.RootElement.GetProperty("state").GetString();
            }
        }
    }
}
