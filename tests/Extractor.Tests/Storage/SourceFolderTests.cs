using System.Security.Cryptography;
using System.Text;
using Extractor.Storage;

namespace Extractor.Tests.Storage;

/// <summary>Source files are kept by their hash, whole or not at all.</summary>
public sealed class SourceFolderTests : IDisposable
{
    private static readonly byte[] Bytes = Encoding.UTF8.GetBytes("决算");
    private static readonly string Hash = Convert.ToHexStringLower(SHA256.HashData(Bytes));

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("extractor-sources-");

    private SourceFolder Sources => SourceFolder.Of(Path.Combine(folder.FullName, "s.db"));

    [SetUp]
    public void StartEmpty()
    {
        if (Directory.Exists(Sources.Path))
        {
            Directory.Delete(Sources.Path, recursive: true);
        }
    }

    public void Dispose() => folder.Delete(recursive: true);

    [Test]
    public void Bytes_are_kept_once_under_their_hash()
    {
        Assert.That(Sources.List(), Is.Empty);
        Assert.That(Sources.Keep(Hash, () => new MemoryStream(Bytes)), Is.EqualTo(KeepOutcome.Kept));
        Assert.That(Sources.Keep(Hash, () => throw new InvalidOperationException("not opened again")), Is.EqualTo(KeepOutcome.Known));

        var file = Directory.GetFiles(folder.FullName, "*", SearchOption.AllDirectories).Single();
        Assert.That(Path.GetRelativePath(folder.FullName, file), Is.EqualTo(Path.Combine("s.db.sources", Hash[..2], Hash)));
        Assert.That(File.ReadAllBytes(file), Is.EqualTo(Bytes));
        Assert.That(Sources.List(), Is.EqualTo(new[] { Hash }));
        Assert.That(Sources.IsWhole(Hash), Is.True);
        File.AppendAllText(file, "x");
        Assert.That(Sources.IsWhole(Hash), Is.False);
    }

    [Test]
    public void Bytes_that_changed_meanwhile_are_not_kept()
    {
        Assert.That(Sources.Keep(Hash, () => new MemoryStream([1, 2, 3])), Is.EqualTo(KeepOutcome.Changed));
        Assert.That(Directory.GetFiles(folder.FullName, "*", SearchOption.AllDirectories), Is.Empty);
    }

    [Test]
    public void Bytes_that_cannot_be_read_leave_nothing_under_the_hash()
    {
        Assert.That(() => Sources.Keep(Hash, () => throw new IOException("gone")), Throws.TypeOf<IOException>());
        Assert.That(Sources.Open(Hash), Is.Null);
    }

    [TestCase("../../../etc/passwd")]
    [TestCase("")]
    [TestCase("ABCDEF")]
    public void Nothing_but_a_hash_becomes_a_path(string name)
    {
        Assert.That(() => Sources.Keep(name, () => new MemoryStream(Bytes)), Throws.ArgumentException);
        Assert.That(() => Sources.Open(name.PadRight(64, '/')), Throws.ArgumentException);
    }

    [Test]
    public void A_full_disk_is_called_full_and_keeps_nothing_of_the_file()
    {
        using var disk = new SmallDisk(kilobytes: 64);
        var large = new byte[1024 * 1024];
        var hash = Convert.ToHexStringLower(SHA256.HashData(large));
        var sources = SourceFolder.Of(disk["s.db"]);

        Assert.That(() => sources.Keep(hash, () => new MemoryStream(large)), Throws.TypeOf<ReportStoreException>().With.Property("Code").EqualTo("STO006"));
        Assert.That(sources.Open(hash), Is.Null);
    }
}
