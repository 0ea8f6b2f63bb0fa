using Extractor.Diagnostics;
using Extractor.Fiscal;
using Extractor.Sources;

namespace Extractor.Tests.Corpus;

/// <summary>
/// The committed fixtures cut, overwritten and shuffled by a seeded generator, all the way to the record: a bad document is data with
/// diagnostics, never an exception, and what is written can be read back.
/// </summary>
public sealed class DamagedFileTests
{
    private const int SeedsAFile = 8;

    private static IEnumerable<string> Files() =>
        FixtureFile.In(Path.Combine(RepositoryFolders.Root, "fixtures")).Select(file => Path.GetRelativePath(RepositoryFolders.Root, Path.Combine(file.Folder, file.Rendering.File)));

    [TestCaseSource(nameof(Files))]
    public void A_damaged_file_gives_a_record_or_a_reason(string file)
    {
        var whole = File.ReadAllBytes(Path.Combine(RepositoryFolders.Root, file));
        for (var seed = 0; seed < SeedsAFile; seed++)
        {
            using var reading = SourceReader.Read(Damage(whole, new Random(seed)), Path.GetFileName(file));
            if (reading.Document is null)
            {
                Assert.That(reading.Diagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error), $"seed {seed}");
                continue;
            }

            var json = ReportJson.Write(ReportReader.Read(ExtractionPipeline.Extract(reading.Document)));
            Assert.That(ReportJson.Write(ReportJson.Read(json)), Is.EqualTo(json), $"seed {seed}");
        }
    }

    private static byte[] Damage(byte[] whole, Random random)
    {
        var bytes = whole.ToArray();
        switch (random.Next(3))
        {
            case 0:
                return bytes[..random.Next(1, bytes.Length)];
            case 1:
                for (var count = random.Next(1, 60); count > 0; count--)
                {
                    bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
                }

                return bytes;
            default:
                var at = random.Next(bytes.Length);
                var length = random.Next(Math.Min(2000, bytes.Length - at) + 1);
                return [.. bytes[..at], .. bytes[at..(at + length)], .. bytes[at..]];
        }
    }
}
