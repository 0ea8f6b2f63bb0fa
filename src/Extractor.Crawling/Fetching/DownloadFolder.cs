using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Extractor.Crawling.Addresses;

namespace Extractor.Crawling.Fetching;

/// <summary>
/// The folder of the bodies that are under way. A body is a <c>.part</c>, named after its address by hash, with a <c>.json</c> beside it that
/// says of which body it is a part; a whole one is a <c>.body</c> until the caller takes it away.
/// </summary>
internal sealed class DownloadFolder : IDisposable
{
    /// <summary>What nobody has gone on with for so long is deleted.</summary>
    private static readonly TimeSpan LongestKept = TimeSpan.FromDays(30);

    private readonly ConcurrentDictionary<string, SemaphoreSlim> open = new(StringComparer.Ordinal);
    private readonly string folder;
    private int whole;

    /// <summary>Makes the folder if it is not there, and deletes what is old in it.</summary>
    internal DownloadFolder(string folder, TimeProvider time)
    {
        this.folder = folder;
        var oldest = time.GetUtcNow().UtcDateTime - LongestKept;
        foreach (var file in Directory.CreateDirectory(folder).EnumerateFiles())
        {
            if (file.Extension is ".part" or ".json" or ".body" && file.LastWriteTimeUtc < oldest)
            {
                file.Delete();
            }
        }
    }

    /// <summary>Opens the part of an address; another request for the same address waits until it is closed.</summary>
    internal async Task<PartFile> OpenAsync(WebAddress address, long longest, CancellationToken cancellationToken)
    {
        var name = Path.Combine(folder, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(address.Text))));
        var gate = open.GetOrAdd(name, static _ => new SemaphoreSlim(1));
        await gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        return new PartFile(address, name, longest, this, gate);
    }

    /// <summary>A name for a whole body that no other of this crawl has: two requests may have led to one address.</summary>
    internal string NameWhole(string name) => string.Create(CultureInfo.InvariantCulture, $"{name}.{Interlocked.Increment(ref whole)}.body");

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var gate in open.Values)
        {
            gate.Dispose();
        }
    }
}
