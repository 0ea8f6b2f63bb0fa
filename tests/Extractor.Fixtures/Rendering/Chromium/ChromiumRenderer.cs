using Extractor.Fixtures.Rendering.Html;

namespace Extractor.Fixtures.Rendering.Chromium;

/// <summary>Prints the HTML rendering to PDF with Chromium.</summary>
public static class ChromiumRenderer
{
    /// <summary>One run of the browser with a profile of its own.</summary>
    /// <exception cref="InvalidOperationException">Chromium is absent or failed.</exception>
    public static Rendered Render(InventedReport report)
    {
        Rendered html = HtmlRenderer.Render(report);
        return ExternalProgram.InTemporaryFolder(folder =>
        {
            string source = Path.Combine(folder, "report.html");
            string target = Path.Combine(folder, "report.pdf");
            File.WriteAllBytes(source, html.Bytes);
            ExternalProgram.Run("chromium",
            [
                "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync", "--no-pdf-header-footer",
                report.Recipe.Page.TaggedPdf ? "--export-tagged-pdf" : "--disable-pdf-tagging",
                "--user-data-dir=" + Path.Combine(folder, "profile"), "--print-to-pdf=" + target, new Uri(source).AbsoluteUri,
            ]);
            return html with { FileName = "report.chromium.pdf", Kind = "pdf-chromium", Bytes = PdfIdentity.Fix(File.ReadAllBytes(target)) };
        });
    }
}
