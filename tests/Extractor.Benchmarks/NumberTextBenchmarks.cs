using BenchmarkDotNet.Attributes;
using Extractor.Numbers;

namespace Extractor.Benchmarks;

/// <summary>Reading the cells of one form: blanks, plain and grouped amounts, labels.</summary>
[MemoryDiagnoser]
public class NumberTextBenchmarks
{
    private readonly string[] cells = ["", "1,467.16", "544.55", "一、一般公共预算财政拨款收入", "—", "2, 361. 22", "0.00", "27"];

    [Benchmark(OperationsPerInvoke = 8)]
    public decimal ReadCells()
    {
        var sum = 0m;
        foreach (var cell in cells)
        {
            sum += NumberText.Read(cell).Value;
        }

        return sum;
    }
}
