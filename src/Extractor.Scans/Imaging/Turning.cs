namespace Extractor.Scans.Imaging;

/// <summary>Turns pictures: by quarter turns exactly, by small angles with cubic interpolation.</summary>
internal static class Turning
{
    private const int Tile = 32;

    /// <summary>Turns a picture clockwise by 0, 90, 180 or 270 degrees.</summary>
    public static GrayImage Turn(GrayImage image, int degrees)
    {
        var (width, height) = (image.Width, image.Height);
        switch (degrees)
        {
            case 0:
                return image;
            case 180:
                var reversed = image.Samples.AsSpan().ToArray();
                Array.Reverse(reversed);
                return new GrayImage(width, height, reversed);
        }

        var samples = new byte[image.Samples.Length];
        for (var top = 0; top < height; top += Tile)
        {
            for (var left = 0; left < width; left += Tile)
            {
                for (var y = top; y < Math.Min(height, top + Tile); y++)
                {
                    var row = image.Row(y);
                    for (var x = left; x < Math.Min(width, left + Tile); x++)
                    {
                        samples[degrees == 90 ? (x * height) + height - 1 - y : ((width - 1 - x) * height) + y] = row[x];
                    }
                }
            }
        }

        return new GrayImage(height, width, samples);
    }

    /// <summary>
    /// Turns a picture clockwise about its centre by a small angle, white where nothing was: three shears (Paeth 1986), each a shift of whole
    /// rows or columns, so that neighbouring pixels share their weights.
    /// </summary>
    public static GrayImage Rotate(GrayImage image, double degrees)
    {
        var radians = degrees * Math.PI / 180;
        var sheared = ShearRows(image, -Math.Tan(radians / 2));
        sheared = ShearColumns(sheared, Math.Sin(radians));
        return ShearRows(sheared, -Math.Tan(radians / 2));
    }

    /// <summary>Moves every row to the right by its distance from the middle row, downwards, times a slope.</summary>
    private static GrayImage ShearRows(GrayImage image, double slope)
    {
        var (width, height) = (image.Width, image.Height);
        var samples = new byte[image.Samples.Length];
        for (var y = 0; y < height; y++)
        {
            var shift = CubicShift.Of(slope * (y - ((height - 1) / 2.0)));
            var reach = Math.Abs(shift.Whole) + 3;
            var padded = new byte[width + (2 * reach)];
            padded.AsSpan(0, reach).Fill(255);
            padded.AsSpan(width + reach).Fill(255);
            image.Row(y).CopyTo(padded.AsSpan(reach));
            var from = padded.AsSpan(reach - shift.Whole - 2, width + 3);
            var to = samples.AsSpan(y * width, width);
            for (var x = 0; x < width; x++)
            {
                to[x] = shift.Mix(from[x], from[x + 1], from[x + 2], from[x + 3]);
            }
        }

        return new GrayImage(width, height, samples);
    }

    /// <summary>Moves every column down by its distance from the middle column, to the right, times a slope.</summary>
    private static GrayImage ShearColumns(GrayImage image, double slope)
    {
        var (width, height) = (image.Width, image.Height);
        var shifts = new CubicShift[width];
        for (var x = 0; x < width; x++)
        {
            shifts[x] = CubicShift.Of(slope * (x - ((width - 1) / 2.0)));
        }

        var samples = new byte[image.Samples.Length];
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                var shift = shifts[x];
                var from = y - shift.Whole - 2;
                var at = (from * width) + x;
                samples[(y * width) + x] = from >= 0 && from + 3 < height
                    ? shift.Mix(image.Samples[at], image.Samples[at + width], image.Samples[at + (2 * width)], image.Samples[at + (3 * width)])
                    : shift.Mix(At(x, from), At(x, from + 1), At(x, from + 2), At(x, from + 3));
            }
        }

        return new GrayImage(width, height, samples);

        byte At(int x, int y) => y < 0 || y >= height ? (byte)255 : image.Samples[(y * width) + x];
    }

    /// <summary>A shift by whole pixels and a rest, the rest as the weights of four neighbours (Keys 1981, a = -1/2), in 256ths.</summary>
    private readonly record struct CubicShift(int Whole, short First, short Second, short Third, short Fourth)
    {
        public static CubicShift Of(double shift)
        {
            var whole = (int)Math.Floor(shift);

            // The pixel lands between second and third neighbour, this far from the second.
            var rest = 1 - (shift - whole);
            var (first, second, fourth) = (Weight(1 + rest), Weight(rest), Weight(2 - rest));
            return new CubicShift(whole, first, second, (short)(256 - first - second - fourth), fourth);
        }

        public byte Mix(int first, int second, int third, int fourth)
        {
            var sum = ((First * first) + (Second * second) + (Third * third) + (Fourth * fourth) + 128) >> 8;
            return (byte)((uint)sum <= 255 ? sum : sum < 0 ? 0 : 255);
        }

        private static short Weight(double distance) => (short)Math.Round(256 * (distance < 1
            ? (((1.5 * distance) - 2.5) * distance * distance) + 1
            : ((((-0.5 * distance) + 2.5) * distance) - 4) * distance + 2));
    }
}
