namespace Extractor.Sources.Spreadsheets;

/// <summary>
/// The bytes of a file as a stream that ends the reading of a library that goes in circles: a damaged .xls can send it back to the same
/// records for ever. Throws <see cref="InvalidDataException"/> once there were more calls than any whole file of this size needs.
/// </summary>
internal sealed class ReadingLimit(ReadOnlyMemory<byte> bytes) : Stream
{
    /// <summary>Calls that every file may take.</summary>
    private const long AlwaysCalls = 200_000;

    /// <summary>
    /// Calls in 512 bytes, beyond these. Measured on seven workbooks from 35 to 490 KB: 90 at most.
    /// </summary>
    private const long CallsInSector = 512;

    private readonly long mostCalls = AlwaysCalls + (bytes.Length / 512 * CallsInSector);

    private long calls;

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => bytes.Length;

    public override long Position { get; set; }

    public override int Read(byte[] buffer, int offset, int count)
    {
        Count();
        var read = (int)Math.Clamp(bytes.Length - Position, 0, count);
        if (read > 0)
        {
            bytes.Span.Slice((int)Position, read).CopyTo(buffer.AsSpan(offset, read));
            Position += read;
        }

        return read;
    }

    public override long Seek(long offset, SeekOrigin origin)
    {
        Count();
        var target = origin switch
        {
            SeekOrigin.Begin => offset,
            SeekOrigin.Current => Position + offset,
            _ => bytes.Length + offset,
        };
        Position = target >= 0 ? target : throw new IOException("The file points before its own beginning.");
        return Position;
    }

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private void Count()
    {
        if (++calls > mostCalls)
        {
            throw new InvalidDataException("Its parts point to one another in circles.");
        }
    }
}
