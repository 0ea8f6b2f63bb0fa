using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Extractor.Fixtures.Shapes.Rendering;

/// <summary>
/// Turns the pages of a finished PDF as an imposition program does: the content by a matrix around each content stream, the page by
/// its <c>/Rotate</c> (ISO 32000-1, 7.7.3.3). The changes are appended to the file as an update (7.5.6). Only for files whose page
/// objects and cross-reference table are written plainly, as Chromium and LibreOffice write them.
/// </summary>
internal static class PageImposition
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);
    private static readonly Regex PageObject = new(@"(?<=[\r\n])(?<id>\d+) 0 obj\s*(?<page><<(?:(?!endobj).)*?/Type\s*/Page(?![s\w]).*?>>)\s*endobj", RegexOptions.CultureInvariant | RegexOptions.Singleline, Limit);
    private static readonly Regex MediaBox = new(@"/MediaBox\s*\[\s*0 0 (?<width>[\d.]+) (?<height>[\d.]+)\s*\]", RegexOptions.CultureInvariant, Limit);
    private static readonly Regex Contents = new(@"/Contents\s+(?<id>\d+) 0 R", RegexOptions.CultureInvariant, Limit);
    private static readonly Regex Trailer = new(@"trailer\s*<<.*?/Size (?<size>\d+).*?>>\s*startxref\s*(?<start>\d+)\s*%%EOF\s*$", RegexOptions.CultureInvariant | RegexOptions.Singleline, Limit);
    private static readonly Regex Root = new(@"/Root \d+ 0 R", RegexOptions.CultureInvariant, Limit);

    /// <summary>The file with every page turned; the same bytes when both turns are zero.</summary>
    /// <param name="pdf">The file.</param>
    /// <param name="contentTurn">Degrees clockwise, on the paper, which takes the turned shape.</param>
    /// <param name="pageTurn">The value of <c>/Rotate</c>.</param>
    /// <exception cref="InvalidOperationException">The file is not written as expected.</exception>
    public static byte[] Turn(byte[] pdf, int contentTurn, int pageTurn)
    {
        if (contentTurn == 0 && pageTurn == 0)
        {
            return pdf;
        }

        var text = Encoding.Latin1.GetString(pdf);
        var trailer = Trailer.Match(text);
        var pages = PageObject.Matches(text);
        if (!trailer.Success || pages.Count == 0)
        {
            throw new InvalidOperationException("The PDF is not written plainly enough to turn its pages.");
        }

        var update = new PdfUpdate(text, int.Parse(trailer.Groups["size"].Value, CultureInfo.InvariantCulture));
        foreach (Match page in pages)
        {
            Turn(update, page, contentTurn, pageTurn);
        }

        return update.Finish(Root.Match(trailer.Value).Value, trailer.Groups["start"].Value);
    }

    private static void Turn(PdfUpdate update, Match page, int contentTurn, int pageTurn)
    {
        var dictionary = page.Groups["page"].Value;
        var box = MediaBox.Match(dictionary);
        var (width, height) = (box.Groups["width"].Value, box.Groups["height"].Value);
        var matrix = contentTurn switch
        {
            90 => $"0 -1 1 0 0 {width}",
            180 => $"-1 0 0 -1 {width} {height}",
            270 => $"0 1 -1 0 {height} 0",
            _ => "1 0 0 1 0 0",
        };
        var before = update.AddStream($"q {matrix} cm\n");
        var after = update.AddStream("\nQ");
        dictionary = Contents.Replace(dictionary, match => $"/Contents [{before} 0 R {match.Groups["id"].Value} 0 R {after} 0 R]");
        dictionary = MediaBox.Replace(dictionary, contentTurn % 180 == 0 ? $"/MediaBox [0 0 {width} {height}]" : $"/MediaBox [0 0 {height} {width}]");
        update.Replace(page.Groups["id"].Value, dictionary.Insert(2, $"/Rotate {pageTurn} "));
    }

    /// <summary>Objects appended to a file, with the cross-reference section that finds them.</summary>
    private sealed class PdfUpdate(string original, int size)
    {
        private readonly StringBuilder file = new(original);
        private readonly SortedDictionary<int, int> offsets = [];
        private int next = size;

        public int AddStream(string content)
        {
            Write(next, $"<</Length {content.Length}>>\nstream\n{content}\nendstream");
            return next++;
        }

        public void Replace(string id, string body) => Write(int.Parse(id, CultureInfo.InvariantCulture), body);

        public byte[] Finish(string root, string previous)
        {
            var start = file.Length;
            file.Append("xref\n");
            foreach (var (id, offset) in offsets)
            {
                file.Append(CultureInfo.InvariantCulture, $"{id} 1\n{offset:0000000000} 00000 n \n");
            }

            file.Append(CultureInfo.InvariantCulture, $"trailer\n<</Size {next} {root} /Prev {previous}>>\nstartxref\n{start}\n%%EOF\n");
            return Encoding.Latin1.GetBytes(file.ToString());
        }

        private void Write(int id, string body)
        {
            file.Append('\n');
            offsets[id] = file.Length;
            file.Append(CultureInfo.InvariantCulture, $"{id} 0 obj\n{body}\nendobj\n");
        }
    }
}
