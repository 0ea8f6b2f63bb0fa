using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Extractor.JsonGeneration;

/// <summary>
/// Puts the JSON files of <c>catalog</c> into the program as bytes that are read where they lie: looking up a hundred resources by name and copying
/// them costs more than reading them.
/// </summary>
[Generator]
public sealed class CatalogGenerator : IIncrementalGenerator
{
    private const string Folder = "catalog/";

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var files = context.AdditionalTextsProvider
            .Select(static (file, cancellation) => (Name: NameOf(file.Path), Text: file.GetText(cancellation)?.ToString() ?? string.Empty))
            .Where(static file => file.Name is not null)
            .Collect();
        context.RegisterSourceOutput(files, static (output, found) => output.AddSource("CatalogFiles.g.cs", SourceText.From(Generate(found), Encoding.UTF8)));
    }

    /// <summary>The name with slashes from the folder on, or null for a file elsewhere.</summary>
    private static string? NameOf(string path)
    {
        var name = path.Replace('\\', '/');
        var from = name.LastIndexOf("/" + Folder, StringComparison.Ordinal);
        return from >= 0 && name.EndsWith(".json", StringComparison.Ordinal) ? name.Substring(from + 1) : null;
    }

    private static string Generate(ImmutableArray<(string? Name, string Text)> files)
    {
        var sorted = files.OrderBy(file => file.Name, StringComparer.Ordinal).ToList();
        var code = new CodeText();
        code.Line("// Written by Extractor.JsonGeneration.");
        code.Line("using System;");
        code.Line("namespace Extractor.Fiscal.Definitions;");
        code.Open("partial class CatalogFiles");
        code.Line($"private static readonly string[] All = [{string.Join(", ", sorted.Select(file => $"\"{file.Name}\""))}];");
        code.Line("private static partial ReadOnlySpan<byte> Find(string name) => name switch");
        code.Line("{");
        foreach (var (name, text) in sorted)
        {
            code.Line($"    \"{name}\" => {SymbolDisplay.FormatLiteral(text, quote: true)}u8,");
        }

        code.Line("    _ => default,");
        code.Line("};");
        code.Close();
        return code.ToString();
    }
}
