using System.Collections.Immutable;

namespace Extractor.Fiscal.Definitions;

/// <summary>The words by which the running text of a report states figures, read once from <c>catalog/facts</c>.</summary>
internal sealed class FactCatalog
{
    private static readonly Lazy<FactCatalog> Embedded = new(static () => new FactCatalog(
        CatalogResources.ReadFactSubjects("catalog/facts/subjects.json"),
        CatalogResources.ReadFactSections("catalog/facts/sections.json"),
        CatalogResources.ReadFactUnits("catalog/facts/units.json"),
        CatalogResources.ReadFactMeasures("catalog/facts/measures.json")));

    private readonly Dictionary<string, FactSubjectDefinition> byId;

    private FactCatalog(
        ImmutableArray<FactSubjectDefinition> subjects, ImmutableArray<FactSectionDefinition> sections, FactUnitWords units, FactMeasureWords measures)
    {
        Subjects = subjects;
        Sections = sections;
        Units = units;
        Measures = measures;
        byId = subjects.ToDictionary(subject => subject.Id, StringComparer.Ordinal);
    }

    /// <summary>The embedded catalogue.</summary>
    public static FactCatalog Standard => Embedded.Value;

    /// <summary>What figures are stated about.</summary>
    public ImmutableArray<FactSubjectDefinition> Subjects { get; }

    /// <summary>What a section is about, by the words of its heading; the first that fits counts.</summary>
    public ImmutableArray<FactSectionDefinition> Sections { get; }

    /// <summary>Units of counts, and which numbers count nothing.</summary>
    public FactUnitWords Units { get; }

    /// <summary>Words that tell which measure a figure is.</summary>
    public FactMeasureWords Measures { get; }

    /// <summary>The subject of an id, or null.</summary>
    public FactSubjectDefinition? Subject(string? id) => id is null ? null : byId.GetValueOrDefault(id);
}

/// <summary>A subject with the labels that text prints for it.</summary>
internal sealed record FactSubjectDefinition
{
    /// <summary>The id, such as <c>threePublic.reception</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The family of its facts.</summary>
    public required string Family { get; init; }

    /// <summary>Its Chinese name.</summary>
    public required string Name { get; init; }

    /// <summary>Labels, compared as <see cref="Text.MatchingText"/> folds; behind an <c>@</c> the kind of section to which one is bound.</summary>
    public required ImmutableArray<string> Labels { get; init; }

    /// <summary>Words that name it when they are all that stands before a figure in a section of its family, such as 行政 among staff.</summary>
    public ImmutableArray<string> Nouns { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Kinds of sections outside which the labels mean something else; empty for none.</summary>
    public ImmutableArray<string> OnlyIn { get; init => field = value.IsDefault ? [] : value; } = [];
}

/// <summary>A kind of section.</summary>
internal sealed record FactSectionDefinition
{
    /// <summary>The kind, such as <c>procurement</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Words of its heading, any of which tells it.</summary>
    public required ImmutableArray<string> Words { get; init; }

    /// <summary>The subject of figures that name none, or null.</summary>
    public string? Subject { get; init; }

    /// <summary>The family of facts whose subject no list knows; <c>keywork</c> when null.</summary>
    public string? OtherFamily { get; init; }

    /// <summary>
    /// Subjects, and families, that mean others in such a section: 本年支出合计 under 政府性基金 is that of the fund.
    /// </summary>
    public ImmutableDictionary<string, string> Aliases { get; init => field = value ?? field; } = ImmutableDictionary<string, string>.Empty;
}

/// <summary>Units of counts.</summary>
internal sealed record FactUnitWords
{
    /// <summary>Printed measure words by unit.</summary>
    public required ImmutableArray<FactUnit> Units { get; init; }

    /// <summary>Nouns behind a measure word that make its unit exact.</summary>
    public required ImmutableArray<FactUnitNoun> Nouns { get; init; }

    /// <summary>Words before a number that counts groups.</summary>
    public required ImmutableArray<string> GroupSubjects { get; init; }

    /// <summary>Words before a number that counts projects.</summary>
    public required ImmutableArray<string> ProjectSubjects { get; init; }

    /// <summary>Words before a number that counts bodies.</summary>
    public required ImmutableArray<string> UnitSubjects { get; init; }

    /// <summary>Measure words of time and rank: such numbers are no figures of a report.</summary>
    public required ImmutableArray<string> NotCounted { get; init; }

    /// <summary>Words before an amount that is a threshold and no statement.</summary>
    public required ImmutableArray<string> ThresholdWords { get; init; }

    /// <summary>Words behind a threshold.</summary>
    public required ImmutableArray<string> ThresholdBehind { get; init; }

    /// <summary>What a threshold is put on, behind <see cref="ThresholdBehind"/>.</summary>
    public required ImmutableArray<string> ThresholdNouns { get; init; }
}

/// <summary>A unit and its printed measure words.</summary>
/// <param name="Unit">The unit, such as <c>vehicle</c>.</param>
/// <param name="Printed">Measure words.</param>
internal sealed record FactUnit(string Unit, ImmutableArray<string> Printed);

/// <summary>Nouns that make a unit exact: 3个单位.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Of">The measure word.</param>
/// <param name="Words">The nouns.</param>
internal sealed record FactUnitNoun(string Unit, string Of, ImmutableArray<string> Words);

/// <summary>Words that tell which measure a figure is.</summary>
internal sealed record FactMeasureWords
{
    /// <summary>A planned amount.</summary>
    public required ImmutableArray<string> Budget { get; init; }

    /// <summary>An executed amount.</summary>
    public required ImmutableArray<string> Executed { get; init; }

    /// <summary>A rate of completion.</summary>
    public required ImmutableArray<string> Completion { get; init; }

    /// <summary>A share of a whole.</summary>
    public required ImmutableArray<string> Share { get; init; }

    /// <summary>A change upwards.</summary>
    public required ImmutableArray<string> Increase { get; init; }

    /// <summary>A change downwards.</summary>
    public required ImmutableArray<string> Decrease { get; init; }

    /// <summary>Words that may stand between a direction and its figure.</summary>
    public required ImmutableArray<string> BehindDirection { get; init; }

    /// <summary>Beginnings of a reason, from long to short.</summary>
    public required ImmutableArray<string> Reason { get; init; }

    /// <summary>Words that name nothing.</summary>
    public required ImmutableArray<string> Connectives { get; init; }

    /// <summary>Words that stand for what was named before.</summary>
    public required ImmutableArray<string> Generic { get; init; }

    /// <summary>The year before.</summary>
    public required ImmutableArray<string> Prior { get; init; }

    /// <summary>No change.</summary>
    public required ImmutableArray<string> Flat { get; init; }
}
