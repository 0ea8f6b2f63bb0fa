using System.Text;
using Extractor.App.Commands.Crawls;
using Extractor.App.Reports;
using Microsoft.Extensions.Time.Testing;

namespace Extractor.Tests.App.Crawls;

/// <summary>A municipality with a list of articles, each with a report, that is crawled into a store.</summary>
internal sealed class CrawledMunicipality : IDisposable
{
    internal const string Start = "http://czj.example/jsgk/";

    private const string Recipe =
        """
        {
          "schema": "extractor-site/1",
          "name": "czj",
          "start": ["http://czj.example/jsgk/"],
          "lists": { "links": "ul li a", "date": "span" },
          "articles": { "title": "h1", "date": ".date", "attachments": ".files a", "areDocuments": false },
          "calendar": [{ "kind": "final-accounts", "by": "09-30" }]
        }
        """;

    private readonly List<(string Name, string Day)> articles = [];

    internal CrawledMunicipality()
    {
        Directory.CreateDirectory(Folder["downloads"]);
        Fetcher = new ScriptedFetcher(Folder["downloads"]);
        Folder.Write("site.json", Recipe);
    }

    internal TemporaryFolder Folder { get; } = new();

    internal ScriptedFetcher Fetcher { get; }

    internal FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2024, 10, 1, 2, 3, 4, TimeSpan.Zero));

    internal string Store => Folder["s.db"];

    internal static byte[] Report(string fixture, string file = "report.docx") => File.ReadAllBytes(Path.Combine(RepositoryFolders.Root, "fixtures", fixture, file));

    internal static string FileOf(string name, string extension = "docx") => $"{Start}{name}/{name}.{extension}";

    /// <summary>Publishes an article with files, and lists it.</summary>
    internal void Publish(string name, string day, params (string Address, byte[] Bytes)[] files)
    {
        articles.Add((name, day));
        foreach (var (address, bytes) in files)
        {
            Fetcher.Publish(address, bytes);
        }

        var links = string.Concat(files.Select(static file => $"<p><a href=\"{file.Address}\">附件：2022年度部门决算公开</a></p>"));
        Fetcher.Publish(
            $"{Start}{name}.html",
            $"<html><body><h1>{name}部门决算公开</h1><div class=\"date\">{day}</div><p>现将本部门决算公开如下，欢迎社会各界监督。</p><div class=\"files\">{links}</div></body></html>");
        WriteList();
    }

    /// <summary>Takes an article off the list.</summary>
    internal void Unlist(string name)
    {
        articles.RemoveAll(article => article.Name == name);
        WriteList();
    }

    /// <summary>Crawls.</summary>
    internal CommandRun Crawl(params string[] options) => Crawl(CancellationToken.None, options);

    internal CommandRun Crawl(CancellationToken cancellationToken, params string[] options)
    {
        string[] arguments = [Folder["site.json"], "--store", Store, "--quiet", "--jobs", "1", .. options];
        return CommandRun.At(
            Clock, terminal => new CrawlCommand(terminal, _ => Fetcher, static (document, token) => ReportReading.Read(document, token)), arguments, cancellationToken);
    }

    internal CommandRun Status(params string[] options) => CommandRun.At(Clock, static terminal => new CrawlStatusCommand(terminal), ["--store", Store, .. options]);

    public void Dispose() => Folder.Dispose();

    private void WriteList()
    {
        var list = new StringBuilder("<html><body><h2>部门决算公开</h2><ul>");
        foreach (var (name, day) in articles)
        {
            list.Append($"<li><a href=\"{name}.html\">{name}2022年度部门决算公开</a><span>{day}</span></li>");
        }

        Fetcher.Publish(Start, list.Append("</ul></body></html>").ToString());
    }
}
