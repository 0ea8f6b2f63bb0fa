using System.Buffers.Binary;

namespace Extractor.Processes;

/// <summary>A message between this program and a worker: two letters, what it is, the length of its content (little endian), the content.</summary>
/// <param name="Status">Whether a message came.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Content">Its content.</param>
public readonly record struct Frame(FrameStatus Status, FrameKind Kind, byte[] Content)
{
    private const int HeaderLength = 8;

    /// <summary>A content is taken in such pieces, so that a length that lies costs no memory before its bytes came.</summary>
    private const int Piece = 1 << 20;

    /// <summary>Writes a message.</summary>
    /// <exception cref="IOException">The other side is gone.</exception>
    public static void Write(Stream output, FrameKind kind, ReadOnlySpan<byte> content)
    {
        Span<byte> header = [(byte)'E', (byte)'X', (byte)kind, 0, 0, 0, 0, 0];
        BinaryPrimitives.WriteInt32LittleEndian(header[4..], content.Length);
        output.Write(header);
        output.Write(content);
        output.Flush();
    }

    /// <summary>Waits for a message. Never throws: a broken pipe is its end.</summary>
    public static Frame Read(Stream input, int longest)
    {
        try
        {
            Span<byte> header = stackalloc byte[HeaderLength];
            var got = input.ReadAtLeast(header, HeaderLength, throwOnEndOfStream: false);
            if (got == 0)
            {
                return Without(FrameStatus.End);
            }

            if (got < HeaderLength || header[0] != 'E' || header[1] != 'X' || header[3] != 0 || !Enum.IsDefined((FrameKind)header[2]))
            {
                return Without(FrameStatus.Garbage);
            }

            var length = BinaryPrimitives.ReadInt32LittleEndian(header[4..]);
            return length < 0 ? Without(FrameStatus.Garbage)
                : length > longest ? Without(FrameStatus.TooLong)
                : ReadContent(input, (FrameKind)header[2], length);
        }
        catch (Exception problem) when (problem is IOException or ObjectDisposedException)
        {
            return Without(FrameStatus.End);
        }
    }

    private static Frame ReadContent(Stream input, FrameKind kind, int length)
    {
        var content = new byte[Math.Min(length, Piece)];
        for (var got = 0; got < length;)
        {
            if (got == content.Length)
            {
                Array.Resize(ref content, (int)Math.Min(length, content.Length * 2L));
            }

            var more = input.Read(content, got, content.Length - got);
            if (more == 0)
            {
                return Without(FrameStatus.End);
            }

            got += more;
        }

        return new Frame(FrameStatus.Whole, kind, content);
    }

    private static Frame Without(FrameStatus status) => new(status, default, []);
}

/// <summary>What a message is.</summary>
public enum FrameKind : byte
{
    /// <summary>The worker is ready; its version.</summary>
    Ready = 1,

    /// <summary>Do a piece of work.</summary>
    Request = 2,

    /// <summary>What became of it.</summary>
    Answer = 3,
}

/// <summary>Whether a message came.</summary>
public enum FrameStatus
{
    /// <summary>It came whole.</summary>
    Whole,

    /// <summary>The other side is gone.</summary>
    End,

    /// <summary>What came is no message.</summary>
    Garbage,

    /// <summary>The message is longer than agreed.</summary>
    TooLong,
}
