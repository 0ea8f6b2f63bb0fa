using System.Collections.Immutable;
using System.Security.Cryptography;
using Extractor.Diagnostics;
using Extractor.Documents;
using Extractor.Pdf;

namespace Extractor.Sources.Archives;

/// <summary>
/// Files in archives as sources of their own: each is read like a file on disk, known by its own bytes. Nothing is ever written to a disk,
/// and names in archives are only keys. Never throws for what an archive contains.
/// </summary>
public static class ArchiveReader
{
    private const int ExamplesTold = 10;

    /// <summary>The files in the archive at a path; null if there is no archive that is read.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static ArchiveListing? List(string path)
    {
        if (!MayBeArchive(path))
        {
            return null;
        }

        using var file = PdfFile.Open(path);
        return Archive.Open(file.Bytes, Path.GetFileName(path)) is { } archive ? List(archive) : null;
    }

    /// <summary>What the bytes of a file in an archive on disk are known by; null if it cannot be taken out, which reading it will tell.</summary>
    /// <param name="path">The archive and the file in it: <c>a.zip!/决算/2023.pdf</c>.</param>
    /// <exception cref="IOException">The archive cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The archive may not be read.</exception>
    public static (string Sha256, long Length)? Hash(string path)
    {
        if (!ArchivePath.TrySplit(path, out var file, out var member))
        {
            return null;
        }

        using var opened = PdfFile.Open(file);
        var found = Archive.Open(opened.Bytes, Path.GetFileName(file)) is { } archive ? Find(archive, member, 0).Bytes : null;
        return found is { } bytes ? (Convert.ToHexStringLower(SHA256.HashData(bytes.Span)), bytes.Length) : null;
    }

    /// <summary>The bytes of a file in an archive on disk; null if it cannot be taken out.</summary>
    /// <param name="path">The archive and the file in it: <c>a.zip!/决算/2023.pdf</c>.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static Stream? Open(string path)
    {
        if (!ArchivePath.TrySplit(path, out var file, out var member))
        {
            return null;
        }

        // A copy, because a file that is stored as it is may be a part of the archive's own bytes, which are released here.
        using var opened = PdfFile.Open(file);
        var found = Archive.Open(opened.Bytes, Path.GetFileName(file)) is { } archive ? Find(archive, member, 0).Bytes : null;
        return found is { } bytes ? new MemoryStream(bytes.ToArray(), writable: false) : null;
    }

    /// <summary>Reads the only file of an archive; if it has several, says how to choose.</summary>
    internal static SourceReading Read(
        ReadOnlyMemory<byte> bytes, DocumentIdentity identity, ImmutableArray<Diagnostic> notes, SourceReadOptions options, int depth, CancellationToken cancellationToken)
    {
        var known = identity with { Adapter = "archive" };
        if (depth >= ArchiveBudget.Depth)
        {
            return SourceReading.Failed(known, notes.Add(DiagnosticCatalog.ArchiveLimit($"archives nested more than {ArchiveBudget.Depth} deep")));
        }

        var archive = Archive.Open(bytes, identity.FileName)!;
        var listed = List(archive, depth);
        return listed.Members switch
        {
            [] => SourceReading.Failed(known, [.. notes, .. listed.Diagnostics, DiagnosticCatalog.ArchiveMemberMissing(null)]),
            [var only] => ReadMember(archive, only, known, [.. notes, .. listed.Diagnostics, DiagnosticCatalog.ArchiveMemberRead(only)], options, depth, cancellationToken),
            var several => SourceReading.Failed(known, [.. notes, .. listed.Diagnostics,
                DiagnosticCatalog.ArchiveNeedsChoice(identity.FileName, several.Length, several.Take(ExamplesTold))]),
        };
    }

    /// <summary>Reads a file that is named in the archive at a path.</summary>
    internal static SourceReading Read(string path, string member, SourceReadOptions options, CancellationToken cancellationToken)
    {
        using var file = PdfFile.Open(path);
        var identity = new DocumentIdentity(Path.GetFileName(path), string.Empty, file.Bytes.Length, ContentFormat.Unknown.MediaType, "archive");
        return Archive.Open(file.Bytes, identity.FileName) is { } archive
            ? ReadMember(archive, member, identity, [], options, 0, cancellationToken)
            : SourceReading.Failed(identity, DiagnosticCatalog.ArchiveMemberMissing(member));
    }

