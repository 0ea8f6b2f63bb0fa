using System.Collections.Immutable;
using System.Text.Json;

namespace Extractor.Storage.Views;

/// <summary>The views of a store with the meaning of their columns, as <c>views.json</c> lists them.</summary>
internal static class StoreViews
{
    private static readonly Lazy<ImmutableArray<StoreView>> Embedded = new(Read);

    /// <summary>Every view, the header of a report first.</summary>
    public static ImmutableArray<StoreView> All => Embedded.Value;

    private static ImmutableArray<StoreView> Read()
    {
        using var stream = typeof(StoreViews).Assembly.GetManifestResourceStream("views.json")
            ?? throw new InvalidOperationException("The list of views is not embedded.");
        return JsonSerializer.Deserialize(stream, StoreViewsJsonContext.Default.ImmutableArrayStoreView);
    }
}
