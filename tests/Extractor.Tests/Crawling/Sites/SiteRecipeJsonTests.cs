using System.Collections.Immutable;
using System.Text;
using Extractor.Crawling.Addresses;
using Extractor.Crawling.Sites;

namespace Extractor.Tests.Crawling.Sites;

/// <summary>Recipes as JSON: read strictly, written in one way.</summary>
public sealed class SiteRecipeJsonTests
{
    private static string Folder => Path.Combine(RepositoryFolders.Root, "fixtures", "sites");

    private static IEnumerable<string> Examples() => Directory.GetFiles(Folder, "*.json").Select(static file => Path.GetFileName(file)).Order(StringComparer.Ordinal);

    [TestCaseSource(nameof(Examples))]
    public void What_is_written_reads_as_the_same(string name)
    {
        var recipe = SiteRecipeJson.Read(File.ReadAllBytes(Path.Combine(Folder, name)));
        var written = SiteRecipeJson.Write(recipe);

        Assert.That(SiteRecipeJson.Write(SiteRecipeJson.Read(Encoding.UTF8.GetBytes(written))), Is.EqualTo(written));
    }

    [Test]
    public void An_example_says_what_it_says()
    {
        var recipe = SiteRecipeJson.Read(File.ReadAllBytes(Path.Combine(Folder, "numbered-list.json")));

        Assert.Multiple(() =>
        {
            Assert.That(recipe.Name, Is.EqualTo("qingshi-final-accounts"));
            Assert.That(recipe.Start.Single(), Is.EqualTo(WebAddress.Parse("https://www.qingshi.example/zwgk/bmjs/")));
            Assert.That(recipe.Hosts, Is.EqualTo((string[])["www.qingshi.example"]));
            Assert.That(recipe.Lists, Is.EqualTo(new ListRecipe { Links = "ul.list li a", Date = "span", Title = "决算|预算", Paging = new ListPaging.Numbered("index_{n}.html", 1, null) }));
            Assert.That(recipe.Articles, Is.EqualTo(new ArticleRecipe { Title = "h1", Issuer = ".info .source", Date = ".info .time", Attachments = ".TRS_Editor a, .fujian a" }));
            Assert.That(recipe.Limits, Is.EqualTo(new CrawlLimits { Depth = 3, Files = 2000 }));
            Assert.That(recipe.Pace, Is.EqualTo(new CrawlPace { RequestsPerSecond = 0.5, Connections = 1 }));
            Assert.That(recipe.Calendar[0] with { Issuers = [] }, Is.EqualTo(new ExpectedPublication("final-accounts", 10, 31, -1, [])));
            Assert.That(recipe.Calendar[0].Issuers, Is.EqualTo((string[])["青石市财政局", "青石市教育局"]));
            Assert.That(recipe.Calendar[1].YearOffset, Is.Zero);
        });
    }

    [Test]
    public void What_is_left_out_is_the_usual()
    {
        var recipe = SiteRecipeJson.Read("""{"schema":"extractor-site/1","start":["https://www.qingshi.example:8443/a/b.html"]}"""u8);

        Assert.Multiple(() =>
        {
            Assert.That(SiteRecipeJson.Write(recipe), Is.EqualTo(SiteRecipeJson.Write(SiteRecipe.ForColumn(WebAddress.Parse("https://www.qingshi.example:8443/a/b.html")))));
            Assert.That(recipe.Hosts, Is.EqualTo((string[])["www.qingshi.example:8443"]));
        });
    }

