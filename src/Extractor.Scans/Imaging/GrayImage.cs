namespace Extractor.Scans.Imaging;

/// <summary>A picture in shades of grey: rows from the top, one byte a pixel, 0 black to 255 white, no padding.</summary>
public sealed class GrayImage
{
    /// <summary>Wraps samples that are not copied.</summary>
    /// <exception cref="ArgumentException">The number of samples is not width times height.</exception>
    public GrayImage(int width, int height, byte[] samples)
    {
        ArgumentNullException.ThrowIfNull(samples);
        if (width < 0 || height < 0 || samples.Length != (long)width * height)
        {
            throw new ArgumentException($"{samples.Length} samples are not {width} x {height} pixels.", nameof(samples));
        }

        (Width, Height, Samples) = (width, height, samples);
    }

    /// <summary>Pixels a row.</summary>
    public int Width { get; }

    /// <summary>Rows.</summary>
    public int Height { get; }

    /// <summary>The samples.</summary>
    public byte[] Samples { get; }

    /// <summary>The samples of one row.</summary>
    public ReadOnlySpan<byte> Row(int y) => Samples.AsSpan(y * Width, Width);
}
