using System.Collections.Immutable;

namespace Extractor.Fiscal.Definitions;

/// <summary>Which statements of the running text are compared with what, as data: <c>catalog/facts/checks.json</c>.</summary>
internal sealed record FactCheckDefinition
{
    private static readonly Lazy<FactCheckDefinition> Embedded = new(static () => CatalogResources.ReadFactChecks("catalog/facts/checks.json"));

    /// <summary>The embedded definition.</summary>
    public static FactCheckDefinition Standard => Embedded.Value;

    /// <summary>The cell that a subject names.</summary>
    public required ImmutableArray<FactCells> Cells { get; init; }

    /// <summary>The cells that classification codes name, by family; <c>#</c> stands for the code.</summary>
    public required ImmutableArray<FactCells> Codes { get; init; }

    /// <summary>Totals and what they are the sum of, under one heading.</summary>
    public required ImmutableArray<FactSum> Sums { get; init; }

    /// <summary>What shares are shares of.</summary>
    public required ImmutableArray<FactShare> Shares { get; init; }

    /// <summary>Subjects whose amount is the same wherever the text prints it.</summary>
    public required ImmutableArray<string> Repeated { get; init; }

    /// <summary>What a department's report on its own performance states again, against the forms of the same year.</summary>
    public required ImmutableArray<SelfReportCells> SelfReport { get; init; }

    /// <summary>What a template leaves behind where it was not filled in.</summary>
    public required ImmutableArray<string> Templates { get; init; }

    /// <summary>The Chinese names of measures; empty where the subject says it all.</summary>
    public required ImmutableDictionary<string, string> MeasureNames { get; init; }
}

/// <summary>The cells that a statement names.</summary>
/// <param name="Subject">The subject, or null with a family.</param>
/// <param name="Family">The family, or null with a subject.</param>
/// <param name="In">The kind of section in which it means them, or null for any.</param>
/// <param name="Cells">Cells of final accounts as <c>FORM/row@measure</c>, the first that is there counts.</param>
/// <param name="Budget">Cells of budgets.</param>
internal sealed record FactCells(string? Subject, string? Family, string? In, ImmutableArray<string> Cells, ImmutableArray<string> Budget);

/// <summary>A total and its parts.</summary>
/// <param name="Check">The identity.</param>
/// <param name="Total">The subject of the total.</param>
/// <param name="Parts">The subjects of the parts; all of them are needed.</param>
/// <param name="Families">Or the families of the parts; as many as are printed.</param>
/// <param name="Until">A subject that ends the parts, or null.</param>
/// <param name="Complete">Whether the shares of the parts tell if all are printed.</param>
internal sealed record FactSum(string Check, string Total, ImmutableArray<string> Parts, ImmutableArray<string> Families, string? Until, bool Complete);

/// <summary>What a share is a share of.</summary>
/// <param name="Check">The identity.</param>
/// <param name="Families">Families of the parts.</param>
/// <param name="In">The kind of section, or null for any.</param>
/// <param name="Basis">What the printed whole begins with, or null for any.</param>
/// <param name="Wholes">Subjects of the whole, the first that is printed counts.</param>
/// <param name="Anywhere">Whether the whole may stand under another heading.</param>
internal sealed record FactShare(string Check, ImmutableArray<string> Families, string? In, string? Basis, ImmutableArray<string> Wholes, bool Anywhere);

/// <summary>The cells that a statement of a self-evaluation report repeats.</summary>
/// <param name="Check">The identity.</param>
/// <param name="Subjects">Subjects of the statement.</param>
/// <param name="NotUnder">Words of headings under which the subjects mean a part only: what basic expenditure was paid from is no revenue of the year.</param>
/// <param name="Cells">Cells as <c>FORM/row@measure</c>; any that agrees will do, the first is expected otherwise.</param>
internal sealed record SelfReportCells(string Check, ImmutableArray<string> Subjects, ImmutableArray<string> NotUnder, ImmutableArray<string> Cells);
