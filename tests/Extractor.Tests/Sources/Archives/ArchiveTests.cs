using System.IO.Compression;
using System.Text;
using Extractor.Documents;
using Extractor.Sources;
using Extractor.Sources.Archives;

namespace Extractor.Tests.Sources.Archives;

/// <summary>Files in archives are sources of their own, known by their own bytes; nothing in an archive leads out of it.</summary>
public sealed class ArchiveTests
{
    private static readonly byte[] Text = Encoding.UTF8.GetBytes("收入支出决算总表\n合计\t12\n");

    private string folder = string.Empty;

    [SetUp]
    public void MakeFolder() => folder = Directory.CreateTempSubdirectory("extractor-archives-").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(folder, recursive: true);

    private static IEnumerable<TestCaseData> Names()
    {
        var gbk = ZipBuilder.Gbk("决算/二〇二三年.txt");
        yield return new TestCaseData(new ZipBuilder().Add(gbk, Text).ToBytes()).SetName("A name in GBK");
        yield return new TestCaseData(new ZipBuilder().Add(Encoding.UTF8.GetBytes("决算/二〇二三年.txt"), Text, flags: 2048).ToBytes()).SetName("A name in UTF-8 with the flag");
        yield return new TestCaseData(new ZipBuilder().Add("决算/二〇二三年.txt", Text).ToBytes()).SetName("A name in UTF-8 without the flag");
        yield return new TestCaseData(new ZipBuilder().Add("????.txt"u8.ToArray(), Text, extra: ZipBuilder.UnicodePath("????.txt"u8.ToArray(), "决算/二〇二三年.txt")).ToBytes()).SetName("A name in the extra field");
        yield return new TestCaseData(new ZipBuilder().Add(ZipBuilder.Gbk("决算\\二〇二三年.txt"), Text).ToBytes()).SetName("A name with backslashes");
        yield return new TestCaseData(new ZipBuilder().Add("/../..//决算/./二〇二三年.txt", Text).ToBytes()).SetName("A name that leads upwards");
    }

    [TestCaseSource(nameof(Names))]
    public void A_file_is_read_by_the_name_its_writer_meant(byte[] archive) =>
        Assert.That(ArchiveReader.List(Write("a.zip", archive))!.Members, Is.EqualTo(new[] { "决算/二〇二三年.txt" }));

    [Test]
    public void A_named_file_is_a_source_of_its_own()
    {
        var path = Write("公开.zip", new ZipBuilder().Add(ZipBuilder.Gbk("决算/甲.txt"), Text).Add(ZipBuilder.Gbk("决算/乙.txt"), "x"u8.ToArray()).ToBytes());
        using var reading = SourceReader.Open(path + "!/决算/甲.txt");
        using var plain = SourceReader.Read(Text, "甲.txt");

        Assert.Multiple(() =>
        {
            Assert.That(reading.Identity, Is.EqualTo(plain.Identity));
            Assert.That(reading.Document, Is.InstanceOf<FlowDocument>());
        });
    }

    [Test]
    public void Several_files_need_a_choice_and_one_does_not()
    {
        using var several = SourceReader.Open(Write("a.zip", new ZipBuilder().Add("1.txt", Text).Add("2.txt", Text).ToBytes()));
        using var one = SourceReader.Open(Write("b.zip", new ZipBuilder().Add("1.txt", Text).Add("sub/", []).Add("__MACOSX/._1.txt", [1]).Add(".DS_Store", [1]).ToBytes()));

        Assert.Multiple(() =>
        {
            Assert.That(several.Diagnostics.Single().Code, Is.EqualTo("SRC031"));
            Assert.That(several.Diagnostics.Single().Message, Does.Contain("1.txt, 2.txt").And.Contain("a.zip!/"));
            Assert.That(one.Identity.FileName, Is.EqualTo("1.txt"));
            Assert.That(one.Diagnostics.Select(note => note.Code), Is.EqualTo(new[] { "SRC032" }));
        });
    }

    [Test]
    public void An_archive_in_an_archive_is_opened_and_no_further()
    {
        var inner = new ZipBuilder().Add("c.txt", Text).ToBytes();
        var deeper = new ZipBuilder().Add("b.zip", inner).Add("e.txt", Text).ToBytes();
        var path = Write("a.zip", new ZipBuilder().Add("b.zip", inner).Add("d.zip", deeper).ToBytes());
        using var reading = SourceReader.Open(path + "!/b.zip!/c.txt");
        using var tooDeep = SourceReader.Open(path + "!/d.zip!/b.zip!/c.txt");

        Assert.Multiple(() =>
        {
            Assert.That(ArchiveReader.List(path)!.Members, Is.EqualTo(new[] { "b.zip!/c.txt", "d.zip!/b.zip", "d.zip!/e.txt" }));
            Assert.That(reading.Document, Is.Not.Null);
            Assert.That(tooDeep.Diagnostics.Single().Code, Is.EqualTo("SRC033"));
        });
    }

