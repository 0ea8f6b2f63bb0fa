namespace Extractor.Tests.Sources;

/// <summary>Damages a file the same way for the same seed: bytes changed, copied over, cut out or cut off.</summary>
internal static class Mutations
{
    public static byte[] Of(byte[] bytes, int seed)
    {
        var state = ((ulong)seed * 0x9E3779B97F4A7C15UL) + 1;
        var damaged = (byte[])bytes.Clone();
        var changes = 1 + (int)(Next(ref state) % 12);
        for (var change = 0; change < changes && damaged.Length > 4; change++)
        {
            var at = (int)(Next(ref state) % (ulong)damaged.Length);
            var length = Math.Min((int)(Next(ref state) % 64), damaged.Length - at);
            switch (Next(ref state) % 5)
            {
                case 0:
                    damaged[at] ^= (byte)(1 << (int)(Next(ref state) % 8));
                    break;
                case 1:
                    damaged[at] = (byte)Next(ref state);
                    break;
                case 2:
                    damaged.AsSpan((int)(Next(ref state) % (ulong)(damaged.Length - length + 1)), length).CopyTo(damaged.AsSpan(at));
                    break;
                case 3:
                    damaged.AsSpan(at, length).Fill((byte)(Next(ref state) % 2 == 0 ? 0 : 0xFF));
                    break;
                default:
                    damaged = change == 0 && seed % 7 == 0 ? damaged[..at] : [.. damaged[..at], .. damaged[(at + length)..]];
                    break;
            }
        }

        return damaged;
    }

    private static ulong Next(ref ulong state)
    {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        return state;
    }
}
