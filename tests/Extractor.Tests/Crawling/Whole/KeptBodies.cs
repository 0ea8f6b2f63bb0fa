using Extractor.Crawling;

namespace Extractor.Tests.Crawling.Whole;

/// <summary>Keeps bodies in a folder, and counts how often each came.</summary>
internal sealed class KeptBodies(string folder) : IBodyKeeper
{
    public void Keep(string sha256, string file)
    {
        Directory.CreateDirectory(folder);
        File.Move(file, Path.Combine(folder, sha256), overwrite: true);
    }

    public void Keep(string sha256, ReadOnlyMemory<byte> bytes)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllBytes(Path.Combine(folder, sha256), bytes.Span);
    }

    public bool Has(string sha256) => File.Exists(Path.Combine(folder, sha256));
}
