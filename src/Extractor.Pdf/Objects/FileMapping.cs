using System.Buffers;
using System.IO.MemoryMappedFiles;

namespace Extractor.Pdf.Objects;

/// <summary>
/// A file mapped into memory. Touching a mapping that is gone would end the process, so it goes only when nobody uses it: each use is
/// announced with <see cref="Use"/>, and <see cref="Dispose"/> waits for the last one to end without blocking.
/// </summary>
internal sealed unsafe class FileMapping : MemoryManager<byte>
{
    private readonly MemoryMappedFile file;
    private readonly MemoryMappedViewAccessor view;
    private readonly byte* start;
    private readonly int length;
    private readonly Lock gate = new();
    private int users;
    private bool isClosing;
    private bool isClosed;

    private FileMapping(MemoryMappedFile file, MemoryMappedViewAccessor view, int length)
    {
        this.file = file;
        this.view = view;
        this.length = length;
        view.SafeMemoryMappedViewHandle.AcquirePointer(ref start);
        start += view.PointerOffset;
    }

    public static FileMapping Open(string path, int length)
    {
        var mapped = MemoryMappedFile.CreateFromFile(
            new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read), mapName: null, 0, MemoryMappedFileAccess.Read, HandleInheritability.None, leaveOpen: false);
        try
        {
            return new FileMapping(mapped, mapped.CreateViewAccessor(0, length, MemoryMappedFileAccess.Read), length);
        }
        catch
        {
            mapped.Dispose();
            throw;
        }
    }

    /// <summary>Keeps the mapping until the lease is disposed.</summary>
    /// <exception cref="ObjectDisposedException">The mapping is gone, or goes with its last user.</exception>
    public Lease Use()
    {
        lock (gate)
        {
            ObjectDisposedException.ThrowIf(isClosing, this);
            users++;
            return new Lease(this);
        }
    }

    public override Span<byte> GetSpan()
    {
        ObjectDisposedException.ThrowIf(isClosed, this);
        return new Span<byte>(start, length);
    }

    public override MemoryHandle Pin(int elementIndex = 0)
    {
        ObjectDisposedException.ThrowIf(isClosed, this);
        return new MemoryHandle(start + elementIndex);
    }

    public override void Unpin()
    {
    }

    protected override void Dispose(bool disposing)
    {
        lock (gate)
        {
            isClosing = true;
            CloseIfUnused();
        }
    }

    private void Leave()
    {
        lock (gate)
        {
            users--;
            CloseIfUnused();
        }
    }

    private void CloseIfUnused()
    {
        if (isClosing && !isClosed && users == 0)
        {
            isClosed = true;
            view.SafeMemoryMappedViewHandle.ReleasePointer();
            view.Dispose();
            file.Dispose();
        }
    }

    /// <summary>One use of the mapping; the default lease holds nothing.</summary>
    public readonly struct Lease(FileMapping? mapping) : IDisposable
    {
        public void Dispose() => mapping?.Leave();
    }
}
