namespace Extractor.Crawling;

/// <summary>Keeps the bodies of documents by their hash.</summary>
public interface IBodyKeeper
{
    /// <summary>Keeps the bytes of a file, which is moved or copied and then gone; bytes that are kept already are kept once.</summary>
    /// <param name="sha256">Their SHA-256, 64 lower-case hexadecimal digits.</param>
    /// <param name="file">The file that was downloaded.</param>
    void Keep(string sha256, string file);

    /// <summary>Keeps bytes that are in memory.</summary>
    void Keep(string sha256, ReadOnlyMemory<byte> bytes);

    /// <summary>Whether the bytes of a hash are kept.</summary>
    bool Has(string sha256);
}
