using System.IO.Compression;
using Extractor.Diagnostics;
using Extractor.Documents;
using Extractor.Sources;

namespace Extractor.Tests.Sources.Ofd;

/// <summary>Damaged and hostile files: a diagnostic with a code, what can be read, and never an exception.</summary>
public sealed class OfdHostilityTests
{
    [Test]
    public void A_missing_page_is_told_and_the_others_are_read()
    {
        var builder = new OfdBuilder()
            .With("Doc_0/Document.xml", OfdBuilder.Document("<PublicRes>Res.xml</PublicRes>", "<Page ID=\"1\" BaseLoc=\"Pages/9.xml\"/><Page ID=\"2\" BaseLoc=\"Pages/0.xml\"/>"))
            .With("Doc_0/Pages/0.xml", OfdBuilder.PageOf(OfdBuilder.Text("二")));

        Assert.Multiple(() =>
        {
            Assert.That(builder.Read(1).Diagnostics.Single(), Has.Property("Code").EqualTo("SRC041").And.Property("Severity").EqualTo(DiagnosticSeverity.Error));
            Assert.That(OfdBuilder.TextOf(builder.Read(2)), Is.EqualTo("二"));
        });
    }

    [TestCase("<!DOCTYPE Page [<!ENTITY a \"aaaa\">]><Page/>", "")]
    [TestCase("<Page><Content><Layer>#</Layer><Broken", "一")]
    [TestCase("<Page><Content><Layer>#<x></Layer>", "一")]
    [TestCase("", "")]
    [TestCase("no xml", "")]
    public void A_damaged_page_gives_what_stands_before_the_damage(string content, string text)
    {
        var page = new OfdBuilder().With("Doc_0/Pages/0.xml", content.Replace("#", OfdBuilder.Text("一"), StringComparison.Ordinal)).Read();

        Assert.Multiple(() =>
        {
            Assert.That(OfdBuilder.TextOf(page), Is.EqualTo(text));
            Assert.That(page.Diagnostics.Select(note => note.Code), Is.EqualTo(new[] { "SRC042" }));
        });
    }

    [Test]
    public void An_external_entity_is_never_fetched()
    {
        var page = new OfdBuilder().With("Doc_0/Pages/0.xml", "<!DOCTYPE Page [<!ENTITY a SYSTEM \"file:///etc/hostname\">]>" + OfdBuilder.PageOf(OfdBuilder.Text("&a;"))).Read();

        Assert.That(page.Glyphs, Is.Empty);
    }

    [Test]
    public void Elements_without_end_run_into_a_budget()
    {
        var deep = OfdBuilder.Page(string.Concat(Enumerable.Repeat("<PageBlock>", 20_000))).Read();
        var wide = OfdBuilder.Page(string.Concat(Enumerable.Repeat("<x/>", 600_000)) + OfdBuilder.Text("一")).Read();

        Assert.Multiple(() =>
        {
            Assert.That(deep.Diagnostics.Select(note => note.Code), Does.Contain("SRC042"));
            Assert.That(wide.Diagnostics.Select(note => note.Code), Does.Contain("SRC042"));
        });
    }

    [Test]
    public void A_page_that_inflates_without_end_is_cut()
    {
        var page = OfdBuilder.Page(new string(' ', 40_000_000)).Read();

        Assert.That(page.Diagnostics.Select(note => note.Code), Is.EqualTo(new[] { "SRC042" }));
    }

    [Test]
    public void Numbers_beyond_all_bounds_put_nothing_on_the_page()
    {
        var page = OfdBuilder.Page(
            OfdBuilder.Text("一二", attributes: "CTM=\"1e7 1e7 1e7 1e7 1e7 1e7\"", code: "DeltaX=\"1e7\"")
            + OfdBuilder.Text("三", place: "NaN 1 Infinity 1e300")
            + "<PathObject Boundary=\"1e7 1e7 1e7 1e7\" LineWidth=\"1e7\"><AbbreviatedData>M -1e7 -1e7 L 1e7 -1e7 A 0 0 0 0 0 0 0 A 1e7 1e7 1e7 1 1 -1e7 1e7 C</AbbreviatedData></PathObject>").Read();

        Assert.That(page.Glyphs.Where(glyph => !double.IsFinite(glyph.Box.Area)), Is.Empty);
    }

    [Test]
    public void A_file_cut_short_gives_the_pages_that_are_left()
    {
        var whole = OfdBuilder.Page(OfdBuilder.Text("一")).ToBytes();
        using var reading = SourceReader.Read(whole.AsMemory(0, whole.Length - 60), "a.ofd");

        Assert.Multiple(() =>
        {
            Assert.That(reading.Diagnostics.Select(note => note.Code), Is.EqualTo(new[] { "SRC037" }));
            Assert.That(OfdBuilder.TextOf(((PagedDocument)reading.Document!).Pages.Read(1, CancellationToken.None)), Is.EqualTo("一"));
        });
    }

    [Test]
    public void A_changed_byte_in_stored_content_is_noticed()
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        using (var whole = new ZipArchive(new MemoryStream(OfdBuilder.Page(OfdBuilder.Text("12345678")).ToBytes())))
        {
            foreach (var entry in whole.Entries)
            {
                using var from = entry.Open();
                using var to = archive.CreateEntry(entry.FullName, CompressionLevel.NoCompression).Open();
                from.CopyTo(to);
            }
        }

        var bytes = stream.ToArray();
        bytes[bytes.AsSpan().IndexOf("12345678"u8)] = (byte)'9';
        using var reading = SourceReader.Read(bytes, "a.ofd");
        var page = ((PagedDocument)reading.Document!).Pages.Read(1, CancellationToken.None);

        Assert.That(page.Diagnostics.Select(note => note.Code), Is.EqualTo(new[] { "SRC042" }));
    }

    [Test]
    public void Lists_that_are_lost_are_replaced_by_the_names_of_the_parts()
    {
        var page = OfdBuilder.Page(OfdBuilder.Text("一"))
            .Without("OFD.xml").Without("Doc_0/Document.xml").With("OFD.xml", "<").With("Doc_0/Pages/Page_0/Content.xml", OfdBuilder.PageOf(OfdBuilder.Text("二"))).Read();

        Assert.That(OfdBuilder.TextOf(page), Is.EqualTo("二"));
    }

    [Test]
    public void A_file_without_pages_says_so()
    {
        using var reading = new OfdBuilder().With("Doc_0/Document.xml", "<Document/>").Open();
        using var encrypted = new OfdBuilder().With("OFD.xml", "x").Without("Doc_0/Document.xml").With("Encryptions.xml", "<Encryptions/>").Open();

        Assert.Multiple(() =>
        {
            Assert.That(reading.Diagnostics.Select(note => note.Code), Is.EqualTo(new[] { "SRC004" }));
            Assert.That(encrypted.Diagnostics[^1].Message, Does.Contain("encrypted"));
        });
    }

    [Test]
    public void Locations_stay_inside_the_file()
    {
        var page = new OfdBuilder()
            .With("Doc_0/Document.xml", OfdBuilder.Document("<PublicRes>../../../../etc/passwd</PublicRes>", "<Page ID=\"1\" BaseLoc=\"..\\..\\..\\Doc_0\\Pages\\0.xml\"/>"))
            .With("Doc_0/Pages/0.xml", OfdBuilder.PageOf(OfdBuilder.Text("一"))).Read();

        Assert.That(OfdBuilder.TextOf(page), Is.EqualTo("一"));
    }
}
