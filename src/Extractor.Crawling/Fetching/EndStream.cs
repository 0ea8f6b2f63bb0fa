using System.Buffers.Binary;

namespace Extractor.Crawling.Fetching;

/// <summary>Reads another stream and remembers its last bytes, where whole gzip has its length (RFC 1952, 2.3.1).</summary>
internal sealed class EndStream(Stream bytes) : Stream
{
    /// <summary>Some servers send a few bytes behind the end, so the length is looked for in more than the last four.</summary>
    private const int Kept = 64;

    private readonly byte[] last = new byte[Kept];
    private int kept;

    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => false;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <inheritdoc/>
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var read = await bytes.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        Keep(buffer.Span[..read]);
        return read;
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count)
    {
        var read = bytes.Read(buffer, offset, count);
        Keep(buffer.AsSpan(offset, read));
        return read;
    }

    /// <inheritdoc/>
    public override void Flush()
    {
    }

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <summary>Whether a length, modulo 2^32, stands at the end.</summary>
    internal bool TellsLength(uint length)
    {
        Span<byte> told = stackalloc byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32LittleEndian(told, length);
        return last.AsSpan(0, kept).IndexOf(told) >= 0;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            bytes.Dispose();
        }

        base.Dispose(disposing);
    }

    private void Keep(ReadOnlySpan<byte> read)
    {
        var fresh = read.Length > Kept ? read[^Kept..] : read;
        var old = Math.Min(kept, Kept - fresh.Length);
        last.AsSpan(kept - old, old).CopyTo(last);
        fresh.CopyTo(last.AsSpan(old));
        kept = old + fresh.Length;
    }
}
