using Extractor.Diagnostics;
using Extractor.Documents;
using Extractor.Sources;
using Extractor.Tests.Sources.CompoundFiles;
using static Extractor.Tests.Sources.WordBinary.DocBuilder;

namespace Extractor.Tests.Sources.WordBinary;

/// <summary>Files that are damaged, protected, or made to do harm.</summary>
public sealed class WordBinaryHostilityTests
{
    private static readonly byte[] Sound = new DocBuilder()
        .P("决算\r").Row([0, 1000, 3000], [], "项目", "支出").Row([0, 1000, 2000, 3000], [], "合计", "1.00", "2.00").P("注\r").Build();

    [Test]
    public void A_document_cut_anywhere_is_read_or_refused_with_a_reason()
    {
        for (var length = 0; length < Sound.Length; length += 7)
        {
            var reading = Read(Sound[..length]);
            if (reading.Document is null)
            {
                Assert.That(reading.Diagnostics.Single().Code, Is.EqualTo("SRC004"));
            }
        }
    }

    [Test]
    public void A_document_whose_end_was_cut_off_is_read_without_its_directory()
    {
        var directory = BitConverter.ToInt32(Sound, 48);
        var reading = Read(Sound[..((directory + 1) * 512)]);

        Assert.That(((FlowDocument)reading.Document!).Blocks.OfType<Table>().Single().Cells.Select(static cell => cell.Text), Does.Contain("2.00"));
        Assert.That(reading.Diagnostics.Single().Code, Is.EqualTo("SRC021"));
        Assert.That(ContentFormatDetection.Detect(Sound.AsSpan(0, (directory + 1) * 512)), Is.SameAs(ContentFormat.Doc));
    }

