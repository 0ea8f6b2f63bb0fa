namespace Extractor.JsonGeneration;

/// <summary>The methods that read. Each begins at the first token of its value and ends at the last.</summary>
internal static class ReadingCode
{
    /// <summary>Writes the method that reads a shape.</summary>
    /// <param name="code">Receives it.</param>
    /// <param name="shape">The shape.</param>
    /// <param name="isCanonical">Whether a parameter of a record must be there.</param>
    public static void Write(CodeText code, Shape shape, bool isCanonical)
    {
        code.Open($"internal static {shape.Type} Read{shape.Name}(ref Utf8JsonReader reader)");
        switch (shape.Kind)
        {
            case ShapeKind.Enum:
                Enum(code, shape);
                break;
            case ShapeKind.Record:
                Record(code, shape, isCanonical);
                break;
            case ShapeKind.Array:
                Array(code, shape);
                break;
            case ShapeKind.Map:
                Map(code, shape);
                break;
        }

        code.Close();
    }

    private static void Enum(CodeText code, Shape shape)
    {
        code.Line("JsonValues.Expect(ref reader, JsonTokenType.String);");
        code.Line("var choice = JsonValues.Plain(ref reader);");
        foreach (var choice in shape.Choices)
        {
            code.Line($"if (choice.SequenceEqual(\"{JsonNames.Kebab(choice)}\"u8)) return {shape.Type}.{choice};");
        }

        code.Line($"throw JsonValues.Unknown(ref reader, \"{shape.Name}\");");
    }

    private static void Array(CodeText code, Shape shape)
    {
        var element = shape.Element!;
        code.Line("JsonValues.Expect(ref reader, JsonTokenType.StartArray);");
        code.Line($"var values = ImmutableArray.CreateBuilder<{element.Type}>();");
        code.Line($"while (reader.Read() && reader.TokenType != JsonTokenType.EndArray) values.Add({Value(element)});");
        code.Line("return values.DrainToImmutable();");
    }

    private static void Map(CodeText code, Shape shape)
    {
        var element = shape.Element!;
        code.Line("JsonValues.Expect(ref reader, JsonTokenType.StartObject);");
        var isList = shape.Type.Contains("IReadOnlyList");
        code.Line(isList
            ? $"var values = new System.Collections.Generic.List<System.Collections.Generic.KeyValuePair<string, {element.Type}>>();"
            : $"var values = ImmutableDictionary.CreateBuilder<string, {element.Type}>();");
        code.Open("while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)");
        code.Line("var name = reader.GetString()!;");
        code.Line("reader.Read();");
        code.Line(isList ? $"values.Add(new(name, {Value(element)}));" : $"values[name] = {Value(element)};");
        code.Close();
        code.Line(isList ? "return values;" : "return values.ToImmutable();");
    }

    private static void Record(CodeText code, Shape shape, bool isCanonical)
    {
        code.Line("JsonValues.Expect(ref reader, JsonTokenType.StartObject);");
        foreach (var member in shape.Members)
        {
            code.Line($"{member.Type} of{member.Name} = default!;");
        }

        code.Line("var seen = 0;");
        code.Open("while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)");
        code.Line("var name = JsonValues.Plain(ref reader);");
        var lead = "if";
        for (var index = 0; index < shape.Members.Count; index++)
        {
            var member = shape.Members[index];
            code.Open($"{lead} (name.SequenceEqual(\"{JsonNames.Camel(member.Name)}\"u8))");
            code.Line("reader.Read();");
            code.Line($"of{member.Name} = {Value(member)};");
            code.Line($"seen |= {1 << index};");
            code.Close();
            lead = "else if";
        }

        code.Line($"else throw JsonValues.Unknown(ref reader, \"{shape.Name}\");");
        code.Close();
        var required = shape.Members.Select((member, index) => member.IsRequired && (isCanonical || !member.IsParameter) ? 1 << index : 0).Sum();
        code.Line($"if ((seen & {required}) != {required}) throw JsonValues.Incomplete(\"{shape.Name}\");");
        Make(code, shape);
    }

    private static void Make(CodeText code, Shape shape)
    {
        var given = string.Join(", ", shape.Members.Where(member => member.IsParameter).Select(member => "of" + member.Name));
        var set = string.Join(", ", shape.Members.Where(member => !member.IsParameter && !member.HasOwnDefault).Select(member => $"{member.Name} = of{member.Name}"));
        code.Line($"var made = new {shape.Type}({given}) {{ {set} }};");
        for (var index = 0; index < shape.Members.Count; index++)
        {
            if (shape.Members[index] is { HasOwnDefault: true, Name: var name })
            {
                code.Line($"if ((seen & {1 << index}) != 0) made = made with {{ {name} = of{name} }};");
            }
        }

        code.Line("return made;");
    }

    private static string Value(Member member)
    {
        var read = (member.Shape.Kind == ShapeKind.Value ? "JsonValues." : string.Empty) + $"Read{member.Shape.Name}(ref reader)";
        return member.IsNullable ? $"reader.TokenType == JsonTokenType.Null ? null : {read}" : read;
    }
}
