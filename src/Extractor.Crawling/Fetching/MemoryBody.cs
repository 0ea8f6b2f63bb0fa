using System.Security.Cryptography;

namespace Extractor.Crawling.Fetching;

/// <summary>Bodies that are kept in memory.</summary>
internal static class MemoryBody
{
    /// <summary>Reads a body up to its limit.</summary>
    internal static async Task<Attempt> ReadAsync(FetchAnswer answer, long longest, bool isCut, HttpResponseMessage response, Stall stall)
    {
        if (!isCut && response.Content.Headers.ContentLength is { } announced && announced > longest)
        {
            return TooLong(answer, announced, longest);
        }

        var body = await ReadAsync(answer, response, longest + 1, stall).ConfigureAwait(false);
        if (body.Length > longest && !isCut)
        {
            return TooLong(answer, body.Length, longest);
        }

        return new Attempt(answer with { Body = body, Length = body.Length, Sha256 = Convert.ToHexStringLower(SHA256.HashData(body)) });
    }

    /// <summary>Reads the beginning of a body that is no answer; what does not come is left out.</summary>
    internal static async Task<byte[]> ReadBeginningAsync(FetchAnswer answer, HttpResponseMessage response, int longest, Stall stall)
    {
        try
        {
            return await ReadAsync(answer, response, longest, stall).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is BrokenBodyException or UnknownCodingException)
        {
            return [];
        }
    }

    private static async Task<byte[]> ReadAsync(FetchAnswer answer, HttpResponseMessage response, long most, Stall stall)
    {
        await using var stream = await BodyStream.OpenAsync(answer, response, stall).ConfigureAwait(false);
        using var body = new MemoryStream();
        var buffer = new byte[16 << 10];
        while (body.Length < most)
        {
            var read = await stream.ReadAsync(buffer.AsMemory(0, (int)Math.Min(buffer.Length, most - body.Length))).ConfigureAwait(false);
            if (read == 0)
            {
                break;
            }

            body.Write(buffer, 0, read);
        }

        return body.ToArray();
    }

    private static Attempt TooLong(FetchAnswer answer, long length, long longest) =>
        new(answer with { Problem = CrawlProblems.TooLong(longest), Length = length });
}
