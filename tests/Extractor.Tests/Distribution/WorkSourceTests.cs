using System.Globalization;
using Extractor.App.Distributed;
using Extractor.Crawling;
using Extractor.Crawling.Sites;
using Extractor.Distribution;
using Extractor.Distribution.Broker;
using Extractor.Distribution.Sources;
using Extractor.Tests.App;

namespace Extractor.Tests.Distribution;

/// <summary>Addresses, signatures and folders, without a network.</summary>
public sealed class WorkSourceTests
{
    /// <summary>The user of the examples in Amazon's documentation of the signature.</summary>
    private static readonly S3Settings Example = new() { AccessKey = "AKIAIOSFODNN7EXAMPLE", SecretKey = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY" };

    private static readonly DateTimeOffset ExampleMoment = new(2013, 5, 24, 0, 0, 0, TimeSpan.Zero);

    // https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html, the examples without a body.
    [TestCase("/test.txt", "bytes=0-9", "f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41")]
    [TestCase("/?lifecycle", null, "fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543")]
    [TestCase("/?max-keys=2&prefix=J", null, "34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7")]
    public void A_request_is_signed_as_in_the_examples(string path, string? range, string signature)
    {
        var headers = S3Signature.Sign(
            new Uri("https://examplebucket.s3.amazonaws.com" + path), Example, ExampleMoment, range is null ? [] : [("range", range)]);

        Assert.That(headers.Single(static header => header.Name == "Authorization").Value, Does.EndWith("Signature=" + signature));
    }

    [TestCase("s3://reports/决算/2023 年.pdf", null, "https://reports.s3.us-east-1.amazonaws.com/%E5%86%B3%E7%AE%97/2023%20%E5%B9%B4.pdf")]
    [TestCase("s3://reports/a/../b?c#d.pdf", "http://10.0.0.5:9000", "http://10.0.0.5:9000/reports/a/../b%3Fc%23d.pdf")]
    [TestCase("s3://reports/a%2Fb.pdf", "https://objects.example.org/base/", "https://objects.example.org/base/reports/a%252Fb.pdf")]
    public void A_key_is_asked_for_as_it_is(string source, string? endpoint, string expected)
    {
        var address = S3Address.Parse(source)!.AddressAt(Example with { Endpoint = endpoint is null ? null : new Uri(endpoint) });

        Assert.That(address.GetLeftPart(UriPartial.Authority) + address.AbsolutePath, Is.EqualTo(expected));
    }

    [TestCase("s3://bucket")]
    [TestCase("s3://bucket/")]
    [TestCase("s3:///key")]
    [TestCase("s3://evil.example.org:80/key")]
    [TestCase("s3://user@host/key")]
    [TestCase("s3://Bucket/key")]
    [TestCase("s3://a/key")]
    [TestCase("s3://a..b/key")]
    public void What_could_lead_to_another_host_is_no_bucket(string source) => Assert.That(S3Address.Parse(source), Is.Null);

    [Test]
    public void Settings_come_from_the_usual_variables()
    {
        var variables = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["AWS_ACCESS_KEY_ID"] = "key",
            ["AWS_SECRET_ACCESS_KEY"] = "hidden",
            ["AWS_SESSION_TOKEN"] = "also hidden",
            ["AWS_DEFAULT_REGION"] = "cn-north-1",
            ["AWS_ENDPOINT_URL"] = "http://objects.example.org:9000",
        };
        var settings = S3Settings.Of(variables.GetValueOrDefault)!;

        Assert.That(settings.Region, Is.EqualTo("cn-north-1"));
        Assert.That(settings.Endpoint, Is.EqualTo(new Uri("http://objects.example.org:9000")));
        Assert.That(settings.ToString(), Does.Not.Contain("hidden"));
        Assert.That(S3Settings.Of(static _ => null), Is.Null);
    }

    [TestCase("/in/a.pdf", null)]
    [TestCase("/in/sub/a.pdf", "QUE021")]
    [TestCase("/in/../etc/passwd", "QUE020")]
    [TestCase("/inside/a.pdf", "QUE020")]
    [TestCase("/in", "QUE020")]
    [TestCase("a.pdf", "QUE020")]
    [TestCase("/in/a.zip!/b.pdf", null)]
    [TestCase("/in/gone.zip!/b.pdf", "QUE021")]
    [TestCase("/in/a.zip!/../../secret.txt", "QUE020")]
    [TestCase("/in/gone.zip!/../../secret.txt", "QUE020")]
    public async Task Only_named_folders_are_read(string path, string? code)
    {
        using var folder = new TemporaryFolder();
        folder.Write("in/a.pdf", "a");
        folder.Write("in/a.zip", "no archive is needed");
        folder.Write("secret.txt", "secret");
        using var sources = new WorkSources(
            new SharedFolders([folder["in"]]), new CrawlPace(), new CrawlOptions(), objects: null, longest: 1000, TimeProvider.System);
        var answer = await sources.GetAsync(path.StartsWith('/') ? folder.Root + path : path, CancellationToken.None);

        Assert.That(answer.Problem?.Code, Is.EqualTo(code));
        Assert.That(answer.Source is null, Is.EqualTo(code is not null));
    }

