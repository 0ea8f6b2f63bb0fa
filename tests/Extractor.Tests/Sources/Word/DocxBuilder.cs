using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Extractor.Documents;
using Extractor.Sources;
using Extractor.Sources.Word;

namespace Extractor.Tests.Sources.Word;

/// <summary>Makes Word documents for tests: whole ones through the format's own library, damaged ones part by part.</summary>
internal static class DocxBuilder
{
    private const string RelationshipTypes = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private const string Namespaces =
        "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" "
        + "xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

    /// <summary>A document made of elements of the format's library, with two heading styles.</summary>
    internal static byte[] Of(params OpenXmlElement[] body)
    {
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = document.AddMainDocumentPart();
            main.Document = new Document(new Body(body));
            main.AddNewPart<StyleDefinitionsPart>().Styles = new Styles(
                new Style(new StyleName { Val = "heading 1" }) { StyleId = "a1", Type = StyleValues.Paragraph },
                new Style(new StyleName { Val = "单位标题" }, new BasedOn { Val = "a1" }) { StyleId = "a2", Type = StyleValues.Paragraph });
        }

        return stream.ToArray();
    }

    /// <summary>A document whose body is the given markup.</summary>
    internal static byte[] OfMarkup(string body) => Zip(("word/document.xml", $"<w:document {Namespaces}><w:body>{body}</w:body></w:document>"));

    /// <summary>A document whose body is the given markup, with further parts that it refers to by an id and a type such as <c>numbering</c>.</summary>
    internal static byte[] OfParts(string body, params (string Id, string Type, string Name, string Content)[] parts) => Zip(
    [
        ("word/document.xml", $"<w:document {Namespaces}><w:body>{body}</w:body></w:document>"),
        ("word/_rels/document.xml.rels", $"<Relationships>{string.Concat(parts.Select(part => $"<Relationship Id='{part.Id}' Type='{RelationshipTypes}/{part.Type}' Target='{part.Name}'/>"))}</Relationships>"),
        .. parts.Select(part => ($"word/{part.Name}", part.Content)),
    ]);

    /// <summary>A part of WordprocessingML with the given root and content.</summary>
    internal static string Part(string root, string content) => $"<w:{root} {Namespaces}>{content}</w:{root}>";

    /// <summary>A zip of parts.</summary>
    internal static byte[] Zip(params (string Name, string Content)[] parts)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            foreach (var (name, content) in parts)
            {
                using var writer = new StreamWriter(archive.CreateEntry(name).Open(), new UTF8Encoding(false));
                writer.Write(content);
            }
        }

        return stream.ToArray();
    }

    /// <summary>A paragraph of markup.</summary>
    internal static string P(string text) => $"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>";

    internal static SourceReading Read(byte[] bytes) =>
        WordSourceReader.Read(bytes, new DocumentIdentity("a.docx", new string('0', 64), bytes.Length, ContentFormat.Docx.MediaType, "none"), []);

    /// <summary>The blocks of a document that must be readable.</summary>
    internal static IReadOnlyList<Block> Blocks(byte[] bytes)
    {
        var reading = Read(bytes);
        Assert.That(reading.Diagnostics, Is.Empty);
        return ((FlowDocument)reading.Document!).Blocks;
    }
}
