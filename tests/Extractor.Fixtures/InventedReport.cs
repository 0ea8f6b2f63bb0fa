using System.Collections.Immutable;
using Extractor.Fixtures.Checks;
using Extractor.Fixtures.Forms;
using Extractor.Fixtures.Invention;

namespace Extractor.Fixtures;

/// <summary>A figure that a sentence states. <see cref="Value"/> is yuan with two decimals, or a percentage when the printed text ends with %.</summary>
public sealed record NarrativeFact(string Family, string Label, string Printed, string Value);

/// <summary>A piece of the report in reading order.</summary>
public abstract record Block;

public sealed record CoverTitle(string Text) : Block;

public sealed record ContentsHeading(string Text) : Block;

/// <summary>A line of the contents: dots lead to its page number. No form begins here.</summary>
public sealed record ContentsEntry(string Text, int Page, bool Indented) : Block;

/// <summary>第N部分; begins a page.</summary>
public sealed record PartHeading(string Text) : Block;

public sealed record SectionHeading(string Text) : Block;

public sealed record Prose(string Text) : Block;

/// <summary>A form that the body prints (never one that is missing).</summary>
public sealed record FormBlock(LogicalForm Form) : Block;

/// <summary>A whole invented report: what is printed and what is true about it.</summary>
public sealed record InventedReport(
    FixtureRecipe Recipe,
    Department Department,
    string Title,
    ImmutableArray<LogicalForm> Forms,
    ImmutableArray<Block> Blocks,
    ImmutableArray<NarrativeFact> Facts,
    ImmutableArray<Defect> Defects,
    ImmutableArray<Violation> Violations);
