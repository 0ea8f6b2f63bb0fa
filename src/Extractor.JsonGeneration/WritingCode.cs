namespace Extractor.JsonGeneration;

/// <summary>The methods that write: every member, also when null.</summary>
internal static class WritingCode
{
    /// <summary>Writes the methods for all shapes, and the names of their members, escaped once.</summary>
    public static void Write(CodeText code, IReadOnlyList<Shape> shapes)
    {
        foreach (var shape in shapes)
        {
            code.Open($"internal static void Write(Utf8JsonWriter writer, {shape.Type} value)");
            switch (shape.Kind)
            {
                case ShapeKind.Enum:
                    Enum(code, shape);
                    break;
                case ShapeKind.Record:
                    Record(code, shape);
                    break;
                case ShapeKind.Array:
                    Array(code, shape.Element!);
                    break;
                case ShapeKind.Map:
                    Map(code, shape.Element!);
                    break;
            }

            code.Close();
        }

        Names(code, shapes);
    }

    private static void Names(CodeText code, IReadOnlyList<Shape> shapes)
    {
        var names = shapes.SelectMany(shape => shape.Members).Select(member => member.Name).Distinct(StringComparer.Ordinal);
        code.Open("private static class Names");
        foreach (var name in names)
        {
            code.Line($"public static readonly JsonEncodedText Of{name} = JsonEncodedText.Encode(\"{JsonNames.Camel(name)}\"u8);");
        }

        code.Close();
    }

    private static void Enum(CodeText code, Shape shape)
    {
        code.Line("writer.WriteStringValue(value switch");
        code.Line("{");
        foreach (var choice in shape.Choices)
        {
            code.Line($"    {shape.Type}.{choice} => \"{JsonNames.Kebab(choice)}\"u8,");
        }

        code.Line("    _ => throw new System.ArgumentOutOfRangeException(nameof(value)),");
        code.Line("});");
    }

    private static void Array(CodeText code, Member element)
    {
        code.Line("writer.WriteStartArray();");
        code.Open("foreach (var item in value)");
        Value(code, element, "item");
        code.Close();
        code.Line("writer.WriteEndArray();");
    }

    private static void Map(CodeText code, Member element)
    {
        code.Line("writer.WriteStartObject();");
        code.Open("foreach (var (name, item) in value)");
        code.Line("writer.WritePropertyName(name);");
        Value(code, element, "item");
        code.Close();
        code.Line("writer.WriteEndObject();");
    }

    private static void Record(CodeText code, Shape shape)
    {
        code.Line("writer.WriteStartObject();");
        foreach (var member in shape.Members)
        {
            if (member.IsLeftOutWhenNull)
            {
                code.Open($"if (value.{member.Name} is not null)");
            }

            code.Line($"writer.WritePropertyName(Names.Of{member.Name});");
            Value(code, member, "value." + member.Name);
            if (member.IsLeftOutWhenNull)
            {
                code.Close();
            }
        }

        code.Line("writer.WriteEndObject();");
    }

    private static void Value(CodeText code, Member member, string value)
    {
        var plain = member.IsNullable && member.Shape.IsValueType ? value + ".Value" : value;
        var write = member.Shape.Kind == ShapeKind.Value ? $"JsonValues.Write{member.Shape.Name}(writer, {plain});" : $"Write(writer, {plain});";
        code.Line(member.IsNullable ? $"if ({value} is null) writer.WriteNullValue(); else {write}" : write);
    }
}
