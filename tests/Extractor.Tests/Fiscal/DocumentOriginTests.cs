using Extractor.Fiscal;
using Extractor.Fiscal.Records;

namespace Extractor.Tests.Fiscal;

/// <summary>The addresses of a document are added to its record, and nothing else of it changes.</summary>
public sealed class DocumentOriginTests
{
    private static readonly string Json = ReportJson.Write(ReportFiles.Read(Path.Combine(RepositoryFolders.Root, "fixtures", "01-plain-final-accounts", "report.docx")));

    [Test]
    public void A_record_with_addresses_reads_back_and_is_otherwise_the_same()
    {
        DocumentOrigin[] origins = [new("http://a.example/{\"document\":{}}", "2024-10-01T02:03:04.567Z", new string('a', 64)), new("http://b.example/", null, null)];
        var added = ReportJson.AddOrigins(Json, [.. origins]);
        var report = ReportJson.Read(added);

        Assert.That(report.Document.Origins, Is.EqualTo(origins));
        Assert.That(ReportJson.Write(report), Is.EqualTo(added), "it is canonical");
        Assert.That(ReportJson.Write(report with { Document = report.Document with { Origins = null } }), Is.EqualTo(Json));
    }

    [Test]
    public void A_record_without_addresses_is_not_touched()
    {
        Assert.That(ReportJson.AddOrigins(Json, []), Is.SameAs(Json));
        Assert.That(Json, Does.Not.Contain("origins"));
    }
}
