using System.Collections.Immutable;
using System.Globalization;
using Extractor.Fixtures.Rendering.Word;

namespace Extractor.Fixtures.Rendering.LibreOffice;

/// <summary>Converts Word renderings to PDF and to Word 97 with LibreOffice.</summary>
public static class LibreOfficeRenderer
{
    /// <summary>One run of the program for all reports; the answer is in the order of the reports.</summary>
    /// <exception cref="InvalidOperationException">LibreOffice is absent or failed.</exception>
    public static ImmutableArray<Rendered> Render(IReadOnlyList<InventedReport> reports) =>
        Render(reports, "pdf", static (document, bytes) => document with
        {
            FileName = "report.libreoffice.pdf",
            Kind = "pdf-libreoffice",
            Bytes = PdfIdentity.Fix(bytes),
        });

    /// <summary>The same as documents of Word 97 to 2003.</summary>
    /// <exception cref="InvalidOperationException">LibreOffice is absent or failed.</exception>
    public static ImmutableArray<Rendered> RenderBinary(IReadOnlyList<InventedReport> reports) =>
        Render(reports, "doc", static (document, bytes) => document with { FileName = "report.doc", Kind = "doc", Bytes = bytes });

    private static ImmutableArray<Rendered> Render(IReadOnlyList<InventedReport> reports, string format, Func<Rendered, byte[], Rendered> finish)
        => reports.Count == 0 ? [] : ExternalProgram.InTemporaryFolder(folder => Convert(reports, format, folder, finish));

    private static ImmutableArray<Rendered> Convert(
        IReadOnlyList<InventedReport> reports, string format, string folder, Func<Rendered, byte[], Rendered> finish)
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
            "--convert-to", format, "--outdir", folder, .. names.Select(name => Path.Combine(folder, name + ".docx")),
        ]);
        return [.. documents.Select((document, index) => finish(document, File.ReadAllBytes(Path.Combine(folder, $"{names[index]}.{format}"))))];
    }
}
