using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Extractor.JsonGeneration;

/// <summary>
/// Fills the classes that bear <c>[JsonRecords(…)]</c> with a method that reads each of the named records, and all below them, and where the class is
/// canonical one that writes it. The records are the only description of their JSON: names in camel case, enums in kebab case, members in
/// the order of their declaration.
/// </summary>
[Generator]
public sealed class JsonGenerator : IIncrementalGenerator
{
    private const string Attribute = "Extractor.Fiscal.Json.JsonRecordsAttribute";

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var sources = context.SyntaxProvider.ForAttributeWithMetadataName(
            Attribute,
            static (node, _) => node is ClassDeclarationSyntax,
            static (found, _) => (Name: found.TargetSymbol.Name, Text: Generate((INamedTypeSymbol)found.TargetSymbol, found.Attributes[0])));
        context.RegisterSourceOutput(sources, static (output, source) =>
            output.AddSource(source.Name + ".g.cs", SourceText.From(source.Text, Encoding.UTF8)));
    }

    private static string Generate(INamedTypeSymbol target, AttributeData attribute)
    {
        var roots = attribute.ConstructorArguments[0].Values.Select(value => (ITypeSymbol)value.Value!).ToList();
        var isCanonical = attribute.NamedArguments.Any(argument => argument is { Key: "IsCanonical", Value.Value: true });
        var shapes = new ShapeGraph(roots).Shapes;
        var code = new CodeText();
        code.Line("// Written by Extractor.JsonGeneration.");
        code.Line("#nullable enable");
        code.Line("using System.Collections.Immutable;");
        code.Line("using System.Text.Json;");
        code.Line("using Extractor.Fiscal.Json;");
        code.Line($"namespace {target.ContainingNamespace.ToDisplayString()};");
        code.Open($"partial class {target.Name}");
        foreach (var shape in shapes)
        {
            ReadingCode.Write(code, shape, isCanonical);
        }

        if (isCanonical)
        {
            WritingCode.Write(code, shapes);
        }

        code.Close();
        return code.ToString();
    }
}
