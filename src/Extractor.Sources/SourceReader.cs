using System.Collections.Immutable;
using System.Security.Cryptography;
using Extractor.Diagnostics;
using Extractor.Documents;
using Extractor.Pdf;
using Extractor.Sources.Archives;
using Extractor.Sources.CompoundFiles;
using Extractor.Sources.Html;
using Extractor.Sources.Images;
using Extractor.Sources.Ofd;
using Extractor.Sources.Pdf;
using Extractor.Sources.PlainText;
using Extractor.Sources.Spreadsheets;
using Extractor.Sources.WebArchives;
using Extractor.Sources.Word;
using Extractor.Sources.WordBinary;

namespace Extractor.Sources;

/// <summary>
/// The front door: any published file becomes a <see cref="SourceDocument"/>, or a clear reason why not. The content alone chooses the
/// reader. Nothing here throws for what a file contains.
/// </summary>
public static class SourceReader
{
    /// <summary>Reads a file from disk, or one in an archive on disk.</summary>
    /// <param name="path">The file, or an archive and a file in it: <c>a.zip!/决算/2023.pdf</c>. It is opened for reading and shared with other readers.</param>
    /// <param name="options">Budgets, or null for the defaults.</param>
    /// <param name="cancellationToken">Stops the reading with <see cref="OperationCanceledException"/>.</param>
    public static SourceReading Open(string path, SourceReadOptions? options = null, CancellationToken cancellationToken = default) =>
        Open(path, Path.GetFileName(path), options, cancellationToken);

    /// <summary>Reads a file from disk that has another name than its path says.</summary>
    /// <param name="path">The file, or an archive and a file in it, which keeps the name that it has there.</param>
    /// <param name="fileName">The name of the file without folders; only recorded, and compared with what the content is.</param>
    /// <param name="options">Budgets, or null for the defaults.</param>
    /// <param name="cancellationToken">Stops the reading with <see cref="OperationCanceledException"/>.</param>
    public static SourceReading Open(string path, string fileName, SourceReadOptions? options = null, CancellationToken cancellationToken = default)
    {
        try
        {
            if (!File.Exists(path) && ArchivePath.TrySplit(path, out var archive, out var member))
            {
                return ArchiveReader.Read(archive, member, options ?? SourceReadOptions.Default, cancellationToken);
            }

            var length = new FileInfo(path).Length;
            var limit = (options ?? SourceReadOptions.Default).MaximumFileLength;
            return length > limit
                ? SourceReading.Failed(Unread(fileName, length), DiagnosticCatalog.FileTooLarge(length, limit))
                : ReadFile(path, fileName, options, cancellationToken);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            return SourceReading.Failed(Unread(fileName, 0), DiagnosticCatalog.FileNotReadable(failure.Message));
        }
    }

    /// <summary>A large file is mapped, not copied; only a PDF keeps the mapping, the other formats are read from a copy.</summary>
    private static SourceReading ReadFile(string path, string fileName, SourceReadOptions? options, CancellationToken cancellationToken)
    {
        var file = PdfFile.Open(path);
        try
        {
            if (ContentFormatDetection.Detect(file.Bytes.Span) != ContentFormat.Pdf)
            {
                return Read(file.Bytes.ToArray(), fileName, options, cancellationToken);
            }

            var reading = Read(file.Bytes, file, fileName, [], options, 0, cancellationToken);
            file = reading.Document is null ? file : null;
            return reading;
        }
        finally
        {
            file?.Dispose();
        }
    }

    /// <summary>Reads bytes that are already in memory. The document may keep them; they must not change.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="fileName">Its name without folders; only recorded, and compared with what the content is.</param>
    /// <param name="options">Budgets, or null for the defaults.</param>
    /// <param name="cancellationToken">Stops the reading with <see cref="OperationCanceledException"/>.</param>
    public static SourceReading Read(
        ReadOnlyMemory<byte> bytes, string fileName, SourceReadOptions? options = null, CancellationToken cancellationToken = default) =>
        Read(bytes, file: null, fileName, [], options, depth: 0, cancellationToken);

