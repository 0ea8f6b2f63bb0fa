using Extractor.Fiscal.Definitions;
using Extractor.Fiscal.Records;

namespace Extractor.App.Reports;

/// <summary>What each check claims, as a clause: the identities of the catalogue, and that no announced form is missing.</summary>
internal static class CheckClaims
{
    private const string Completeness = "S.TABLES";

    /// <summary>Every check with its claim, the completeness of the forms first.</summary>
    internal static IEnumerable<(string Id, BilingualText Claim)> All() =>
        IdentityCatalog.Standard.Identities.Select(identity => (identity.Id, identity.Claim))
            .Prepend((Completeness, FindingWording.Standard.Sentences["tables.claim"]));
}
