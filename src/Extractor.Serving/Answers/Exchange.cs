using System.Buffers;
using System.Globalization;
using System.Text.Json;
using Extractor.Storage.Relational;
using Microsoft.AspNetCore.Http;

namespace Extractor.Serving.Answers;

/// <summary>One request and its answer, with what endpoints need of the server.</summary>
internal sealed class Exchange(HttpContext context, ServedStore store)
{
    internal HttpContext Context { get; } = context;

    internal HttpRequest Request => Context.Request;

    internal HttpResponse Response => Context.Response;

    internal ServedStore Store { get; } = store;

    internal CancellationToken Cancelled => Context.RequestAborted;

    /// <summary>A part of the path.</summary>
    internal string Route(string name) => (string)Request.RouteValues[name]!;

    /// <summary>The SHA-256 in the path.</summary>
    internal string Sha256() => Route("sha256") is { Length: 64 } sha256 && sha256.All(char.IsAsciiHexDigitLower)
        ? sha256
        : throw new ProblemException(Problems.BadParameter("sha256", "64 lower-case hexadecimal digits are wanted."));

    /// <summary>A parameter, or null when it is not given or empty.</summary>
    internal string? Text(string name)
    {
        const int Longest = 400;
        var values = Request.Query[name];
        return values.Count switch
        {
            0 => null,
            1 when values[0] is { Length: <= Longest } text => text.Length == 0 ? null : text,
            1 => throw new ProblemException(Problems.BadParameter(name, $"at most {Longest} characters are wanted.")),
            _ => throw new ProblemException(Problems.BadParameter(name, "it is given more than once.")),
        };
    }

    /// <summary>A parameter with one of a few values.</summary>
    internal string? OneOf(string name, params ReadOnlySpan<string> values) => Text(name) is not { } text ? null
        : values.Contains(text) ? text
        : throw new ProblemException(Problems.BadParameter(name, $"one of {string.Join(", ", values)} is wanted."));

    /// <summary>A whole number, or null.</summary>
    internal long? Number(string name, long least = 0, long greatest = long.MaxValue) => Text(name) is not { } text ? null
        : long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least && number <= greatest ? number
        : throw new ProblemException(Problems.BadParameter(name, $"a whole number from {least} to {greatest} is wanted."));

    /// <summary>An amount, or null.</summary>
    internal decimal? Amount(string name) => Text(name) is not { } text ? null
        : decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount) ? amount
        : throw new ProblemException(Problems.BadParameter(name, "an amount in yuan such as 12500.00 is wanted."));

    /// <summary>Answers from a snapshot of the store. What is answered is written when the snapshot is let go of.</summary>
    internal async Task AnswerAsync(Action<StoreSnapshot, Utf8JsonWriter> write)
    {
        var body = new ArrayBufferWriter<byte>(16 * 1024);
        using (var snapshot = await Store.TakeAsync(Cancelled))
        {
            if (EntityTag.AnswersUnchanged(this, snapshot.Sequence))
            {
                return;
            }

            using var writer = new Utf8JsonWriter(body, AnswerJson.Options);
            write(snapshot, writer);
        }

        await SendAsync(body.WrittenMemory, "application/json; charset=utf-8");
    }

    /// <summary>Answers with an object that does not depend on what the store holds.</summary>
    internal Task AnswerAsync(Action<Utf8JsonWriter> write)
    {
        var body = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(body, AnswerJson.Options))
        {
            write(writer);
        }

        return SendAsync(body.WrittenMemory, "application/json; charset=utf-8");
    }

    /// <summary>Sends a whole body.</summary>
    internal async Task SendAsync(ReadOnlyMemory<byte> body, string contentType)
    {
        Response.ContentType = contentType;
        Response.ContentLength = body.Length;
        if (!HttpMethods.IsHead(Request.Method))
        {
            await Response.Body.WriteAsync(body, Cancelled);
        }
    }

    /// <summary>Sends a problem.</summary>
    internal Task SendAsync(Problem problem)
    {
        var body = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(body, AnswerJson.Options))
        {
            writer.WriteStartObject();
            writer.WriteString("type", "urn:extractor:problem:" + problem.Code);
            writer.WriteString("title", problem.Title);
            writer.WriteNumber("status", problem.Status);
            writer.WriteString("detail", problem.Detail);
            writer.WriteString("code", problem.Code);
            writer.WriteEndObject();
        }

        Response.StatusCode = problem.Status;
        Response.Headers.ETag = default;
        Response.Headers.CacheControl = "no-store";
        if (problem.RetryAfter is { } seconds)
        {
            Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        }

        return SendAsync(body.WrittenMemory, "application/problem+json; charset=utf-8");
    }
}
