using Extractor.Scans.Imaging;

namespace Extractor.Fixtures.Scanning;

/// <summary>A picture that is being worked on: red, green and blue one after another for each pixel, rows from the top.</summary>
/// <param name="Width">Pixels a row.</param>
/// <param name="Height">Rows.</param>
/// <param name="Samples">Three bytes a pixel, changed in place.</param>
internal sealed record Sheet(int Width, int Height, byte[] Samples)
{
    public static Sheet Of(ColorImage picture) => new(picture.Width, picture.Height, [.. picture.Samples]);

    public ColorImage ToImage() => new(Width, Height, Samples);

    public int At(int x, int y) => 3 * ((y * Width) + x);

    /// <summary>Mean of the three samples of a pixel.</summary>
    public int Brightness(int x, int y)
    {
        int at = At(x, y);
        return (Samples[at] + Samples[at + 1] + Samples[at + 2]) / 3;
    }

    /// <summary>Lays ink over a pixel, as ink on paper does: what is dark stays dark.</summary>
    /// <param name="x">Column; outside the sheet nothing happens.</param>
    /// <param name="y">Row.</param>
    /// <param name="ink">Its colour, 0 to 1 a channel.</param>
    /// <param name="cover">How much of the pixel it covers, 0 to 1.</param>
    public void Ink(int x, int y, (double Red, double Green, double Blue) ink, double cover)
    {
        if (x < 0 || y < 0 || x >= Width || y >= Height || cover <= 0)
        {
            return;
        }

        int at = At(x, y);
        Samples[at] = Mix(Samples[at], ink.Red);
        Samples[at + 1] = Mix(Samples[at + 1], ink.Green);
        Samples[at + 2] = Mix(Samples[at + 2], ink.Blue);

        byte Mix(byte paper, double share) => (byte)Math.Round(paper * (1 - (cover * (1 - share))));
    }

    /// <summary>The sheet turned clockwise by quarter turns.</summary>
    public Sheet Turned(int degrees)
    {
        if (degrees % 360 == 0)
        {
            return this;
        }

        bool isSideways = degrees % 180 == 90;
        Sheet turned = new(isSideways ? Height : Width, isSideways ? Width : Height, new byte[Samples.Length]);
        for (int y = 0; y < Height; y++)
        {
            for (int x = 0; x < Width; x++)
            {
                (int toX, int toY) = (degrees % 360) switch
                {
                    90 => (Height - 1 - y, x),
                    180 => (Width - 1 - x, Height - 1 - y),
                    _ => (y, Width - 1 - x),
                };
                Samples.AsSpan(At(x, y), 3).CopyTo(turned.Samples.AsSpan(turned.At(toX, toY)));
            }
        }

        return turned;
    }
}
