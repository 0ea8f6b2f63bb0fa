using System.IO.Compression;
using System.Xml.Linq;

namespace Extractor.Measurements.Ofd;

/// <summary>
/// The characters that the XML of an OFD file holds, page by page: every <c>TextCode</c> of the page and of its templates. Written
/// without the reader that is measured, and simpler: well-made files only, no geometry.
/// </summary>
internal static class OfdText
{
    /// <summary>The texts of the pages in their order.</summary>
    public static IReadOnlyList<string> Pages(string file)
    {
        using var archive = ZipFile.OpenRead(file);
        var pages = new List<string>();
        foreach (var body in Load(archive, "OFD.xml").Elements().Where(element => element.Name.LocalName == "DocBody"))
        {
            var part = Named(body, "DocRoot").Single().Value.TrimStart('/');
            var document = Load(archive, part);
            var templates = Named(document, "TemplatePage").ToDictionary(element => element.Attribute("ID")!.Value, element => Locate(part, element.Attribute("BaseLoc")!.Value), StringComparer.Ordinal);
            foreach (var page in Named(document, "Pages").Elements())
            {
                var content = Load(archive, Locate(part, page.Attribute("BaseLoc")!.Value));
                pages.Add(string.Concat(Named(content, "Template")
                    .Select(use => Load(archive, templates[use.Attribute("TemplateID")!.Value]))
                    .Append(content)
                    .SelectMany(layer => Named(layer, "TextCode"))
                    .Select(code => code.Value)));
            }
        }

        return pages;
    }

    private static IEnumerable<XElement> Named(XElement element, string name) => element.Descendants().Where(inner => inner.Name.LocalName == name);

    private static XElement Load(ZipArchive archive, string part)
    {
        using var stream = archive.GetEntry(part)?.Open() ?? throw new FileNotFoundException(part);
        return XDocument.Load(stream).Root!;
    }

    private static string Locate(string part, string location) =>
        location.StartsWith('/') ? location[1..] : part[..(part.LastIndexOf('/') + 1)] + location;
}
