using Extractor.App.Import;
using Extractor.Measurements.Serving;
using Extractor.Tests.App;

namespace Extractor.Tests.Serving;

/// <summary>A short share of what <c>scripts/measure-serve</c> does for ten minutes: readers beside an import see no error and nothing half done.</summary>
public sealed class ReadersTests
{
    [Test]
    public async Task Readers_beside_an_import_see_whole_moments()
    {
        using var folder = new TemporaryFolder();
        File.Copy(ServedFixtures.Store, folder["s.db"]);
        await using var server = await RunningServer.StartAsync(folder["s.db"], importer: new ServedImport(folder["s.db"], TimeProvider.System));
        server.Client.DefaultRequestHeaders.Add("X-Extractor", "1");
        var trial = new ReadersTrial(server.Client, readers: 40, TimeSpan.FromMinutes(2), imports: 2);
        await trial.RunAsync();

        Assert.That(trial.Problems, Is.Empty);
        Assert.That(trial.Imported, Is.EqualTo(2));
        Assert.That(trial.Answers, Is.GreaterThan(40));
    }
}
