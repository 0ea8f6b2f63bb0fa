using System.Globalization;

namespace Extractor.Measurements.Serving;

/// <summary>Measures a server against the floors of docs/quality.md.</summary>
internal static class ServingRun
{
    internal static int Run(ReadOnlySpan<string> arguments, TextWriter output)
    {
        if (ServingRequest.Parse(arguments) is not { Program.Length: > 0 } request || !OperatingSystem.IsLinux())
        {
            Console.Error.WriteLine(ServingRequest.Usage);
            return 2;
        }

        Directory.CreateDirectory(request.Work);
        var store = Path.Combine(request.Work, string.Create(CultureInfo.InvariantCulture, $"reports-{request.Reports}.db"));
        GeneratedStore.Make(store, request.Reports);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{request.Reports} reports, {new FileInfo(store).Length >> 20} MB"));
        return 0;
    }
}
