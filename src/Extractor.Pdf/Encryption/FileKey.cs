namespace Extractor.Pdf.Encryption;

/// <summary>The file's key from the user or the owner password, revisions 2 to 4 (ISO 32000-1, 7.6.3).</summary>
internal static class FileKey
{
    private static ReadOnlySpan<byte> Padding =>
    [
        0x28, 0xBF, 0x4E, 0x5E, 0x4E, 0x75, 0x8A, 0x41, 0x64, 0x00, 0x4E, 0x56, 0xFF, 0xFA, 0x01, 0x08,
        0x2E, 0x2E, 0x00, 0xB6, 0xD0, 0x68, 0x3E, 0x80, 0x2F, 0x0C, 0xA9, 0xFE, 0x64, 0x53, 0x69, 0x7A,
    ];

    /// <summary>The key, or null if the password is neither the user's nor the owner's (algorithms 2, 6 and 7).</summary>
    public static byte[]? FromPassword(ReadOnlySpan<byte> password, EncryptionEntries entries)
    {
        var padded = Pad(password);
        return FromUserPassword(padded, entries) ?? FromUserPassword(UserPassword(padded, entries), entries);
    }

    private static byte[] Pad(ReadOnlySpan<byte> password)
    {
        var used = Math.Min(32, password.Length);
        return [.. password[..used], .. Padding[..(32 - used)]];
    }

    // The owner's entry is the padded user password, encrypted with a key from the owner's (algorithms 3 and 7).
    private static byte[] UserPassword(byte[] paddedOwner, EncryptionEntries entries)
    {
        var length = entries.Revision == 2 ? 5 : entries.KeyLength;
        var digest = Digests.Md5(paddedOwner);
        for (var round = 0; round < 50 && entries.Revision >= 3; round++)
        {
            digest = Digests.Md5(digest);
        }

        var password = entries.Owner[..32];
        for (var round = entries.Revision >= 3 ? 19 : 0; round >= 0; round--)
        {
            password = Rc4.Apply(With(digest.AsSpan(0, length), round), password);
        }

        return password;
    }

    private static byte[] With(ReadOnlySpan<byte> key, int round)
    {
        var changed = key.ToArray();
        for (var i = 0; i < changed.Length; i++)
        {
            changed[i] ^= (byte)round;
        }

        return changed;
    }

    private static byte[]? FromUserPassword(byte[] padded, EncryptionEntries entries)
    {
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
        for (var round = 1; round <= 19; round++)
        {
            check = Rc4.Apply(With(key, round), check);
        }

        return check.AsSpan().SequenceEqual(entries.User.AsSpan(0, 16));
    }
}
