using System.Text;
using System.Text.Json.Nodes;
using Extractor.Crawling.Sites;

namespace Extractor.Tests.Crawling.Sites;

/// <summary>The published schema of recipes and the reader agree, as an independent validator sees it. Needs node and ajv (<c>scripts/test/install-schema-validator</c>).</summary>
public sealed class SiteSchemaTests
{
    private static string Schema => Path.Combine(RepositoryFolders.Root, "schemas", "site.schema.json");

    private static IEnumerable<string> Examples() => Directory.GetFiles(Path.Combine(RepositoryFolders.Root, "fixtures", "sites"), "*.json").Order(StringComparer.Ordinal);

    [Test]
    public void Every_example_and_what_is_written_of_it_is_valid()
    {
        var texts = Examples().SelectMany(static file => (string[])[File.ReadAllText(file), SiteRecipeJson.Write(SiteRecipeJson.Read(File.ReadAllBytes(file)))]).ToArray();
        var (exitCode, output) = Validate(texts);

        Assert.That(exitCode, Is.Zero, output);
        Assert.That(output, Does.Contain($"{texts.Length} documents, 0 errors"));
        Assert.That(texts, Has.Length.GreaterThanOrEqualTo(6));
    }

    [TestCase("", "extra", "1")]
    [TestCase("", "schema", "\"extractor-site/2\"")]
    [TestCase("", "start", "[]")]
    [TestCase("", "start", "[\"ftp://a.example/\"]")]
    [TestCase("", "hosts", "[\"https://www.qingshi.example/\"]")]
    [TestCase("", "division", "\"51010\"")]
    [TestCase("", "lists", "{}")]
    [TestCase("", "sitemaps", "\"yes\"")]
    [TestCase("/lists", "links", "\" \"")]
    [TestCase("/lists", "paging", "\"next\"")]
    [TestCase("/lists/paging", "pattern", "\"index.html\"")]
    [TestCase("/lists/paging", "pattern", "\"{n}/{n}\"")]
    [TestCase("/lists/paging", "first", "null")]
    [TestCase("/lists/paging", "next", "\"a\"")]
    [TestCase("/calendar/0", "kind", "\"budgets\"")]
    [TestCase("/calendar/0", "by", "\"31-10\"")]
    [TestCase("/limits", "depth", "1.5")]
    [TestCase("/pace", "requestsPerSecond", "0")]
    [TestCase("/pace", "connections", "17")]
    public void What_the_schema_refuses_the_reader_refuses(string place, string member, string value)
    {
        var recipe = JsonNode.Parse(File.ReadAllText(Examples().Single(static file => file.EndsWith("numbered-list.json", StringComparison.Ordinal))))!;
        var target = place.Split('/', StringSplitOptions.RemoveEmptyEntries).Aggregate(recipe, static (node, step) => int.TryParse(step, out var index) ? node[index]! : node[step]!);
        target[member] = JsonNode.Parse(value);

        Assert.That(Validate([recipe.ToJsonString()]).ExitCode, Is.EqualTo(1));
        Assert.That(() => SiteRecipeJson.Read(Encoding.UTF8.GetBytes(recipe.ToJsonString())), Throws.TypeOf<FormatException>());
    }

    private static (int ExitCode, string Output) Validate(IEnumerable<string> recipes) =>
        SchemaValidation.Run(Schema, recipes.Select(static recipe => JsonNode.Parse(recipe)!.ToJsonString()));
}
