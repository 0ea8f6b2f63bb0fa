using static Extractor.Tests.Sources.Word.DocxBuilder;

namespace Extractor.Tests.Sources.Word;

/// <summary>What a Word document holds and the reader does not read is told.</summary>
public sealed class UnreadPartTests
{
    private const string Chart = "<c:chart xmlns:c='http://schemas.openxmlformats.org/drawingml/2006/chart'/>";
    private const string Picture = "<pic:pic xmlns:pic='http://schemas.openxmlformats.org/drawingml/2006/picture'/>";

    [TestCase("<w:p><w:r><w:object><v:shape><v:imagedata/></v:shape></w:object></w:r></w:p>", "SRC022", TestName = "An embedded object, once, without its picture")]
    [TestCase("<w:altChunk/>", "SRC022", TestName = "An imported document that is not in the file")]
    [TestCase("<w:p><w:r><w:drawing>" + Chart + "</w:drawing></w:r></w:p>", "SRC022", TestName = "A chart that is not in the file")]
    [TestCase("<w:p><w:r><w:drawing>" + Picture + "</w:drawing></w:r></w:p>", "SRC023", TestName = "A picture")]
    [TestCase("<w:p><w:r><w:pict><v:shape><v:imagedata/></v:shape></w:pict></w:r></w:p>", "SRC023", TestName = "A picture of an older version")]
    [TestCase(
        "<w:p><w:r><mc:AlternateContent><mc:Choice Requires='wps'>" + Picture + "</mc:Choice><mc:Fallback><v:imagedata/></mc:Fallback></mc:AlternateContent></w:r></w:p>",
        "SRC023", TestName = "A picture in two forms, once")]
    public void Is_told(string markup, string code)
    {
        var diagnostic = Read(OfMarkup(P("文") + markup)).Diagnostics.Single();

        Assert.That(diagnostic.Code, Is.EqualTo(code));
        Assert.That(diagnostic.Message, Does.StartWith("1 "));
    }
}
