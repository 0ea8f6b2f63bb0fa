namespace Extractor.Sources.Word;

/// <summary>Lets a part be read until it has inflated further than <see cref="WordBudget"/> allows. The sizes that a zip declares prove nothing.</summary>
internal sealed class InflationLimit(Stream part, long compressedLength, WordAllowance? allowance = null) : Stream
{
    private readonly long limit = Math.Min(
        WordBudget.PartLength, Math.Max(WordBudget.AlwaysInflated, compressedLength * WordBudget.InflationRatio));

    private long total;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => total;
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var read = part.Read(buffer);
        total += read;
        if (allowance is not null && (allowance.Inflated -= read) < 0)
        {
            throw new InvalidDataException("Its parts together inflate to more than is read.");
        }

        return total <= limit ? read : throw new InvalidDataException($"A part of it inflates to more than {limit} bytes.");
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            part.Dispose();
        }

        base.Dispose(disposing);
    }
}
