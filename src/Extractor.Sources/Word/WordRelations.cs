using System.Xml;

namespace Extractor.Sources.Word;

/// <summary>
/// What a part refers to by the ids of its relationships (ISO/IEC 29500-2, 9.3). Relationships to the outside are never followed, and
/// damaged ones are as good as none.
/// </summary>
internal sealed class WordRelations
{
    private readonly Dictionary<string, string> parts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> types = new(StringComparer.Ordinal);

    /// <summary>Reads the relationships of a part.</summary>
    internal WordRelations(WordPackage package, string source)
    {
        try
        {
            foreach (var (id, type, part) in package.RelationsOf(source).Take(WordBudget.Relationships))
            {
                parts.TryAdd(id, part);
                types.TryAdd(type[(type.LastIndexOf('/') + 1)..], part);
            }
        }
        catch (Exception problem) when (problem is InvalidDataException or XmlException or IOException or NotSupportedException)
        {
            // What was read before the damage still holds.
        }
    }

    /// <summary>The part that an id names, or null.</summary>
    internal string? Part(string? id) => id is null ? null : parts.GetValueOrDefault(id);

    /// <summary>The first part of a type, such as <c>styles</c>, or null.</summary>
    internal string? PartOfType(string type) => types.GetValueOrDefault(type);
}
