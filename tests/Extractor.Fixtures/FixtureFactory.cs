using System.Collections.Immutable;
using Extractor.Fixtures.Checks;
using Extractor.Fixtures.Forms;
using Extractor.Fixtures.Invention;
using Extractor.Fixtures.Narration;

namespace Extractor.Fixtures;

/// <summary>
/// Invents a report: department, forms, proof that every identity holds exactly, then the defects, then the sentences.
/// The same recipe gives the same report, byte for byte.
/// </summary>
public static class FixtureFactory
{
    public static InventedReport Invent(int seed) => Invent(FixtureRecipe.FromSeed(seed));

    /// <summary>Invents the report of a recipe.</summary>
    /// <exception cref="InvalidOperationException">The invention itself breaks an identity: a bug of this project.</exception>
    public static InventedReport Invent(FixtureRecipe recipe)
    {
        Department department = DepartmentInvention.Invent(recipe);
        bool budget = recipe.Kind == ReportKind.Budget;
        ImmutableArray<LogicalForm> sound = budget ? BudgetForms.Build(recipe, department) : FinalAccountsForms.Build(recipe, department);
        ImmutableArray<Violation> unwanted = AccountingIdentities.Evaluate(sound);
        if (!unwanted.IsEmpty)
        {
            throw new InvalidOperationException($"Seed {recipe.Seed} breaks {unwanted.Length} identities, first {unwanted[0]}.");
        }

        TableShape.Prove(sound);
        (ImmutableArray<LogicalForm> forms, ImmutableArray<Defect> defects) = DefectInjection.Apply(recipe, sound);
        string title = $"{recipe.FiscalYear}{(budget ? "年" : "年度")}{department.Issuer}{(budget ? "部门预算" : "部门决算")}";
        Narrative narrative = Narrative.Tell(recipe, department);
        return new InventedReport(
            recipe,
            department,
            title,
            forms,
            ReportBlocks.Arrange(recipe, department, title, forms, narrative),
            narrative.Facts,
            defects,
            AccountingIdentities.Evaluate(forms));
    }
}
