using BenchmarkDotNet.Running;
using Extractor.Benchmarks;

// One class a stage; choose with --filter, for example: --filter '*NumberText*'. "cells FILE" measures on cells of your own.
if (args is ["cells", var path])
{
    return CellReadingRun.Run(path);
}

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
return 0;
