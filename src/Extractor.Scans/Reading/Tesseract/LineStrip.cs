using System.Collections.Immutable;
using System.Text;

namespace Extractor.Scans.Reading.Tesseract;

/// <summary>
/// Lines of print one below the other in one tall picture, each a row of its own: an engine that reads whole pages reads it in one go, and
/// which line a word belongs to follows from where it stands.
/// </summary>
internal sealed class LineStrip
{
    /// <summary>White between two lines: less, and the engine takes neighbours for one line.</summary>
    private const int Gap = 40;

    private const int Pitch = LinePicture.Height + Gap;

    /// <summary>Lines of one strip. The engine takes pictures of at most 32,767 rows.</summary>
    internal const int MostLines = 300;

    private LineStrip(ImmutableArray<LinePicture> lines, int width) => (Lines, Width) = (lines, width);

    /// <summary>The lines from the top.</summary>
    internal ImmutableArray<LinePicture> Lines { get; }

    private int Width { get; }

    /// <summary>Stacks lines.</summary>
    internal static LineStrip Of(ImmutableArray<LinePicture> lines) => new(lines, (2 * Gap) + lines.Max(static line => line.Width));

    /// <summary>The line that a word stands in; null for what stands in none.</summary>
    /// <param name="top">The upper edge of the word.</param>
    /// <param name="bottom">Its lower edge.</param>
    internal int? LineAt(int top, int bottom)
    {
        var line = (int)Math.Floor((((top + bottom) / 2.0) - (Gap / 2.0)) / Pitch);
        return line >= 0 && line < Lines.Length ? line : null;
    }

    /// <summary>Where something stands in its line picture.</summary>
    internal static int Along(int x) => x - Gap;

    /// <summary>The strip as a binary portable graymap (pgm(5) of Netpbm).</summary>
    internal byte[] ToGraymap()
    {
        var height = Gap + (Lines.Length * Pitch);
        var header = Encoding.ASCII.GetBytes(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"P5\n{Width} {height}\n255\n"));
        var bytes = new byte[header.Length + (Width * height)];
        header.CopyTo(bytes, 0);
        var samples = bytes.AsSpan(header.Length);
        samples.Fill(255);
        for (var i = 0; i < Lines.Length; i++)
        {
            var line = Lines[i];
            for (var y = 0; y < LinePicture.Height; y++)
            {
                line.Samples.AsSpan(y * line.Width, line.Width).CopyTo(samples[((((i * Pitch) + Gap + y) * Width) + Gap)..]);
            }
        }

        return bytes;
    }
}
