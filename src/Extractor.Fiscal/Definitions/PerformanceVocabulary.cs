using System.Collections.Immutable;
using Extractor.Fiscal.Records;

namespace Extractor.Fiscal.Definitions;

/// <summary>The words of performance forms as the file <c>catalog/performance/vocabulary.json</c> holds them.</summary>
internal sealed record PerformanceVocabularyFile
{
    /// <summary>Labels in front of a text: 项目名称, 主管部门.</summary>
    public required ImmutableArray<BlockTerm> Fields { get; init; }

    /// <summary>Columns of the funds block.</summary>
    public required ImmutableArray<BlockTerm> FundsColumns { get; init; }

    /// <summary>Rows of the funds block.</summary>
    public required ImmutableArray<BlockTerm> FundsRows { get; init; }

    /// <summary>Rows of revenue and expenditure by kind.</summary>
    public required ImmutableArray<BlockTerm> CompositionRows { get; init; }

    /// <summary>Columns of lists: indicators and what stands beside them, tasks, projects, details, purchases.</summary>
    public required ImmutableArray<BlockTerm> ListColumns { get; init; }

    /// <summary>Labels of goals.</summary>
    public required ImmutableArray<BlockTerm> Goals { get; init; }

    /// <summary>Labels of remarks.</summary>
    public required ImmutableArray<BlockTerm> Remarks { get; init; }

    /// <summary>Parts of labels that are about a person, also where the rest of the label is damaged.</summary>
    public required ImmutableArray<string> Personal { get; init; }

    /// <summary>Headings of parts inside a form.</summary>
    public required ImmutableArray<string> Sections { get; init; }

    /// <summary>Labels of the total.</summary>
    public required ImmutableArray<string> Totals { get; init; }

    /// <summary>Labels that stand beside a whole block and mean no value: 绩效指标.</summary>
    public required ImmutableArray<string> Sides { get; init; }

    /// <summary>Names of 一级指标.</summary>
    public required ImmutableArray<string> FirstLevels { get; init; }

    /// <summary>Names of 二级指标.</summary>
    public required ImmutableArray<string> SecondLevels { get; init; }
}

/// <summary>A word of performance forms.</summary>
internal sealed record BlockTerm
{
    /// <summary>The semantic name.</summary>
    public required string Key { get; init; }

    /// <summary>What its values are.</summary>
    public BlockMeasure Measure { get; init; }

    /// <summary>Whether it is about a person, and so left out unless asked for.</summary>
    public bool Personal { get; init; }

    /// <summary>The printed labels.</summary>
    public required ImmutableArray<string> Labels { get; init; }
}

/// <summary>The words of performance forms, ready for looking up. Labels are compared after <see cref="BlockLabel.Fold"/>.</summary>
internal sealed class PerformanceVocabulary
{
    private const string Name = "catalog/performance/vocabulary.json";

    private static readonly Lazy<PerformanceVocabulary> Embedded = new(static () => new PerformanceVocabulary(
        CatalogResources.ReadPerformanceVocabulary(Name)));

    /// <summary>Makes a vocabulary.</summary>
    public PerformanceVocabulary(PerformanceVocabularyFile file)
    {
        Fields = Index(file.Fields);
        FundsColumns = Index(file.FundsColumns);
        FundsRows = Index(file.FundsRows);
        CompositionRows = Index(file.CompositionRows);
        ListColumns = Index(file.ListColumns);
        Goals = Index(file.Goals);
        Remarks = Index(file.Remarks);
        Personal = file.Personal;
        Sections = Set(file.Sections);
        Totals = Set(file.Totals);
        Sides = Set(file.Sides);
        FirstLevels = Set(file.FirstLevels);
        SecondLevels = Set(file.SecondLevels);
    }

    /// <summary>The embedded vocabulary.</summary>
    public static PerformanceVocabulary Standard => Embedded.Value;

    /// <summary>Labels in front of a text.</summary>
    public IReadOnlyDictionary<string, BlockTerm> Fields { get; }

    /// <summary>Columns of the funds block.</summary>
    public IReadOnlyDictionary<string, BlockTerm> FundsColumns { get; }

    /// <summary>Rows of the funds block.</summary>
    public IReadOnlyDictionary<string, BlockTerm> FundsRows { get; }

    /// <summary>Rows of revenue and expenditure by kind.</summary>
    public IReadOnlyDictionary<string, BlockTerm> CompositionRows { get; }

    /// <summary>Columns of lists.</summary>
    public IReadOnlyDictionary<string, BlockTerm> ListColumns { get; }

    /// <summary>Labels of goals.</summary>
    public IReadOnlyDictionary<string, BlockTerm> Goals { get; }

    /// <summary>Labels of remarks.</summary>
    public IReadOnlyDictionary<string, BlockTerm> Remarks { get; }

    /// <summary>Parts of labels that are about a person.</summary>
    public ImmutableArray<string> Personal { get; }

    /// <summary>Headings of parts inside a form.</summary>
    public IReadOnlySet<string> Sections { get; }

    /// <summary>Labels of the total.</summary>
    public IReadOnlySet<string> Totals { get; }

    /// <summary>Labels that stand beside a whole block.</summary>
    public IReadOnlySet<string> Sides { get; }

    /// <summary>Names of 一级指标.</summary>
    public IReadOnlySet<string> FirstLevels { get; }

    /// <summary>Names of 二级指标.</summary>
    public IReadOnlySet<string> SecondLevels { get; }

    /// <summary>Whether what stands behind a label is about a person.</summary>
    public bool IsPersonal(string label) => Personal.Any(part => label.Contains(part, StringComparison.Ordinal));

    private static IReadOnlyDictionary<string, BlockTerm> Index(ImmutableArray<BlockTerm> terms) => terms
        .SelectMany(term => term.Labels.Select(label => (Label: BlockLabel.Fold(label), Term: term)))
        .DistinctBy(entry => entry.Label, StringComparer.Ordinal)
        .ToDictionary(entry => entry.Label, entry => entry.Term, StringComparer.Ordinal);

    private static IReadOnlySet<string> Set(ImmutableArray<string> labels) => labels.Select(BlockLabel.Fold).ToHashSet(StringComparer.Ordinal);
}
