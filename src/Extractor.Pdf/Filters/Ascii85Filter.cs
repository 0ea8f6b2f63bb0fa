using Extractor.Pdf.Tokens;

namespace Extractor.Pdf.Filters;

/// <summary>ASCII85Decode: five characters from <c>!</c> to <c>u</c> for four bytes, <c>z</c> for four zeros, <c>~&gt;</c> ends.</summary>
internal static class Ascii85Filter
{
    /// <summary>False if a character appears that does not belong there; it is skipped.</summary>
    public static bool Decode(ReadOnlySpan<byte> encoded, ByteSink sink)
    {
        var sound = true;
        Span<byte> group = stackalloc byte[4];
        uint value = 0;
        var count = 0;
        foreach (var character in encoded.StartsWith("<~"u8) ? encoded[2..] : encoded)
        {
            if (character is >= (byte)'!' and <= (byte)'u')
            {
                value = unchecked((value * 85) + (uint)(character - '!'));
                if (++count == 5)
                {
                    System.Buffers.Binary.BinaryPrimitives.WriteUInt32BigEndian(group, value);
                    sink.Add(group);
                    (value, count) = (0, 0);
                }
            }
            else if (character == 'z' && count == 0)
            {
                sink.Add([0, 0, 0, 0]);
            }
            else if (character == '~')
            {
                break;
            }
            else if (!CharacterClass.IsWhiteSpace(character))
            {
                sound = false;
            }
        }

        if (count > 1)
        {
            for (var missing = count; missing < 5; missing++)
            {
                value = unchecked((value * 85) + 84);
            }

            System.Buffers.Binary.BinaryPrimitives.WriteUInt32BigEndian(group, value);
            sink.Add(group[..(count - 1)]);
        }

        return sound;
    }
}
