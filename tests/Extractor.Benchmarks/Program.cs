using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Extractor.Benchmarks;
using Perfolizer.Horology;

// One class a stage; choose with --filter, for example: --filter '*NumberText*'. "cells FILE" measures on cells of your own.
if (args is ["cells", var path])
{
    return CellReadingRun.Run(path);
}

// In this process: BenchmarkDotNet 0.14 does not know .NET 10 and cannot build a project for it. Code is compiled in tiers
// here, so that there are many warm-ups.
var job = Job.Default.WithToolchain(InProcessEmitToolchain.Instance).WithIterationTime(TimeInterval.FromMilliseconds(250)).WithWarmupCount(20).WithIterationCount(8);
var config = DefaultConfig.Instance.AddJob(job);
var summaries = BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, config).ToList();
return StageRatios.Write(summaries, Console.Out) ? 0 : 1;
