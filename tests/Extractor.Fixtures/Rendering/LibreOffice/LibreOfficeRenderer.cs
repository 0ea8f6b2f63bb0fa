using System.Collections.Immutable;
using System.Globalization;
using Extractor.Fixtures.Rendering.Word;

namespace Extractor.Fixtures.Rendering.LibreOffice;

/// <summary>Converts Word renderings to PDF with LibreOffice.</summary>
public static class LibreOfficeRenderer
{
    /// <summary>One run of the program for all reports; the answer is in the order of the reports.</summary>
    /// <exception cref="InvalidOperationException">LibreOffice is absent or failed.</exception>
    public static ImmutableArray<Rendered> Render(IReadOnlyList<InventedReport> reports)
        => reports.Count == 0 ? [] : ExternalProgram.InTemporaryFolder(folder => Convert(reports, folder));

    private static ImmutableArray<Rendered> Convert(IReadOnlyList<InventedReport> reports, string folder)
    {
        Rendered[] documents = [.. reports.Select(WordRenderer.Render)];
        string[] names = [.. reports.Select((_, index) => index.ToString("D4", CultureInfo.InvariantCulture))];
        for (int index = 0; index < documents.Length; index++)
        {
            File.WriteAllBytes(Path.Combine(folder, names[index] + ".docx"), documents[index].Bytes);
        }

        ExternalProgram.Run("soffice",
        [
            "--headless", "-env:UserInstallation=" + new Uri(Path.Combine(folder, "profile")).AbsoluteUri,
            "--convert-to", "pdf", "--outdir", folder, .. names.Select(name => Path.Combine(folder, name + ".docx")),
        ]);
        return
        [
            .. documents.Select((document, index) => document with
            {
                FileName = "report.libreoffice.pdf",
                Kind = "pdf-libreoffice",
                Bytes = PdfIdentity.Fix(File.ReadAllBytes(Path.Combine(folder, names[index] + ".pdf"))),
            }),
        ];
    }
}
