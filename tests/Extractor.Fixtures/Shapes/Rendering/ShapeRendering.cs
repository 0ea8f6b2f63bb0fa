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

    /// <summary>Renders each document as <c>SHAPE-SEED.chromium.pdf</c>, <c>.libreoffice.pdf</c> and <c>.docx</c>.</summary>
    /// <param name="documents">What to print.</param>
    /// <param name="folder">Where to write; made when it is not there. A file whose source is there unchanged is not made again.</param>
    /// <exception cref="InvalidOperationException">A renderer is absent or failed.</exception>
    public static ImmutableArray<ShapeFile> Render(IReadOnlyList<PrintedDocument> documents, string folder)
    {
        Directory.CreateDirectory(folder);
        var stems = documents.Select(document => Path.Combine(Path.GetFullPath(folder), $"{document.Shape}-{document.Seed:0000}")).ToList();
        Print(documents, stems);
        Convert(documents, stems, folder);
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

    private static void Convert(IReadOnlyList<PrintedDocument> documents, List<string> stems, string folder)
    {
        List<int> changed = [];
        for (var index = 0; index < documents.Count; index++)
        {
            if (IsChanged(stems[index] + ".docx", ShapeWord.Write(documents[index])) || !File.Exists(stems[index] + ".libreoffice.pdf"))
            {
                changed.Add(index);
            }
        }

        if (changed.Count == 0)
        {
            return;
        }

        ExternalProgram.InTemporaryFolder(profile =>
        {
            ExternalProgram.Run("soffice",
            [
                "--headless", "-env:UserInstallation=" + new Uri(profile).AbsoluteUri, "--convert-to", "pdf", "--outdir", profile,
                .. changed.Select(index => stems[index] + ".docx"),
            ]);
            foreach (var index in changed)
            {
                var pdf = File.ReadAllBytes(Path.Combine(profile, Path.GetFileName(stems[index]) + ".pdf"));

                // Word has no turned tables, so the whole page is turned.
                var turn = documents[index].Blocks.OfType<TablePart>().Select(part => part.Turn).FirstOrDefault(documents[index].Paper.ContentTurn);
                turn = turn == 0 ? documents[index].Paper.ContentTurn : turn;
                File.WriteAllBytes(stems[index] + ".libreoffice.pdf", PageImposition.Turn(PdfIdentity.Fix(pdf), turn, documents[index].Paper.PageTurn));
            }

            return 0;
        });
    }

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
