using System.CommandLine;
using System.Text.Json;
using Extractor.App;

namespace Extractor.Tests.Deployment;

/// <summary>
/// An example of a deployment, valid by the schemas that its format publishes (<c>scripts/test/validate-deployment.mjs</c>), and the command lines in
/// it as the program itself reads them.
/// </summary>
internal static class DeploymentFile
{
    /// <summary>The documents of a file; the test fails when one of them is not valid.</summary>
    /// <param name="format"><c>compose</c> or <c>kubernetes</c>.</param>
    /// <param name="path">Below <c>deploy</c>.</param>
    internal static JsonElement[] Read(string format, string path) => ReadText(format, File.ReadAllText(Path.Combine(RepositoryFolders.Root, "deploy", path)));

    /// <summary>The documents of a text; the test fails when one of them is not valid.</summary>
    internal static JsonElement[] ReadText(string format, string text)
    {
        var run = Validate(format, text);
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        return [.. run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static line => JsonDocument.Parse(line).RootElement)];
    }

    /// <summary>What the validator says of a text.</summary>
    internal static ProgramRun Validate(string format, string text)
    {
        using var folder = new App.TemporaryFolder();
        return ProgramRun.Any(new("node", [Path.Combine(RepositoryFolders.Root, "scripts", "test", "validate-deployment.mjs"), format, folder.Write("file.yaml", text)]));
    }

    /// <summary>A command line as the program reads it; the test fails when it would be refused.</summary>
    internal static ParseResult Parse(IEnumerable<string> arguments)
    {
        using var terminal = new Terminal(Stream.Null, Stream.Null, Stream.Null, TimeProvider.System);
        var parsed = ExtractorCommandLine.Parse([.. arguments], terminal);
        Assert.That(parsed.Errors.Select(static error => error.Message), Is.Empty, string.Join(' ', parsed.Tokens));
        return parsed;
    }

    /// <summary>The texts of an array.</summary>
    internal static string[] Texts(this JsonElement array) => [.. array.EnumerateArray().Select(static text => text.GetString()!)];

    /// <summary>What stands at a path of names.</summary>
    internal static JsonElement At(this JsonElement element, params IEnumerable<string> names) => names.Aggregate(element, static (at, name) => at.GetProperty(name));

    /// <summary>The text that stands at a path of names.</summary>
    internal static string TextAt(this JsonElement element, params IEnumerable<string> names) => element.At(names).GetString()!;
}
