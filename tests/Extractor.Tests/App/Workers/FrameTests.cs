using Extractor.App.Import;
using Extractor.App.Import.Workers;
using Extractor.Fiscal;
using Extractor.Processes;
using Extractor.Tests.Storage;

namespace Extractor.Tests.App.Workers;

/// <summary>Messages between an import and its workers.</summary>
public sealed class FrameTests
{
    private static readonly ImportFile File = new("/in/2023/甲.pdf", "2023/甲.pdf") { Name = "公开.pdf" };

    [TestCase(0)]
    [TestCase(1)]
    [TestCase(3_000_000)]
    public void A_message_comes_as_it_was_sent(int length)
    {
        var content = new byte[length];
        new Random(1).NextBytes(content);
        using var pipe = new MemoryStream();
        Frame.Write(pipe, FrameKind.Answer, content);
        pipe.Position = 0;
        var frame = Frame.Read(pipe, length);

        Assert.That((frame.Status, frame.Kind), Is.EqualTo((FrameStatus.Whole, FrameKind.Answer)));
        Assert.That(frame.Content, Is.EqualTo(content));
        Assert.That(Frame.Read(pipe, length).Status, Is.EqualTo(FrameStatus.End));
    }

    [Test]
    public void A_message_that_is_too_long_is_not_taken()
    {
        using var pipe = new MemoryStream();
        Frame.Write(pipe, FrameKind.Answer, new byte[11]);
        pipe.Position = 0;

        Assert.That(Frame.Read(pipe, 10).Status, Is.EqualTo(FrameStatus.TooLong));
    }

    [Property]
    public void No_bytes_make_the_reader_throw(byte[] bytes)
    {
        Assert.That(() => Frame.Read(new MemoryStream(bytes), 1000), Throws.Nothing);
        Assert.That(() => WorkerMessages.ReadRequest(bytes), Throws.Nothing);
        Assert.That(() => WorkerMessages.ReadAnswer(bytes, File, ReadOptions.Default), Throws.Nothing);
    }

    [TestCase(true)]
    [TestCase(false)]
    public void A_request_comes_as_it_was_sent(bool withPersonalData)
    {
        var options = new ReadOptions { WithPersonalData = withPersonalData };

        Assert.That(WorkerMessages.ReadRequest(WorkerMessages.Request(File, options)), Is.EqualTo((File, options)));
    }

    [Test]
    public void An_answer_comes_as_it_was_sent()
    {
        var document = SampleReports.Document();
        var answer = WorkerMessages.ReadAnswer(WorkerMessages.Answer(document).ToArray(), new ImportFile("x", document.RelativePath), ReadOptions.Default)!;

        Assert.That(answer.Report!.Json, Is.EqualTo(document.Report!.Json));
        Assert.That(answer with { Report = null }, Is.EqualTo(document with { Report = null, ExtractorVersion = ExtractorVersion.Current }));
    }

    [Test]
    public void A_failure_comes_as_it_was_sent()
    {
        var document = SampleReports.Failed(null, "2023/甲.pdf") with { ExtractorVersion = ExtractorVersion.Current };

        Assert.That(WorkerMessages.ReadAnswer(WorkerMessages.Answer(document).ToArray(), File, ReadOptions.Default), Is.EqualTo(document));
    }
}
