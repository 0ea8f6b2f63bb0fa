namespace Extractor.Sources.Archives;

/// <summary>One entry of a zip (APPNOTE 6.3): its name and where its bytes stand. Nothing of it has been read yet.</summary>
/// <param name="Name">The name, decoded; folders parted by <c>/</c>. It is a key, never a path on a disk.</param>
/// <param name="Method">The compression: 0 stored, 8 deflated.</param>
/// <param name="IsEncrypted">Whether a password is needed.</param>
/// <param name="HeaderOffset">Where the local header begins.</param>
/// <param name="CompressedLength">Bytes in the archive, as the archive says.</param>
/// <param name="Length">Bytes after inflating, as the archive says; null if it does not.</param>
/// <param name="Checksum">CRC-32 of the inflated bytes; null if it is not known.</param>
internal sealed record ZipMember(
    string Name, int Method, bool IsEncrypted, long HeaderOffset, long CompressedLength, long? Length, uint? Checksum)
{
    /// <summary>Folders have entries of their own, without content.</summary>
    public bool IsFolder => Name.EndsWith('/');
}
