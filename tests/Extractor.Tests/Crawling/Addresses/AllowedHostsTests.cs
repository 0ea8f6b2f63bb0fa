using Extractor.Crawling.Addresses;

namespace Extractor.Tests.Crawling.Addresses;

public sealed class AllowedHostsTests
{
    private static readonly AllowedHosts Hosts = new(["www.Example.gov.cn", "files.example.gov.cn:8080", "政府.cn", "plain.example.gov.cn:80"]);

    [TestCase("http://www.example.gov.cn/a", true)]
    [TestCase("https://www.example.gov.cn/a", true)]
    [TestCase("http://WWW.EXAMPLE.GOV.CN:80/a", true)]
    [TestCase("http://www.example.gov.cn:8080/a", false)]
    [TestCase("http://example.gov.cn/a", false)]
    [TestCase("http://a.www.example.gov.cn/a", false)]
    [TestCase("http://www.example.gov.cn.example.org/a", false)]
    [TestCase("http://www.example.gov.cn@example.org/a", false)]
    [TestCase("http://files.example.gov.cn:8080/a", true)]
    [TestCase("https://files.example.gov.cn:8080/a", true)]
    [TestCase("http://files.example.gov.cn/a", false)]
    [TestCase("http://xn--mxtq1m.cn/", true)]
    [TestCase("http://plain.example.gov.cn/", true)]
    public void An_address_is_allowed_by_host_and_port(string address, bool expected) =>
        Assert.That(Hosts.Allows(WebAddress.Parse(address)), Is.EqualTo(expected));
}
