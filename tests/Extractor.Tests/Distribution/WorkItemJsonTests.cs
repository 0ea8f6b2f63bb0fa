using System.Text;
using Extractor.Distribution.Messages;

namespace Extractor.Tests.Distribution;

/// <summary>Messages are written as they are documented, and read without trust.</summary>
public sealed class WorkItemJsonTests
{
    private const string Whole = """{"schema":1,"run":7,"position":0,"source":"/in/甲.pdf","path":"甲.pdf","name":"甲.pdf","version":"1.0","options":"a=b\n"}""";

    [Test]
    public void Work_is_read_as_it_was_written()
    {
        var item = new WorkItem
        {
            Run = 7,
            Position = 3,
            Source = "s3://bucket/决算/2023.pdf",
            Path = "决算/2023.pdf",
            Name = "2023.pdf",
            Sha256 = new string('a', 64),
            Version = "1.0",
            Options = "with-personal-data=false\n",
            Force = true,
            First = new FirstPlace("b.pdf", "b.pdf"),
        };

        Assert.That(WorkItemJson.Read(WorkItemJson.Write(item)).Item, Is.EqualTo(item));
    }

    [Test]
    public void A_message_without_what_may_be_left_out_is_work() =>
        Assert.That(WorkItemJson.Read(Encoding.UTF8.GetBytes(Whole)).Item, Is.Not.Null.And.Property(nameof(WorkItem.Source)).EqualTo("/in/甲.pdf"));

    [TestCase("", "")]
    [TestCase("\"schema\":1", "\"schema\":0")]
    [TestCase("\"schema\":1", "\"schema\":\"1\"")]
    [TestCase("\"schema\":1,", "")]
    [TestCase("\"run\":7", "\"run\":-7")]
    [TestCase("\"run\":7", "\"run\":99999999999999999999")]
    [TestCase("\"run\":7,", "")]
    [TestCase("\"source\":\"/in/甲.pdf\"", "\"source\":null")]
    [TestCase("\"source\":\"/in/甲.pdf\"", "\"source\":\"\"")]
    [TestCase("\"source\":\"/in/甲.pdf\"", "\"source\":\"a\\u0000b\"")]
    [TestCase("\"version\":\"1.0\"", "\"sha256\":\"AB\",\"version\":\"1.0\"")]
    [TestCase("\"version\":\"1.0\"", "\"first\":{\"path\":null,\"name\":\"a\"},\"version\":\"1.0\"")]
    [TestCase("\"version\":\"1.0\"", "\"first\":{\"path\":\"a\"},\"version\":\"1.0\"")]
    public void What_makes_no_sense_is_no_work(string part, string instead)
    {
        var message = part.Length == 0 ? "[1]" : Whole.Replace(part, instead, StringComparison.Ordinal);
        var read = WorkItemJson.Read(Encoding.UTF8.GetBytes(message));

        Assert.That(read.Item, Is.Null, message);
        Assert.That(read.Problem!.Code, Is.EqualTo("QUE010"));
        Assert.That(read.IsForOthers, Is.False);
    }

    [TestCase("""{"schema":2,"run":{"id":"x"}}""")]
    [TestCase("""{"parts":[{"schema":1}],"schema":2147483647}""")]
    public void A_newer_schema_is_for_others(string message)
    {
        var read = WorkItemJson.Read(Encoding.UTF8.GetBytes(message));

        Assert.That(read.Problem!.Code, Is.EqualTo("QUE011"));
        Assert.That(read.IsForOthers, Is.True);
    }

    [Test]
    public void A_message_that_is_too_long_is_not_even_parsed() =>
        Assert.That(WorkItemJson.Read(new byte[(64 * 1024) + 1]).Problem!.Message, Does.Contain("too long"));

    [FsCheck.NUnit.Property]
    public void No_bytes_do_harm(byte[] bytes) => Assert.That(WorkItemJson.Read(bytes), Is.Not.Null);
}
