namespace Extractor.Measurements.Tables.Reports;

/// <summary>Measures the tables of every PDF in some folders.</summary>
internal static class ReportsRun
{
    public static int Run(TablesRequest request, TextWriter output)
    {
        List<DocumentFigures> documents = [];
        output.WriteLine("pages | with tables | tables | characters | conserved % | figures | found % | outside | elsewhere | tables / glyphs | file");
        foreach (var file in Corpus.Files(request.Paths))
        {
            if (DocumentFigures.Of(file, request.Timing) is { } document)
            {
                documents.Add(document);
                output.WriteLine(Line(document));
            }
        }

        Summarise(documents, output);
        var board = TablesScoreboard.Of(documents);
        if (request.Accept is { } target)
        {
            board.Write(target);
        }

        return request.Against is { } committed ? Compare(board, TablesScoreboard.Read(committed), output) : 0;
    }

    private static string Line(DocumentFigures document) => string.Join(" | ",
        document.Pages,
        document.TablePages,
        document.Tables,
        document.Text.Characters,
        Percent(document.Text.Conserved, document.Text.Characters),
        document.Text.Figures,
        Percent(document.Text.Found, document.Text.Figures),
        document.Text.Outside,
        document.Text.Elsewhere,
        document.Times is { } times ? $"{times.Tables / times.Glyphs:F2}" : "-",
        document.Name);

    private static void Summarise(List<DocumentFigures> documents, TextWriter output)
    {
        var text = documents.Aggregate(default(PageFigures), (sum, document) => sum + document.Text);
        output.WriteLine();
        output.WriteLine($"documents {documents.Count}, pages {documents.Sum(document => document.Pages)}, with tables {documents.Sum(document => document.TablePages)}, "
            + $"tables {documents.Sum(document => document.Tables)}");
        output.WriteLine($"characters in tables {text.Characters}, in a cell or unassigned {text.Conserved}, {Percent(text.Conserved, text.Characters)} %");
        output.WriteLine($"figures in tables {text.Figures}, whole in exactly one cell {text.Found}, {Percent(text.Found, text.Figures)} %; "
            + $"outside tables on the same pages {text.Outside}, on pages without tables {text.Elsewhere}");
        var timed = documents.Select(document => document.Times).OfType<StageTimes>().ToList();
        if (timed.Count > 0)
        {
            var pages = documents.Sum(document => document.Pages);
            var (glyphs, tables, all) = (timed.Sum(times => times.Glyphs), timed.Sum(times => times.Tables), timed.Sum(times => times.AfterGlyphs));
            output.WriteLine($"ms a page, warm, median of {StageTimes.Runs} runs: glyphs {glyphs / pages:F3}, table stage {tables / pages:F3}, ratio {tables / glyphs:F2}; "
                + $"all after glyphs {all / pages:F3}, ratio {all / glyphs:F2}; median ratio of files {timed.Select(times => times.Tables / times.Glyphs).Order().ElementAt(timed.Count / 2):F2}");
        }
    }

    private static int Compare(TablesScoreboard now, TablesScoreboard committed, TextWriter output)
    {
        var losses = now.WorseThan(committed).ToList();
        losses.ForEach(loss => output.WriteLine("worse: " + loss));
        if (losses.Count == 0 && now.IsDifferentFrom(committed))
        {
            output.WriteLine("No figure is worse, some are better or different: --accept raises the bar.");
        }

        return losses.Count == 0 ? 0 : 1;
    }

    private static string Percent(long part, long whole) => whole == 0 ? "-" : $"{Math.Floor(100_000.0 * part / whole) / 1000:F3}";
}
