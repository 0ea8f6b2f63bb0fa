using BenchmarkDotNet.Attributes;
using Extractor.Numbers.Mentions;

namespace Extractor.Benchmarks;

/// <summary>Finding the numbers of one paragraph of a report.</summary>
[MemoryDiagnoser]
public class NumberFinderBenchmarks
{
    private const string Paragraph =
        "2022年度财政拨款收、支总计均为1,467.16万元，与2021年度相比各增加76.83万元，增长16.43%。主要原因是购买保险总额增加 60 万元。"
        + "其中：人员经费184.21万元，占基本支出的91.98%；公务用车保有量为 3 辆，接待27批次127人次。";

    [Benchmark]
    public int FindInParagraph() => NumberFinder.Find(Paragraph).Length;
}
