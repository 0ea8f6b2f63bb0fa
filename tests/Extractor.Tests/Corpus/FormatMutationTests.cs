using Extractor.Measurements.Mutations;

namespace Extractor.Tests.Corpus;

/// <summary>A small share of <c>scripts/measure-mutations</c>: changed copies of every format give a record or a reason, never an exception.</summary>
public sealed class FormatMutationTests
{
    private const int Mutations = 15;

    [Test]
    public void Changed_copies_of_every_format_are_read_or_refused()
    {
        var made = Directory.CreateTempSubdirectory("extractor-mutations-");
        try
        {
            var formats = MutationFormats.Of([Path.Combine(RepositoryFolders.Root, "fixtures", "01-plain-final-accounts")], made.FullName);
            Assert.That(formats.Keys, Is.SupersetOf((string[])["pdf", "docx", "doc", "wps", "html", "mht", "xls", "xlsx", "csv", "tsv", "md", "txt", "txt in GB18030 and UTF-16", "ofd", "zip", "gz"]));
            Assert.Multiple(() =>
            {
                foreach (var (format, files) in formats)
                {
                    Assert.That(files, Is.Not.Empty, format);
                    for (var number = 0; number < Mutations; number++)
                    {
                        var file = files[number % files.Count];
                        Assert.That(MutationWorker.ReadWhole(file, number), Is.EqualTo(MutationWorker.HasDocument).Or.Empty, $"{format}, mutation {number}");
                    }
                }
            });
        }
        finally
        {
            made.Delete(recursive: true);
        }
    }
}
