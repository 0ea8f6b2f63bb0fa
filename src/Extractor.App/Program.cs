using Extractor.App;
using Extractor.App.Import.Workers;

// The names of old Chinese encodings are known to .NET only after this.
System.Text.Encoding.RegisterProvider(System.Text.CodePagesEncodingProvider.Instance);

using var terminal = Terminal.OfProcess();

// A worker is started for every few documents: it does without the command line, which it would not use.
return args is [ThisProgram.ReaderArgument] ? WorkerService.Run(terminal) : await ExtractorCommandLine.RunAsync(args, terminal);
