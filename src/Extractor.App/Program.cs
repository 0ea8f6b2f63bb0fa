using Extractor.App;

// The names of old Chinese encodings are known to .NET only after this.
System.Text.Encoding.RegisterProvider(System.Text.CodePagesEncodingProvider.Instance);

using var terminal = Terminal.OfProcess();
return await ExtractorCommandLine.RunAsync(args, terminal);
