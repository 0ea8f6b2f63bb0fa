using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Extractor.Serving.Imports;

/// <summary>
/// Where files lie between their arrival and their import: <c>FILE.db.uploads/NUMBER/NAME</c>. The number is ours; of the name that was sent only the last
/// part is used, and of that only characters that no file system takes for anything else.
/// </summary>
internal sealed class UploadFolder
{
    private const int LongestName = 60;
    private readonly string path;

    internal UploadFolder(string storePath) => path = Path.GetFullPath(storePath) + ".uploads";

    /// <summary>Takes away what an earlier start of the server left behind.</summary>
    internal void Clear()
    {
        if (Directory.Exists(path))
        {
            Directory.Delete(path, recursive: true);
        }
    }

    /// <summary>The place of a file; its folder is there.</summary>
    internal string Prepare(long number, string name)
    {
        var folder = Path.Combine(path, number.ToString(CultureInfo.InvariantCulture));
        Directory.CreateDirectory(folder);
        return Path.Combine(folder, name);
    }

    /// <summary>Writes a body to its place.</summary>
    /// <returns>Its length and hash.</returns>
    internal static async Task<(long Length, string Sha256)> WriteAsync(Stream body, string place, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var file = new FileStream(place, FileMode.CreateNew, FileAccess.Write, FileShare.None, 4096, FileOptions.Asynchronous);
        var buffer = new byte[128 * 1024];
        var length = 0L;
        for (var read = await body.ReadAsync(buffer, cancellationToken); read > 0; read = await body.ReadAsync(buffer, cancellationToken))
        {
            hash.AppendData(buffer, 0, read);
            await file.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
            length += read;
        }

        return (length, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    /// <summary>Takes the file of a number away.</summary>
    internal void Remove(long number)
    {
        try
        {
            Directory.Delete(Path.Combine(path, number.ToString(CultureInfo.InvariantCulture)), recursive: true);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // It is taken away at the next start.
        }
    }

    /// <summary>The name that a file gets: that of its last part, without what could be a path, a command or a hidden file.</summary>
    internal static string SafeName(string sent)
    {
        var last = sent[(sent.LastIndexOfAny(['/', '\\']) + 1)..].Trim().TrimStart('.');
        var name = new StringBuilder(last.Length);
        foreach (var rune in last.EnumerateRunes())
        {
            name.Append(Rune.IsLetterOrDigit(rune) || rune.Value is ' ' or '.' or '-' or '_' or '(' or ')' or '（' or '）' or '《' or '》' or '、' or '·' ? rune.ToString() : "_");
        }

        var safe = name.ToString();
        if (safe.Length > LongestName)
        {
            var extension = Path.GetExtension(safe) is { Length: <= 10 } short1 ? short1 : string.Empty;
            safe = safe[..(LongestName - extension.Length)].TrimEnd('\uD83D') + extension;
        }

        return safe.Trim(' ', '.').Length == 0 ? "document" : safe.TrimEnd(' ', '.');
    }
}
