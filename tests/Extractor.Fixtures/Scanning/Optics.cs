using Extractor.Fixtures.Invention;

namespace Extractor.Fixtures.Scanning;

/// <summary>What glass, lamp and sensor do to a sheet.</summary>
internal static class Optics
{
    /// <summary>The sheet turned clockwise about its centre, white where nothing was.</summary>
    public static Sheet Rotate(Sheet sheet, double degrees)
    {
        Sheet rotated = new(sheet.Width, sheet.Height, new byte[sheet.Samples.Length]);
        (double sine, double cosine) = Math.SinCos(degrees * Math.PI / 180);
        (double centreX, double centreY) = ((sheet.Width - 1) / 2.0, (sheet.Height - 1) / 2.0);
        for (int y = 0; y < sheet.Height; y++)
        {
            for (int x = 0; x < sheet.Width; x++)
            {
                (double dx, double dy) = (x - centreX, y - centreY);
                Sample(sheet, centreX + (dx * cosine) + (dy * sine), centreY - (dx * sine) + (dy * cosine), rotated.Samples.AsSpan(rotated.At(x, y), 3));
            }
        }

        return rotated;
    }

    /// <summary>Spreads every pixel over its neighbours, 1 2 1 in both directions.</summary>
    public static void Blur(Sheet sheet, int times)
    {
        for (int time = 0; time < times; time++)
        {
            Spread(sheet.Samples, sheet.Height, 3 * sheet.Width, sheet.Width, 3);
            Spread(sheet.Samples, 3 * sheet.Width, 1, sheet.Height, 3 * sheet.Width);
        }
    }

    /// <summary>Darkens the sheet towards one corner and one side, as a cover that does not close does, and tints the paper.</summary>
    public static void Light(Sheet sheet, SeededGenerator random, int depth)
    {
        double across = random.Between(-depth, depth) / 255.0;
        double down = random.Between(-depth, depth) / 255.0;
        double[] tint = [1 - (random.Between(0, 8) / 255.0), 1 - (random.Between(0, 10) / 255.0), 1 - (random.Between(4, 22) / 255.0)];
        for (int y = 0; y < sheet.Height; y++)
        {
            double vertical = down * Math.Abs(((double)y / sheet.Height) - (down > 0 ? 0 : 1));
            for (int x = 0; x < sheet.Width; x++)
            {
                double light = 1 - Math.Abs(vertical) - Math.Abs(across * Math.Pow(Math.Abs(((double)x / sheet.Width) - (across > 0 ? 0 : 1)), 3));
                int at = sheet.At(x, y);
                for (int channel = 0; channel < 3; channel++)
                {
                    sheet.Samples[at + channel] = (byte)(sheet.Samples[at + channel] * light * tint[channel]);
                }
            }
        }
    }

    /// <summary>Adds noise that is nearly normal.</summary>
    /// <param name="sheet">Changed in place.</param>
    /// <param name="seed">Decides the noise.</param>
    /// <param name="deviation">Standard deviation in steps of brightness.</param>
    public static void AddNoise(Sheet sheet, int seed, double deviation)
    {
        // The sum of four bytes has a standard deviation of 148.
        double scale = deviation / 148;
        for (int pixel = 0; pixel < sheet.Width * sheet.Height; pixel++)
        {
            uint bits = Mix((uint)pixel ^ ((uint)seed * 0x9E3779B9u));
            double noise = scale * ((int)((bits & 255) + ((bits >> 8) & 255) + ((bits >> 16) & 255) + (bits >> 24)) - 510);
            for (int channel = 0; channel < 3; channel++)
            {
                double ownNoise = noise * (channel == 1 ? 1.0 : 0.85);
                sheet.Samples[(3 * pixel) + channel] = (byte)Math.Clamp(sheet.Samples[(3 * pixel) + channel] + ownNoise, 0, 255);
            }
        }
    }

    /// <summary>Bits without pattern for a number, always the same.</summary>
    public static uint Mix(uint number)
    {
        unchecked
        {
            number = (number ^ (number >> 16)) * 0x7FEB352Du;
            number = (number ^ (number >> 15)) * 0x846CA68Bu;
            return number ^ (number >> 16);
        }
    }

    private static void Sample(Sheet sheet, double x, double y, Span<byte> pixel)
    {
        (int left, int top) = ((int)Math.Floor(x), (int)Math.Floor(y));
        (double right, double below) = (x - left, y - top);
        for (int channel = 0; channel < 3; channel++)
        {
            double upper = (At(left, top, channel) * (1 - right)) + (At(left + 1, top, channel) * right);
            double lower = (At(left, top + 1, channel) * (1 - right)) + (At(left + 1, top + 1, channel) * right);
            pixel[channel] = (byte)Math.Round((upper * (1 - below)) + (lower * below));
        }

        int At(int column, int row, int channel) =>
            column < 0 || row < 0 || column >= sheet.Width || row >= sheet.Height ? 255 : sheet.Samples[sheet.At(column, row) + channel];
    }

    /// <summary>Spreads along lines of <paramref name="length"/> pixels that lie <paramref name="step"/> bytes apart.</summary>
    private static void Spread(byte[] samples, int lines, int lineStep, int length, int step)
    {
        for (int line = 0; line < lines; line++)
        {
            for (int channel = 0; channel < (step == 3 ? 3 : 1); channel++)
            {
                int at = (line * lineStep) + channel;
                int before = samples[at];
                for (int i = 0; i < length; i++, at += step)
                {
                    int here = samples[at];
                    int behind = i + 1 < length ? samples[at + step] : here;
                    samples[at] = (byte)((before + (2 * here) + behind + 2) / 4);
                    before = here;
                }
            }
        }
    }
}
