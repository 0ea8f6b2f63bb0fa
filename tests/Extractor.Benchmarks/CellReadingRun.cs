using System.Diagnostics;
using System.Globalization;
using Extractor.Numbers;

namespace Extractor.Benchmarks;

/// <summary>
/// Reads the cells of a file, one a line, again and again on one thread and prints how many cells, and how many of them with a value, were
/// read in a second. Run by <c>scripts/measure-numbers</c>.
/// </summary>
internal static class CellReadingRun
{
    private const int Rounds = 5;

    private static readonly TimeSpan Round = TimeSpan.FromSeconds(1);

    /// <summary>Measures and prints; returns an exit code.</summary>
    public static int Run(string path)
    {
        var cells = File.ReadAllLines(path).Select(cell => cell.Trim()).Where(cell => cell.Length > 0).ToArray();
        if (cells.Length == 0)
        {
            Console.Error.WriteLine($"{path} holds no cells.");
            return 2;
        }

        var numbers = cells.Where(cell => NumberText.Read(cell).HasValue).ToArray();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{cells.Length} cells, {numbers.Length} of them numbers"));
        foreach (var (name, texts) in new[] { ("all cells", cells), ("numbers only", numbers) })
        {
            var rates = Enumerable.Range(0, Rounds).Select(_ => PerSecond(texts)).Order().ToList();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {rates[Rounds / 2] / 1e6:0.0} million a second (median of {Rounds} rounds of a second)"));
        }

        return 0;
    }

    private static double PerSecond(string[] cells)
    {
        var (read, withValue) = (0L, 0L);
        var watch = Stopwatch.StartNew();
        while (watch.Elapsed < Round)
        {
            foreach (var cell in cells)
            {
                withValue += NumberText.Read(cell).HasValue ? 1 : 0;
            }

            read += cells.Length;
        }

        return withValue < 0 ? 0 : read / watch.Elapsed.TotalSeconds;
    }
}