    private static SourceReading ReadMember(
        Archive archive, string path, DocumentIdentity identity, ImmutableArray<Diagnostic> notes, SourceReadOptions options, int depth, CancellationToken cancellationToken)
    {
        var found = Find(archive, path, depth);
        return found switch
        {
            { Bytes: { } bytes } => SourceReader.Read(bytes, found.FileName, notes, options, found.Depth + 1, cancellationToken),
            { Problem: { } problem } => SourceReading.Failed(
                identity with { FileName = found.FileName }, notes.Add(DiagnosticCatalog.ArchiveMemberUnreadable(path, problem))),
            _ => SourceReading.Failed(identity, notes.Add(DiagnosticCatalog.ArchiveMemberMissing(path))),
        };
    }

    /// <summary>Takes a file out of an archive, or out of an archive in it.</summary>
    private static FoundMember Find(Archive archive, string path, int depth)
    {
        for (var rest = path; ; depth++)
        {
            // A name may itself contain the mark: the whole name comes first.
            var mark = archive.Has(rest) ? -1 : rest.IndexOf(ArchivePath.Mark, StringComparison.Ordinal);
            var name = mark < 0 ? rest : rest[..mark];
            if (!archive.Has(name))
            {
                return default;
            }

            var (bytes, problem) = archive.Read(name);
            if (problem is not null || mark < 0)
            {
                return new FoundMember(problem is null ? (ReadOnlyMemory<byte>?)bytes : null, problem, Path.GetFileName(name), depth);
            }

            rest = rest[(mark + ArchivePath.Mark.Length)..];
            if (depth + 1 >= ArchiveBudget.Depth || Archive.Open(bytes, Path.GetFileName(name)) is not { } inner)
            {
                return default;
            }

            archive = inner;
        }
    }

    private static ArchiveListing List(Archive archive, int depth = 0)
    {
        var members = ImmutableArray.CreateBuilder<string>();
        var diagnostics = archive.Diagnostics.ToImmutableArray();
        foreach (var name in archive.Names)
        {
            var inner = depth + 1 < ArchiveBudget.Depth && MayBeArchive(archive.Begin(name, 4).Span) ? Inner(archive, name) : null;
            var found = inner is null ? [name] : inner.Names.Select(one => $"{name}{ArchivePath.Mark}{one}");
            diagnostics = inner is null ? diagnostics : diagnostics.AddRange(inner.Diagnostics);
            members.AddRange(found.Take(ArchiveBudget.Members - members.Count));
            if (members.Count >= ArchiveBudget.Members)
            {
                diagnostics = diagnostics.Add(DiagnosticCatalog.ArchiveLimit($"{ArchiveBudget.Members} files or more, with those of archives in it"));
                break;
            }
        }

        return new ArchiveListing(members.ToImmutable(), diagnostics);
    }

    /// <summary>An archive in an archive; null if it is none or cannot be taken out, which reading it will tell.</summary>
    private static Archive? Inner(Archive archive, string name) =>
        archive.Read(name) is { Problem: null } read && Archive.Open(read.Bytes, Path.GetFileName(name)) is { Names.Count: > 0 } inner ? inner : null;

    private static bool MayBeArchive(string path)
    {
        Span<byte> begin = stackalloc byte[4];
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        return MayBeArchive(begin[..file.ReadAtLeast(begin, begin.Length, throwOnEndOfStream: false)]);
    }

    private static bool MayBeArchive(ReadOnlySpan<byte> begin) =>
        begin.StartsWith("PK"u8) || begin.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]);

    /// <summary>A file in an archive: its bytes, or what is wrong with it, or neither where there is none of the name.</summary>
    private readonly record struct FoundMember(ReadOnlyMemory<byte>? Bytes, string? Problem, string FileName, int Depth);
}