    [FsCheck.NUnit.Property(MaxTest = 4000)]
    public bool Changed_bytes_never_throw(int seed, byte value, byte other)
    {
        var bytes = (byte[])Sound.Clone();
        bytes[(int)((uint)seed % bytes.Length)] = value;
        bytes[(int)((uint)(seed * 31) % bytes.Length)] = other;
        using var reading = SourceReader.Read(bytes, "a.doc");
        return (reading.Document is null) == reading.Diagnostics.Any(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
    }

    [FsCheck.NUnit.Property(MaxTest = 4000)]
    public bool Lists_of_which_bytes_were_changed_never_throw(int seed, byte value, byte other)
    {
        var streams = WithLists().Streams();
        var table = streams[1].Bytes;
        var lists = BitConverter.ToInt32(streams[0].Bytes, 154 + (15 * 8));
        table[lists + (int)((uint)seed % (table.Length - lists))] = value;
        table[lists + (int)((uint)(seed * 31) % (table.Length - lists))] = other;
        return Read(CompoundFileBuilder.Of(streams)).Document is not null;
    }

    [TestCase(73, TestName = "Levels without end")]
    [TestCase(74, TestName = "Lists without end")]
    [TestCase(15, TestName = "Fonts without end")]
    public void A_count_that_the_file_cannot_hold_costs_the_numbers_at_most(int reference)
    {
        var streams = WithLists().Streams();
        var place = BitConverter.ToInt32(streams[0].Bytes, 154 + (reference * 8));
        new byte[] { 0xFF, 0xFF, 0xFF, 0xFF }.AsSpan(0, reference == 74 ? 4 : 2).CopyTo(streams[1].Bytes.AsSpan(place));

        Assert.That(((FlowDocument)Read(CompoundFileBuilder.Of(streams)).Document!).Blocks.Cast<Paragraph>().Select(static one => one.Text), Has.All.EndsWith("款"));
    }

    [Test]
    public void Labels_of_many_paragraphs_take_no_more_than_the_budget()
    {
        // 25,000 paragraphs of two bytes each with the longest label would be 6.4 million characters.
        var builder = new DocBuilder { Lists = new DocLists().Define(1, DocLists.Level(0, new string('长', 256))).Add(1) };
        builder.P(new string('\r', 25_000), DocLists.Item(1));
        var reading = Read(builder.Build());

        Assert.That(reading.Diagnostics.Select(static one => one.Code), Has.Some.EqualTo("SRC010"));
        Assert.That(((FlowDocument)reading.Document!).Blocks.Sum(static block => ((Paragraph)block).Text.Length), Is.InRange(4_000_000, 4 << 20));
    }

    [Test]
    public void A_style_that_is_based_on_itself_has_no_list()
    {
        var builder = WithLists();
        builder.Styles.AddRange([(0, 0xFFF, "Normal", []), (99, 1, "圆", [])]);

        Assert.That(((Paragraph)builder.Styled(1, "圆\r").Blocks()[^1]).Text, Is.EqualTo("圆"));
    }

    private static DocBuilder WithLists()
    {
        var lists = new DocLists().Define(1, DocLists.Level(0, "\0."), DocLists.Level(37, "（\u0001）")).Define(2, DocLists.Level(23, "l", characters: [0x4F, 0x4A, 1, 0]));
        var builder = new DocBuilder { Lists = lists.Add(1).Add(2).Add(1, DocLists.Start(0, 5), DocLists.Own(1, DocLists.Level(1, "\u0001"))) };
        return builder.P("一款\r", DocLists.Item(1, 0)).P("二款\r", DocLists.Item(1, 1)).P("三款\r", DocLists.Item(2, 0)).P("四款\r", DocLists.Item(3, 1));
    }

    [Test]
    public void A_document_with_a_password_says_so() =>
        Assert.That(Read(new DocBuilder { Flags = 0x1300 }.P("密\r").Build()).Diagnostics.Single().Code, Is.EqualTo("SRC020"));

    [Test]
    public void An_encrypted_package_says_so()
    {
        using var reading = SourceReader.Read(CompoundFileBuilder.Of(("EncryptionInfo", new byte[100]), ("EncryptedPackage", new byte[5000])), "a.docx");

        Assert.That(reading.Diagnostics.Single().Code, Is.EqualTo("SRC020"));
    }

    [Test]
    public void A_document_of_Word_95_is_refused_with_a_reason()
    {
        var streams = new DocBuilder().P("旧\r").Streams();
        (streams[0].Bytes[0], streams[0].Bytes[1]) = (0xDC, 0xA5);

        Assert.That(Read(CompoundFileBuilder.Of(streams)).Diagnostics.Single().Message, Does.Contain("Word 95"));
    }

    [Test]
    public void A_document_without_its_table_stream_is_refused_with_a_reason() =>
        Assert.That(Read(CompoundFileBuilder.Of(new DocBuilder().P("失\r").Streams()[0])).Diagnostics.Single().Code, Is.EqualTo("SRC004"));

    [Test]
    public void A_lost_piece_table_costs_the_order_and_is_told()
    {
        var streams = new DocBuilder().P("文字\r").Streams();
        BitConverter.GetBytes(0).CopyTo(streams[0].Bytes, 154 + (33 * 8) + 4);
        BitConverter.GetBytes(1024).CopyTo(streams[0].Bytes, 24);
        BitConverter.GetBytes(1024 + 6).CopyTo(streams[0].Bytes, 28);
        var reading = Read(CompoundFileBuilder.Of(streams));

        Assert.That(((FlowDocument)reading.Document!).Blocks.Cast<Paragraph>().Single().Text, Is.EqualTo("文字"));
        Assert.That(reading.Diagnostics.Single().Code, Is.EqualTo("SRC021"));
    }

    [Test]
    public void Embedded_objects_are_told()
    {
        var reading = Read(CompoundFileBuilder.Of([.. new DocBuilder().P("见附表\r").Streams(), ("ObjectPool/_1234", new byte[10])]));

        Assert.That(reading.Diagnostics.Single().Code, Is.EqualTo("SRC022"));
    }

    [Test]
    public void Pictures_are_told()
    {
        var reading = Read(new DocBuilder().P("图\u0001\r").Format(1, 0x03, 0x6A, 0, 0, 0, 0, 0x55, 0x08, 1).Build());

        Assert.That(reading.Diagnostics.Single().Code, Is.EqualTo("SRC023"));
    }

    [Test]
    public void A_chain_that_goes_in_a_circle_ends()
    {
        var bytes = CompoundFileBuilder.Of([.. new DocBuilder().P("圆\r").Streams(), ("Large", new byte[40_000])]);
        var table = bytes.Length - 512;
        for (var at = table; at + 4 <= bytes.Length; at += 4)
        {
            BitConverter.GetBytes(0).CopyTo(bytes, at); // Each sector is followed by the first.
        }

        Assert.That(() => Read(bytes), Throws.Nothing);
    }

    [Test]
    public void A_depth_that_no_table_has_takes_no_more_than_the_budget()
    {
        var builder = new DocBuilder();
        for (var i = 0; i < 6; i++)
        {
            builder.P("深\r", 0x16, 0x24, 1, 0x49, 0x66, 0xFF, 0xFF, 0xFF, 0x7F).P("平\r");
        }

        Assert.That(Read(builder.Build()).Document, Is.Not.Null);
    }

    [Test]
    public void A_workbook_inside_a_document_does_not_make_it_one()
    {
        var bytes = CompoundFileBuilder.Of([("ObjectPool/Workbook", new byte[5000]), .. new DocBuilder().P("文\r").Streams()]);

        Assert.That(ContentFormatDetection.Detect(bytes), Is.SameAs(ContentFormat.Doc));
        Assert.That(ContentFormatDetection.Detect(CompoundFileBuilder.Of(("Workbook", new byte[10]))), Is.SameAs(ContentFormat.Xls));
        Assert.That(ContentFormatDetection.Detect(CompoundFileBuilder.Of(("CONTENTS", new byte[10]))), Is.SameAs(ContentFormat.CompoundFile));
    }
}
