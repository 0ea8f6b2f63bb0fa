using Extractor.Crawling.Addresses;

namespace Extractor.Tests.Crawling.Fetching;

public sealed class AddressRefusalTests
{
    [TestCase("http://127.0.0.1:{0}/")]
    [TestCase("http://2130706433:{0}/")]
    [TestCase("http://0x7f000001:{0}/")]
    [TestCase("http://0x7f.0.0.1:{0}/")]
    [TestCase("http://0177.0.0.01:{0}/")]
    [TestCase("http://017700000001:{0}/")]
    [TestCase("http://127.1:{0}/")]
    [TestCase("http://0:{0}/")]
    [TestCase("http://[::1]:{0}/")]
    [TestCase("http://[::ffff:127.0.0.1]:{0}/")]
    [TestCase("http://[0:0:0:0:0:ffff:7f00:1]:{0}/")]
    [TestCase("http://[64:ff9b::7f00:1]:{0}/")]
    [TestCase("http://[2002:7f00:1::]:{0}/")]
    [TestCase("http://１２７.０.０.１:{0}/")]
    [TestCase("http://127。0。0。1:{0}/")]
    [TestCase("http://localhost:{0}/")]
    [TestCase("http://metadata.example.org:{0}/")]
    public async Task A_private_address_is_refused_however_it_is_written(string pattern)
    {
        await using var stage = await FetchingStage.StartAsync(options: new() { AllowPrivate = false });
        var address = WebAddress.Parse(string.Format(null, pattern, stage.Site.Authority.Split(':')[1]));
        stage.MoreHosts.Add(address.Authority);

        var answer = await stage.FetchAsync(address);

        Assert.Multiple(() =>
        {
            Assert.That(answer.Problem?.Code, Is.EqualTo("CRW002"));
            Assert.That(answer.Status, Is.Null);
            Assert.That(stage.Site.Requests, Is.Empty);
        });
    }

    [Test]
    public async Task A_host_that_is_not_named_is_not_asked()
    {
        await using var stage = await FetchingStage.StartAsync();
        await using var other = await ScriptedSite.StartAsync();

        var answer = await stage.FetchAsync(other.Address("/a"));

        Assert.Multiple(() =>
        {
            Assert.That(answer.Problem?.Code, Is.EqualTo("CRW001"));
            Assert.That(other.Requests, Is.Empty);
        });
    }
}
