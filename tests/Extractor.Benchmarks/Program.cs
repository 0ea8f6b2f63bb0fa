using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Extractor.Benchmarks;

// One class a stage; choose with --filter, for example: --filter '*NumberText*'. "cells FILE" measures on cells of your own.
if (args is ["cells", var path])
{
    return CellReadingRun.Run(path);
}

// In this process: BenchmarkDotNet 0.14 does not know .NET 10 and cannot build a project for it.
var config = DefaultConfig.Instance.AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance).WithWarmupCount(6).WithIterationCount(10));
var summaries = BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, config).ToList();
return StageRatios.Write(summaries, Console.Out) ? 0 : 1;
