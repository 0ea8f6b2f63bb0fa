using System.Globalization;

namespace Extractor.Measurements.Imports;

/// <summary>Measures imports against the floors of docs/quality.md.</summary>
internal sealed class ImportsRun
{
    private const double LargeAgainstSmall = 1.10;
    private const long PeakMemory = 1L << 30;
    private const double SecondAgainstFirst = 0.03;
    private const double IsolationOverhead = 0.10;

    private readonly ImportsRequest request;
    private readonly TextWriter output;
    private readonly MeasuredProgram program;
    private readonly string work;
    private bool holds = true;

    private ImportsRun(ImportsRequest request, TextWriter output)
    {
        this.request = request;
        this.output = output;
        program = new MeasuredProgram(request.Program);
        work = Path.Combine(request.Work, "stores");
        Directory.CreateDirectory(work);
    }

    internal static int Run(ReadOnlySpan<string> arguments, TextWriter output)
    {
        if (ImportsRequest.Parse(arguments) is not { Program.Length: > 0 } request || !OperatingSystem.IsLinux())
        {
            Console.Error.WriteLine(ImportsRequest.Usage);
            return 2;
        }

        var run = new ImportsRun(request, output);
        run.Measure();
        return run.holds ? 0 : 1;
    }

    private void Measure()
    {
        var all = Path.Combine(request.Work, "reports");
        var paths = GeneratedReports.Write(all, request.Reports);
        var chosen = GeneratedReports.Few(paths, request.Few);
        var few = Copy(chosen, "few");
        var many = Copy(paths, "many");
        MeasureCost(few, chosen.Length, many);
        foreach (var folder in request.Folders.Prepend(few))
        {
            MeasureIsolation(folder);
        }

        if (request.Kills > 0)
        {
            var killed = Copy(GeneratedReports.Few(paths, request.Killed), "killed");
            var (kills, different, outlived) = new KillTrial(program, killed, work, request.Jobs).Run(request.Kills);
            Tell($"killed {kills} times among {request.Killed} reports: {different} exports differ, {outlived} processes outlived their import", different + outlived == 0);
        }

        foreach (var (name, code, isSo) in new StoreTrial(program, few, work).Run())
        {
            Tell($"{name}: {code}", isSo);
        }
    }

    private void MeasureCost(string few, int fewCount, string many)
    {
        var small = Median([.. Enumerable.Range(0, request.Rounds).Select(_ => Import(few, "few.db"))]);
        var large = Import(many, "many.db");
        var second = program.Run(Arguments(many, "many.db"));
        var (smallCost, largeCost) = (small.Processor / fewCount, large.Processor / request.Reports);
        Tell(Of($"{fewCount} reports: {small.Wall.TotalSeconds:0.00} s, processors {small.Processor.TotalSeconds:0.00} s, {smallCost.TotalMilliseconds:0.0} ms a report"), isSo: true);
        Tell(Of($"{request.Reports} reports: {large.Wall.TotalSeconds:0.0} s, processors {large.Processor.TotalSeconds:0.0} s, {largeCost.TotalMilliseconds:0.0} ms a report"), isSo: true);
        Tell(Of($"cost of a report, many against few: {largeCost / smallCost:0.000}"), largeCost / smallCost <= LargeAgainstSmall);
        Tell(Of($"peak memory of all processes: {large.Memory >> 20} MB"), large.Memory <= PeakMemory);
        Tell(Of($"second import: {second.Wall.TotalSeconds:0.00} s, processors {second.Processor.TotalSeconds:0.00} s, {second.Processor / large.Processor:0.0%} of the first"), second.Processor / large.Processor < SecondAgainstFirst);
    }

    private void MeasureIsolation(string folder)
    {
        var on = new List<ProgramRun>();
        var off = new List<ProgramRun>();
        for (var round = 0; round < request.Rounds; round++)
        {
            on.Add(Import(folder, "on.db"));
            off.Add(Import(folder, "off.db", "--isolation", "off"));
        }

        var overhead = (Median([.. on]).Processor / Median([.. off]).Processor) - 1;
        var same = Export("on.db") == Export("off.db");
        Tell(Of($"isolation on {Path.GetFileName(folder.TrimEnd('/'))}: {overhead:0.0%} more processor time, {(Median([.. on]).Wall / Median([.. off]).Wall) - 1:0.0%} more time"), overhead < IsolationOverhead);
        Tell("  the export is the same with and without", same);
    }

    private ProgramRun Import(string folder, string store, params string[] options)
    {
        foreach (var file in Directory.EnumerateFiles(work, store + "*"))
        {
            File.Delete(file);
        }

        return program.Run([.. Arguments(folder, store), .. options]);
    }

    private string Export(string store) => program.Run("export", "--store", Path.Combine(work, store)).Output;

    private string[] Arguments(string folder, string store) =>
        ["import", folder, "--store", Path.Combine(work, store), "--quiet", "--jobs", request.Jobs.ToString(CultureInfo.InvariantCulture)];

    /// <summary>A folder with links to the files: the import takes them, and no byte is copied.</summary>
    private string Copy(string[] paths, string name)
    {
        var folder = Path.Combine(request.Work, name);
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

    private static ProgramRun Median(ProgramRun[] runs) => runs.OrderBy(run => run.Processor).ElementAt(runs.Length / 2);

    private static string Of(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private void Tell(string what, bool isSo)
    {
        holds &= isSo;
        output.WriteLine($"{(isSo ? "    " : "BAD ")}{what}");
        output.Flush();
    }
}
