using System.Security.Cryptography;

namespace Extractor.Pdf.Encryption;

/// <summary>The digests the standard prescribes.</summary>
internal static class Digests
{
#pragma warning disable CA5351 // MD5 is what ISO 32000-1 prescribes; files are read, nothing is protected by it.
    public static byte[] Md5(ReadOnlySpan<byte> data) => MD5.HashData(data);
#pragma warning restore CA5351

    public static byte[] Sha256(ReadOnlySpan<byte> data) => SHA256.HashData(data);
}
