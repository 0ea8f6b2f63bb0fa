using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Extractor.Crawling.Addresses;
using Extractor.Crawling.Fetching;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Extractor.Tests.Crawling.Fetching;

public sealed class SecureConnectionTests
{
    [Test]
    public async Task A_certificate_that_nobody_vouches_for_is_an_error_and_nothing_is_sent()
    {
        var requests = 0;
        using var certificate = MakeCertificate();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration().ConfigureKestrel(options => options.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(certificate)));
        await using var secure = builder.Build();
        secure.Run(context =>
        {
            requests++;
            return context.Response.WriteAsync("secret");
        });
        await secure.StartAsync();
        await using var stage = await FetchingStage.StartAsync();
        var address = WebAddress.Parse(secure.Urls.First() + "/a");
        stage.MoreHosts.Add(address.Authority);

        var answer = await stage.FetchAsync(address);

        Assert.Multiple(() =>
        {
            Assert.That(answer.Problem?.Code, Is.EqualTo("CRW015"));
            Assert.That(requests, Is.Zero);
            Assert.That(stage.Pump.Begun, Has.Count.EqualTo(1), "a certificate does not get better by asking again");
        });
    }

    [TestCase("https://example.gov.cn/a", "http://example.gov.cn/a", true)]
    [TestCase("https://example.gov.cn/a", "https://example.gov.cn/b", false)]
    [TestCase("https://example.gov.cn/a", "//example.gov.cn/b", false)]
    [TestCase("https://example.gov.cn/a", "/b", false)]
    [TestCase("http://example.gov.cn/a", "https://example.gov.cn/a", false)]
    [TestCase("http://example.gov.cn/a", "http://example.gov.cn/b", false)]
    public void A_redirect_from_https_to_http_is_insecure(string address, string location, bool expected)
    {
        using var response = new HttpResponseMessage(HttpStatusCode.Found);
        response.Headers.TryAddWithoutValidation("Location", location);

        Assert.That(AnswerHeaders.ReadRedirect(WebAddress.Parse(address), response).IsInsecure, Is.EqualTo(expected));
    }

    private static X509Certificate2 MakeCertificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        return request.CreateSelfSigned(new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2100, 1, 1, 0, 0, 0, TimeSpan.Zero));
    }
}
