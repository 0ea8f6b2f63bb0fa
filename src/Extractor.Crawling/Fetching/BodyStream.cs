using System.IO.Compression;

namespace Extractor.Crawling.Fetching;

/// <summary>
/// The bytes of a body, decompressed as they are read, so that a small body that swells is met by the limit of whoever reads it. Failures of
/// the network are told apart from those of the disk: here they are <see cref="BrokenBodyException"/>.
/// </summary>
internal sealed class BodyStream : IAsyncDisposable
{
    private readonly Stream bytes;
    private readonly EndStream? end;
    private readonly FetchAnswer answer;
    private readonly Stall stall;
    private uint length;

    private BodyStream(Stream bytes, EndStream? end, FetchAnswer answer, Stall stall)
    {
        this.bytes = bytes;
        this.end = end;
        this.answer = answer;
        this.stall = stall;
    }

    /// <summary>Opens the body of a response.</summary>
    /// <exception cref="UnknownCodingException">It is compressed in a way that is not known.</exception>
    internal static async Task<BodyStream> OpenAsync(FetchAnswer answer, HttpResponseMessage response, Stall stall)
    {
        if (response.Content.Headers.ContentLength is null && AnswerHeaders.Raw(response.Content.Headers, "Content-Length") is not null)
        {
            // A length that is none: where the body ends cannot be told (RFC 9112, 6.3).
            throw new BrokenBodyException(answer, cause: null);
        }

        var body = await response.Content.ReadAsStreamAsync(stall.Token).ConfigureAwait(false);

        EndStream? compressed = null;

        // Codings are undone in the reverse order of their names (RFC 9110, 8.4); more than one is unknown in practice.
        foreach (var coding in response.Content.Headers.ContentEncoding.Reverse())
        {
            body = coding.ToLowerInvariant() switch
            {
                "identity" => body,
                "gzip" or "x-gzip" => new GZipStream(compressed = new EndStream(body), CompressionMode.Decompress),
                "deflate" => new ZLibStream(body, CompressionMode.Decompress),
                "br" => new BrotliStream(body, CompressionMode.Decompress),
                _ => throw new UnknownCodingException(coding),
            };
        }

        return new BodyStream(body, compressed, answer, stall);
    }

    /// <summary>Reads some bytes; 0 at the end.</summary>
    /// <exception cref="BrokenBodyException">The body ended too early, or is damaged.</exception>
    internal async ValueTask<int> ReadAsync(Memory<byte> buffer)
    {
        int read;
        try
        {
            read = await bytes.ReadAsync(buffer, stall.Token).ConfigureAwait(false);
            stall.Restart();
            length = unchecked(length + (uint)read);
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException or HttpRequestException)
        {
            throw new BrokenBodyException(answer, exception);
        }

        // A proxy that loses its origin closes a compressed body in good order, and GZipStream takes that for its end.
        return read > 0 || end?.TellsLength(length) != false ? read : throw new BrokenBodyException(answer, cause: null);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => bytes.DisposeAsync();
}
