using Extractor.App;
using Extractor.App.Import.Workers;
using Extractor.App.Recognition;

// The names of old Chinese encodings are known to .NET only after this.
System.Text.Encoding.RegisterProvider(System.Text.CodePagesEncodingProvider.Instance);

using var terminal = Terminal.OfProcess();

// A worker is started for every few documents: it does without the command line, which it would not use.
return args switch
{
    [ThisProgram.ReaderArgument] => WorkerService.Run(terminal),
    [ThisProgram.RecognizerArgument, var folder] => RecognizerService.Run(folder, terminal),
    _ => await ExtractorCommandLine.RunAsync(args, terminal),
};
