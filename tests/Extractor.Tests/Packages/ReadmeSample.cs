namespace Extractor.Tests.Packages;

/// <summary>The C# sample of a package's readme.</summary>
/// <param name="Package">The package.</param>
/// <param name="Code">The sample as it is printed.</param>
internal sealed record ReadmeSample(string Package, string Code)
{
    private const string Fence = "```csharp\n";

    /// <summary>The sample in the readme that the package holds; each has one.</summary>
    internal static ReadmeSample Of(string package)
    {
        var readme = System.Text.Encoding.UTF8.GetString(PackedRelease.FilesOf(package)["README.md"]).ReplaceLineEndings("\n");
        var parts = readme.Split(Fence);
        Assert.That(parts, Has.Length.EqualTo(2), $"The readme of {package} has one sample.");
        return new ReadmeSample(package, parts[1][..parts[1].IndexOf("```", StringComparison.Ordinal)]);
    }

    /// <summary>The name of the class that <see cref="AsSource"/> makes.</summary>
    internal string ClassName => "Sample_" + Package.Replace('.', '_');

    /// <summary>The sample as a class among others, because a program has only one place for statements without one: usings stay in front.</summary>
    internal string AsSource()
    {
        var lines = Code.Split('\n');
        var usings = lines.TakeWhile(line => line.Length == 0 || line.StartsWith("using ", StringComparison.Ordinal) && !line.Contains('=', StringComparison.Ordinal)).ToList();
        return $$"""
            {{string.Join('\n', usings)}}

            internal static class {{ClassName}}
            {
                internal static void Run()
                {
            {{string.Join('\n', lines.Skip(usings.Count))}}
                }
            }
            """;
    }
}
