using Extractor.Scans.Imaging;

namespace Extractor.Tests.Scans;

/// <summary>A sheet that a test draws, so that it knows where everything stands: lines, digits of five by seven squares, seals.</summary>
internal sealed class DrawnSheet
{
    private static readonly string[] Digits =
    [
        "01110100011001110101110011000101110", "00100011000010000100001000010001110", "01110100010000100010001000100011111", "11111000100010000010000011000101110",
        "00010001100101010010111110001000010", "11111100001111000001000011000101110", "00110010001000011110100011000101110", "11111000010001000100010000100001000",
        "01110100011000101110100011000101110", "01110100011000101111000010001001100",
    ];

    private readonly byte[] samples;

    public DrawnSheet(int width = 1240, int height = 1754)
    {
        (Width, Height) = (width, height);
        samples = new byte[3 * width * height];
        Array.Fill(samples, (byte)255);
    }

    public int Width { get; }

    public int Height { get; }

    public ColorImage ToImage() => new(Width, Height, [.. samples]);

    public DrawnSheet Fill(int left, int top, int right, int bottom, byte red = 0, byte green = 0, byte blue = 0)
    {
        for (var y = top; y < bottom; y++)
        {
            for (var x = left; x < right; x++)
            {
                Ink(x, y, red, green, blue);
            }
        }

        return this;
    }

    public DrawnSheet Lying(int left, int right, int y, int thickness = 2, byte gray = 0) => Fill(left, y, right, y + thickness, gray, gray, gray);

    public DrawnSheet Standing(int x, int top, int bottom, int thickness = 2, byte gray = 0) => Fill(x, top, x + thickness, bottom, gray, gray, gray);

    /// <summary>Draws digits, each five squares wide with one free between them.</summary>
    public DrawnSheet Number(int left, int top, string digits, int square = 3, byte red = 0, byte green = 0, byte blue = 0)
    {
        for (var i = 0; i < digits.Length; i++)
        {
            for (var part = 0; part < 35; part++)
            {
                if (Digits[digits[i] - '0'][part] == '1')
                {
                    var (x, y) = (left + (((6 * i) + (part % 5)) * square), top + (part / 5 * square));
                    Fill(x, y, x + square, y + square, red, green, blue);
                }
            }
        }

        return this;
    }

    /// <summary>Stamps a ring with a disc in it.</summary>
    public DrawnSheet Seal(int x, int y, int radius, byte red = 220, byte green = 50, byte blue = 60)
    {
        for (var dy = -radius; dy <= radius; dy++)
        {
            for (var dx = -radius; dx <= radius; dx++)
            {
                var away = Math.Sqrt((dx * dx) + (dy * dy)) / radius;
                if (away is <= 1 and > 0.92 or < 0.3)
                {
                    Ink(x + dx, y + dy, red, green, blue);
                }
            }
        }

        return this;
    }

    /// <summary>A table with lines at these places.</summary>
    public DrawnSheet Table(int[] columns, int[] rows, int thickness = 2, byte gray = 0)
    {
        foreach (var y in rows)
        {
            Lying(columns[0], columns[^1] + thickness, y, thickness, gray);
        }

        foreach (var x in columns)
        {
            Standing(x, rows[0], rows[^1] + thickness, thickness, gray);
        }

        return this;
    }

    /// <summary>Lines of digits that look like running print.</summary>
    public DrawnSheet Paragraph(int left, int top, int lines, int digitsALine = 40, int seed = 1)
    {
        for (var line = 0; line < lines; line++)
        {
            Number(left, top + (line * 45), string.Concat(Enumerable.Range(0, digitsALine).Select(i => (char)('0' + ((((line + seed) * 7) + (i * i) + (3 * i)) % 10)))));
        }

        return this;
    }

    /// <summary>Lays ink over what is there, as on paper: the darker of both in each channel.</summary>
    private void Ink(int x, int y, byte red, byte green, byte blue)
    {
        if (x < 0 || y < 0 || x >= Width || y >= Height)
        {
            return;
        }

        var at = 3 * ((y * Width) + x);
        (samples[at], samples[at + 1], samples[at + 2]) = (Math.Min(samples[at], red), Math.Min(samples[at + 1], green), Math.Min(samples[at + 2], blue));
    }
}
