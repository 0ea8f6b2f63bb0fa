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
        return reading.Document is not null || reading.Diagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
    }

    [TestCase("<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'><w:body><w:p>")]
    [TestCase("<!DOCTYPE d [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><d>&x;</d>")]
    [TestCase("")]
    public void Broken_markup_is_refused(string markup) =>
        Assert.That(Read(Zip(("word/document.xml", markup))).Diagnostics.Single().Code, Is.EqualTo("SRC004"));

    [Test]
    public void A_document_type_is_refused_in_words_for_readers_of_reports() => Assert.That(
        Read(Zip(("word/document.xml", "<!DOCTYPE d [<!ENTITY a 'b'>]><d>&a;</d>"))).Diagnostics.Single().Message,
        Does.Contain("it has a document type").And.Not.Contain("XmlReader"));

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

    [Test]
    public void Frames_nested_without_end_do_no_harm()
    {
        var body = new StringBuilder();
        for (var i = 0; i < 100_000; i++)
        {
            body.Append(i % 2 == 0 ? "<w:p>" : "<mc:AlternateContent>");
        }

        for (var i = 100_000; i-- > 0;)
        {
            body.Append(i % 2 == 0 ? "</w:p>" : "</mc:AlternateContent>");
        }

        var reading = Read(OfMarkup(body + P("后")));

        Assert.That(reading.Diagnostics.Single().Code, Is.EqualTo("SRC010"));
        Assert.That(((Paragraph)((FlowDocument)reading.Document!).Blocks.Single()).Text, Is.EqualTo("后"));
    }

    [Test]
    public void Millions_of_paragraphs_take_no_more_than_the_budget()
    {
        var reading = Read(OfMarkup(string.Concat(Enumerable.Repeat("<w:p><w:r><w:t>a</w:t></w:r></w:p>", 1_100_000))));

        Assert.That(reading.Diagnostics.Select(diagnostic => diagnostic.Code).Distinct(), Is.EqualTo(new[] { "SRC010" }));
        Assert.That(((FlowDocument)reading.Document!).Blocks, Has.Length.EqualTo(1_000_000));
    }

    [Test]
    public void Numbers_and_levels_without_measure_do_no_harm()
    {
        var numbering = WordNumberingTests.List(1, WordNumberingTests.Level(0, "lowerRoman", "%1%9%%0%", "<w:lvlRestart w:val='99'/>", start: int.MaxValue)
            + WordNumberingTests.Level(1, "decimal", new string('%', 100_000)) + "<w:lvl w:ilvl='1000000000'><w:lvlText w:val='%1'/></w:lvl>")
            .Replace("</w:num>", "<w:lvlOverride w:ilvl='1000000000'><w:startOverride w:val='5'/></w:lvlOverride></w:num>", StringComparison.Ordinal);

        Assert.That(
            WordNumberingTests.Texts(numbering, WordNumberingTests.Item(0, "甲"), WordNumberingTests.Item(0, "乙"), WordNumberingTests.Item(1, "丙"), WordNumberingTests.Item(1_000_000_000, "丁"), WordNumberingTests.Item(0, "戊", int.MaxValue)),
            Is.EqualTo(new[] { "2147483647%%0% 甲", "2147483647%%0% 乙", "丙", "丁", "戊" }));
    }

    [Test]
    public void Styles_and_list_styles_that_name_each_other_end()
    {
        var styles = Part("styles", "<w:style w:styleId='a'><w:basedOn w:val='b'/><w:pPr><w:numPr><w:ilvl w:val='2'/></w:numPr></w:pPr></w:style><w:style w:styleId='b'><w:basedOn w:val='a'/></w:style>");
        var numbering = Part("numbering", "<w:abstractNum w:abstractNumId='1'><w:styleLink w:val='x'/><w:numStyleLink w:val='y'/></w:abstractNum>"
            + "<w:abstractNum w:abstractNumId='2'><w:styleLink w:val='y'/><w:numStyleLink w:val='x'/></w:abstractNum>" + WordNumberingTests.Num(1, 1));
        var blocks = Blocks(OfParts(
            "<w:p><w:pPr><w:pStyle w:val='a'/></w:pPr><w:r><w:t>甲</w:t></w:r></w:p>" + WordNumberingTests.Item(0, "乙"), ("s", "styles", "styles.xml", styles), ("n", "numbering", "numbering.xml", numbering)));

        Assert.That(blocks.Cast<Paragraph>().Select(paragraph => paragraph.Text), Is.EqualTo(new[] { "甲", "乙" }));
    }
}