    /// <summary>Reads what was taken out of an archive.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="fileName">Its name without folders.</param>
    /// <param name="before">What was noticed while it was taken out.</param>
    /// <param name="options">Budgets.</param>
    /// <param name="depth">How many archives it stood in.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    internal static SourceReading Read(
        ReadOnlyMemory<byte> bytes, string fileName, ImmutableArray<Diagnostic> before, SourceReadOptions options, int depth, CancellationToken cancellationToken) =>
        Read(bytes, file: null, fileName, before, options, depth, cancellationToken);

    private static SourceReading Read(
        ReadOnlyMemory<byte> bytes, PdfFile? file, string fileName, ImmutableArray<Diagnostic> before, SourceReadOptions? options, int depth, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var limit = (options ?? SourceReadOptions.Default).MaximumFileLength;
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes.Span));
        var identity = new DocumentIdentity(fileName, hash, bytes.Length, ContentFormat.Unknown.MediaType, "none");
        if (bytes.IsEmpty)
        {
            return SourceReading.Failed(identity, before.Add(DiagnosticCatalog.EmptyFile()));
        }

        if (bytes.Length > limit)
        {
            return SourceReading.Failed(identity, before.Add(DiagnosticCatalog.FileTooLarge(bytes.Length, limit)));
        }

        var format = ContentFormatDetection.Detect(bytes.Span);
        identity = identity with { MediaType = format.MediaType };
        var notes = NameAgrees(fileName, format) ? before : before.Add(
            DiagnosticCatalog.MislabelledFile(Path.GetExtension(fileName), format.Description));
        var limits = options ?? SourceReadOptions.Default;
        return format == ContentFormat.Zip || format == ContentFormat.Gzip
            ? ArchiveReader.Read(bytes, identity, notes, limits, depth, cancellationToken)
            : ReadAs(format, bytes, identity, notes, file, limits, cancellationToken);
    }

    private static SourceReading ReadAs(
        ContentFormat format,
        ReadOnlyMemory<byte> bytes,
        DocumentIdentity identity,
        ImmutableArray<Diagnostic> notes,
        PdfFile? file,
        SourceReadOptions options,
        CancellationToken cancellationToken)
    {
        if (format == ContentFormat.Pdf)
        {
            return file is null ? PdfSourceReader.Read(bytes, identity, notes) : PdfSourceReader.Read(file, identity, notes);
        }

        if (format == ContentFormat.Docx)
        {
            return WordSourceReader.Read(bytes, identity, notes);
        }

        if (format == ContentFormat.Doc)
        {
            return WordBinaryReader.Read(bytes, identity, notes);
        }

        if (format == ContentFormat.Html)
        {
            return HtmlSourceReader.Read(bytes, identity, notes, options, cancellationToken);
        }

        if (format == ContentFormat.WebArchive)
        {
            return WebArchiveReader.Read(bytes, identity, notes, options, cancellationToken);
        }

        if (format == ContentFormat.Xlsx || format == ContentFormat.Xls)
        {
            return SpreadsheetSourceReader.Read(bytes, identity, notes, cancellationToken);
        }

        if (format == ContentFormat.EncryptedOffice)
        {
            return SourceReading.Failed(identity, notes.Add(DiagnosticCatalog.ProtectedByPassword("document")));
        }

        if (format == ContentFormat.Ofd)
        {
            return OfdSourceReader.Read(bytes, identity, notes);
        }

        if (format == ContentFormat.Image)
        {
            return ImageSourceReader.Read(bytes, identity, notes, cancellationToken);
        }

        if (format == ContentFormat.Rar || format == ContentFormat.SevenZip)
        {
            return SourceReading.Failed(identity, notes.Add(DiagnosticCatalog.ArchiveRefused(format.Description)));
        }

        if (format == ContentFormat.CompoundFile && CompoundDirectory.TryRead(bytes.Span) is null or { IsLost: true })
        {
            return SourceReading.Failed(identity, notes.Add(DiagnosticCatalog.UnreadableDocument("OLE compound file", "its directory is damaged or missing: the file was probably cut.")));
        }

        return format == ContentFormat.PlainText
            ? PlainTextReader.Read(bytes, identity, notes)
            : SourceReading.Failed(identity, [.. notes, DiagnosticCatalog.UnsupportedFormat(format.Description)]);
    }

    /// <summary>A name without extension promises nothing and so cannot be wrong.</summary>
    private static bool NameAgrees(string fileName, ContentFormat format)
    {
        var extension = Path.GetExtension(fileName);
        return extension.Length < 2
            || format.Extensions.Count == 0
            || format.Extensions.Contains(extension, StringComparer.OrdinalIgnoreCase);
    }

    private static DocumentIdentity Unread(string fileName, long length) =>
        new(fileName, string.Empty, length, ContentFormat.Unknown.MediaType, "none");
}
