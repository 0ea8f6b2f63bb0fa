using System.Collections.Immutable;
using System.Text;
using Extractor.Fixtures.Rendering;
using Extractor.Fixtures.Shapes.Printed;

namespace Extractor.Fixtures.Shapes.Rendering;

/// <summary>Renders documents with real programs: one start of each program for all documents.</summary>
public static class ShapeRendering
{
    /// <summary>Printed by Chromium from HTML.</summary>
    public const string Chromium = "chromium";

    /// <summary>Converted by LibreOffice from the Word file.</summary>
    public const string LibreOffice = "libreoffice";

    /// <summary>The Word file itself.</summary>
    public const string Word = "word";

    /// <summary>All kinds of files.</summary>
    public static ImmutableArray<string> Renderers { get; } = [Chromium, LibreOffice, Word];

    /// <summary>LibreOffice leaves out what comes after some two hundred and fifty documents, without a word.</summary>
    private const int LongestBatch = 100;

    /// <summary>Renders each document as <c>SHAPE-SEED.chromium.pdf</c>, <c>.libreoffice.pdf</c> and <c>.docx</c>.</summary>
    /// <param name="documents">What to print.</param>
    /// <param name="folder">Where to write; made when it is not there. A file whose source is there unchanged is not made again.</param>
    /// <exception cref="InvalidOperationException">A renderer is absent or failed.</exception>
    public static ImmutableArray<ShapeFile> Render(IReadOnlyList<PrintedDocument> documents, string folder)
    {
        Directory.CreateDirectory(folder);
        var stems = documents.Select(document => Path.Combine(Path.GetFullPath(folder), $"{document.Shape}-{document.Seed:0000}")).ToList();
        Print(documents, stems);
        Convert(documents, stems);
        return
        [
            .. documents.Zip(stems).SelectMany(pair => new[]
            {
                new ShapeFile(pair.First, Chromium, pair.Second + ".chromium.pdf"),
                new ShapeFile(pair.First, LibreOffice, pair.Second + ".libreoffice.pdf"),
                new ShapeFile(pair.First, Word, pair.Second + ".docx"),
            }),
        ];
    }

    private static void Print(IReadOnlyList<PrintedDocument> documents, List<string> stems) => ExternalProgram.InTemporaryFolder(profile =>
    {
        ChromiumSession? session = null;
        try
        {
            for (var index = 0; index < documents.Count; index++)
            {
                var (paper, target) = (documents[index].Paper, stems[index] + ".chromium.pdf");
                if (!IsChanged(stems[index] + ".html", Encoding.UTF8.GetBytes(ShapeHtml.Write(documents[index]))) && File.Exists(target))
                {
                    continue;
                }

                session ??= ChromiumSession.Start(profile);
                var pdf = session.Print(stems[index] + ".html");
                File.WriteAllBytes(target, PageImposition.Turn(PdfIdentity.Fix(pdf), paper.ContentTurn, paper.PageTurn));
            }
        }
        finally
        {
            session?.Dispose();
        }

        return 0;
    });

    private static void Convert(IReadOnlyList<PrintedDocument> documents, List<string> stems)
    {
        List<int> changed = [];
        for (var index = 0; index < documents.Count; index++)
        {
            if (IsChanged(stems[index] + ".docx", ShapeWord.Write(documents[index])) || !File.Exists(stems[index] + ".libreoffice.pdf"))
            {
                changed.Add(index);
            }
        }

        foreach (var batch in changed.Chunk(LongestBatch))
        {
            ConvertBatch(documents, stems, batch);
        }
    }

    private static void ConvertBatch(IReadOnlyList<PrintedDocument> documents, List<string> stems, int[] batch) => ExternalProgram.InTemporaryFolder(profile =>
    {
        ExternalProgram.Run("soffice",
        [
            "--headless", "-env:UserInstallation=" + new Uri(profile).AbsoluteUri, "--convert-to", "pdf", "--outdir", profile,
            .. batch.Select(index => stems[index] + ".docx"),
        ]);
        foreach (var index in batch)
        {
            var converted = Path.Combine(profile, Path.GetFileName(stems[index]) + ".pdf");
            if (!File.Exists(converted))
            {
                throw new InvalidOperationException($"LibreOffice did not convert {stems[index]}.docx.");
            }

            // Word has no turned tables, so the whole page is turned.
            var paper = documents[index].Paper;
            var tableTurn = documents[index].Blocks.OfType<TablePart>().Max(part => (int?)part.Turn) ?? 0;
            var turned = PageImposition.Turn(PdfIdentity.Fix(File.ReadAllBytes(converted)), tableTurn == 0 ? paper.ContentTurn : tableTurn, paper.PageTurn);
            File.WriteAllBytes(stems[index] + ".libreoffice.pdf", turned);
        }

        return 0;
    });

    /// <summary>Writes a source unless the file holds it already.</summary>
    private static bool IsChanged(string path, byte[] content)
    {
        if (File.Exists(path) && File.ReadAllBytes(path).AsSpan().SequenceEqual(content))
        {
            return false;
        }

        File.WriteAllBytes(path, content);
        return true;
    }
}
