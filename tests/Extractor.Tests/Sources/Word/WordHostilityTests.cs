using System.Text;
using Extractor.Diagnostics;
using Extractor.Documents;
using static Extractor.Tests.Sources.Word.DocxBuilder;

namespace Extractor.Tests.Sources.Word;

/// <summary>Files that are damaged or made to do harm.</summary>
public sealed class WordHostilityTests
{
    private static readonly byte[] Sound = OfMarkup($"{P("决算")}<w:tbl><w:tr><w:tc>{P("合计")}</w:tc></w:tr></w:tbl>");

    [Test]
    public void A_document_cut_anywhere_is_read_or_refused_with_a_reason()
    {
        for (var length = 0; length < Sound.Length; length++)
        {
            var reading = Read(Sound[..length]);
            if (reading.Document is null)
            {
                Assert.That(reading.Diagnostics.Single().Code, Is.EqualTo("SRC004"));
            }
        }

        Assert.That(Read(Sound[..(Sound.Length / 2)]).Document, Is.Null);
    }

    [FsCheck.NUnit.Property(MaxTest = 2000)]
    public bool Changed_bytes_never_throw(int seed, byte value)
    {
        var bytes = (byte[])Sound.Clone();
        var place = (int)((uint)seed % bytes.Length);
        bytes[place] = value;
        var reading = Read(bytes);
        return (reading.Document is null) == reading.Diagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
    }

    [TestCase("<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'><w:body><w:p>")]
    [TestCase("<!DOCTYPE d [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><d>&x;</d>")]
    [TestCase("")]
    public void Broken_markup_is_refused(string markup) =>
        Assert.That(Read(Zip(("word/document.xml", markup))).Diagnostics.Single().Code, Is.EqualTo("SRC004"));

    [Test]
    public void A_zip_without_a_main_document_is_refused() =>
        Assert.That(Read(Zip(("a.txt", "x"))).Diagnostics.Single().Message, Does.Contain("word/document.xml is missing"));

    [Test]
    public void A_part_that_inflates_without_end_is_refused()
    {
        var reading = Read(OfMarkup(P(new string('0', 64 << 20))));

        Assert.That(reading.Document, Is.Null);
        Assert.That(reading.Diagnostics.Single().Message, Does.Contain("inflates to more than"));
    }

    [Test]
    public void Elements_nested_a_hundred_thousand_deep_do_no_harm()
    {
        const int depth = 100_000;
        var body = new StringBuilder().Insert(0, "<w:sdt>", depth).Append(P("底")).Insert(depth * 7, string.Empty);
        for (var i = 0; i < depth; i++)
        {
            body.Append("</w:sdt>");
        }

        Assert.That(Blocks(OfMarkup(body.ToString())).Cast<Paragraph>().Single().Text, Is.EqualTo("底"));
    }

    [Test]
    public void Tables_nested_too_deep_are_left_out_and_told()
    {
        var body = P("芯");
        for (var i = 0; i < 50; i++)
        {
            body = $"<w:tbl><w:tr><w:tc>{body}</w:tc></w:tr></w:tbl>";
        }

        var reading = Read(OfMarkup(body + P("后")));

        Assert.That(reading.Diagnostics.Single().Code, Is.EqualTo("SRC010"));
        Assert.That(((FlowDocument)reading.Document!).Blocks[^1], Is.TypeOf<Paragraph>().With.Property("Text").EqualTo("后"));
    }

    [Test]
    public void A_monstrous_span_takes_no_more_than_the_budget()
    {
        var table = (Table)Blocks(OfMarkup(
            $"<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val='2000000000'/></w:tcPr>{P("甲")}</w:tc><w:tc>{P("乙")}</w:tc></w:tr></w:tbl>")).Single();

        Assert.That(string.Concat(table.Cells.Select(cell => cell.Text)), Does.Contain("甲").And.Contain("乙"));
        Assert.That(table.ColumnCount, Is.LessThan(1000));
    }

    [Test]
    public void Parts_are_found_by_relationship_and_never_outside()
    {
        const string type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument";
        var document = $"<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'><w:body>{P("主")}</w:body></w:document>";
        var bytes = Zip(
            ("_rels/.rels", $"<Relationships><Relationship Type='{type}' TargetMode='External' Target='http://localhost:1/x'/><Relationship Type='{type}' Target='./../part/main.xml'/></Relationships>"),
            ("\\part\\main.xml", document));

        Assert.That(Blocks(bytes).Cast<Paragraph>().Single().Text, Is.EqualTo("主"));
    }
}
