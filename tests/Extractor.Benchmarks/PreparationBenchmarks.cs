using BenchmarkDotNet.Attributes;
using Extractor.Scans.Imaging;
using Extractor.Scans.Preparation;

namespace Extractor.Benchmarks;

/// <summary>
/// Stage preparation: a scanned A4 page at 300 dots an inch from colour to regions of print. The sheet is drawn here: a table of 40 rows and
/// 8 columns, blocks like print in every cell, laid askew by the slope of its lines, a red ring over it.
/// </summary>
[MemoryDiagnoser]
public class PreparationBenchmarks
{
    private ColorImage sheet = new(0, 0, []);

    [Params(150, 300)]
    public int Resolution { get; set; }

    [GlobalSetup]
    public void Draw()
    {
        var (width, height) = ((int)(8.27 * Resolution), (int)(11.69 * Resolution));
        var samples = new byte[3 * width * height];
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                // Half a degree askew, with a paper that flickers.
                var (column, row) = (x + (y * 0.0087), y - (x * 0.0087));
                var paper = (byte)(246 + ((x * 7919 ^ y * 104729) & 7));
                var at = 3 * ((y * width) + x);
                samples[at] = samples[at + 1] = samples[at + 2] = IsInk(column / Resolution, row / Resolution) ? (byte)40 : paper;
                var away = Math.Sqrt(Math.Pow((x / (double)Resolution) - 4, 2) + Math.Pow((y / (double)Resolution) - 5, 2));
                if (away is < 0.8 and > 0.74)
                {
                    samples[at + 1] = samples[at + 2] = (byte)(samples[at + 1] / 4);
                }
            }
        }

        sheet = new ColorImage(width, height, samples);
    }

    [Benchmark]
    public int Prepare_a_page() => PagePreparation.Prepare(sheet, Resolution).Regions.Length;

    /// <summary>Whether there is ink at a place, in inches.</summary>
    private static bool IsInk(double x, double y)
    {
        if (x is < 0.8 or > 7.6 || y is < 1 or > 10.6)
        {
            return false;
        }

        var (inColumn, inRow) = ((x - 0.8) % 0.84, (y - 1) % 0.24);
        var isRule = inColumn < 0.008 || inRow < 0.008;
        var isPrint = inColumn is > 0.1 and < 0.7 && inRow is > 0.07 and < 0.18 && ((inColumn * 31) % 1.1 < 0.3 || (inRow * 43) % 1.9 < 0.3);
        return isRule || isPrint;
    }
}
