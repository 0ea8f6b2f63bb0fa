using System.IO.Compression;

namespace Extractor.Crawling.Fetching;

/// <summary>
/// The bytes of a body, decompressed as they are read, so that a small body that swells is met by the limit of whoever reads it. Failures of
/// the network are told apart from those of the disk: here they are <see cref="BrokenBodyException"/>.
/// </summary>
internal sealed class BodyStream : IAsyncDisposable
{
    private readonly Stream bytes;
    private readonly FetchAnswer answer;
    private readonly Stall stall;

    private BodyStream(Stream bytes, FetchAnswer answer, Stall stall)
    {
        this.bytes = bytes;
        this.answer = answer;
        this.stall = stall;
    }

    /// <summary>Opens the body of a response.</summary>
    /// <exception cref="UnknownCodingException">It is compressed in a way that is not known.</exception>
    internal static async Task<BodyStream> OpenAsync(FetchAnswer answer, HttpResponseMessage response, Stall stall)
    {
        var body = await response.Content.ReadAsStreamAsync(stall.Token).ConfigureAwait(false);

        // Codings are undone in the reverse order of their names (RFC 9110, 8.4); more than one is unknown in practice.
        foreach (var coding in response.Content.Headers.ContentEncoding.Reverse())
        {
            body = coding.ToLowerInvariant() switch
            {
                "identity" => body,
                "gzip" or "x-gzip" => new GZipStream(body, CompressionMode.Decompress),
                "deflate" => new ZLibStream(body, CompressionMode.Decompress),
                "br" => new BrotliStream(body, CompressionMode.Decompress),
                _ => throw new UnknownCodingException(coding),
            };
        }

        return new BodyStream(body, answer, stall);
    }

    /// <summary>Reads some bytes; 0 at the end.</summary>
    /// <exception cref="BrokenBodyException">The body ended too early, or is damaged.</exception>
    internal async ValueTask<int> ReadAsync(Memory<byte> buffer)
    {
        try
        {
            var read = await bytes.ReadAsync(buffer, stall.Token).ConfigureAwait(false);
            stall.Restart();
            return read;
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException or HttpRequestException)
        {
            throw new BrokenBodyException(answer, exception);
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => bytes.DisposeAsync();
}
