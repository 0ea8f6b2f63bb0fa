using System.Text.Json.Nodes;
using Extractor.Serving;
using Extractor.Serving.Description;
using Extractor.Tests.App;

namespace Extractor.Tests.Serving;

/// <summary>
/// The description tells of every endpoint and of nothing else, and real answers are valid by it, as an independent validator sees it: no member is
/// missing and none is there that is not described.
/// </summary>
public sealed class ApiDescriptionTests
{
    private static readonly JsonObject Description = JsonNode.Parse(ApiDescription.Utf8.Span)!.AsObject();

    private static RunningServer Server => ServedFixtures.Server;

    private static IEnumerable<string> Paths() => Description["paths"]!.AsObject().Select(path => path.Key);

    [Test]
    public async Task Every_endpoint_is_described_and_no_other()
    {
        await using var parts = new ServerParts(new ServerSettings { StorePath = ServedFixtures.Store }, importer: null, TimeProvider.System);
        var described = Description["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject().Select(method => $"{method.Key.ToUpperInvariant()} {path.Key}"));

        Assert.That(ServerEndpoints.All(parts).Select(endpoint => $"{endpoint.Method} {endpoint.Route}").Where(IsOfTheApi), Is.EquivalentTo(described));
    }

    [TestCaseSource(nameof(Paths))]
    public async Task A_real_answer_is_valid(string path)
    {
        if (Description["paths"]![path]!["get"]?["responses"]!["200"]!["content"]!["application/json"]?["schema"] is not { } schema)
        {
            Assert.That(path, Is.AnyOf("/metrics", "/api/reports/{sha256}/source", "/api/imports/events", "/api/patches/import"), "These answer with no JSON.");
            return;
        }

        var answers = new List<string>();
        foreach (var address in Examples(path))
        {
            answers.Add((await Server.GetAsync(address)).GetRawText());
        }

        if (path.StartsWith("/api/imports", StringComparison.Ordinal))
        {
            answers = [path == "/api/imports" ? await ImportTests.AnswerAsync(list: true) : await ImportTests.AnswerAsync(list: false)];
        }

        Assert.That(Validate(schema, answers), Does.Contain($"{answers.Count} documents, 0 errors"), path);
    }

    [TestCase("/api/nothing")]
    [TestCase("/api/reports?limit=x")]
    [TestCase("/api/reports/x")]
    public async Task A_problem_is_valid(string path)
    {
        using var response = await Server.Client.GetAsync(path);

        Assert.That(Validate(Reference("problem"), [await response.Content.ReadAsStringAsync()]), Does.Contain("1 documents, 0 errors"));
    }

    [Test]
    public async Task A_validator_sees_what_is_missing_and_what_is_too_much()
    {
        var report = JsonNode.Parse((await Server.GetAsync($"/api/reports/{ServedFixtures.Pdf}")).GetRawText())!.AsObject();
        var (less, more) = (report.DeepClone().AsObject(), report.DeepClone().AsObject());
        less["coverage"]!.AsObject().Remove("missing");
        more["report"]!["more"] = 1;

        Assert.That(Validate(Reference("report"), [less.ToJsonString()]), Does.Not.Contain(" 0 errors"));
        Assert.That(Validate(Reference("report"), [more.ToJsonString()]), Does.Not.Contain(" 0 errors"));
    }

    /// <summary>What stands under the pages of the web application is no part of the API.</summary>
    private static bool IsOfTheApi(string endpoint) => endpoint.Contains(" /api/", StringComparison.Ordinal) || endpoint is "GET /health" or "GET /metrics" or "GET /openapi.json";

    private static IEnumerable<string> Examples(string path)
    {
        switch (path)
        {
            case "/api/imports/{id}":
                return [];
            case "/api/search":
                return ["/api/search?q=总计&limit=20"];
            case "/api/series":
                return [$"/api/series?sha256={ServedFixtures.Pdf}"];
            case "/api/reports":
                return [path, path + "?q=总计"];
        }

        return path.Contains("{sha256}", StringComparison.Ordinal)
            ? new[] { ServedFixtures.Pdf, ServedFixtures.Text }.SelectMany(sha256 => Tables(path, sha256))
            : [path];
    }

    private static IEnumerable<string> Tables(string path, string sha256)
    {
        var address = path.Replace("{sha256}", sha256, StringComparison.Ordinal).Replace("{page}", "1", StringComparison.Ordinal);
        return Enumerable.Range(1, address.Contains("{tableId}", StringComparison.Ordinal) ? 8 : 1)
            .Select(number => address.Replace("{tableId}", $"{sha256[..8]}-T{number:D2}", StringComparison.Ordinal));
    }

    private static JsonObject Reference(string schema) => new() { ["$ref"] = "#/components/schemas/" + schema };

    /// <summary>A schema with all that it refers to, closed against members that it does not name.</summary>
    private static string Closed(JsonNode schema)
    {
        var closed = new JsonObject { ["$schema"] = "https://json-schema.org/draft/2020-12/schema", ["$defs"] = Description["components"]!["schemas"]!.DeepClone() };
        closed["allOf"] = new JsonArray(schema.DeepClone());
        Close(closed["$defs"], isPart: false);
        Close(closed["allOf"], isPart: false);
        return closed.ToJsonString().Replace("#/components/schemas/", "#/$defs/", StringComparison.Ordinal);
    }

    /// <summary>Parts of an object (allOf) are closed together. Views are such parts, too.</summary>
    private static void Close(JsonNode? node, bool isPart)
    {
        switch (node)
        {
            case JsonArray array:
                foreach (var item in array)
                {
                    Close(item, isPart);
                }

                break;
            case JsonObject schema:
                if (!isPart && (schema["allOf"] is not null || (schema["properties"] is JsonObject && (string?)schema["type"] == "object" && !IsView(schema))))
                {
                    schema["unevaluatedProperties"] = false;
                }

                foreach (var (name, value) in schema.ToList())
                {
                    Close(value, name == "allOf");
                }

                break;
        }
    }

    private static bool IsView(JsonObject schema) => schema.GetPath().Contains("view_", StringComparison.Ordinal);

    private static string Validate(JsonNode schema, IEnumerable<string> documents)
    {
        using var folder = new TemporaryFolder();
        return SchemaValidation.Run(folder.Write("answer.schema.json", Closed(schema)), documents).Output;
    }
}
