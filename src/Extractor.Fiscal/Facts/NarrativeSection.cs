using Extractor.Fiscal.Definitions;

namespace Extractor.Fiscal.Facts;

/// <summary>The section that a sentence stands in.</summary>
/// <param name="Definition">What it is about.</param>
/// <param name="Heading">The innermost heading without blanks, or empty.</param>
internal sealed record NarrativeSection(FactSectionDefinition Definition, string Heading)
{
    /// <summary>The kind of a section about nothing that is known.</summary>
    public const string General = "general";

    /// <summary>The kind of a list of explained terms.</summary>
    public const string Glossary = "glossary";

    /// <summary>The kind of a part that holds forms.</summary>
    public const string Forms = "forms";

    /// <summary>The kind of a section on performance, which keeps its kind in the sections below it.</summary>
    public const string Performance = "performance";

    /// <summary>The section before the first heading.</summary>
    public static NarrativeSection Start { get; } = new(new FactSectionDefinition { Kind = General, Words = [] }, string.Empty);

    /// <summary>Whether it belongs to a report in an annex, which counts by rules of its own.</summary>
    public bool IsAnnex => Annex is not null;

    /// <summary>The folded title of that report, or null outside annexes.</summary>
    public string? Annex { get; init; }

    /// <summary>What it is about, as a word of the catalogue.</summary>
    public string Kind => Definition.Kind;

    /// <summary>Whether sentences of it state figures of the report: not where terms are explained or forms are printed.</summary>
    public bool IsNarrative => Kind is not (Glossary or Forms);
}

/// <summary>The headings above the place that is being read, from the outermost to the innermost.</summary>
internal sealed class SectionPath(FactCatalog catalog)
{
    /// <summary>Kinds that a heading below a section on performance may still open.</summary>
    private static readonly string[] OpenBelowPerformance = ["assets", "staff", NarrativeSection.Glossary];

    private readonly NarrativeSection?[] levels = new NarrativeSection?[HeadingText.InnermostLevel + 1];

    /// <summary>The innermost section.</summary>
    public NarrativeSection Current => Array.FindLast(levels, level => level is not null) ?? NarrativeSection.Start;

    /// <summary>Opens the section of a folded heading and closes those at its level and below.</summary>
    public void Open(string folded, int level)
    {
        var closed = Array.FindIndex(levels, section => section is { IsNarrative: false });
        if (closed >= 0 && closed < level)
        {
            return;
        }

        Array.Clear(levels, level, levels.Length - level);
        var parent = Current;
        levels[level] = new NarrativeSection(KindOf(folded, parent, level), HeadingText.Plain(folded))
        {
            Annex = level == 0 && HeadingText.IsAnnex(folded) ? folded : parent.Annex,
        };
    }

    private FactSectionDefinition KindOf(string heading, NarrativeSection parent, int level)
    {
        if (HeadingText.IsFormTitle(heading))
        {
            return new FactSectionDefinition { Kind = NarrativeSection.Forms, Words = [] };
        }

        var own = catalog.Sections.FirstOrDefault(section => section.Words.Any(word => heading.Contains(word, StringComparison.Ordinal)));
        if (parent.Kind == NarrativeSection.Performance && level >= 2)
        {
            return own is not null && OpenBelowPerformance.Contains(own.Kind, StringComparer.Ordinal) ? own : parent.Definition;
        }

        return own ?? (level <= 1 && parent.Kind != NarrativeSection.Performance ? NarrativeSection.Start.Definition : parent.Definition);
    }
}
