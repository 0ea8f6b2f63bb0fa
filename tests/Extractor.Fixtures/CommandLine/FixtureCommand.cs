using System.Globalization;
using Extractor.Fixtures.Rendering;
using Extractor.Fixtures.Shapes;
using Extractor.Fixtures.Shapes.Catalog;
using Extractor.Fixtures.Shapes.Printed;
using Extractor.Fixtures.Shapes.Rendering;
using Extractor.Fixtures.Shapes.Truth;

namespace Extractor.Fixtures.CommandLine;

/// <summary>Reads the options of scripts/make-fixtures and writes the fixtures that they ask for.</summary>
internal static class FixtureCommand
{
    private const string Usage = """
        usage: make-fixtures [--seeds 1-12] [--out DIR] [--renderings all|text,records,docx,doc,html,xlsx,xls,ofd,pdf-chromium,pdf-libreoffice]
               make-fixtures --committed [--out fixtures]
               make-fixtures --shapes all|NAME,… [--seeds 1-4] [--out DIR]

        --seeds       numbers and ranges, parted by commas (1-12; with --shapes: 1-4)
        --out         folder to write to (.artifacts/fixtures; with --committed: fixtures; with --shapes: .artifacts/table-shapes)
        --renderings  which files to make (all)
        --committed   the committed set with its stories and manifest.json, in place of seeds
        --shapes      tables of these shapes (docs/table-shapes.md), in place of reports: two PDFs, a Word file and the truth each
        """;

    public static int Run(string[] arguments)
    {
        string? seeds = null;
        string? output = null;
        string? shapes = null;
        RenderingKinds kinds = RenderingKinds.All;
        bool committed = false;
        for (int index = 0; index < arguments.Length; index++)
        {
            string option = arguments[index];
            if (option == "--committed")
            {
                committed = true;
                continue;
            }

            string? value = index + 1 < arguments.Length ? arguments[++index] : null;
            if (option == "--shapes" && value is not null)
            {
                shapes = value;
            }
            else if (value is null || !Accept(option, value, ref seeds, ref output, ref kinds))
            {
                Console.Error.WriteLine(Usage);
                return 2;
            }
        }

        try
        {
            if (shapes is not null)
            {
                WriteShapes(shapes, seeds ?? "1-4", output ?? Path.Combine(".artifacts", "table-shapes"));
            }
            else
            {
                Write(seeds ?? "1-12", output, kinds, committed);
            }

            return 0;
        }
        catch (Exception problem) when (problem is InvalidOperationException or IOException or FormatException or OverflowException or ArgumentException)
        {
            Console.Error.WriteLine(problem.Message);
            return 1;
        }
    }

    private static bool Accept(string option, string value, ref string? seeds, ref string? output, ref RenderingKinds kinds)
    {
        switch (option)
        {
            case "--seeds":
                seeds = value;
                return true;
            case "--out":
                output = value;
                return true;
            case "--renderings":
                return Enum.TryParse(value.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out kinds);
            default:
                return false;
        }
    }

    private static void Write(string seeds, string? output, RenderingKinds kinds, bool committed)
    {
        if (committed)
        {
            CommittedFixtures.Write(output ?? "fixtures");
            return;
        }

        (string, InventedReport)[] fixtures =
        [
            .. SeedList.Read(seeds).Select(static seed => (seed.ToString("D4", CultureInfo.InvariantCulture), FixtureFactory.Invent(seed))),
        ];
        FixtureWriter.Write(output ?? Path.Combine(".artifacts", "fixtures"), fixtures, kinds);
    }

    private static void WriteShapes(string shapes, string seeds, string output)
    {
        string[] names = shapes == "all" ? [.. ShapeCatalog.Names] : shapes.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        PrintedDocument[] documents = [.. names.SelectMany(name => SeedList.Read(seeds).Select(seed => ShapeCatalog.Invent(name, seed)))];
        foreach (ShapeFile file in ShapeRendering.Render(documents, output).Where(static file => file.Renderer == ShapeRendering.Word))
        {
            File.WriteAllText(Path.ChangeExtension(file.Path, ".truth.json"), ShapeDescription.Of(file.Document));
        }
    }
}
