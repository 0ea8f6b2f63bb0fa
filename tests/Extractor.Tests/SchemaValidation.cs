using System.ComponentModel;
using System.Diagnostics;
using Extractor.Tests.App;

namespace Extractor.Tests;

/// <summary>
/// Holds JSON against a JSON Schema as an independent validator sees it: ajv, run by node (<c>scripts/test/install-schema-validator</c>).
/// A test fails where either is missing.
/// </summary>
internal static class SchemaValidation
{
    /// <summary>Validates documents.</summary>
    /// <param name="schema">The file of the schema; those beside it can be referred to.</param>
    /// <param name="documents">JSON on one line each.</param>
    /// <returns>0 for valid ones and 1 for others, with what the validator says.</returns>
    internal static (int ExitCode, string Output) Run(string schema, IEnumerable<string> documents)
    {
        using var folder = new TemporaryFolder();
        var start = new ProcessStartInfo("node") { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(Path.Combine(RepositoryFolders.Root, "scripts", "test", "validate-json.mjs"));
        start.ArgumentList.Add(schema);
        start.ArgumentList.Add(folder.Write("documents.jsonl", string.Join('\n', documents)));
        try
        {
            using var process = Process.Start(start)!;
            var errors = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd() + errors.GetAwaiter().GetResult();
            process.WaitForExit();
            Assert.That(process.ExitCode, Is.Not.EqualTo(2), $"Run scripts/test/install-schema-validator. {output}");
            return (process.ExitCode, output);
        }
        catch (Win32Exception)
        {
            Assert.Fail("node is missing. Run scripts/test/install-schema-validator.");
            throw;
        }
    }
}
