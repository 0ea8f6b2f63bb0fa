using System.Reflection;
using PublicApiGenerator;

namespace Extractor.Tests.Packages;

/// <summary>
/// What users of a package can call is written down in <c>src/PACKAGE/PublicApi.txt</c>. Whoever changes it sees in the diff what it is, and what goes away
/// breaks programs of others: it asks for a new version and a line in the changelog (docs/packages.md).
/// </summary>
public sealed class PublicApiTests
{
    private static readonly ApiGeneratorOptions Options = new()
    {
        IncludeAssemblyAttributes = false,
        ExcludeAttributes =
        [
            "System.Runtime.CompilerServices.CompilerGeneratedAttribute", "System.Diagnostics.DebuggerDisplayAttribute", "System.CodeDom.Compiler.GeneratedCodeAttribute",
            "System.Text.Json.Serialization.JsonConverterAttribute", "System.Text.Json.Serialization.JsonIgnoreAttribute", "System.Text.Json.Serialization.JsonPropertyNameAttribute",
        ],
    };

    [TestCaseSource(typeof(PackedRelease), nameof(PackedRelease.Libraries))]
    public void The_public_api_is_as_recorded(string package)
    {
        var now = Assembly.Load(package).GeneratePublicApi(Options).ReplaceLineEndings("\n").TrimEnd() + "\n";

        // Where scripts/record-api takes it from.
        var found = Path.Combine(RepositoryFolders.Root, ".artifacts", "public-api", package + ".txt");
        Directory.CreateDirectory(Path.GetDirectoryName(found)!);
        File.WriteAllText(found, now);

        var record = Path.Combine(RepositoryFolders.Root, "src", package, "PublicApi.txt");
        var recorded = File.Exists(record) ? File.ReadAllText(record) : string.Empty;
        var (gone, added) = (Missing(recorded, now), Missing(now, recorded));

        Assert.That(
            now,
            Is.EqualTo(recorded),
            $"""
            Gone or changed, which breaks programs of users ({gone.Count}):
            {Listed(gone)}
            New ({added.Count}):
            {Listed(added)}
            If it is meant: scripts/record-api, read the diff, and see docs/packages.md for the version that it asks for.
            """);
    }

    private static string Listed(List<string> lines)
    {
        const int Most = 60;
        return string.Join('\n', lines.Take(Most)) + (lines.Count > Most ? "\n…" : string.Empty);
    }

    /// <summary>The lines of one text that the other does not have.</summary>
    private static List<string> Missing(string of, string from)
    {
        var has = from.Split('\n').ToHashSet(StringComparer.Ordinal);
        return [.. of.Split('\n').Where(line => !has.Contains(line))];
    }
}
