using System.Globalization;

namespace Extractor.Measurements.Serving;

/// <summary>Measures a server against the floors of docs/quality.md.</summary>
internal sealed class ServingRun(ServingRequest request, TextWriter output)
{
    /// <summary>Milliseconds that 95 of 100 answers may take, on one processor.</summary>
    private const double Floor = 50;

    private bool holds = true;

    internal static int Run(ReadOnlySpan<string> arguments, TextWriter output)
    {
        if (ServingRequest.Parse(arguments) is not { Program.Length: > 0 } request || !OperatingSystem.IsLinux())
        {
            Console.Error.WriteLine(ServingRequest.Usage);
            return 2;
        }

        var run = new ServingRun(request, output);
        run.MeasureAsync().GetAwaiter().GetResult();
        return run.holds ? 0 : 1;
    }

    private async Task MeasureAsync()
    {
        Directory.CreateDirectory(request.Work);
        var store = Path.Combine(request.Work, string.Create(CultureInfo.InvariantCulture, $"reports-{request.Reports}.db"));
        GeneratedStore.Make(store, request.Reports);
        Tell($"{request.Reports} reports, {new FileInfo(store).Length >> 20} MB", isSo: true);
        using (var program = ServedProgram.Start(request.Program, store, onOneProcessor: true))
        {
            await MeasureQuestionsAsync(program);
        }

        if (request.Readers > 0)
        {
            using var program = ServedProgram.Start(request.Program, store, onOneProcessor: false);
            var trial = new ReadersTrial(program.Client, request.Readers, TimeSpan.FromSeconds(request.Seconds));
            await trial.RunAsync();
            Tell(
                $"{request.Readers} readers for {request.Seconds} s beside imports: {trial.Answers} answers, {trial.Imported} imports, 95 % within {trial.Percentile95:0} ms, {trial.Problems.Values.Sum()} errors",
                trial is { Problems.Count: 0, Answers: > 0, Imported: > 0 });
            foreach (var (problem, count) in trial.Problems)
            {
                Tell($"  {count} times: {problem}", isSo: false);
            }
        }
    }

    /// <summary>One question after the other, so that the processor time of the server between two looks is that of one answer.</summary>
    private async Task MeasureQuestionsAsync(ServedProgram program)
    {
        var client = program.Client;
        var questions = new Questions(client);
        await questions.PrepareAsync();
        var all = new List<(double Processor, double Wall)>();
        foreach (var (name, path) in questions.All)
        {
            var times = new List<(double Processor, double Wall)>();
            for (var round = 0; round < request.Rounds; round++)
            {
                var address = await path(round);
                var (before, began) = (program.ProcessorTime(), TimeProvider.System.GetTimestamp());
                using var answer = await client.GetAsync(address);
                await answer.Content.ReadAsByteArrayAsync();
                var wall = TimeProvider.System.GetElapsedTime(began).TotalMilliseconds;
                times.Add((program.ProcessorTime() - before, wall));
                if (!answer.IsSuccessStatusCode)
                {
                    Tell($"{address}: {(int)answer.StatusCode}", isSo: false);
                }
            }

            all.AddRange(times);
            TellTimes(name, times);
        }

        TellTimes("all questions", all);
    }

    private void TellTimes(string name, List<(double Processor, double Wall)> times)
    {
        var processor = times.Select(time => time.Processor).ToArray();
        var wall = times.Select(time => time.Wall).ToArray();
        var p95 = Percentile.Of(processor, 0.95);
        Tell(
            $"{name,-34} processor: median {Percentile.Of(processor, 0.5),6:0.0} ms, 95 % {p95,6:0.0} ms; wall: median {Percentile.Of(wall, 0.5),6:0.0} ms, 95 % {Percentile.Of(wall, 0.95),6:0.0} ms",
            p95 <= Floor);
    }

    private void Tell(FormattableString text, bool isSo)
    {
        holds &= isSo;
        output.WriteLine(text.ToString(CultureInfo.InvariantCulture) + (isSo ? string.Empty : "   (over the floor)"));
        output.Flush();
    }
}
