using System.Security.Cryptography;

namespace Extractor.Storage;

/// <summary>
/// The kept source files of a store: <c>FILE.db.sources/ab/abcd…</c>, each named by the SHA-256 of its bytes and by nothing else, so that
/// no name of a document ever becomes a path, and the same bytes are kept once. A file is there whole or not at all.
/// </summary>
internal sealed class SourceFolder
{
    private const int HashLength = 64;
    private const string Unfinished = ".part";

    private SourceFolder(string path) => Path = path;

    /// <summary>The folder; it is made when the first file is kept.</summary>
    public string Path { get; }

    /// <summary>The folder of the store in <paramref name="storePath"/>.</summary>
    public static SourceFolder Of(string storePath) => new(storePath + ".sources");

    /// <summary>The folder <paramref name="path"/>, for a store that is no file.</summary>
    public static SourceFolder At(string path) => new(path);

    /// <summary>Keeps bytes.</summary>
    /// <param name="sha256">Their hash, 64 lower-case hexadecimal digits.</param>
    /// <param name="open">Opens them; not called when they are kept already.</param>
    /// <exception cref="ReportStoreException">They cannot be written.</exception>
    /// <exception cref="IOException">They cannot be read.</exception>
    public KeepOutcome Keep(string sha256, Func<Stream> open)
    {
        var path = PathOf(sha256);
        if (File.Exists(path))
        {
            return KeepOutcome.Known;
        }

        using var bytes = open();
        try
        {
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
            if (!Write(bytes, path + Unfinished, sha256))
            {
                File.Delete(path + Unfinished);
                return KeepOutcome.Changed;
            }

            File.Move(path + Unfinished, path, overwrite: true);
            return KeepOutcome.Kept;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new ReportStoreException(StoreProblem.Of(Path, problem), problem);
        }
    }

    /// <summary>The file that holds the kept bytes of a hash, or null when they are not kept.</summary>
    public string? Find(string sha256) => File.Exists(PathOf(sha256)) ? PathOf(sha256) : null;

    /// <summary>The kept bytes of a hash, or null when they are not kept.</summary>
    public Stream? Open(string sha256) => File.Exists(PathOf(sha256)) ? File.OpenRead(PathOf(sha256)) : null;

    /// <summary>The hash of each kept file, in order.</summary>
    public IReadOnlyList<string> List() => Directory.Exists(Path)
        ? [.. Directory.EnumerateFiles(Path, "*", SearchOption.AllDirectories).Select(System.IO.Path.GetFileName).OfType<string>().Where(IsHash).Order(StringComparer.Ordinal)]
        : [];

    /// <summary>Whether the bytes of a kept file are those of its name.</summary>
    public bool IsWhole(string sha256)
    {
        using var bytes = Open(sha256);
        return bytes is not null && Convert.ToHexStringLower(SHA256.HashData(bytes)) == sha256;
    }

    private static bool IsHash(string text) => text.Length == HashLength && text.All(char.IsAsciiHexDigitLower);

    private static bool Write(Stream bytes, string path, string sha256)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None);
        var buffer = new byte[128 * 1024];
        for (var read = bytes.Read(buffer); read > 0; read = bytes.Read(buffer))
        {
            hash.AppendData(buffer, 0, read);
            file.Write(buffer, 0, read);
        }

        // A record may refer to the file as soon as it has its name; a crash of the machine must not leave it empty.
        file.Flush(flushToDisk: true);
        return Convert.ToHexStringLower(hash.GetHashAndReset()) == sha256;
    }

    private string PathOf(string sha256) => IsHash(sha256)
        ? System.IO.Path.Combine(Path, sha256[..2], sha256)
        : throw new ArgumentException("Not a hash: 64 lower-case hexadecimal digits.", nameof(sha256));
}

/// <summary>What keeping bytes did.</summary>
internal enum KeepOutcome
{
    /// <summary>They are kept now.</summary>
    Kept,

    /// <summary>They were kept before.</summary>
    Known,

    /// <summary>They are not those of the hash and were not kept: the file was changed meanwhile.</summary>
    Changed,
}
