using System.Globalization;
using System.Security.Cryptography;
using Extractor.Crawling.Fetching;
using Microsoft.AspNetCore.Http;

namespace Extractor.Tests.Crawling.Fetching;

public sealed class DownloadTests
{
    private const string Tag = "\"v1\"";

    private static readonly byte[] Whole = MakeBody(seed: 1, 300_000);

    private static readonly byte[] Other = MakeBody(seed: 2, 300_000);

    [Test]
    public async Task A_file_comes_whole_and_as_it_is()
    {
        await using var stage = await FetchingStage.StartAsync();
        stage.Site.On("/a.pdf", Answers.Body(Whole, ("Content-Type", "application/pdf"), ("Content-Disposition", "attachment; filename=\"../b.pdf\"")));

        var answer = await stage.FetchFileAsync("/a.pdf");

        Assert.Multiple(() =>
        {
            Assert.That(File.ReadAllBytes(answer.BodyFile!).AsSpan().SequenceEqual(Whole));
            Assert.That(answer.Sha256, Is.EqualTo(Convert.ToHexStringLower(SHA256.HashData(Whole))));
            Assert.That(answer.Length, Is.EqualTo(Whole.Length));
            Assert.That(answer.FileName, Is.EqualTo("b.pdf"));
            Assert.That(Path.GetDirectoryName(answer.BodyFile), Is.EqualTo(stage.Folder));
            Assert.That(Directory.GetFiles(stage.Folder), Is.EqualTo(new[] { answer.BodyFile }));
            Assert.That(stage.Site.Requests.Last().Headers["Accept-Encoding"], Is.EqualTo("identity"));
        });
    }

    /// <summary>Rows: what the server says of the body it breaks off, and the validator that asks for the rest of it.</summary>
    [TestCase("ETag", Tag, Tag)]
    [TestCase("Last-Modified", "Tue, 01 Sep 2020 00:00:00 GMT", "Tue, 01 Sep 2020 00:00:00 GMT")]
    public async Task A_file_that_breaks_off_goes_on_where_it_broke_off(string header, string value, string validator)
    {
        await using var stage = await FetchingStage.StartAsync();
        stage.Site.On(
            "/a.pdf",
            Answers.Cut(Whole, 100_000, isChunked: false, (header, value), ("Content-Type", "application/pdf"), ("Content-Disposition", "attachment; filename=b.pdf")),
            Rest(Whole));

        var answer = await stage.FetchFileAsync("/a.pdf");

        var (_, headers) = stage.Site.Requests.Last();
        Assert.Multiple(() =>
        {
            Assert.That(File.ReadAllBytes(answer.BodyFile!).AsSpan().SequenceEqual(Whole));
            Assert.That(answer, Is.EqualTo(new FetchAnswer(stage.Site.Address("/a.pdf"))
            {
                Status = 200,
                MediaType = "application/pdf",
                FileName = "b.pdf",
                EntityTag = header == "ETag" ? value : null,
                LastModified = header == "ETag" ? null : value,
                BodyFile = answer.BodyFile,
                Length = Whole.Length,
                Sha256 = Convert.ToHexStringLower(SHA256.HashData(Whole)),
            }));
            Assert.That(Start(headers["Range"]), Is.InRange(1, 100_000));
            Assert.That(headers["If-Range"], Is.EqualTo(validator));
            Assert.That(Directory.GetFiles(stage.Folder), Has.Length.EqualTo(1));
        });
    }

    [Test]
    public async Task It_goes_on_after_the_end_of_the_process()
    {
        await using var stage = await FetchingStage.StartAsync();
        stage.Site.On("/a.pdf", Enumerable.Repeat(Answers.Cut(Whole, 50_000, isChunked: true, ("ETag", Tag)), 1).Concat(Enumerable.Repeat(Answers.Status(500), 4)).Append(Rest(Whole)).ToArray());
        var first = await stage.FetchFileAsync("/a.pdf");
        stage.Renew();

        var second = await stage.FetchFileAsync("/a.pdf");

        Assert.Multiple(() =>
        {
            Assert.That(first.Problem?.Code, Is.EqualTo("CRW011"));
            Assert.That(File.ReadAllBytes(second.BodyFile!).AsSpan().SequenceEqual(Whole));
            Assert.That(Start(stage.Site.Requests.Last().Headers["Range"]), Is.InRange(1, 50_000));
        });
    }

