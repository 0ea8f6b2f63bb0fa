using System.Text.Json;
using Extractor.App.Import;
using Extractor.Distribution;
using Extractor.Distribution.Sources;
using Extractor.Storage;

namespace Extractor.App.Distributed;

/// <summary>What is submitted: documents in order, and the folders and archives of which something could not even be listed.</summary>
/// <param name="Documents">The documents.</param>
/// <param name="Problems">What could not be listed.</param>
internal sealed record SubmissionList(IReadOnlyList<SubmittedDocument> Documents, IReadOnlyList<(ImportFile File, FailureReason Reason)> Problems)
{
    /// <summary>Lists what the user named: files and folders as <c>import</c> does, then addresses, then the lines of a manifest.</summary>
    /// <exception cref="QueueException">A line of the manifest, or an address, makes no sense.</exception>
    /// <exception cref="IOException">The manifest cannot be read.</exception>
    internal static SubmissionList Find(IReadOnlyList<string> named, string? manifest, string store, CancellationToken cancellationToken)
    {
        var files = ImportList.Find(named.Where(static name => !WorkSources.IsAddress(name)), store, cancellationToken);
        var addresses = named.Where(WorkSources.IsAddress).Select(static address =>
            WorkSources.Check(address) is { } problem ? throw new QueueException(problem) : OfAddress(address));
        var lines = manifest is null ? [] : ReadManifest(manifest);
        return new SubmissionList([.. files.Files.Select(OfFile), .. addresses, .. lines], files.Problems);
    }

    private static SubmittedDocument OfFile(ImportFile file) => new(Path.GetFullPath(file.Path), file.RelativePath, file.Name);

    private static SubmittedDocument OfAddress(string address) => new(address, address, WorkSources.NameOf(address));

    private static IEnumerable<SubmittedDocument> ReadManifest(string path)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path)) ?? string.Empty;
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (line.AsSpan().Trim().Length > 0)
            {
                yield return Read(line.Trim(), folder, detail => new QueueException(QueueProblems.BadManifest(path, number, detail)));
            }
        }
    }

    /// <summary>A path in a manifest stands below the folder of the manifest.</summary>
    private static SubmittedDocument Read(string line, string folder, Func<string, QueueException> bad)
    {
        var (source, path, name, sha256) = line[0] == '{' ? ReadFields(line, bad) : (line, null, null, null);
        if (string.IsNullOrEmpty(source) || WorkSources.Check(source) is not null)
        {
            throw bad("it has no source, or one that is neither a path nor an address");
        }

        if (sha256 is not null && (sha256.Length != 64 || !sha256.All(char.IsAsciiHexDigit)))
        {
            throw bad("its sha256 is no hash of 64 hexadecimal digits");
        }

        var document = WorkSources.IsAddress(source)
            ? OfAddress(source)
            : new SubmittedDocument(Path.GetFullPath(Path.Combine(folder, source)), source.Replace('\\', '/').TrimStart('/'), Path.GetFileName(source));
        return document with { Path = path ?? document.Path, Name = name ?? document.Name, Sha256 = sha256?.ToLowerInvariant() };
    }

    private static (string? Source, string? Path, string? Name, string? Sha256) ReadFields(string line, Func<string, QueueException> bad)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            return (Text("source"), Text("path"), Text("name"), Text("sha256"));

            string? Text(string field) => json.RootElement.TryGetProperty(field, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        }
        catch (JsonException problem)
        {
            throw bad(problem.Message);
        }
    }
}
