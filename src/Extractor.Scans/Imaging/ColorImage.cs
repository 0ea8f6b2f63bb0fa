namespace Extractor.Scans.Imaging;

/// <summary>A picture in colour: rows from the top, three bytes a pixel in the order red, green, blue, no padding.</summary>
public sealed class ColorImage
{
    /// <summary>Wraps samples that are not copied and must not change.</summary>
    /// <exception cref="ArgumentException">The number of samples is not three times width times height.</exception>
    public ColorImage(int width, int height, byte[] samples)
    {
        ArgumentNullException.ThrowIfNull(samples);
        if (width < 0 || height < 0 || samples.Length != 3L * width * height)
        {
            throw new ArgumentException($"{samples.Length} samples are not {width} x {height} pixels of three.", nameof(samples));
        }

        (Width, Height, Samples) = (width, height, samples);
    }

    /// <summary>Pixels a row.</summary>
    public int Width { get; }

    /// <summary>Rows.</summary>
    public int Height { get; }

    /// <summary>The samples.</summary>
    public byte[] Samples { get; }
}
