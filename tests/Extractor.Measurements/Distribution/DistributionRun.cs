using Extractor.Measurements.Imports;

namespace Extractor.Measurements.Distribution;

/// <summary>Measures distributed runs against the floors of docs/quality.md.</summary>
internal static class DistributionRun
{
    internal static int Run(ReadOnlySpan<string> arguments, TextWriter output)
    {
        if (DistributionRequest.Parse(arguments) is not { Program.Length: > 0 } request || !OperatingSystem.IsLinux())
        {
            Console.Error.WriteLine(DistributionRequest.Usage);
            return 2;
        }

        var verdict = new Verdict(output);
        var program = new MeasuredProgram(request.Program);
        var paths = GeneratedReports.Write(Path.Combine(request.Work, "reports"), Math.Max(request.Reports, request.Few));
        using var servers = new MeasuredServers();
        if (request.Few > 0)
        {
            var folder = Link(request, GeneratedReports.Few(paths, request.Few), "distributed-few");
            if (request.Rounds > 0)
            {
                new WorkerComparison(request, program, servers, verdict).Measure(folder);
            }

            if (request.Cut > 0)
            {
                new CutLink(request, program, servers, verdict).Measure(folder);
            }
        }

        if (request.Reports > 0)
        {
            new KilledRun(request, program, servers, verdict).Measure(Link(request, paths[..request.Reports], "distributed"));
        }

        return verdict.Holds ? 0 : 1;
    }

    /// <summary>A folder with links to some of the reports.</summary>
    private static string Link(DistributionRequest request, string[] paths, string name)
    {
        var folder = Path.GetFullPath(Path.Combine(request.Work, name));
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        Directory.CreateDirectory(folder);
        foreach (var path in paths)
        {
            File.CreateSymbolicLink(Path.Combine(folder, Path.GetFileName(path)), Path.GetFullPath(path));
        }

        return folder;
    }
}
