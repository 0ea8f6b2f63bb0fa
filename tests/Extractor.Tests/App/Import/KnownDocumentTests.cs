using Extractor.App;
using Extractor.App.Import;
using Extractor.Fiscal;
using Extractor.Processes;
using Extractor.Scans.Imaging;
using Extractor.Scans.Installation;
using Extractor.Storage;
using Extractor.Storage.Runs;

namespace Extractor.Tests.App.Import;

/// <summary>Which engine is installed changes nothing for a document without a page for engines: its record stays. A picture is read again.</summary>
public sealed class KnownDocumentTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private string store = string.Empty;

    public void Dispose() => folder.Dispose();

    [SetUp]
    public void Gather()
    {
        store = folder[$"{TestContext.CurrentContext.Test.ID}.db"];
        foreach (var file in (string[])["report.tab.txt", "report.chromium.pdf"])
        {
            folder.Write("in/" + file, File.ReadAllBytes(Path.Combine(RepositoryFolders.Root, "fixtures", "01-plain-final-accounts", file)));
        }

        folder.Write("in/scan.png", PngWriter.Write(new GrayImage(400, 600, new byte[240_000])));
        folder.Write("in/broken.pdf", "%PDF-1.4 nothing"u8.ToArray());
    }

    /// <summary>No engine is there, so that the picture stays unread: what counts is that it is looked at again.</summary>
    [Test]
    public void A_new_engine_reads_again_only_what_it_can_read([Values("tesseract", "pp,tesseract")] string engines, [Values] bool isIsolated)
    {
        Assert.That(Import(new ReadOptions(), isIsolated), Is.EqualTo(4));
        Assert.That(Import(new ReadOptions(), isIsolated), Is.Zero);
        Assert.That(Import(new ReadOptions { Recognition = engines }, isIsolated), Is.EqualTo(1));
        Assert.That(Read().Single(), Is.EqualTo("scan.png"));
        Assert.That(Import(new ReadOptions { Recognition = engines }, isIsolated), Is.Zero);
    }

    [Test]
    public void The_record_of_a_document_without_pictures_is_kept_under_options_without_engines()
    {
        Import(new ReadOptions { Recognition = "tesseract" }, isIsolated: false);
        using var reports = ReportStores.Open(store, StoreAccess.Read);

        Assert.That(
            reports.ListDocuments(ExtractorVersion.Current, ReadOptions.Default.Hash).Select(document => document.FileName).Order(StringComparer.Ordinal),
            Is.EqualTo(["broken.pdf", "report.chromium.pdf", "report.tab.txt"]));
        Assert.That(
            reports.ListDocuments(ExtractorVersion.Current, new ReadOptions { Recognition = "tesseract" }.Hash).Select(document => document.FileName), Is.EqualTo(["scan.png"]));
    }

    [Test]
    public void Persons_are_read_again_whatever_the_pages_are()
    {
        Import(new ReadOptions(), isIsolated: false);

        Assert.That(Import(new ReadOptions { WithPersonalData = true, Recognition = "tesseract" }, isIsolated: false), Is.EqualTo(4));
        Assert.That(Import(new ReadOptions { Recognition = "tesseract" }, isIsolated: false), Is.EqualTo(1));
        using var reports = ReportStores.Open(store, StoreAccess.Read);
        using var content = reports.OpenContent(new ContentSelection(ReportFilter.All));
        Assert.That(content.Withheld, Is.Zero, "What is asked for now answers.");
    }

    [Test]
    public void A_store_from_before_it_knew_reads_once_more()
    {
        Import(new ReadOptions(), isIsolated: false);
        Storage.StoreFile.Ask(store, "UPDATE stored_documents SET has_pictures = 1");

        Assert.That(Import(new ReadOptions { Recognition = "tesseract" }, isIsolated: false), Is.EqualTo(4));
        Assert.That(Import(new ReadOptions { Recognition = "pp" }, isIsolated: false), Is.EqualTo(1));
    }

    /// <summary>Imports the folder and returns how many files were read.</summary>
    private int Import(ReadOptions options, bool isIsolated)
    {
        using var terminal = new Terminal(Stream.Null, Stream.Null, Stream.Null, TimeProvider.System) { Engines = EnginePlaces.None };
        using var held = ReportStores.TakeForImport(store);
        using var reports = ReportStores.Open(store, StoreAccess.Write);
        var settings = new ImportSettings
        {
            Jobs = 1,
            Limits = WorkerLimits.Usual,
            IsIsolated = isIsolated,
            Force = false,
            Options = options,
            IsQuiet = true,
            IsVerbose = false,
            Format = "text",
        };
        new ImportRun(terminal, reports, settings, readReport: null).Execute([folder["in"]], ImportList.Find([folder["in"]], store, CancellationToken.None), CancellationToken.None);
        return Read().Count;
    }

    /// <summary>The files that the last run read, by its ledger: the others were known.</summary>
    private List<string> Read()
    {
        using var reports = ReportStores.Open(store, StoreAccess.Read);
        IRunLedger ledger = reports;
        var entries = ledger.ListDocuments(ledger.Find(number: null)!.Number);
        return [.. entries.Where(entry => entry.Duration is not null).Select(entry => entry.Path)];
    }
}
