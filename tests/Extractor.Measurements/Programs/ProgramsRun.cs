using System.Globalization;

namespace Extractor.Measurements.Programs;

/// <summary>
/// Measures Extractor beside the programs that a user would pick instead, each in turn on the same file, so that whatever else the machine
/// does hits all of them alike. Of several rounds the least time counts, which is the least disturbed one.
/// </summary>
internal sealed class ProgramsRun
{
    private const int ColdPages = 20;

    /// <summary>Readings of the sample that compile our code before it is measured.</summary>
    private const int WarmUp = 12;

    private readonly ProgramsRequest request;
    private readonly TextWriter output;
    private readonly ExtractorProgram own;
    private readonly List<ComparedProgram> programs;
    private readonly List<(string File, int Pages)> files;
    private readonly List<(string File, int Pages)> sample;

    private ProgramsRun(ProgramsRequest request, string work, TextWriter output)
    {
        this.request = request;
        this.output = output;
        own = new ExtractorProgram(request.Extractor, work);
        programs = ((ComparedProgram[])[own, new MutoolProgram(), new PdftotextProgram(), new PdfJsProgram(request.NodeModules), new TabulaProgram(request.NodeModules)])
            .Where(program => !request.Skipped.Contains(program.Name)).ToList();
        files = Corpus.Files(request.Paths).Select(file => (file, WarmCosts.Pages(file))).Where(file => file.Item2 > 0).ToList();
        var step = Math.Max(1, files.Count / request.Sample);
        sample = files.Where((_, at) => at % step == 0).Take(request.Sample).ToList();
    }

