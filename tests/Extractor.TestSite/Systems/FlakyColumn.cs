using System.Collections.Immutable;
using Extractor.TestSite.Publishing;

namespace Extractor.TestSite.Systems;

/// <summary>
/// A column on a slow and failing server: one article for each thing that goes wrong. Some of it passes, some never does, and some is not
/// allowed.
/// </summary>
public static class FlakyColumn
{
    /// <summary>The path of the column.</summary>
    public const string Start = PlainColumn.Start;

    /// <summary>The delay between requests that robots.txt asks for.</summary>
    public static readonly TimeSpan CrawlDelay = TimeSpan.FromSeconds(2);

    private const string Robots = "User-agent: *\nDisallow: /private/\nCrawl-delay: 2\n";

    private static readonly TimeSpan Slowness = TimeSpan.FromSeconds(2);

    /// <summary>What can never be had, each with the code that a crawl has to give.</summary>
    public static ImmutableSortedDictionary<string, string> Troubles { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["/col/files/foreign.docx"] = "CRW001",
        ["/col/files/private.docx"] = "CRW001",
        ["/private/secret.docx"] = "CRW003",
        ["/col/files/gone.docx"] = "CRW010",
        ["/col/files/broken.docx"] = "CRW011",
        ["/col/files/short.docx"] = "CRW013",
        ["/col/files/circle.docx"] = "CRW017",
        ["/col/files/error.pdf"] = "CRW023",
    }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    /// <summary>Lays out the column.</summary>
    /// <param name="shelf">Where the reports come from.</param>
    /// <param name="foreign">The address of another municipality.</param>
    public static Edition Publish(ReportShelf shelf, string foreign)
    {
        var edition = new EditionBuilder { LastModified = new DateTimeOffset(2023, 9, 1, 8, 0, 0, TimeSpan.Zero) };
        var articles = new List<SiteArticle>();

        // What passes.
        var busy = Add("busy.docx", 301);
        edition.AddAnswer(busy.Path, Resource.InOrder(SiteAnswer.Bare(503, ("Retry-After", "7")), SiteAnswer.Bare(503, ("Retry-After", "7")), Answer(busy.File)));
        var cut = Add("cut.docx", 302);
        edition.AddAnswer(cut.Path, Resource.InOrder(Answer(cut.File) with { CutAt = cut.File.Bytes.Length / 2 }, Answer(cut.File)));
        var slow = Add("slow.docx", 303);
        edition.AddAnswer(slow.Path, Resource.Of(Answer(slow.File) with { Pause = Slowness }));
        var found = Add("found.docx", 304);
        edition.AddAnswer(found.Path, Resource.Of(SiteAnswer.Redirect(302, "/store/found.docx")));
        edition.AddFileAnswer("/store/found.docx", found.File);
        var limited = Add("limited.docx", 305);
        var page = edition.Answer(edition.Encoding.GetBytes(PlainColumn.Article(limited.Article, Link(limited.Path))), edition.PageType);
        edition.AddAnswer(PlainColumn.PathOf(limited.Article), Resource.InOrder(SiteAnswer.Bare(429, ("Retry-After", "5")), page));
        var resettled = Add("resettled.docx", 306);
        edition.AddPage("/col/new/resettled.html", PlainColumn.Article(resettled.Article, Link(resettled.Path)));
        edition.AddAnswer(PlainColumn.PathOf(resettled.Article), Resource.Of(SiteAnswer.Redirect(301, "new/resettled.html")));

        // What never does.
        AddTrouble("foreign.docx", SiteAnswer.Redirect(302, foreign));
        AddTrouble("private.docx", SiteAnswer.Redirect(302, "http://10.20.30.40/report.docx"));
        AddTrouble("gone.docx", SiteAnswer.Bare(410));
        AddTrouble("broken.docx", SiteAnswer.Bare(500));
        AddTrouble("circle.docx", SiteAnswer.Redirect(302, "circle.docx"));
        var endless = shelf.Word(307);
        AddTrouble("short.docx", new SiteAnswer(200, endless.Bytes, endless.MediaType) { CutAt = endless.Bytes.Length / 3 });
        AddTrouble("error.pdf", edition.Answer(edition.Encoding.GetBytes(PlainColumn.Page("错误", "<h1>系统错误</h1><p>文件不存在，请联系管理员。</p>")), edition.PageType));
        AddLinkTo("/private/secret.docx");

        edition.AddList(Start, PlainColumn.List(articles));
        edition.AddAnswer("/robots.txt", Resource.Of(edition.Answer(edition.Encoding.GetBytes(Robots), "text/plain")));
        return edition.Build();

        SiteAnswer Answer(ReportFile file) => edition.Answer(file.Bytes, file.MediaType);

        (string Path, ReportFile File, SiteArticle Article) Add(string name, int seed)
        {
            var file = shelf.Word(seed);
            var article = SiteArticle.With(articles.Count + 1, DateOf(articles.Count), file);
            articles.Add(article);
            edition.AddArticle(PlainColumn.PathOf(article), PlainColumn.Article(article, Link("files/" + name)), article);
            edition.AddFile("/col/files/" + name, file, article);
            return ("/col/files/" + name, file, article);
        }

        void AddTrouble(string name, SiteAnswer answer)
        {
            AddLinkTo("files/" + name);
            edition.AddAnswer("/col/files/" + name, Resource.Of(answer));
        }

        void AddLinkTo(string link)
        {
            var article = SiteArticle.Notice(articles.Count + 1, DateOf(articles.Count), $"2022年度第{articles.Count + 1}号部门决算公开");
            articles.Add(article);
            edition.AddArticle(PlainColumn.PathOf(article), PlainColumn.Article(article, Link(link)), article);
        }
    }

    private static (string Link, string Text) Link(string link) => (link, "附件：部门决算" + Path.GetExtension(link));

    private static DateOnly DateOf(int number) => new DateOnly(2023, 9, 1).AddDays(number);
}