    [TestCase("http://127.0.0.1:1/a.pdf", "CRW002", SourceRemedy.OtherWorker)]
    [TestCase("http://[::1]/a.pdf", "CRW002", SourceRemedy.OtherWorker)]
    [TestCase("s3://bucket/a.pdf", "QUE024", SourceRemedy.OtherWorker)]
    [TestCase("ftp://example.org/a.pdf", "QUE023", SourceRemedy.None)]
    [TestCase("file:///etc/passwd", "QUE023", SourceRemedy.None)]
    public async Task What_may_not_be_fetched_is_not(string source, string code, SourceRemedy remedy)
    {
        using var sources = new WorkSources(
            new SharedFolders(["/"]), new CrawlPace(), new CrawlOptions(), objects: null, longest: 1000, TimeProvider.System);
        var answer = await sources.GetAsync(source, CancellationToken.None);

        Assert.That((answer.Problem?.Code, answer.Remedy), Is.EqualTo((code, remedy)));
    }

    [TestCase("amqp://broker", "amqp://guest@broker:5672/")]
    [TestCase("amqp://user:hidden@broker:1234/work", "amqp://user@broker:1234/work")]
    [TestCase("amqps://us%40er:hid%3Aden@broker/a%2Fb?heartbeat=5", "amqps://us@er@broker:5671/a%2Fb")]
    [TestCase("amqp://user:hidden@[::1]:5672", "amqp://user@::1:5672/")]
    public void An_address_is_shown_without_its_password(string text, string shown) => Assert.That(BrokerAddress.Parse(text, "hidden").Shown, Is.EqualTo(shown));

    [TestCase("http://broker")]
    [TestCase("broker:5672")]
    [TestCase("amqp://user:hidden@broker/a/b")]
    [TestCase("amqp://user:hidden@broker?ssl=off")]
    [TestCase("amqp://user:hidden@broker?heartbeat=0")]
    public void An_address_that_makes_no_sense_is_refused_without_showing_it(string text)
    {
        var refusal = Assert.Throws<QueueException>(() => BrokerAddress.Parse(text, password: null))!;

        Assert.That(refusal.Problem.Code, Is.EqualTo("QUE001"));
        Assert.That(refusal.Message, Does.Not.Contain("hidden"));
    }

    [Test]
    public void A_manifest_names_documents_by_line()
    {
        using var folder = new TemporaryFolder();
        var manifest = folder.Write(
            "list.txt",
            $$"""
            2023/甲.pdf

            https://www.example.org/a/%E4%B9%99.pdf?x=1
            {"source":"s3://reports/丙.pdf","sha256":"{{new string('A', 64)}}","path":"丙/2023.pdf","name":"丙.pdf"}
            """);
        var list = SubmissionList.Find([], manifest, folder["s.db"], CancellationToken.None);

        Assert.That(list.Documents, Is.EqualTo(new[]
        {
            new SubmittedDocument(folder["2023/甲.pdf"], "2023/甲.pdf", "甲.pdf"),
            new SubmittedDocument("https://www.example.org/a/%E4%B9%99.pdf?x=1", "https://www.example.org/a/%E4%B9%99.pdf?x=1", "乙.pdf"),
            new SubmittedDocument("s3://reports/丙.pdf", "丙/2023.pdf", "丙.pdf", new string('a', 64)),
        }));
    }

    [TestCase("ftp://example.org/a.pdf")]
    [TestCase("{\"path\":\"a.pdf\"}")]
    [TestCase("{\"source\":\"a.pdf\",\"sha256\":\"12\"}")]
    [TestCase("{\"source\":")]
    public void A_line_that_names_nothing_is_told_with_its_number(string line)
    {
        using var folder = new TemporaryFolder();
        var manifest = folder.Write("list.txt", "a.pdf\n" + line + "\n");

        Assert.That(
            () => SubmissionList.Find([], manifest, folder["s.db"], CancellationToken.None),
            Throws.TypeOf<QueueException>().With.Message.Contains(string.Create(CultureInfo.InvariantCulture, $"Line 2 of {manifest}")));
    }
}