    internal static int Run(ReadOnlySpan<string> arguments, TextWriter output)
    {
        if (ProgramsRequest.Parse(arguments) is not { } request || !OperatingSystem.IsLinux())
        {
            Console.Error.WriteLine(ProgramsRequest.Usage);
            return 2;
        }

        var work = Directory.CreateTempSubdirectory("compare-").FullName;
        try
        {
            var run = new ProgramsRun(request, work, output);
            if (run.files.Count == 0)
            {
                Console.Error.WriteLine("There is no PDF among what was named.");
                return 2;
            }

            run.Measure();
            return 0;
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    private void Measure()
    {
        Tell($"{files.Count} files, {files.Sum(file => file.Pages)} pages. Extractor reads all the way to the record (tables, forms, identities); mutool, pdftotext and pdf.js text; tabula tables.");
        Measure("warm", Warm);
        Measure("cold", Cold);
        Measure("batch", Batch);
        Measure("found", Found);
    }

    private void Measure(string part, Action measure)
    {
        if (!request.Skipped.Contains(part))
        {
            Tell("");
            measure();
        }
    }

    /// <summary>Reading without the cost of starting, one thread. Ours opens each file anew, with code that is warm.</summary>
    private void Warm()
    {
        var pages = sample.Sum(file => file.Pages);
        Tell($"Warm, one thread, {sample.Count} files, {pages} pages, processor time: all pages once more in the same process; and the whole process less its start");
        Tell("program | once more, ms a page | Extractor as a multiple | less start, ms a page | Extractor as a multiple");
        for (var run = 0; run < WarmUp; run++)
        {
            sample.ForEach(file => WarmCosts.Own(File.ReadAllBytes(file.File), Path.GetFileName(file.File)));
        }

        var sums = programs.ToDictionary(program => program.Name, _ => (Again: 0.0, Whole: 0.0));
        foreach (var (file, count) in sample)
        {
            var bytes = File.ReadAllBytes(file);
            var least = programs.ToDictionary(program => program.Name, _ => (Again: double.MaxValue, Whole: double.MaxValue));
            for (var round = 0; round < request.Rounds; round++)
            {
                foreach (var program in programs)
                {
                    var (again, whole) = least[program.Name];
                    var ours = program is ExtractorProgram ? Enumerable.Range(0, request.Rounds).Min(_ => WarmCosts.Own(bytes, Path.GetFileName(file))) : 0;
                    least[program.Name] = program is ExtractorProgram
                        ? (Math.Min(again, ours), Math.Min(whole, ours))
                        : (Math.Min(again, WarmCosts.OnceMore(program, file, count)), Math.Min(whole, WarmCosts.LessStart(program, file)));
                }
            }

            foreach (var (name, cost) in least)
            {
                sums[name] = (sums[name].Again + Math.Max(0, cost.Again), sums[name].Whole + Math.Max(0, cost.Whole));
            }
        }

        foreach (var (name, (again, whole)) in sums)
        {
            Tell($"{name} | {again / pages:F3} | {sums[own.Name].Again / again:F3} | {whole / pages:F3} | {sums[own.Name].Whole / whole:F3}");
        }
    }

    /// <summary>One report of about twenty pages in a process of its own, every such report.</summary>
    private void Cold()
    {
        var nearest = files.Min(file => Math.Abs(file.Pages - ColdPages));
        var chosen = files.Where(file => Math.Abs(file.Pages - ColdPages) <= Math.Max(2, nearest)).ToList();
        Tell("Cold, a whole process for one report: milliseconds on the wall, of processors, megabytes; times mutool's processor time");
        Tell("file | pages | " + string.Join(" | ", programs.Select(program => program.Name)));
        var ratios = programs.ToDictionary(program => program.Name, _ => new List<double>());
        foreach (var (file, count) in chosen)
        {
            var costs = programs.ToDictionary(program => program.Name, _ => new List<ProgramCost>());
            for (var round = 0; round <= request.Rounds; round++)
            {
                foreach (var program in programs)
                {
                    costs[program.Name].Add(ProgramCost.Of([program.Cold(file)], withPeak: round == 0));
                }
            }

            var least = costs.ToDictionary(entry => entry.Key, entry => ProgramCost.LeastOf(entry.Value));
            var measure = least.TryGetValue("mutool", out var mutool) ? mutool : least[own.Name];
            Tell($"{Path.GetFileName(file)} | {count} | " + string.Join(" | ", programs.Select(program => $"{Shown(least[program.Name])}, {least[program.Name].Processor / measure.Processor:F2}")));
            foreach (var (name, cost) in least)
            {
                ratios[name].Add(cost.Processor / measure.Processor);
            }
        }

        Tell("median ratio | | " + string.Join(" | ", programs.Select(program => $"{ratios[program.Name].Order().ElementAt(ratios[program.Name].Count / 2):F2}")));
    }

    /// <summary>All files; programs that read one file in a process are started for each.</summary>
    private void Batch()
    {
        var paths = files.ConvertAll(file => file.File);
        var rounds = Math.Max(1, request.Rounds / 2);
        Tell("Batch of all files: seconds on the wall, of processors, megabytes of the largest process; times Extractor with one job, wall and processors");
        var costs = programs.ToDictionary(program => program.Name, _ => new List<ProgramCost>());
        var two = new List<ProgramCost>();
        var single = new List<ProgramCost>();
        for (var round = 0; round < rounds; round++)
        {
            foreach (var program in programs.Where(program => round == 0 || program is not TabulaProgram))
            {
                costs[program.Name].Add(ProgramCost.Of(program.Batch(paths), withPeak: true));
            }

            two.Add(ProgramCost.Of(own.Import(paths, 2), withPeak: true));
            single.Add(ProgramCost.Of(own.ImportOnOneProcessor(paths), withPeak: true));
        }

        var one = ProgramCost.LeastOf(costs[own.Name]);
        foreach (var (name, measured) in costs.Append(new("Extractor, two jobs", two)).Append(new("Extractor, one processor", single)))
        {
            var cost = ProgramCost.LeastOf(measured);
            Tell($"{name} | {cost.Wall / 1000:F2}, {cost.Processor / 1000:F2}, {cost.Peak:F0} | {cost.Wall / one.Wall:F2}, {cost.Processor / one.Processor:F2}");
        }

        // One job keeps more than one processor busy, since the import saves while a worker reads: it is no measure of one processor.
        Tell($"two jobs against one: {one.Wall / ProgramCost.LeastOf(two).Wall:F2} times as fast");
        Tell($"two processors against one: {ProgramCost.LeastOf(single).Wall / ProgramCost.LeastOf(two).Wall:F2} times as fast");
    }

    /// <summary>Figures and tables that each program finds in the sample.</summary>
    private void Found()
    {
        Tell("Found in the sample: figures of three characters and more on which two of mutool, pdftotext and pdf.js agree, in the text and as whole cells; tables");
        var (wanted, inText, inCells, tables) = (0, new Dictionary<string, int>(), new Dictionary<string, int>(), new Dictionary<string, int>());
        foreach (var (file, _) in sample)
        {
            var readings = programs.Where(program => program is not ExtractorProgram && program.Text(file) is not null)
                .ToDictionary(program => program.Name, program => FoundFigures.InText(program.Text(file)!));
            var agreed = FoundFigures.Agreed([.. readings.Values]);
            wanted += agreed.Values.Sum();
            readings[own.Name] = FoundFigures.InText(own.Text(file));
            foreach (var (name, figures) in readings)
            {
                inText[name] = inText.GetValueOrDefault(name) + FoundFigures.Matching(agreed, figures);
            }

            foreach (var program in programs.Where(program => program.Csv(file) is not null))
            {
                inCells[program.Name] = inCells.GetValueOrDefault(program.Name) + FoundFigures.Matching(agreed, FoundFigures.InCells(program.Csv(file)!));
                tables[program.Name] = tables.GetValueOrDefault(program.Name) + FoundFigures.Tables(program.Json(file)!);
            }
        }

        Tell($"program | of {wanted} figures in text | as whole cells | tables");
        foreach (var name in programs.Select(program => program.Name))
        {
            Tell($"{name} | {Share(inText)} | {Share(inCells)} | {(tables.TryGetValue(name, out var count) ? count.ToString(CultureInfo.InvariantCulture) : "-")}");

            string Share(Dictionary<string, int> found) => found.TryGetValue(name, out var number)
                ? string.Create(CultureInfo.InvariantCulture, $"{100.0 * number / Math.Max(1, wanted):F2} %")
                : "-";
        }
    }

    private static string Shown(ProgramCost cost) => string.Create(CultureInfo.InvariantCulture, $"{cost.Wall:F0}, {cost.Processor:F0}, {cost.Peak:F0}");

    private void Tell(FormattableString text) => Tell(text.ToString(CultureInfo.InvariantCulture));

    private void Tell(string text)
    {
        output.WriteLine(text);
        output.Flush();
    }
}
