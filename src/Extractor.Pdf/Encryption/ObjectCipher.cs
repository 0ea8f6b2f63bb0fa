using System.Security.Cryptography;

namespace Extractor.Pdf.Encryption;

/// <summary>Decrypts the strings or the stream of one object.</summary>
internal sealed class ObjectCipher
{
    private const int BlockSize = 16;

    private readonly bool isAes;
    private readonly byte[] key;

    private ObjectCipher(bool isAes, byte[] key)
    {
        this.isAes = isAes;
        this.key = key;
    }

    /// <summary>The cipher of an object (ISO 32000-1, algorithm 1); null if nothing is encrypted.</summary>
    public static ObjectCipher? Of(CipherMethod method, byte[] fileKey, int number, int generation)
    {
        switch (method)
        {
            case CipherMethod.Identity:
                return null;
            case CipherMethod.Aes256:
                return new ObjectCipher(isAes: true, fileKey);
            default:
                byte[] seed =
                [
                    .. fileKey, (byte)number, (byte)(number >> 8), (byte)(number >> 16), (byte)generation, (byte)(generation >> 8),
                    .. method == CipherMethod.Aes128 ? "sAlT"u8 : [],
                ];
                return new ObjectCipher(method == CipherMethod.Aes128, Digests.Md5(seed)[..Math.Min(fileKey.Length + 5, 16)]);
        }
    }

    /// <summary>The plain bytes. Data too short or of a wrong length are decrypted as far as whole blocks go.</summary>
    public byte[] Decrypt(ReadOnlySpan<byte> data)
    {
        if (!isAes)
        {
            return Rc4.Apply(key, data);
        }

        var whole = (data.Length - BlockSize) / BlockSize * BlockSize;
        if (whole <= 0)
        {
            return [];
        }

        using var aes = Aes.Create();
        aes.Key = key;
        var plain = aes.DecryptCbc(data.Slice(BlockSize, whole), data[..BlockSize], PaddingMode.None);
        var padding = plain[^1];
        return padding is >= 1 and <= BlockSize ? plain[..^padding] : plain;
    }
}
