using System.Globalization;
using System.Text;

namespace Extractor.Measurements.Damage;

/// <summary>Makes the damaged copy of a file. The same file, kind and seed give the same copy.</summary>
internal static class DamagedCopy
{
    private const int Kilobyte = 1024;

    private const int OverwrittenBytes = 20;

    public static byte[] Of(byte[] file, DamageKind kind, int seed) => kind switch
    {
        DamageKind.JunkBeforeHeader => [.. "HTTP/1.1 200 OK\r\nContent-Type: application/pdf\r\n\r\n"u8, .. file],
        DamageKind.LastPartCut => file[..(file.Length * 85 / 100)],
        DamageKind.LastKilobyteCut => file[..Math.Max(0, file.Length - Kilobyte)],
        DamageKind.OffsetsWrong => Insert(file),
        DamageKind.LineEndsConverted => Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(file).Replace("\r\n", "\n", StringComparison.Ordinal)),
        DamageKind.BytesOverwritten => Overwrite(file, seed),
        _ => ChangeLengths(file),
    };

    private static byte[] Insert(byte[] file)
    {
        var firstLine = Array.IndexOf(file, (byte)'\n') + 1;
        return [.. file[..firstLine], .. "% inserted by a careless program\n"u8, .. file[firstLine..]];
    }

    private static byte[] Overwrite(byte[] file, int seed)
    {
        var copy = (byte[])file.Clone();
        var random = new Random(seed);
        for (var i = 0; i < OverwrittenBytes && copy.Length > 0; i++)
        {
            copy[random.Next(copy.Length)] = (byte)random.Next(256);
        }

        return copy;
    }

    private static byte[] ChangeLengths(byte[] file)
    {
        const string Key = "/Length ";
        var text = Encoding.Latin1.GetString(file);
        var changed = new StringBuilder(text.Length + Kilobyte);
        var from = 0;
        for (var at = text.IndexOf(Key, StringComparison.Ordinal); at >= 0; at = text.IndexOf(Key, from, StringComparison.Ordinal))
        {
            var start = at + Key.Length;
            var end = start;
            while (end < text.Length && char.IsAsciiDigit(text[end]))
            {
                end++;
            }

            changed.Append(text, from, start - from);
            var isDirect = end > start && end - start < 10 && !text.AsSpan(end, Math.Min(4, text.Length - end)).StartsWith(" 0 R", StringComparison.Ordinal);
            changed.Append(isDirect
                ? (int.Parse(text.AsSpan(start, end - start), NumberStyles.None, CultureInfo.InvariantCulture) + 7).ToString(CultureInfo.InvariantCulture)
                : text[start..end]);
            from = end;
        }

        return Encoding.Latin1.GetBytes(changed.Append(text, from, text.Length - from).ToString());
    }
}
