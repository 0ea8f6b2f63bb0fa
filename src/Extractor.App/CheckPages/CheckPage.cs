using Extractor.App.Reports;
using Extractor.Fiscal;

namespace Extractor.App.CheckPages;

/// <summary>
/// Findings as one HTML page in Chinese and English, for the department itself: to read, to print on A4, to hand on. It holds everything that it
/// shows: no script, no picture, no reference to anywhere, and a policy that forbids a browser to follow any. The same findings give the same page.
/// </summary>
internal static class CheckPage
{
    /// <summary>Writes the page of documents in the order of the command line.</summary>
    internal static void Write(Stream output, IEnumerable<CheckedDocument> documents)
    {
        var page = new HtmlText();
        page.Markup("<!DOCTYPE html>").Markup("<html lang=\"zh\">").Markup("<head>").Markup("<meta charset=\"utf-8\">");
        page.Markup("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">");
        page.Markup("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">").Markup("<meta name=\"referrer\" content=\"no-referrer\">");
        page.Element("title", "勾稽核对 Arithmetic check").Markup("<style>").Markup(Style()).Markup("</style>").Markup("</head>").Markup("<body>");
        page.Both("h1", "勾稽关系核对", "Check of the arithmetic");
        foreach (var document in documents)
        {
            DocumentSection.Write(page, document);
        }

        page.Open("footer");
        page.Both(
            "p",
            "只核对报告自身数字之间的关系，由程序完成；不符不等于有错，请按所列位置核对原件。",
            "A program compared the figures of the report with each other. What fails is not yet an error: look at the places that are named.");
        page.Element("p", $"Extractor {ExtractorVersion.Current}").Close("footer").Markup("</body>").Markup("</html>");
        output.Write(Terminal.Utf8.GetBytes(page.ToString()));
    }

    private static string Style()
    {
        using var resource = typeof(CheckPage).Assembly.GetManifestResourceStream("check-page.css")!;
        using var reader = new StreamReader(resource, Terminal.Utf8);
        return reader.ReadToEnd().TrimEnd();
    }
}
