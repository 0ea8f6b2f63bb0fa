namespace Extractor.Encodings;

/// <summary>
/// Tells GB18030, Big5 and damaged UTF-8 apart by the share of bytes that make common characters: both Chinese standards keep these in a
/// block of their own (GB 2312 level 1: B0–D7 before A1–FE; Big5 level 1: A4–C6), and one's block is mostly rare or nothing in the other.
/// </summary>
internal static class DoubleByteStatistics
{
    /// <summary>How many bytes are looked at; a decision does not change after some thousand characters.</summary>
    private const int Window = 1 << 20;

    /// <summary>The share of bytes above 7F that must be whole UTF-8 sequences before damage is assumed.</summary>
    private const double DamagedUtf8 = 0.9;

    /// <summary>The name of the most likely encoding; GB18030 where nothing speaks for another.</summary>
    public static string Decide(ReadOnlySpan<byte> bytes)
    {
        var seen = bytes[..Math.Min(bytes.Length, Window)];
        return Utf8Share(seen) > DamagedUtf8 ? "UTF-8"
            : Share(seen, IsCommonInBig5) > Share(seen, IsCommonInGb) ? "Big5"
            : "GB18030";
    }

    private static double Share(ReadOnlySpan<byte> bytes, Func<byte, byte, bool> isCommon)
    {
        var (common, pairs) = (0, 0);
        for (var at = 0; at + 1 < bytes.Length; at++)
        {
            if (bytes[at] < 0x80)
            {
                continue;
            }

            pairs++;
            common += isCommon(bytes[at], bytes[at + 1]) ? 1 : 0;
            at++;
        }

        return pairs == 0 ? 0 : (double)common / pairs;
    }

    private static bool IsCommonInGb(byte lead, byte trail) => trail is >= 0xA1 and <= 0xFE && lead is (>= 0xB0 and <= 0xD7) or (>= 0xA1 and <= 0xA3);

    private static bool IsCommonInBig5(byte lead, byte trail) => trail is (>= 0x40 and <= 0x7E) or (>= 0xA1 and <= 0xFE) && lead is >= 0xA1 and <= 0xC6;

    private static double Utf8Share(ReadOnlySpan<byte> bytes)
    {
        var (whole, high) = (0, 0);
        for (var at = 0; at < bytes.Length; at++)
        {
            if (bytes[at] < 0x80)
            {
                continue;
            }

            var length = bytes[at] switch { >= 0xC2 and < 0xE0 => 2, >= 0xE0 and < 0xF0 => 3, >= 0xF0 and < 0xF5 => 4, _ => 1 };
            var follows = 1;
            while (follows < length && at + follows < bytes.Length && bytes[at + follows] is >= 0x80 and < 0xC0)
            {
                follows++;
            }

            high += follows;
            whole += length > 1 && follows == length ? length : 0;
            at += follows - 1;
        }

        return high == 0 ? 0 : (double)whole / high;
    }
}
