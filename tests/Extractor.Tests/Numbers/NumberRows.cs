using System.Text.Json;

namespace Extractor.Tests.Numbers;

/// <summary>Rows of <c>fixtures/numbers</c>: one notation with what it means a row, with the report or section that it came from where it is odd.</summary>
internal static class NumberRows
{
    /// <summary>The rows of a file as test cases named after what is read.</summary>
    public static IEnumerable<TestCaseData> Of(string name)
    {
        var path = Path.Combine(RepositoryFolders.Root, "fixtures", "numbers", name + ".json");
        using var rows = JsonDocument.Parse(File.ReadAllText(path));
        var number = 0;
        foreach (var row in rows.RootElement.EnumerateArray())
        {
            number++;
            var label = Text(row, "raw") ?? Text(row, "text");
            yield return new TestCaseData(row.Clone()).SetArgDisplayNames($"{number}: {label}");
        }
    }

    /// <summary>A member as text; null when it is absent or null.</summary>
    public static string? Text(JsonElement row, string member) =>
        row.TryGetProperty(member, out var value) && value.ValueKind != JsonValueKind.Null ? value.GetString() : null;

    /// <summary>A member as an exact number; null when it is absent or null.</summary>
    public static decimal? Decimal(JsonElement row, string member) =>
        Text(row, member) is { } text ? decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture) : null;

    /// <summary>Whether a member is there and true.</summary>
    public static bool Is(JsonElement row, string member) => row.TryGetProperty(member, out var value) && value.ValueKind == JsonValueKind.True;

    /// <summary>A list of names as flags; none when it is absent.</summary>
    public static T Flags<T>(JsonElement row, string member)
        where T : struct, Enum =>
        row.TryGetProperty(member, out var value) && value.ValueKind == JsonValueKind.Array && value.GetArrayLength() > 0
            ? Enum.Parse<T>(string.Join(',', value.EnumerateArray().Select(one => one.GetString())))
            : default;
}
