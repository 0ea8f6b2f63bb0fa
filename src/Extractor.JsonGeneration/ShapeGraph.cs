using Microsoft.CodeAnalysis;

namespace Extractor.JsonGeneration;

/// <summary>The shapes of records and of all that hangs below them.</summary>
internal sealed class ShapeGraph
{
    private static readonly SymbolDisplayFormat Qualified = SymbolDisplayFormat.FullyQualifiedFormat;

    private readonly Dictionary<string, Shape> shapes = new(StringComparer.Ordinal);

    /// <summary>Walks from the roots down.</summary>
    public ShapeGraph(IReadOnlyList<ITypeSymbol> roots)
    {
        foreach (var root in roots)
        {
            ShapeOf(root, null);
        }
    }

    /// <summary>Every shape once, in the order in which they were met.</summary>
    public IReadOnlyList<Shape> Shapes => [.. shapes.Values];

    private Member MemberOf(string name, ITypeSymbol type, string? form)
    {
        var isNullable = type.NullableAnnotation == NullableAnnotation.Annotated;
        var plain = type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : type;
        return new Member(name, ShapeOf(plain, form), isNullable);
    }

    private Shape ShapeOf(ITypeSymbol type, string? form)
    {
        var text = type.WithNullableAnnotation(NullableAnnotation.NotAnnotated).ToDisplayString(Qualified);
        if (ValueName(type, form) is { } value)
        {
            return new Shape(ShapeKind.Value, value, text, type.IsValueType);
        }

        if (shapes.TryGetValue(text, out var known))
        {
            return known;
        }

        var named = (INamedTypeSymbol)type;
        var arguments = named.TypeArguments;
        var shape = (named.TypeKind, named.Name) switch
        {
            (TypeKind.Enum, _) => new Shape(ShapeKind.Enum, named.Name, text, IsValueType: true),
            (_, "ImmutableArray") => Collection(ShapeKind.Array, "ArrayOf", arguments[0], text, isValueType: true),
            (_, "IReadOnlyList") => Collection(ShapeKind.Map, "ListOf", ((INamedTypeSymbol)arguments[0]).TypeArguments[1], text, isValueType: false),
            (_, "ImmutableDictionary") => Collection(ShapeKind.Map, "MapOf", arguments[1], text, isValueType: false),
            (TypeKind.Class, _) when named.IsRecord => new Shape(ShapeKind.Record, named.Name, text, IsValueType: false),
            _ => throw new NotSupportedException($"{text} has no shape in JSON."),
        };
        shapes.Add(text, shape);
        shape.Choices = shape.Kind == ShapeKind.Enum ? [.. named.GetMembers().OfType<IFieldSymbol>().Select(field => field.Name)] : [];
        shape.Members = shape.Kind == ShapeKind.Record ? MembersOf(named) : [];
        return shape;
    }

    private Shape Collection(ShapeKind kind, string prefix, ITypeSymbol element, string text, bool isValueType)
    {
        var member = MemberOf(string.Empty, element, null);
        return new Shape(kind, prefix + member.Shape.Name, text, isValueType) { Element = member };
    }

    /// <summary>The name of a value, or null: <c>[Money]</c> and <c>[PlainDecimal]</c> tell how a decimal is written.</summary>
    private static string? ValueName(ITypeSymbol type, string? form) => type.SpecialType switch
    {
        SpecialType.System_String => "Text",
        SpecialType.System_Int32 => "Number",
        SpecialType.System_Boolean => "Truth",
        SpecialType.System_Decimal => form ?? "Score",
        _ => null,
    };

    private IReadOnlyList<Member> MembersOf(INamedTypeSymbol record)
    {
        var properties = record.GetMembers().OfType<IPropertySymbol>()
            .Where(property => property is { IsStatic: false, SetMethod: not null, DeclaredAccessibility: Accessibility.Public })
            .ToList();

        // The constructor that copies a record takes the record; the one that reads it takes properties, or nothing.
        var constructor = record.InstanceConstructors
            .Where(one => !one.Parameters.Any(parameter => SymbolEqualityComparer.Default.Equals(parameter.Type, record)))
            .OrderByDescending(one => one.Parameters.Length)
            .First();
        var parameters = constructor.Parameters;
        List<Member> members = [];
        foreach (var parameter in parameters)
        {
            var member = MemberOf(properties.Find(property => property.Name == parameter.Name)!);
            member.IsParameter = true;
            member.IsRequired = !parameter.HasExplicitDefaultValue;
            members.Add(member);
        }

        members.AddRange(properties.Where(property => !parameters.Any(parameter => parameter.Name == property.Name)).Select(MemberOf));
        return members;
    }

    private Member MemberOf(IPropertySymbol property)
    {
        var attributes = property.GetAttributes().Select(attribute => attribute.AttributeClass!.Name).ToList();
        var form = attributes.Contains("MoneyAttribute") ? "Money" : attributes.Contains("PlainDecimalAttribute") ? "PlainDecimal" : null;
        var member = MemberOf(property.Name, property.Type, form);
        member.IsRequired = property.IsRequired;
        member.IsLeftOutWhenNull = attributes.Contains("LeftOutWhenNullAttribute");
        member.HasOwnDefault = member is { Shape.Kind: ShapeKind.Value, IsNullable: false } && HasInitializer(property);
        return member;
    }

    private static bool HasInitializer(IPropertySymbol property) => property.DeclaringSyntaxReferences
        .Any(reference => reference.GetSyntax() is Microsoft.CodeAnalysis.CSharp.Syntax.PropertyDeclarationSyntax { Initializer: not null });
}
