using System.Buffers;
using System.Text.Json;
using Extractor.Fiscal.Records;
using Extractor.Serving.Answers;
using Extractor.Storage.Relational;
using Extractor.Storage.Runs;
using Microsoft.AspNetCore.Http;

namespace Extractor.Serving.Imports;

/// <summary>Files are sent, wait, and are imported; where each stands can be asked and watched.</summary>
internal sealed class ImportEndpoints(ImportQueue? queue)
{
    private const int LongestHeader = 1_000;
    private const int LongestKey = 200;

    internal async Task Submit(Exchange exchange)
    {
        var imports = queue ?? throw new ProblemException(Problems.ReadOnly());
        var name = UploadFolder.SafeName(NameOf(exchange));
        var key = Header(exchange, "Idempotency-Key", LongestKey);
        if (!imports.TryReserve(out var number, out var waiting))
        {
            throw new ProblemException(Problems.QueueFull(waiting));
        }

        ImportJob job;
        string sha256;
        try
        {
            var place = imports.Uploads.Prepare(number, name);
            (var length, sha256) = await UploadFolder.WriteAsync(exchange.Request.Body, place, exchange.Cancelled);
            if (length == 0)
            {
                throw new ProblemException(Problems.BadBody("The bytes of a file are wanted."));
            }

            if (imports.FindByKey(key) is { } known)
            {
                imports.GiveBack(number);
                job = known;
            }
            else
            {
                job = imports.Add(number, key, name, place, length, sha256);
            }
        }
        catch
        {
            imports.GiveBack(number);
            throw;
        }

        if (job.Sha256 != sha256)
        {
            throw new ProblemException(Problems.KeyReused(key!));
        }

        exchange.Response.StatusCode = StatusCodes.Status202Accepted;
        exchange.Response.Headers.Location = "/api/imports/" + job.Id;
        await exchange.AnswerAsync(writer => Write(writer, imports.Find(job.Id) ?? job, imports.Ahead(job)));
    }

    internal Task Read(Exchange exchange)
    {
        var job = queue?.Find(exchange.Route("id")) ?? throw new ProblemException(Problems.NotFound("such import; those of an earlier start of the server are in the ledger"));
        exchange.Response.Headers.CacheControl = "no-store";
        return exchange.AnswerAsync(writer => Write(writer, job, queue.Ahead(job)));
    }

    internal async Task List(Exchange exchange)
    {
        IReadOnlyList<Run> runs;
        using (var snapshot = await exchange.Store.TakeAsync(exchange.Cancelled))
        {
            runs = snapshot.ListRuns();
        }

        exchange.Response.Headers.CacheControl = "no-store";
        await exchange.AnswerAsync(writer =>
        {
            writer.WriteStartObject();
            writer.WriteStartArray("items");
            foreach (var job in queue?.List() ?? [])
            {
                Write(writer, job, queue!.Ahead(job));
            }

            writer.WriteEndArray();
            writer.WriteStartArray("runs");
            foreach (var run in runs)
            {
                Write(writer, run);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        });
    }

    /// <summary>Server-sent events: https://html.spec.whatwg.org/multipage/server-sent-events.html.</summary>
    internal async Task Events(Exchange exchange)
    {
        exchange.Response.ContentType = "text/event-stream; charset=utf-8";
        exchange.Response.Headers.CacheControl = "no-store";
        var changes = queue?.Watch(exchange.Cancelled);
        await exchange.Response.StartAsync(exchange.Cancelled);
        await exchange.Response.Body.FlushAsync(exchange.Cancelled);
        if (changes is null)
        {
            return;
        }

        await foreach (var job in changes)
        {
            var output = exchange.Response.BodyWriter;
            output.Write("event: import\ndata: "u8);
            using (var writer = new Utf8JsonWriter((IBufferWriter<byte>)output, AnswerJson.Options))
            {
                Write(writer, job, queue!.Ahead(job));
            }

            output.Write("\n\n"u8);
            await output.FlushAsync(exchange.Cancelled);
        }
    }

    private static string NameOf(Exchange exchange)
    {
        try
        {
            return Header(exchange, "X-File-Name", LongestHeader) is { } name
                ? Uri.UnescapeDataString(name)
                : throw new ProblemException(Problems.BadParameter("X-File-Name", "the name of the file is wanted, percent-encoded."));
        }
        catch (UriFormatException)
        {
            throw new ProblemException(Problems.BadParameter("X-File-Name", "it must be percent-encoded UTF-8."));
        }
    }

    private static string? Header(Exchange exchange, string name, int longest) => exchange.Request.Headers[name] switch
    {
        [] => null,
        [{ } value] when value.Length <= longest => value.Length == 0 ? null : value,
        _ => throw new ProblemException(Problems.BadParameter(name, $"one value of at most {longest} characters is wanted.")),
    };

    private static void Write(Utf8JsonWriter writer, ImportJob job, int ahead)
    {
        writer.WriteStartObject();
        writer.WriteString("id", job.Id);
        writer.WriteString("file_name", job.FileName);
        writer.WriteNumber("length", job.Length);
        writer.WriteString("sha256", job.Sha256);
        writer.WriteString("state", RecordNames.Of(job.State));
        writer.WriteNumber("ahead", ahead);
        writer.WriteString("submitted_at", PatchWriter.MomentOf(job.SubmittedAt));
        writer.WriteString("finished_at", job.FinishedAt is { } at ? PatchWriter.MomentOf(at) : null);
        writer.WriteString("report", job.Documents is [{ Key: { } key, State: not RunDocumentState.Failed }] ? "/api/reports/" + key : null);
        writer.WriteStartArray("documents");
        foreach (var document in job.Documents)
        {
            writer.WriteStartObject();
            writer.WriteString("path", document.Path);
            writer.WriteString("sha256", document.Key is { Length: 64 } sha256 ? sha256 : null);
            writer.WriteString("state", RecordNames.Of(document.State));
            writer.WriteString("code", document.Reason?.Code);
            writer.WriteString("reason", document.Reason?.Message);
            writer.WriteNumber("figures", document.Figures);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteString("problem", job.Problem);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, Run run)
    {
        writer.WriteStartObject();
        writer.WriteNumber("run", run.Number);
        writer.WriteString("state", RecordNames.Of(run.State));
        writer.WriteString("started_at", run.StartedAt);
        writer.WriteString("finished_at", run.FinishedAt);
        writer.WriteNumber("documents", run.Counts.Documents);
        writer.WriteNumber("read", run.Counts.Read);
        writer.WriteNumber("unchanged", run.Counts.Unchanged);
        writer.WriteNumber("incomplete", run.Counts.Incomplete);
        writer.WriteNumber("failed", run.Counts.Failed);
        writer.WriteNumber("pending", run.Counts.Pending);
        writer.WriteEndObject();
    }
}
