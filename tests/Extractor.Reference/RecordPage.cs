using System.Text;
using System.Text.Json;

namespace Extractor.Reference;

/// <summary>The members of a record, object by object, as its schema describes them.</summary>
internal static class RecordPage
{
    public static ReferencePage Make(string schemaText)
    {
        using var schema = JsonDocument.Parse(schemaText);
        var chinese = Chinese();
        var text = new StringBuilder("""
            # 记录 The record

            一份报告是一个 JSON 对象，符合 [schemas/report.schema.json](../schemas/report.schema.json)（`cn-fiscal-report/1`）。金额是以元为单位的精确小数，写成字符串；
            每个数字都带有 `provenance`，指回原文的页和坐标、行，或工作表地址。

            A report is one JSON object that follows [schemas/report.schema.json](../schemas/report.schema.json) (`cn-fiscal-report/1`). Amounts are exact decimals in
            yuan, written as strings; every figure has a `provenance` that leads back to page and box, line, or address in the sheet.

            """.ReplaceLineEndings("\n"));
        Append(text, "report", schema.RootElement, chinese);
        foreach (var definition in schema.RootElement.GetProperty("$defs").EnumerateObject().Where(definition => definition.Value.TryGetProperty("properties", out _)))
        {
            Append(text, definition.Name, definition.Value, chinese);
        }

        return new ReferencePage("docs/record.md", text.ToString());
    }

    private static void Append(StringBuilder text, string name, JsonElement definition, Dictionary<string, string> chinese)
    {
        text.Append($"\n## {name}\n\n{chinese[name]}<br>\n{Described(definition)}\n\n| | | |\n|---|---|---|\n");
        foreach (var member in definition.GetProperty("properties").EnumerateObject())
        {
            var both = string.Join("<br>", ((string[])[chinese[$"{name}.{member.Name}"], Described(member.Value)]).Where(one => one.Length > 0));
            text.Append($"| `{member.Name}` | {Kind(member.Value)} | {both} |\n");
        }
    }

    private static string Described(JsonElement definition) =>
        definition.TryGetProperty("description", out var description) ? description.GetString()! : string.Empty;

    /// <summary>What a member holds, in a word or two: a type, the name of another object, or the words that it may be.</summary>
    private static string Kind(JsonElement definition)
    {
        if (definition.TryGetProperty("$ref", out var reference))
        {
            return Linked(reference.GetString()!);
        }

        if (definition.TryGetProperty("const", out var one))
        {
            return $"`{one}`";
        }

        if (definition.TryGetProperty("enum", out var words))
        {
            return string.Join(' ', words.EnumerateArray().Select(word => $"`{(word.ValueKind == JsonValueKind.Null ? "null" : word.ToString())}`"));
        }

        if (definition.TryGetProperty("anyOf", out var choices))
        {
            return string.Join(" or ", choices.EnumerateArray().Select(Kind));
        }

        if (definition.TryGetProperty("items", out var items))
        {
            return $"array of {Kind(items)}";
        }

        return definition.TryGetProperty("type", out var type)
            ? type.ValueKind == JsonValueKind.Array ? string.Join(" or ", type.EnumerateArray().Select(kind => kind.GetString())) : type.GetString()!
            : string.Empty;
    }

    private static string Linked(string reference)
    {
        var name = reference[(reference.LastIndexOf('/') + 1)..];
        return $"[{name}](#{name.ToLowerInvariant()})";
    }

    private static Dictionary<string, string> Chinese()
    {
        using var stream = typeof(RecordPage).Assembly.GetManifestResourceStream("record-in-chinese.json")!;
        using var document = JsonDocument.Parse(stream);
        return document.RootElement.EnumerateObject().ToDictionary(member => member.Name, member => member.Value.GetString()!, StringComparer.Ordinal);
    }
}
