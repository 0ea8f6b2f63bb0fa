namespace Extractor.Pdf.Encryption;

/// <summary>The file's key from the user password, revisions 2 to 4 (ISO 32000-1, 7.6.3).</summary>
internal static class FileKey
{
    private static ReadOnlySpan<byte> Padding =>
    [
        0x28, 0xBF, 0x4E, 0x5E, 0x4E, 0x75, 0x8A, 0x41, 0x64, 0x00, 0x4E, 0x56, 0xFF, 0xFA, 0x01, 0x08,
        0x2E, 0x2E, 0x00, 0xB6, 0xD0, 0x68, 0x3E, 0x80, 0x2F, 0x0C, 0xA9, 0xFE, 0x64, 0x53, 0x69, 0x7A,
    ];

    /// <summary>The key, or null if the password is wrong (algorithms 2 and 6).</summary>
    public static byte[]? FromPassword(ReadOnlySpan<byte> password, EncryptionEntries entries)
    {
        byte[] padded = [.. password[..Math.Min(32, password.Length)], .. Padding[..(32 - Math.Min(32, password.Length))]];
        var permissions = entries.Permissions;
        byte[] seed =
        [
            .. padded, .. entries.Owner.AsSpan(0, 32),
            (byte)permissions, (byte)(permissions >> 8), (byte)(permissions >> 16), (byte)(permissions >> 24),
            .. entries.FileId,
            .. entries is { Revision: >= 4, EncryptsMetadata: false } ? (ReadOnlySpan<byte>)[0xFF, 0xFF, 0xFF, 0xFF] : [],
        ];
        var length = entries.Revision == 2 ? 5 : entries.KeyLength;
        var digest = Digests.Md5(seed);
        for (var round = 0; round < 50 && entries.Revision >= 3; round++)
        {
            digest = Digests.Md5(digest.AsSpan(0, length));
        }

        var key = digest[..length];
        return Opens(key, entries) ? key : null;
    }

    private static bool Opens(byte[] key, EncryptionEntries entries)
    {
        if (entries.Revision == 2)
        {
            return Rc4.Apply(key, Padding).AsSpan().SequenceEqual(entries.User.AsSpan(0, 32));
        }

        var check = Rc4.Apply(key, Digests.Md5([.. Padding, .. entries.FileId]));
        var roundKey = new byte[key.Length];
        for (var round = 1; round <= 19; round++)
        {
            for (var i = 0; i < key.Length; i++)
            {
                roundKey[i] = (byte)(key[i] ^ round);
            }

            check = Rc4.Apply(roundKey, check);
        }

        return check.AsSpan().SequenceEqual(entries.User.AsSpan(0, 16));
    }
}
