using System.Collections.Immutable;
using Extractor.Fiscal.Records;

namespace Extractor.Fiscal.Definitions;

/// <summary>
/// How a performance form is known. Its templates differ by province, so it is told by the words of its title and read as blocks
/// with one vocabulary for all: <see cref="PerformanceVocabulary"/>. One file of <c>catalog/performance/forms</c> each.
/// </summary>
internal sealed record PerformanceDefinition
{
    /// <summary>The semantic id such as <c>PF.PROJECT_SELF_EVAL</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The kind of report that the form belongs to.</summary>
    public required ReportKind Kind { get; init; }

    /// <summary>The title where none is printed.</summary>
    public required string Title { get; init; }

    /// <summary>How the form is laid out.</summary>
    public PerformanceLayout Layout { get; init; }

    /// <summary>The rank among definitions whose titles match the same line; the lowest wins.</summary>
    public int Rank { get; init; }

    /// <summary>Groups of words: a title has all words of one group, in their order.</summary>
    public ImmutableArray<ImmutableArray<string>> Titles { get; init => field = value.IsDefault ? [] : value; } = [];
}

/// <summary>How a performance form is laid out.</summary>
internal enum PerformanceLayout
{
    /// <summary>Header, funds, goals, indicators, total, remarks: whichever of them are printed.</summary>
    Blocks,

    /// <summary>Three columns: part, field, content.</summary>
    Fields,

    /// <summary>Staff, expenses and buildings over several years.</summary>
    BasicData,

    /// <summary>A list of tasks.</summary>
    Tasks,
}
