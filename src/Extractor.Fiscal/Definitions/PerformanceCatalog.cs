using System.Collections.Immutable;
using Extractor.Text;

namespace Extractor.Fiscal.Definitions;

/// <summary>Every performance form that the program knows, read once from the embedded files of <c>catalog/performance/forms</c>.</summary>
internal sealed class PerformanceCatalog
{
    private const string Folder = "catalog/performance/forms/";

    /// <summary>A longer line is a sentence about a form, not its title.</summary>
    private const int LongestTitle = 60;

    private const int LongestNumber = 6;

    private static readonly Lazy<PerformanceCatalog> Embedded = new(static () => new PerformanceCatalog(
        [.. CatalogFiles.Names(Folder).Select(CatalogResources.ReadPerformanceForm)]));

    /// <summary>Makes a catalogue of forms.</summary>
    public PerformanceCatalog(ImmutableArray<PerformanceDefinition> forms) =>
        Forms = [.. forms.OrderBy(form => form.Rank).ThenBy(form => form.Id, StringComparer.Ordinal)];

    /// <summary>The embedded catalogue.</summary>
    public static PerformanceCatalog Standard => Embedded.Value;

    /// <summary>The forms, the strongest title first.</summary>
    public ImmutableArray<PerformanceDefinition> Forms { get; }

    /// <summary>The form of an id.</summary>
    public PerformanceDefinition Get(string id) => Forms.First(form => form.Id == id);

    /// <summary>The form that a line is the title of, or null.</summary>
    public PerformanceDefinition? Match(string line)
    {
        if (line.Length > 2 * LongestTitle)
        {
            return null;
        }

        var title = WithoutNumber(MatchingText.Fold(line));
        return title.Length > LongestTitle || title.IndexOfAny(['。', ';', ':']) >= 0
            ? null
            : Forms.FirstOrDefault(form => form.Titles.Any(words => HasInOrder(title, words)));
    }

    /// <summary>表1：项目年度绩效指标表 without 表1：.</summary>
    private static string WithoutNumber(string title) => title.IndexOf(':', StringComparison.Ordinal) is > 0 and <= LongestNumber and var colon ? title[(colon + 1)..] : title;

    private static bool HasInOrder(string title, ImmutableArray<string> words)
    {
        var from = 0;
        foreach (var word in words)
        {
            var at = title.IndexOf(word, from, StringComparison.Ordinal);
            if (at < 0)
            {
                return false;
            }

            from = at + word.Length;
        }

        // What may follow is a number, a year, 续表 or a project in brackets, never another noun.
        return from == title.Length || title[from] is '(' or '-' or >= '0' and <= '9';
    }
}
