using System.Globalization;

namespace Extractor.Measurements.Scans;

/// <summary>The shared scans against the figures that were typed from them by hand.</summary>
internal static class TypedRun
{
    public static int Run(ScansRequest request, TextWriter output)
    {
        var folder = Path.Combine("..", "shared", "data", "reports");
        if (!Directory.Exists(folder))
        {
            Console.Error.WriteLine($"There are no shared reports in {folder}.");
            return 2;
        }

        var typed = TypedFigure.Load(TypedFigure.File);
        foreach (var engines in request.Engines)
        {
            var all = 0;
            var right = 0;
            foreach (var report in typed.GroupBy(figure => figure.Report))
            {
                var path = Directory.GetFiles(folder, report.Key + "-*.pdf").Single();
                var document = new ScanEngines(request.Program).Read(File.ReadAllBytes(path), Path.GetFileName(path), engines);
                foreach (var place in report.GroupBy(figure => (figure.Page, figure.IsInTable)))
                {
                    var found = TypedFigure.FoundOf(place, document, place.Key.Page).ToArray();
                    var turn = document.Recognitions.FirstOrDefault(one => one.Page == place.Key.Page)?.Turn;
                    output.WriteLine($"{engines,-13} {report.Key} page {place.Key.Page,2} {(place.Key.IsInTable ? "table" : "text"),-5} turned by {turn}: {found.Length} of {place.Count()}; zeros {found.Count(figure => figure.Printed == "0")} of {place.Count(figure => figure.Printed == "0")}");
                    if (request.IsListing)
                    {
                        output.WriteLine($"  not found: {string.Join("; ", place.Except(found).Select(figure => $"{figure.Row} {figure.Column} {figure.Printed}"))}");
                    }

                    all += place.Count();
                    right += found.Length;
                }
            }

            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{engines,-13} all: {right} of {all}, {100.0 * right / all:F1} %"));
        }

        return 0;
    }
}
