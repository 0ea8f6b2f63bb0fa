using System.Collections.Immutable;
using Extractor.Diagnostics;
using Extractor.Documents;

namespace Extractor.Sources.Word;

/// <summary>The running headers and footers of each section, once for a section and without page numbers.</summary>
internal static class RunningLines
{
    /// <summary>Reads them in the order of the sections; each line is located at the first paragraph of its section.</summary>
    /// <param name="sections">The sections in order.</param>
    /// <param name="read">Gives the lines of a header or footer by its relationship.</param>
    internal static ImmutableArray<CaptionLine> Of(IEnumerable<WordSection> sections, Func<string, IReadOnlyList<string>> read)
    {
        var lines = ImmutableArray.CreateBuilder<CaptionLine>();
        var current = new Dictionary<string, string>(StringComparer.Ordinal);
        var texts = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var section in sections)
        {
            foreach (var (kind, id) in section.Properties.Running)
            {
                current[kind] = id;
            }

            var shown = WordSection.Kinds
                .Where(kind => !kind.EndsWith("even", StringComparison.Ordinal) && (section.Properties.HasTitlePage || !kind.EndsWith("first", StringComparison.Ordinal)))
                .Where(current.ContainsKey)
                .SelectMany(kind => LinesOf(current[kind]))
                .Distinct(StringComparer.Ordinal);
            lines.AddRange(shown.Select(line => new CaptionLine(line, SourceLocation.OnLine(section.FirstLine))).Take(WordBudget.RunningLines - lines.Count));
        }

        return lines.ToImmutable();

        IReadOnlyList<string> LinesOf(string id)
        {
            if (!texts.TryGetValue(id, out var known))
            {
                texts.Add(id, known = [.. read(id).Select(static line => line.Trim()).Where(static line => line.Length > 0 && !IsPageNumber(line))]);
            }

            return known;
        }
    }

    /// <summary>— 1 —, 第 1 页 共 9 页: the number that stands in the file is that of some page of some layout.</summary>
    private static bool IsPageNumber(string line) => line.All(static sign => !char.IsLetter(sign) || sign is '第' or '页' or '頁' or '共');
}
