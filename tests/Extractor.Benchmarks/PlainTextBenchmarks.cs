using System.Text;
using BenchmarkDotNet.Attributes;
using Extractor.Sources;

namespace Extractor.Benchmarks;

/// <summary>Opening a plain text with a grid of a thousand rows.</summary>
[MemoryDiagnoser]
public class PlainTextBenchmarks
{
    private byte[] text = [];

    [GlobalSetup]
    public void WriteText()
    {
        var lines = new StringBuilder("支出决算表\n\n");
        for (var row = 0; row < 1000; row++)
        {
            lines.Append("2101501\t行政运行\t").Append(row).Append(".00\t\t\t\t\t\n");
        }

        text = Encoding.UTF8.GetBytes(lines.ToString());
    }

    [Benchmark]
    public int Open()
    {
        using var reading = SourceReader.Read(text, "report.txt");
        return reading.Diagnostics.Length;
    }
}
