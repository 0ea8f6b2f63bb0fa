using System.Collections.Immutable;

namespace Extractor.Fiscal.Definitions;

/// <summary>Every form that the program knows, read once from the embedded files of <c>catalog/forms</c>.</summary>
public sealed class FormCatalog
{
    private const string Folder = "catalog/forms/";

    private static readonly Lazy<FormCatalog> Embedded = new(static () => new FormCatalog(
        [.. CatalogFiles.Names(Folder).Select(CatalogResources.ReadForm)]));

    private readonly Dictionary<string, FormDefinition> byId;
    private readonly HashSet<string> columnLabels;

    /// <summary>Makes a catalogue of forms.</summary>
    public FormCatalog(ImmutableArray<FormDefinition> forms)
    {
        Forms = forms.Sort(static (one, other) => string.CompareOrdinal(one.Id, other.Id));
        byId = Forms.ToDictionary(form => form.Id, StringComparer.Ordinal);
        columnLabels = Forms
            .SelectMany(form => form.InEachLayout())
            .SelectMany(form => form.Panels)
            .SelectMany(panel => panel.Columns)
            .SelectMany(column => column.Labels)
            .Select(LabelText.Fold)
            .ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The embedded catalogue.</summary>
    public static FormCatalog Standard => Embedded.Value;

    /// <summary>The forms by id, in ordinal order.</summary>
    public ImmutableArray<FormDefinition> Forms { get; }

    /// <summary>The form of an id, or null.</summary>
    public FormDefinition? Find(string id) => byId.GetValueOrDefault(id);

    /// <summary>Whether a text labels a column of any known form.</summary>
    public bool IsColumnLabel(string text) => columnLabels.Contains(LabelText.Fold(text));
}
