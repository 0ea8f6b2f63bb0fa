using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Extractor.Fiscal.Definitions;

/// <summary>Every form that the program knows, read once from the embedded files of <c>catalog/forms</c>.</summary>
public sealed class FormCatalog
{
    private const string Folder = "catalog/forms/";

    private static readonly Lazy<FormCatalog> Embedded = new(static () => new FormCatalog(
        [.. CatalogResources.Names(Folder).Select(CatalogResources.ReadForm)]));

    private readonly FrozenDictionary<string, FormDefinition> byId;

    /// <summary>Makes a catalogue of forms.</summary>
    public FormCatalog(ImmutableArray<FormDefinition> forms)
    {
        Forms = forms.Sort(static (one, other) => string.CompareOrdinal(one.Id, other.Id));
        byId = Forms.ToFrozenDictionary(form => form.Id);
    }

    /// <summary>The embedded catalogue.</summary>
    public static FormCatalog Standard => Embedded.Value;

    /// <summary>The forms by id, in ordinal order.</summary>
    public ImmutableArray<FormDefinition> Forms { get; }

    /// <summary>The form of an id, or null.</summary>
    public FormDefinition? Find(string id) => byId.GetValueOrDefault(id);
}
