using System.Text.Json;
using Extractor.Serving.Answers;
using Extractor.Serving.Lists;
using Extractor.Storage.Patches;
using Extractor.Storage.Relational;
using Microsoft.AspNetCore.Http;

namespace Extractor.Serving.Patches;

/// <summary>What people say of cells: listed, said, and handed on from store to store.</summary>
internal sealed class PatchEndpoints(ServerParts parts, TimeProvider time) : IDisposable
{
    private const int LargestPatch = 256 * 1024;
    private const int LargestImport = 64 * 1024 * 1024;

    /// <summary>One writes at a time; the store itself would make the others wait as well, but for their threads.</summary>
    private readonly SemaphoreSlim gate = new(1, 1);

    internal static Task List(Exchange exchange)
    {
        var sha256 = ListFilter.Sha256(exchange);
        var state = exchange.OneOf("state", "applied", "conflict", "missing", "superseded", "withdrawn");
        return ListAnswer.WriteAsync(exchange, (snapshot, after, limit) => snapshot.ListPatches(sha256, state, after, limit));
    }

    internal async Task Add(Exchange exchange)
    {
        using var body = RequestBody.ParseObject(await RequestBody.ReadAsync(exchange, LargestPatch, "application/json"));
        var patch = PatchReading.New(body.RootElement, PatchWriter.MomentOf(time.GetUtcNow()));
        var (added, rawNow) = await WriteAsync(exchange, writer => writer.Add(patch));
        if (added is null)
        {
            throw new ProblemException(Problems.StaleCell(rawNow is null
                ? $"There is no cell {patch.CellId} in the present record of {patch.Sha256}."
                : $"The cell {patch.CellId} prints “{rawNow}” now. Look at it again."));
        }

        parts.Meter.Patches.Add(1);
        exchange.Response.StatusCode = StatusCodes.Status201Created;
        await exchange.AnswerAsync(writer => Write(writer, added, rawNow));
    }

    internal async Task Import(Exchange exchange)
    {
        var body = await RequestBody.ReadAsync(exchange, LargestImport, "application/jsonl", "application/x-ndjson");
        var patches = Lines(body).Select(line =>
        {
            using var document = RequestBody.ParseObject(line);
            return PatchReading.Known(document.RootElement);
        }).ToList();
        var added = await WriteAsync(exchange, writer => writer.Import(patches));
        parts.Meter.Patches.Add(added);
        await exchange.AnswerAsync(writer =>
        {
            writer.WriteStartObject();
            writer.WriteNumber("added", added);
            writer.WriteNumber("known", patches.Count - added);
            writer.WriteEndObject();
        });
    }

    /// <inheritdoc/>
    public void Dispose() => gate.Dispose();

    private static IEnumerable<ReadOnlyMemory<byte>> Lines(ReadOnlyMemory<byte> body)
    {
        while (!body.IsEmpty)
        {
            var end = body.Span.IndexOf((byte)'\n');
            var line = end < 0 ? body : body[..end];
            body = end < 0 ? default : body[(end + 1)..];
            if (line.Span.ContainsAnyExcept(" \t\r"u8))
            {
                yield return line;
            }
        }
    }

    private async Task<T> WriteAsync<T>(Exchange exchange, Func<PatchWriter, T> write)
    {
        await gate.WaitAsync(exchange.Cancelled);
        try
        {
            using var writer = PatchWriter.Open(parts.Store.Settings.StorePath);
            return write(writer);
        }
        finally
        {
            gate.Release();
        }
    }

    private static void Write(Utf8JsonWriter writer, Patch patch, string? rawNow)
    {
        writer.WriteStartObject();
        writer.WriteString("patch_id", patch.PatchId);
        writer.WriteString("sha256", patch.Sha256);
        writer.WriteString("cell_id", patch.CellId);
        writer.WriteString("raw", patch.Raw);
        writer.WriteString("raw_sha256", patch.RawSha256);
        writer.WriteString("verdict", patch.Verdict);
        writer.WriteString("amount_yuan", patch.AmountYuan);
        writer.WriteString("author", patch.Author);
        writer.WriteString("reason", patch.Reason);
        writer.WriteString("created_at", patch.CreatedAt);
        writer.WriteString("state", patch.Verdict == Patch.Withdrawn ? "withdrawn" : "applied");
        writer.WriteString("raw_now", rawNow);
        writer.WriteEndObject();
    }
}