    [TestCase("W/\"v1\"")]
    [TestCase(null)]
    public async Task Without_a_strong_validator_it_begins_anew(string? tag)
    {
        await using var stage = await FetchingStage.StartAsync();
        stage.Site.On("/a.pdf", Answers.Cut(Whole, 100_000, isChunked: false, tag is null ? [] : [("ETag", tag)]), Answers.Body(Whole));

        var answer = await stage.FetchFileAsync("/a.pdf");

        Assert.Multiple(() =>
        {
            Assert.That(File.ReadAllBytes(answer.BodyFile!).AsSpan().SequenceEqual(Whole));
            Assert.That(stage.Site.Requests.Last().Headers.Keys, Does.Not.Contain("Range"));
        });
    }

    [Test]
    public async Task A_date_of_this_very_second_is_no_strong_validator()
    {
        await using var stage = await FetchingStage.StartAsync();
        const string now = "Tue, 01 Sep 2026 08:00:00 GMT";
        stage.Site.On("/a.pdf", Answers.Cut(Whole, 100_000, isChunked: false, ("Last-Modified", now), ("Date", now)), Answers.Body(Whole));

        await stage.FetchFileAsync("/a.pdf");

        Assert.That(stage.Site.Requests.Last().Headers.Keys, Does.Not.Contain("Range"));
    }

    [Test]
    public async Task A_file_that_changed_meanwhile_comes_whole()
    {
        await using var stage = await FetchingStage.StartAsync();
        stage.Site.On("/a.pdf", Answers.Cut(Whole, 100_000, isChunked: false, ("ETag", Tag)), Answers.Body(Other, ("ETag", "\"v2\"")));

        var answer = await stage.FetchFileAsync("/a.pdf");

        Assert.Multiple(() =>
        {
            Assert.That(File.ReadAllBytes(answer.BodyFile!).AsSpan().SequenceEqual(Other));
            Assert.That(answer.EntityTag, Is.EqualTo("\"v2\""));
        });
    }

    /// <summary>Rows: a Content-Range that is not that of the rest.</summary>
    [TestCase("bytes 0-299999/300000")]
    [TestCase("bytes 99-299999/300000")]
    [TestCase("bytes {0}-200000/300000")]
    [TestCase("bytes {0}-299999/*")]
    [TestCase("bytes {0}-299999/400000")]
    [TestCase("lines {0}-299999/300000")]
    [TestCase("nonsense")]
    [TestCase(null)]
    public async Task An_answer_with_another_range_makes_it_begin_anew(string? range)
    {
        await using var stage = await FetchingStage.StartAsync();
        stage.Site.On("/a.pdf", Answers.Cut(Whole, 100_000, isChunked: false, ("ETag", Tag)), Wrong(range, Tag), Answers.Body(Whole));

        await AssertBeginsAnewAsync(stage);
    }

    [Test]
    public async Task So_does_the_rest_of_another_body()
    {
        await using var stage = await FetchingStage.StartAsync();
        stage.Site.On("/a.pdf", Answers.Cut(Whole, 100_000, isChunked: false, ("ETag", Tag)), Wrong("bytes {0}-299999/300000", "\"v2\""), Answers.Body(Whole));

        await AssertBeginsAnewAsync(stage);
    }

    [Test]
    public async Task So_does_a_range_that_is_not_there()
    {
        await using var stage = await FetchingStage.StartAsync();
        stage.Site.On("/a.pdf", Answers.Cut(Whole, 100_000, isChunked: false, ("ETag", Tag)), Answers.Status(416, ("Content-Range", "bytes */5")), Answers.Body(Whole));

        await AssertBeginsAnewAsync(stage);
    }

    [Test]
    public async Task A_part_that_nobody_asked_for_is_no_answer()
    {
        await using var stage = await FetchingStage.StartAsync();
        stage.Site.On("/a.pdf", Answers.Status(206, Whole, ("Content-Range", "bytes 0-299999/300000")));

        Assert.That((await stage.FetchFileAsync("/a.pdf")).Problem?.Code, Is.EqualTo("CRW011"));
    }

