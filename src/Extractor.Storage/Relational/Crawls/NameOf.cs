using Extractor.Fiscal.Records;

namespace Extractor.Storage.Relational.Crawls;

/// <summary>The names of the values of one enumeration in columns, as <see cref="RecordNames"/> gives them, looked up once: a visit writes a hundred.</summary>
internal static class NameOf<T>
    where T : struct, Enum
{
    private static readonly Dictionary<T, string> Names = Enum.GetValues<T>().ToDictionary(static value => value, RecordNames.Of);
    private static readonly Dictionary<string, T> Values = Names.ToDictionary(static pair => pair.Value, static pair => pair.Key, StringComparer.Ordinal);

    /// <summary>The name of a value.</summary>
    internal static string Value(T value) => Names[value];

    /// <summary>The value of a name that a column can have.</summary>
    internal static T Parse(string name) => Values[name];
}
