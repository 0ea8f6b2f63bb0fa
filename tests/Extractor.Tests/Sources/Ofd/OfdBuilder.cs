using System.IO.Compression;
using System.Text;
using Extractor.Documents;
using Extractor.Sources;

namespace Extractor.Tests.Sources.Ofd;

/// <summary>Makes small OFD files part by part. What is not said is a document of one A4 page with the font 3.</summary>
internal sealed class OfdBuilder
{
    private readonly Dictionary<string, byte[]> parts = new(StringComparer.Ordinal);

    public OfdBuilder()
    {
        With("OFD.xml", "<OFD><DocBody><DocRoot>Doc_0/Document.xml</DocRoot></DocBody></OFD>");
        With("Doc_0/Document.xml", Document("<PublicRes>Res.xml</PublicRes>", "<Page ID=\"1\" BaseLoc=\"Pages/0.xml\"/>"));
        With("Doc_0/Res.xml", "<Res><Fonts><Font ID=\"3\" FontName=\"宋体\"/></Fonts></Res>");
    }

    /// <summary>A file whose page has a layer with these objects.</summary>
    public static OfdBuilder Page(string objects) => new OfdBuilder().With("Doc_0/Pages/0.xml", PageOf(objects));

    public static string PageOf(string objects) => $"<Page><Content><Layer ID=\"2\">{objects}</Layer></Content></Page>";

    public static string Document(string common, string pages, string more = "") =>
        $"<Document><CommonData><PageArea><PhysicalBox>0 0 210 297</PhysicalBox></PageArea>{common}</CommonData><Pages>{pages}</Pages>{more}</Document>";

    /// <summary>A text whose characters are 10 millimetres high and apart.</summary>
    public static string Text(string text, string place = "10 20 100 12", string attributes = "", string code = "DeltaX=\"g 99 10\"") =>
        $"<TextObject ID=\"9\" Boundary=\"{place}\" Font=\"3\" Size=\"10\" {attributes}><TextCode X=\"0\" Y=\"9\" {code}>{text}</TextCode></TextObject>";

    public OfdBuilder With(string part, string content) => With(part, Encoding.UTF8.GetBytes(content));

    public OfdBuilder With(string part, byte[] content)
    {
        parts[part] = content;
        return this;
    }

    public OfdBuilder Without(string part)
    {
        parts.Remove(part);
        return this;
    }

    public byte[] ToBytes()
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var part = archive.CreateEntry(name).Open();
                part.Write(content);
            }
        }

        return stream.ToArray();
    }

    public SourceReading Open() => SourceReader.Read(ToBytes(), "a.ofd");

    /// <summary>The page of a number.</summary>
    public Page Read(int number = 1)
    {
        using var reading = Open();
        Assert.That(reading.Document, Is.Not.Null, string.Join('\n', reading.Diagnostics));
        return ((PagedDocument)reading.Document!).Pages.Read(number, CancellationToken.None);
    }

    /// <summary>The characters of a page in the order of drawing.</summary>
    public static string TextOf(Page page) => string.Concat(page.Glyphs.Select(glyph => glyph.Text));
}
