using System.Collections.Immutable;
using Extractor.Fixtures.Forms;

namespace Extractor.Fixtures.Checks;

/// <summary>
/// The identities (勾稽关系) that a report must satisfy, evaluated on what its forms print. Identities across forms are
/// left out when one of the forms has no table.
/// </summary>
public static class AccountingIdentities
{
    /// <summary>Every identity that does not hold exactly, in a fixed order.</summary>
    public static ImmutableArray<Violation> Evaluate(IReadOnlyCollection<LogicalForm> forms)
    {
        var figures = new PrintedFigures(forms);
        FinalAccountsIdentities.Evaluate(figures);
        BudgetIdentities.Evaluate(figures);
        return [.. figures.Violations];
    }
}
