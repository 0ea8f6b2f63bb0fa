using System.Collections.Immutable;
using Extractor.Pdf.Content;
using Extractor.Pdf.Objects;

namespace Extractor.Pdf.Structure;

/// <summary>
/// The files that a PDF carries (ISO 32000-1, 7.11.4): those of the name tree EmbeddedFiles, which is also where a portfolio (12.3.5) keeps
/// its documents. The tree may be damaged or hold itself: each node is visited once.
/// </summary>
internal static class EmbeddedFiles
{
    private const int MostNodes = 1000;

    private const int MostNames = 1000;

    private const int LongestName = 1000;

    /// <summary>Their names in the order of the tree; a file without a name is called as the tree calls it.</summary>
    public static ImmutableArray<string> NamesIn(PdfDictionary? catalog, ObjectTable objects)
    {
        if (objects.Dictionary(objects.Dictionary(catalog?["Names"])?["EmbeddedFiles"]) is not { } root)
        {
            return [];
        }

        var names = ImmutableArray.CreateBuilder<string>();
        var visited = new HashSet<PdfDictionary>(ReferenceEqualityComparer.Instance);
        var waiting = new Stack<PdfDictionary>([root]);
        while (visited.Count < MostNodes && waiting.TryPop(out var node))
        {
            if (!visited.Add(node))
            {
                continue;
            }

            var entries = objects.Array(node["Names"]);
            for (var at = 0; at + 1 < entries?.Count && names.Count < MostNames; at += 2)
            {
                if (objects.Dictionary(entries.Items[at + 1]) is { } specification && objects.Dictionary(specification["EF"]) is not null)
                {
                    names.Add(Text(specification["UF"], objects) ?? Text(specification["F"], objects) ?? Text(entries.Items[at], objects) ?? string.Empty);
                }
            }

            // Pushed backwards, so that they come off in order.
            var kids = objects.Array(node["Kids"]);
            for (var at = Math.Min(kids?.Count ?? 0, MostNodes) - 1; at >= 0; at--)
            {
                if (objects.Dictionary(kids!.Items[at]) is { } kid)
                {
                    waiting.Push(kid);
                }
            }
        }

        return names.ToImmutable();
    }

    private static string? Text(PdfObject? value, ObjectTable objects) => objects.Resolve(value) is PdfString { Bytes.Length: > 0 and <= LongestName } text ? TextString.Decode(text.Bytes) : null;
}
