using System.Text;
using Extractor.Fixtures.Rendering;
using Extractor.Scans.Imaging;

namespace Extractor.Fixtures.Scanning;

/// <summary>Pictures of the pages of a PDF file, drawn by Poppler's <c>pdftoppm</c>.</summary>
public static class PageRaster
{
    /// <summary>Draws one page in colour.</summary>
    /// <param name="pdf">The file.</param>
    /// <param name="page">The page, from 1.</param>
    /// <param name="resolution">Dots an inch.</param>
    /// <exception cref="InvalidOperationException">Poppler is absent or cannot draw the page.</exception>
    public static ColorImage Draw(string pdf, int page, int resolution) => ExternalProgram.InTemporaryFolder(folder =>
    {
        string root = Path.Combine(folder, "page");
        ExternalProgram.Run("pdftoppm", ["-r", $"{resolution}", "-f", $"{page}", "-l", $"{page}", "-singlefile", pdf, root]);
        return Read(File.ReadAllBytes(root + ".ppm"));
    });

    /// <summary>Reads a binary portable pixmap (P6) of 8 bits a sample.</summary>
    private static ColorImage Read(byte[] pixmap)
    {
        int at = 0;
        string[] head = [.. Enumerable.Range(0, 4).Select(_ => Word())];
        if (head is not ["P6", _, _, "255"])
        {
            throw new InvalidOperationException($"pdftoppm wrote no pixmap of 8 bits: {string.Join(' ', head)}");
        }

        return new ColorImage(int.Parse(head[1]), int.Parse(head[2]), pixmap[at..]);

        string Word()
        {
            int start = at;
            while (!char.IsWhiteSpace((char)pixmap[at]))
            {
                at++;
            }

            return Encoding.ASCII.GetString(pixmap, start, at++ - start);
        }
    }
}