    [Test]
    public void A_gzip_file_is_the_file_in_it()
    {
        using var stream = new MemoryStream();
        using (var gzip = new GZipStream(stream, CompressionMode.Compress, leaveOpen: true))
        {
            gzip.Write(Text);
        }

        using var reading = SourceReader.Open(Write("决算.txt.gz", stream.ToArray()));
        using var cut = SourceReader.Open(Write("cut.gz", stream.ToArray()[..^6]));

        Assert.Multiple(() =>
        {
            Assert.That((reading.Identity.FileName, reading.Document is not null), Is.EqualTo(("决算.txt", true)));
            Assert.That(cut.Diagnostics[^1].Code, Is.EqualTo("SRC034"));
        });
    }

    [Test]
    public void A_word_document_that_is_stored_in_an_archive_leaves_it_an_archive()
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = archive.CreateEntry("a.docx", CompressionLevel.NoCompression).Open();
            entry.Write(new ZipBuilder().Add("word/document.xml", "<x/>"u8.ToArray()).ToBytes());
        }

        Assert.That(ContentFormatDetection.Detect(stream.ToArray()), Is.SameAs(ContentFormat.Zip));
    }

    [Test]
    public void Bombs_and_lies_are_refused_with_a_code()
    {
        var zeros = new byte[20_000_000];
        var bomb = Write("bomb.zip", new ZipBuilder().Add("a.txt", zeros).ToBytes());
        var lie = Write("lie.zip", new ZipBuilder().Add("a.txt"u8.ToArray(), zeros, length: 10).ToBytes());
        var secret = Write("secret.zip", new ZipBuilder().Add("a.txt"u8.ToArray(), Text, flags: 1).ToBytes());
        var odd = Write("odd.zip", new ZipBuilder().Add("a.txt"u8.ToArray(), Text, method: 14).ToBytes());

        Assert.Multiple(() =>
        {
            Assert.That(CodesOf(bomb), Does.Contain("SRC035"));
            Assert.That(CodesOf(lie), Does.Contain("SRC034"));
            Assert.That(CodesOf(secret), Does.Contain("SRC034"));
            Assert.That(CodesOf(odd), Does.Contain("SRC034"));
            Assert.That(CodesOf(Write("none.zip", new ZipBuilder().ToBytes())), Is.EqualTo(new[] { "SRC033" }));
            Assert.That(CodesOf(Write("a.rar", [.. "Rar!"u8, 0x1A, 7, 0])), Is.EqualTo(new[] { "SRC036" }));
            Assert.That(CodesOf(Write("a.7z", [(byte)'7', (byte)'z', 0xBC, 0xAF, 0x27, 0x1C])), Is.EqualTo(new[] { "SRC036" }));
            Assert.That(CodesOf(Write("a.jpg", [0xFF, 0xD8, 0xFF, 0xE0])), Is.EqualTo(new[] { "SRC038" }));
        });
    }

    [Test]
    public void More_files_than_the_limit_are_told()
    {
        var builder = new ZipBuilder();
        for (var number = 0; number < 10_001; number++)
        {
            builder.Add($"{number}.txt", [(byte)'x']);
        }

        var listing = ArchiveReader.List(Write("many.zip", builder.ToBytes()))!;

        Assert.That((listing.Members.Length, listing.Diagnostics[0].Code), Is.EqualTo((10_000, "SRC035")));
    }

    [Test]
    public void An_archive_cut_short_gives_the_files_that_are_left()
    {
        var whole = new ZipBuilder().Add("1.txt", Text).Add("2.txt", Text).ToBytes();
        var path = Write("a.zip", whole[..^100]);
        using var reading = SourceReader.Open(path + "!/1.txt");

        Assert.Multiple(() =>
        {
            Assert.That(ArchiveReader.List(path)!.Diagnostics.Select(note => note.Code), Is.EqualTo(new[] { "SRC037" }));
            Assert.That(reading.Document, Is.Not.Null);
        });
    }

    [Test]
    public void Damaged_archives_never_throw()
    {
        var whole = new ZipBuilder().Add(ZipBuilder.Gbk("决算/甲.txt"), Text).Add("b.zip", new ZipBuilder().Add("c.txt", Text).ToBytes()).ToBytes();
        for (var seed = 0; seed < 400; seed++)
        {
            var random = new Random(seed);
            var copy = whole.ToArray();
            for (var count = random.Next(1, 12); count > 0; count--)
            {
                copy[random.Next(4, copy.Length)] = random.Next(3) == 0 ? (byte)255 : (byte)random.Next(256);
            }

            var path = Write("damaged.zip", random.Next(4) == 0 ? copy[..random.Next(5, copy.Length)] : copy);
            Assert.That(
                () =>
                {
                    foreach (var member in ArchiveReader.List(path)?.Members ?? [])
                    {
                        SourceReader.Open($"{path}!/{member}").Dispose();
                    }

                    SourceReader.Open(path).Dispose();
                },
                Throws.Nothing,
                $"seed {seed}");
        }
    }

    private static IEnumerable<string> CodesOf(string path)
    {
        using var reading = SourceReader.Open(path);
        return [.. reading.Diagnostics.Select(note => note.Code)];
    }

    private string Write(string name, byte[] content)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllBytes(path, content);
        return path;
    }
}
