using System.Security.Cryptography;

namespace Extractor.Pdf.Encryption;

/// <summary>The file's key from the user password, revisions 5 and 6 (ISO 32000-2, 7.6.4.3.3).</summary>
internal static class FileKey256
{
    private const int LongestPassword = 127;

    /// <summary>The key, or null if the password is wrong (algorithm 2.A).</summary>
    public static byte[]? FromPassword(ReadOnlySpan<byte> password, EncryptionEntries entries)
    {
        if (entries.User.Length < 48 || entries.UserKey.Length < 32)
        {
            return null;
        }

        password = password[..Math.Min(password.Length, LongestPassword)];
        var validationSalt = entries.User.AsSpan(32, 8);
        var keySalt = entries.User.AsSpan(40, 8);
        if (!Hash(password, validationSalt, entries.Revision).AsSpan().SequenceEqual(entries.User.AsSpan(0, 32)))
        {
            return null;
        }

        using var aes = Aes.Create();
        aes.Key = Hash(password, keySalt, entries.Revision);
        return aes.DecryptCbc(entries.UserKey.AsSpan(0, 32), new byte[16], PaddingMode.None);
    }

    // Algorithm 2.B: at least 64 rounds, each over data the last one produced, so that guessing is slow.
    private static byte[] Hash(ReadOnlySpan<byte> password, ReadOnlySpan<byte> salt, int revision)
    {
        var key = Digests.Sha256([.. password, .. salt]);
        if (revision < 6)
        {
            return key;
        }

        for (var round = 0; ; round++)
        {
            byte[] once = [.. password, .. key];
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
