using System.Net;
using System.Security.Cryptography;

namespace Extractor.Crawling.Fetching;

/// <summary>Bodies that go into files: whole ones, and the rest of those that broke off (RFC 9110, 14 and 15.3.7).</summary>
internal static class FileBody
{
    private const int Chunk = 64 << 10;

    /// <summary>Writes the body of an answer behind the part that is there, or anew.</summary>
    /// <exception cref="BrokenBodyException">It broke off; what came is kept where it can be gone on with.</exception>
    internal static async Task<Attempt> ReadAsync(FetchAnswer answer, PartFile part, HttpResponseMessage response, Stall stall)
    {
        var resume = response.StatusCode == HttpStatusCode.PartialContent ? part.Resume : null;
        if (resume is null)
        {
            return await CopyAsync(answer, part, response, stall, before: 0).ConfigureAwait(false);
        }

        if (!IsRest(answer, resume, response))
        {
            part.Discard();
            return new Attempt(answer with { Problem = CrawlProblems.Truncated() }) { IsTransient = true };
        }

        return await CopyAsync(resume.Note.Complete(answer), part, response, stall, resume.Length).ConfigureAwait(false);
    }

    /// <summary>Whether the answer holds just what is missing, and of the same body.</summary>
    private static bool IsRest(FetchAnswer answer, PartResume resume, HttpResponseMessage response) =>
        response.Content.Headers.ContentRange is { Unit: "bytes", From: { } from, To: { } to, Length: { } length }
        && from == resume.Length && to == length - 1
        && (response.Content.Headers.ContentLength ?? (length - from)) == length - from
        && (answer.EntityTag is null || answer.EntityTag == resume.Note.EntityTag)
        && response.Content.Headers.ContentEncoding.Count == 0;

    private static async Task<Attempt> CopyAsync(FetchAnswer answer, PartFile part, HttpResponseMessage response, Stall stall, long before)
    {
        if (before + response.Content.Headers.ContentLength is { } announced && announced > part.Longest)
        {
            return TooLong(answer, part, announced);
        }

        var whole = response.Content.Headers.ContentRange?.Length;
        var length = before;
        await using (var file = before > 0 ? part.GoOn() : part.Begin(PartNote.Of(answer, response)))
        await using (var body = await BodyStream.OpenAsync(answer, response, stall).ConfigureAwait(false))
        {
            var buffer = new byte[Chunk];
            int read;
            while (length <= part.Longest && (read = await body.ReadAsync(buffer).ConfigureAwait(false)) > 0)
            {
                await file.WriteAsync(buffer.AsMemory(0, read), stall.Token).ConfigureAwait(false);
                length += read;
            }
        }

        if (length > part.Longest)
        {
            return TooLong(answer, part, length);
        }

        if (before > 0 && length != whole)
        {
            // A chunked rest of the wrong length: nothing tells which bytes are right.
            part.Discard();
            throw new BrokenBodyException(answer, cause: null);
        }

        string sha256;
        await using (var bytes = part.Read())
        {
            sha256 = Convert.ToHexStringLower(await SHA256.HashDataAsync(bytes, stall.Token).ConfigureAwait(false));
        }

        return new Attempt(answer with { BodyFile = part.Finish(), Sha256 = sha256, Length = length });
    }

    private static Attempt TooLong(FetchAnswer answer, PartFile part, long length)
    {
        part.Discard();
        return new Attempt(answer with { Problem = CrawlProblems.TooLong(part.Longest), Length = length });
    }
}
