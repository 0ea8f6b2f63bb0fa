using System.Buffers;

namespace Extractor.Fiscal.Json;

/// <summary>Hands on what is written to a stream in pieces of some kilobytes, so that a long record needs no memory of its length.</summary>
/// <param name="stream">Receives the pieces; it stays open.</param>
internal sealed class StreamPieces(Stream stream) : IBufferWriter<byte>
{
    private const int Size = 32 * 1024;

    private byte[] piece = new byte[Size];
    private int filled;

    /// <inheritdoc/>
    public void Advance(int count) => filled += count;

    /// <inheritdoc/>
    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        if (piece.Length - filled < Math.Max(1, sizeHint))
        {
            Flush();
        }

        if (piece.Length < sizeHint)
        {
            piece = new byte[sizeHint];
        }

        return piece.AsMemory(filled);
    }

    /// <inheritdoc/>
    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    /// <summary>Hands on what is there.</summary>
    public void Flush()
    {
        stream.Write(piece, 0, filled);
        filled = 0;
    }
}
