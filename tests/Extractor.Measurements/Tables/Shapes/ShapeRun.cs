using Extractor.Fixtures.CommandLine;
using Extractor.Fixtures.Shapes.Catalog;
using Extractor.Fixtures.Shapes.Rendering;

namespace Extractor.Measurements.Tables.Shapes;

/// <summary>Renders shapes, reads them and says what is not as it was printed.</summary>
internal static class ShapeRun
{
    private const int ShownDifferences = 6;

    public static int Run(TablesRequest request, TextWriter output)
    {
        var results = Read(request.Paths.Count > 0 ? request.Paths : ShapeCatalog.Names, request.Seeds, request.Rendered);
        foreach (var result in results.Where(result => !result.HasHeaders))
        {
            output.WriteLine($"{result.File}: {result.File.Path}");
            var all = result.Differences.Concat(result.HeaderDifferences).ToList();
            all.Take(ShownDifferences).ToList().ForEach(difference => output.WriteLine("    " + difference));
            if (all.Count > ShownDifferences)
            {
                output.WriteLine($"    … and {all.Count - ShownDifferences} more");
            }
        }

        output.WriteLine();
        output.WriteLine("shape | renderer | files | exact | with headers");
        foreach (var group in results.GroupBy(result => (result.File.Document.Shape, result.File.Renderer)))
        {
            output.WriteLine($"{group.Key.Shape} | {group.Key.Renderer} | {group.Count()} | {group.Count(result => result.IsExact)} | {group.Count(result => result.HasHeaders)}");
        }

        output.WriteLine($"all | | {results.Count} | {results.Count(result => result.IsExact)} | {results.Count(result => result.HasHeaders)}");
        if (request.Accept is { } target)
        {
            ShapeScoreboard.Of(results).Write(target);
        }

        return Compare(request, ShapeScoreboard.Of(results), output);
    }

    /// <summary>Renders and reads shapes; the files stay in the folder.</summary>
    public static IReadOnlyList<ShapeResult> Read(IEnumerable<string> shapes, string seeds, string folder)
    {
        var numbers = SeedList.Read(seeds).ToList();
        var documents = shapes.SelectMany(shape => numbers.Select(seed => ShapeCatalog.Invent(shape, seed))).ToList();
        return [.. ShapeRendering.Render(documents, folder).Select(ShapeComparison.Of)];
    }

    private static int Compare(TablesRequest request, ShapeScoreboard now, TextWriter output)
    {
        if (request.Against is not { } committed)
        {
            return 0;
        }

        var changes = now.ChangesFrom(ShapeScoreboard.Read(committed)).ToList();
        changes.ForEach(output.WriteLine);
        return changes.Count == 0 ? 0 : 1;
    }
}