    [TestCase(".json", "{\"Address\":\"http://other.example.org/\",\"Validator\":\"\\\"v1\\\"\"}")]
    [TestCase(".json", "{")]
    [TestCase(".json", "null")]
    [TestCase(".part", "")]
    public async Task A_part_whose_note_is_not_its_own_is_not_gone_on_with(string extension, string content)
    {
        await using var stage = await FetchingStage.StartAsync();
        stage.Site.On("/a.pdf", [Answers.Cut(Whole, 50_000, isChunked: true, ("ETag", Tag)), .. Enumerable.Repeat(Answers.Status(500), 4), Answers.Body(Whole)]);
        await stage.FetchFileAsync("/a.pdf");
        File.WriteAllText(Directory.GetFiles(stage.Folder, "*" + extension).Single(), content);

        var answer = await stage.FetchFileAsync("/a.pdf");

        Assert.Multiple(() =>
        {
            Assert.That(stage.Site.Requests.Last().Headers.Keys, Does.Not.Contain("Range"));
            Assert.That(File.ReadAllBytes(answer.BodyFile!).AsSpan().SequenceEqual(Whole));
        });
    }

    [Test]
    public async Task Two_requests_that_lead_to_one_address_get_a_file_each()
    {
        await using var stage = await FetchingStage.StartAsync(new() { Connections = 2, RequestsPerSecond = 1000 });
        stage.Site.On("/a", Answers.Redirect(302, "/c.pdf")).On("/b", Answers.Redirect(302, "/c.pdf")).On("/c.pdf", Answers.Body(Whole));

        var answers = await Task.WhenAll(stage.FetchFileAsync("/a"), stage.FetchFileAsync("/b"));

        Assert.Multiple(() =>
        {
            Assert.That(answers[0].BodyFile, Is.Not.EqualTo(answers[1].BodyFile));
            Assert.That(answers.Select(static answer => File.ReadAllBytes(answer.BodyFile!).AsSpan().SequenceEqual(Whole)), Is.All.True);
        });
    }

    [Test]
    public async Task What_is_left_of_a_month_ago_is_deleted()
    {
        await using var stage = await FetchingStage.StartAsync();
        var now = stage.Clock.GetUtcNow().UtcDateTime;
        foreach (var (name, days) in new[] { ("old.part", 31), ("old.json", 31), ("old.1.body", 31), ("old.txt", 31), ("young.part", 29), ("young.json", 29) })
        {
            var file = Path.Combine(stage.Folder, name);
            await File.WriteAllTextAsync(file, string.Empty);
            File.SetLastWriteTimeUtc(file, now.AddDays(-days));
        }

        stage.Renew();

        Assert.That(Directory.GetFiles(stage.Folder).Select(Path.GetFileName), Is.EquivalentTo(new[] { "old.txt", "young.part", "young.json" }));
    }

    private static async Task AssertBeginsAnewAsync(FetchingStage stage)
    {
        var answer = await stage.FetchFileAsync("/a.pdf");

        Assert.Multiple(() =>
        {
            Assert.That(File.ReadAllBytes(answer.BodyFile!).AsSpan().SequenceEqual(Whole));
            Assert.That(stage.Site.Count("/a.pdf"), Is.EqualTo(3));
            Assert.That(stage.Site.Requests.Last().Headers.Keys, Does.Not.Contain("Range"));
            Assert.That(Directory.GetFiles(stage.Folder), Has.Length.EqualTo(1));
        });
    }

    private static int Start(string range) => int.Parse(range["bytes=".Length..^1], CultureInfo.InvariantCulture);

    /// <summary>The rest of a body, with no header that it need not have.</summary>
    private static RequestDelegate Rest(byte[] body) => async context =>
    {
        var from = Start(context.Request.Headers.Range.ToString());
        await Answers.Status(206, body[from..], ("Content-Range", $"bytes {from}-{body.Length - 1}/{body.Length}"))(context);
    };

    private static RequestDelegate Wrong(string? range, string tag) => async context =>
    {
        var from = Start(context.Request.Headers.Range.ToString());
        var headers = range is null ? new[] { ("ETag", tag) } : [("ETag", tag), ("Content-Range", string.Format(CultureInfo.InvariantCulture, range, from))];
        await Answers.Status(206, Other[from..], headers)(context);
    };

    private static byte[] MakeBody(int seed, int length)
    {
        var body = new byte[length];
        new Random(seed).NextBytes(body);
        return body;
    }
}
