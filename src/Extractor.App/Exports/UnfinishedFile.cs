using System.Security.Cryptography;

namespace Extractor.App.Exports;

/// <summary>A file that is written beside its place and moved there when it is whole; until then what stood there before stays. The folder is made when it is not there.</summary>
internal sealed class UnfinishedFile : IDisposable
{
    private readonly string target;

    internal UnfinishedFile(string target)
    {
        this.target = target;
        Place = target + ".part";
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(target))!);
        File.Delete(Place);
    }

    /// <summary>Where it is written meanwhile.</summary>
    internal string Place { get; }

    /// <summary>Opens it for writing from its beginning.</summary>
    internal FileStream Create() => new(Place, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 64 * 1024);

    /// <summary>Moves it, closed by now, into its place.</summary>
    internal ExportedFile Finish()
    {
        long length;
        string hash;
        using (var written = File.OpenRead(Place))
        {
            length = written.Length;
            hash = Convert.ToHexStringLower(SHA256.HashData(written));
        }

        File.Move(Place, target, overwrite: true);
        return new ExportedFile(Path.GetFileName(target), length, hash);
    }

    /// <summary>Removes what was not finished.</summary>
    public void Dispose() => File.Delete(Place);
}
