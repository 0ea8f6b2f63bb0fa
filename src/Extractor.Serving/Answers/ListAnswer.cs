using System.Buffers;
using System.Text.Json;
using Extractor.Storage.Lists;
using Extractor.Storage.Relational;
using Microsoft.AspNetCore.Http;

namespace Extractor.Serving.Answers;

/// <summary>Asks for a page of a list.</summary>
internal delegate ListPage PageQuestion(StoreSnapshot snapshot, ListPlace? after, int limit);

/// <summary>
/// The answer to a list in each of its forms. JSON is one page with the cursor of the next; JSON Lines and CSV are all rows, or as many as
/// <c>limit</c> says, of one moment of the store, written as they are read.
/// </summary>
internal static class ListAnswer
{
    private const int UsualPage = 100;
    private const int LargestPage = 1000;

    /// <summary>Rows that a long answer reads at once.</summary>
    private const int Portion = 500;

    /// <summary>Answers a list.</summary>
    /// <param name="exchange">The request.</param>
    /// <param name="question">Asks for a page.</param>
    /// <param name="total">Counts all rows of the list, or null where that would cost too much.</param>
    /// <param name="extend">Writes more members of a row; JSON only.</param>
    internal static Task WriteAsync(
        Exchange exchange, PageQuestion question, Func<StoreSnapshot, long>? total = null, RowExtension? extend = null)
    {
        var format = ListFormats.Of(exchange);
        return format == ListFormat.Json ? WritePageAsync(exchange, question, total, extend) : WriteAllAsync(exchange, question, format, extend);
    }

    private static Task WritePageAsync(Exchange exchange, PageQuestion question, Func<StoreSnapshot, long>? total, RowExtension? extend)
    {
        var limit = (int)(exchange.Number("limit", 1, LargestPage) ?? UsualPage);
        var after = Cursor.Read(exchange.Request);
        return exchange.AnswerAsync((snapshot, writer) =>
        {
            var page = Ask(question, snapshot, after, limit);
            var members = extend?.Invoke(snapshot, page);
            writer.WriteStartObject();
            writer.WriteStartArray("items");
            for (var at = 0; at < page.Rows.Count; at++)
            {
                writer.WriteStartObject();
                RowWriter.WriteMembers(writer, page.Columns, page.Rows[at]);
                members?.Invoke(writer, at);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteString("next", page.Next is { } next ? Cursor.Write(exchange.Request, next) : null);
            writer.WriteNumber("sequence", snapshot.Sequence);
            if (total is not null)
            {
                writer.WriteNumber("total", total(snapshot));
            }

            writer.WriteEndObject();
        });
    }

    private static async Task WriteAllAsync(Exchange exchange, PageQuestion question, ListFormat format, RowExtension? extend)
    {
        var left = exchange.Number("limit", 1) ?? long.MaxValue;
        var after = Cursor.Read(exchange.Request);
        if (left <= LargestPage)
        {
            await WriteFewAsync(exchange, question, format, extend, after, (int)left);
            return;
        }

        var snapshot = await exchange.Store.TryTakeStreamAsync(exchange.Cancelled) ?? throw new ProblemException(Problems.TooManyStreams());
        try
        {
            using (snapshot)
            {
                if (!EntityTag.AnswersUnchanged(exchange, snapshot.Sequence))
                {
                    await WriteRowsAsync(exchange, question, snapshot, format, extend, after, left);
                }
            }
        }
        finally
        {
            exchange.Store.EndStream();
        }
    }

    /// <summary>As many rows as a page may have are answered like one: written whole when the moment of the store is let go of.</summary>
    private static async Task WriteFewAsync(Exchange exchange, PageQuestion question, ListFormat format, RowExtension? extend, ListPlace? after, int limit)
    {
        var body = new ArrayBufferWriter<byte>();
        using (var snapshot = await exchange.Store.TakeAsync(exchange.Cancelled))
        {
            if (EntityTag.AnswersUnchanged(exchange, snapshot.Sequence))
            {
                return;
            }

            var page = Ask(question, snapshot, after, limit);
            Begin(exchange, body, page, format);
            Write(body, page, format, extend?.Invoke(snapshot, page));
        }

        await exchange.SendAsync(body.WrittenMemory, TypeOf(format));
    }

    private static string TypeOf(ListFormat format) =>
        format == ListFormat.Csv ? "text/csv; charset=utf-8; header=present" : "application/jsonl; charset=utf-8";

    private static async Task WriteRowsAsync(
        Exchange exchange, PageQuestion question, StoreSnapshot snapshot, ListFormat format, RowExtension? extend, ListPlace? after, long left)
    {
        var output = exchange.Response.BodyWriter;
        var isFirst = true;
        do
        {
            // The first portion is asked before anything is sent, so that a question that makes no sense still gets its problem.
            var page = Ask(question, snapshot, after, (int)Math.Min(left, Portion));
            if (isFirst)
            {
                exchange.Response.ContentType = TypeOf(format);
                if (HttpMethods.IsHead(exchange.Request.Method))
                {
                    return;
                }

                Begin(exchange, output, page, format);
                isFirst = false;
            }

            Write(output, page, format, extend?.Invoke(snapshot, page));
            await output.FlushAsync(exchange.Cancelled);
            left -= page.Rows.Count;
            after = page.Next;
        }
        while (after is not null && left > 0);
    }

    private static void Begin(Exchange exchange, IBufferWriter<byte> output, ListPage page, ListFormat format)
    {
        if (format != ListFormat.Csv)
        {
            return;
        }

        if (exchange.OneOf("bom", "true", "false") == "true")
        {
            output.Write("\uFEFF"u8);
        }

        RowWriter.WriteHeader(output, page.Columns);
    }

    private static void Write(IBufferWriter<byte> output, ListPage page, ListFormat format, Action<Utf8JsonWriter, int>? members)
    {
        for (var at = 0; at < page.Rows.Count; at++)
        {
            if (format == ListFormat.Csv)
            {
                RowWriter.WriteLine(output, page.Rows[at]);
                continue;
            }

            using (var writer = new Utf8JsonWriter(output, AnswerJson.Options))
            {
                writer.WriteStartObject();
                RowWriter.WriteMembers(writer, page.Columns, page.Rows[at]);
                members?.Invoke(writer, at);
                writer.WriteEndObject();
            }

            output.Write("\n"u8);
        }
    }

    /// <summary>A cursor whose values are not those of the list's order belongs elsewhere.</summary>
    private static ListPage Ask(PageQuestion question, StoreSnapshot snapshot, ListPlace? after, int limit)
    {
        try
        {
            return question(snapshot, after, limit);
        }
        catch (Exception problem) when (after is not null && problem is InvalidCastException or KeyNotFoundException)
        {
            throw new ProblemException(Problems.BadCursor());
        }
    }
}

/// <summary>Looks up what is told of the rows of a page beside their columns, and gives what writes it for the row at an index.</summary>
internal delegate Action<Utf8JsonWriter, int> RowExtension(StoreSnapshot snapshot, ListPage page);
