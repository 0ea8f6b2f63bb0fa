using System.Collections.Immutable;
using Extractor.Fiscal.Definitions;
using Extractor.Fiscal.Records;

namespace Extractor.Fiscal.Government;

/// <summary>
/// The forms of a government's tables: <c>GB.*</c> in budgets, <c>GA.*</c> in final accounts. A title gives the family; columns and rows are those
/// that the table prints.
/// </summary>
public static class GovernmentForms
{
    private const string OtherFamily = "TABLE";

    private const int MostMeasures = 8;

    private static readonly Lazy<ImmutableArray<GovernmentFamily>> Embedded =
        new(static () => CatalogResources.ReadFamilies("catalog/government/families.json"));

    private static readonly ImmutableArray<RowDefinition> RevenueRows =
        [new RowDefinition { Key = "revenue.total", Role = RowRole.Total, Labels = ["收入总计", "收入总量", "总计"] }];

    private static readonly ImmutableArray<RowDefinition> ExpenditureRows =
        [new RowDefinition { Key = "expenditure.total", Role = RowRole.Total, Labels = ["支出总计", "支出总量", "总计"] }];

    /// <summary>The families in the order in which they are tried.</summary>
    public static ImmutableArray<GovernmentFamily> Families => Embedded.Value;

    /// <summary>The family of a folded title, or null.</summary>
    public static GovernmentFamily? FamilyOf(string title) => Families.FirstOrDefault(family => family.Fits(title));

    /// <summary>The form of a family, or of a table whose family is not known.</summary>
    /// <param name="family">The family, or null.</param>
    /// <param name="kind">Budget or final accounts.</param>
    /// <param name="panels">The printed groups of columns.</param>
    public static FormDefinition Form(GovernmentFamily? family, ReportKind kind, ImmutableArray<PanelDefinition> panels) => new()
    {
        Id = $"{(kind == ReportKind.FinalAccounts ? "GA" : "GB")}.{family?.Id ?? OtherFamily}",
        Kind = kind,
        Title = family?.Title ?? "财政表",
        Scheme = Classification.FunctionalScheme,
        Panels = panels,
    };

    /// <summary>Whether a form is a government's table.</summary>
    public static bool IsGovernment(FormDefinition form) => form.Id.StartsWith("GA.", StringComparison.Ordinal) || form.Id.StartsWith("GB.", StringComparison.Ordinal);

    /// <summary>The widest two-sided layout of a form id, against which identities are named; null for an id of another form.</summary>
    public static FormDefinition? Template(string id) => Families
        .SelectMany(family => new[] { Form(family, ReportKind.Budget, TwoSides()), Form(family, ReportKind.FinalAccounts, TwoSides()) })
        .FirstOrDefault(form => form.Id == id);

    /// <summary>The rows that identities name in one half of a two-sided table.</summary>
    public static ImmutableArray<RowDefinition> RowsOf(int panel) => panel == 0 ? RevenueRows : ExpenditureRows;

    /// <summary>The name of the n-th amount column of a half, the same in both; null beyond the last that has one.</summary>
    public static string? MeasureOf(int index) => index < MostMeasures ? $"amount.{(char)('a' + index)}" : null;

    private static ImmutableArray<PanelDefinition> TwoSides() =>
        [.. Enumerable.Range(0, 2).Select(panel => new PanelDefinition
        {
            Columns = [.. Enumerable.Range(0, MostMeasures).Select(index => new ColumnDefinition { Role = ColumnRole.Amount, Measure = MeasureOf(index), Labels = [] })],
            Rows = RowsOf(panel),
        })];
}