    [TestCase("[]", "$ is a list, an object is expected.")]
    [TestCase("{\"start\":[\"https://a.example/\"]}", "$.schema is missing.")]
    [TestCase("{\"schema\":\"extractor-site/2\",\"start\":[\"https://a.example/\"]}", "$.schema is not extractor-site/1.")]
    [TestCase("{\"schema\":\"extractor-site/1\"}", "$.start is missing.")]
    [TestCase("{\"schema\":\"extractor-site/1\",\"start\":[]}", "$.start is empty.")]
    [TestCase("{\"schema\":\"extractor-site/1\",\"start\":[\"ftp://a.example/\"]}", "$.start[0] is no address of the web: ftp://a.example/.")]
    [TestCase("{\"schema\":\"extractor-site/1\",\"start\":[7]}", "$.start[0] is a number, a text is expected.")]
    [TestCase("\"start\":\"https://a.example/\"", "$.start is a text, a list is expected.")]
    [TestCase("\"hosts\":[\"b.example\"]", "$.start[0] is on a.example, which is not among the hosts.")]
    [TestCase("\"hosts\":[\"https://a.example/\"]", "$.hosts[0] is no host: https://a.example/.")]
    [TestCase("\"name\":\" \"", "$.name is empty.")]
    [TestCase("\"name\":null", "$.name is null, a text is expected.")]
    [TestCase("\"Name\":\"a\"", "$.Name is unknown; known are schema, name, division, start, hosts, lists, articles, sitemaps, calendar, limits, pace.")]
    [TestCase("\"name\":\"a\",\"name\":\"b\"", "$.name is there twice.")]
    [TestCase("\"division\":\"51010\"", "$.division is no code of GB/T 2260.")]
    [TestCase("\"lists\":{}", "$.lists has neither links nor columns nor json.")]
    [TestCase("\"lists\":{\"links\":\"ul >\"}", "$.lists.links is no CSS selector: ul >.")]
    [TestCase("\"lists\":{\"links\":\"a[\"}", "$.lists.links is no CSS selector: a[.")]
    [TestCase("\"lists\":{\"links\":\"a\",\"title\":\"(决算\"}", "$.lists.title is no regular expression: ")]
    [TestCase("\"lists\":{\"links\":\"a\",\"title\":\"(?<=a)b\"}", "$.lists.title is a regular expression that needs backtracking")]
    [TestCase("\"lists\":{\"links\":\"a\",\"paging\":\"next\"}", "$.lists.paging is neither \"page\" nor an object.")]
    [TestCase("\"lists\":{\"links\":\"a\",\"paging\":{\"pattern\":\"a.html\",\"first\":1}}", "$.lists.paging.pattern does not have {n} exactly once.")]
    [TestCase("\"lists\":{\"links\":\"a\",\"paging\":{\"pattern\":\"{n}/{n}\",\"first\":1}}", "$.lists.paging.pattern does not have {n} exactly once.")]
    [TestCase("\"lists\":{\"links\":\"a\",\"paging\":{\"pattern\":\"{n}\"}}", "$.lists.paging.first is missing.")]
    [TestCase("\"lists\":{\"links\":\"a\",\"paging\":{\"pattern\":\"{n}\",\"first\":5,\"last\":4}}", "$.lists.paging.last is not a whole number from 5 to 1000000.")]
    [TestCase("\"lists\":{\"links\":\"a\",\"paging\":{\"next\":\"a\",\"first\":1}}", "$.lists.paging.next stands beside a pattern; one of both is enough.")]
    [TestCase("\"lists\":{\"json\":{\"address\":\"/a\",\"title\":\"t\"}}", "$.lists.json.link is missing.")]
    [TestCase("\"articles\":{\"areDocuments\":\"no\"}", "$.articles.areDocuments is a text, true or false is expected.")]
    [TestCase("\"calendar\":[{\"kind\":\"budgets\",\"by\":\"10-31\"}]", "$.calendar[0].kind is neither final-accounts nor budget.")]
    [TestCase("\"calendar\":[{\"kind\":\"budget\",\"by\":\"02-30\"}]", "$.calendar[0].by is no day of a year such as 10-31.")]
    [TestCase("\"limits\":{\"depth\":1.5}", "$.limits.depth is not a whole number from 0 to 100.")]
    [TestCase("\"limits\":{\"totalBytes\":1}", "$.limits.totalBytes is not a whole number from 1024 on.")]
    [TestCase("\"pace\":{\"requestsPerSecond\":0}", "$.pace.requestsPerSecond is not a number above 0 and up to 100.")]
    [TestCase("\"pace\":{\"connections\":0}", "$.pace.connections is not a whole number from 1 to 16.")]
    [TestCase("{\"schema\":", "The recipe is no JSON (line 1): ")]
    [TestCase("{\"schema\":\"extractor-site/1\",\"start\":[\"https://a.example/\"]} {}", "Something stands behind the end of the recipe.")]
    [TestCase("", "The recipe is no JSON (line 1): ")]
    public void A_mistake_is_told_with_its_place(string json, string message)
    {
        var whole = !json.StartsWith('"') ? json
            : json.StartsWith("\"start\"", StringComparison.Ordinal) ? $"{{\"schema\":\"extractor-site/1\",{json}}}"
            : $"{{\"schema\":\"extractor-site/1\",\"start\":[\"https://a.example/\"],{json}}}";

        Assert.That(() => SiteRecipeJson.Read(Encoding.UTF8.GetBytes(whole)), Throws.TypeOf<FormatException>().With.Message.StartsWith(message));
    }

    [Property(MaxTest = 300)]
    public void Arbitrary_bytes_are_a_recipe_or_a_mistake(byte[] bytes)
    {
        try
        {
            SiteRecipeJson.Read(bytes);
        }
        catch (FormatException)
        {
        }
    }

    [Test]
    public void Every_member_is_written_and_read()
    {
        var recipe = new SiteRecipe
        {
            Name = "全部",
            Division = "510100",
            Start = [WebAddress.Parse("https://a.example/x/"), WebAddress.Parse("http://b.example:81/")],
            Hosts = ["a.example", "b.example:81", "c.example"],
            Lists = new ListRecipe
            {
                Links = "ul > li a",
                Columns = ".c a",
                Date = "i",
                Title = "决算$",
                Paging = new ListPaging.Numbered("?p={n}", 2, 9),
                Json = new JsonListRecipe("/api?p={n}", "d.l", "u", "t") { Date = "d", First = 0, PageCount = "d.n" },
            },
            Articles = new ArticleRecipe { Title = "h1", Issuer = ".i", Date = ".d", Attachments = ".f a", AreDocuments = false },
            Sitemaps = true,
            Calendar = ImmutableArray.Create(new ExpectedPublication("budget", 2, 29, 1, ["甲", "乙"])),
            Limits = new CrawlLimits { Depth = 1, Pages = 2, Files = 3, PageBytes = 4096, FileBytes = 5000, TotalBytes = 6000 },
            Pace = new CrawlPace { RequestsPerSecond = 2.5, Connections = 7, Recheck = TimeSpan.FromDays(8) },
        };
        var read = SiteRecipeJson.Read(Encoding.UTF8.GetBytes(SiteRecipeJson.Write(recipe)));

        Assert.Multiple(() =>
        {
            Assert.That(read with { Start = recipe.Start, Hosts = recipe.Hosts, Calendar = recipe.Calendar }, Is.EqualTo(recipe));
            Assert.That(read.Start, Is.EqualTo(recipe.Start));
            Assert.That(read.Hosts, Is.EqualTo(recipe.Hosts));
            Assert.That(read.Calendar.Single().Issuers, Is.EqualTo((string[])["甲", "乙"]));
            Assert.That(read.Calendar.Single() with { Issuers = recipe.Calendar[0].Issuers }, Is.EqualTo(recipe.Calendar[0]));
        });
    }
}
