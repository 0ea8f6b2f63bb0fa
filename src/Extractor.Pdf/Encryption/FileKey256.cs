using System.Security.Cryptography;

namespace Extractor.Pdf.Encryption;

/// <summary>The file's key from the user or the owner password, revisions 5 and 6 (ISO 32000-2, 7.6.4.3.3).</summary>
internal static class FileKey256
{
    private const int LongestPassword = 127;

    // What the entries of both passwords hold: a digest of 32 bytes, then a salt to check it by and one to make the key with.
    private const int Digest = 32;
    private const int Salt = 8;
    private const int Entry = Digest + (2 * Salt);

    /// <summary>The key, or null if the password is neither the user's nor the owner's (algorithm 2.A).</summary>
    public static byte[]? FromPassword(ReadOnlySpan<byte> password, EncryptionEntries entries)
    {
        password = password[..Math.Min(password.Length, LongestPassword)];
        if (entries.User.Length < Entry)
        {
            return null;
        }

        // The owner's digests also depend on the user's entry.
        return Key(password, entries.User, entries.UserKey, [], entries.Revision)
            ?? Key(password, entries.Owner, entries.OwnerKey, entries.User.AsSpan(0, Entry), entries.Revision);
    }

    private static byte[]? Key(ReadOnlySpan<byte> password, byte[] entry, byte[] encryptedKey, ReadOnlySpan<byte> user, int revision)
    {
        if (entry.Length < Entry || encryptedKey.Length < 32
            || !Hash(password, entry.AsSpan(Digest, Salt), user, revision).AsSpan().SequenceEqual(entry.AsSpan(0, Digest)))
        {
            return null;
        }

        using var aes = Aes.Create();
        aes.Key = Hash(password, entry.AsSpan(Digest + Salt, Salt), user, revision);
        return aes.DecryptCbc(encryptedKey.AsSpan(0, 32), new byte[16], PaddingMode.None);
    }

    // Algorithm 2.B: at least 64 rounds, each over data the last one produced, so that guessing is slow.
    private static byte[] Hash(ReadOnlySpan<byte> password, ReadOnlySpan<byte> salt, ReadOnlySpan<byte> user, int revision)
    {
        var key = Digests.Sha256([.. password, .. salt, .. user]);
        if (revision < 6)
        {
            return key;
        }

        for (var round = 0; ; round++)
        {
            byte[] once = [.. password, .. key, .. user];
            var repeated = new byte[once.Length * 64];
            for (var i = 0; i < 64; i++)
            {
                once.CopyTo(repeated, i * once.Length);
            }

            using var aes = Aes.Create();
            aes.Key = key[..16];
            var encrypted = aes.EncryptCbc(repeated, key.AsSpan(16, 16), PaddingMode.None);
            var remainder = 0;
            foreach (var value in encrypted.AsSpan(0, 16))
            {
                remainder += value;
            }

            key = (remainder % 3) switch
            {
                0 => SHA256.HashData(encrypted),
                1 => SHA384.HashData(encrypted),
                _ => SHA512.HashData(encrypted),
            };
            if (round >= 63 && encrypted[^1] <= round - 31)
            {
                return key[..32];
            }
        }
    }
}
