using System.Collections.Immutable;

namespace Extractor.Fiscal.Definitions;

/// <summary>Every identity that the program checks, read once from the embedded files of <c>catalog/identities</c>.</summary>
public sealed class IdentityCatalog
{
    private const string Folder = "catalog/identities/";

    private static readonly Lazy<IdentityCatalog> Embedded = new(static () => new IdentityCatalog(
        [.. CatalogFiles.Names(Folder).Select(CatalogResources.ReadIdentity)]));

    private IdentityCatalog(ImmutableArray<IdentityDefinition> identities) =>
        Identities = identities.Sort(static (one, other) => string.CompareOrdinal(one.Id, other.Id));

    /// <summary>The embedded catalogue.</summary>
    public static IdentityCatalog Standard => Embedded.Value;

    /// <summary>The identities by id, in ordinal order.</summary>
    public ImmutableArray<IdentityDefinition> Identities { get; }
}
