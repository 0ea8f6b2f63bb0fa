using Extractor.Pdf.Objects;

namespace Extractor.Pdf;

/// <summary>
/// The bytes of a file on disk. A large file is mapped into memory and read where it is needed, a small one is copied. A mapped file
/// must not be shortened while it is in use. Whoever opens it disposes it, or the <see cref="PdfDocument"/> that was opened with it.
/// </summary>
public sealed class PdfFile : IDisposable
{
    // Below this a copy is faster than a mapping, and safe from whatever others do to the file.
    private const long LargestCopied = 16 << 20;

    private readonly FileMapping? mapping;
    private readonly byte[] copy;

    private PdfFile(byte[] copy, FileMapping? mapping)
    {
        this.copy = copy;
        this.mapping = mapping;
    }

    /// <summary>All bytes. Not to be touched any more after <see cref="Dispose"/>.</summary>
    public ReadOnlyMemory<byte> Bytes => mapping?.Memory ?? copy;

    internal FileMapping? Mapping => mapping;

    /// <summary>Opens a file of any content for reading; others may read it too.</summary>
    /// <exception cref="IOException">The file cannot be read, or has 2 GB or more.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static PdfFile Open(string path)
    {
        var length = new FileInfo(path).Length;
        if (length > int.MaxValue)
        {
            throw new IOException("The file has 2 GB or more, which is more than can be read.");
        }

        // What is no regular file, such as a pipe, has no length to map.
        return length <= LargestCopied ? new PdfFile(File.ReadAllBytes(path), mapping: null) : new PdfFile([], FileMapping.Open(path, (int)length));
    }

    /// <summary>Lets go of the file as soon as no page is being read.</summary>
    public void Dispose() => ((IDisposable?)mapping)?.Dispose();
}
