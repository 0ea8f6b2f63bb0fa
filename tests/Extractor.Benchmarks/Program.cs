using BenchmarkDotNet.Running;

// One class a stage; choose with --filter, for example: --filter '*NumberText*'
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
