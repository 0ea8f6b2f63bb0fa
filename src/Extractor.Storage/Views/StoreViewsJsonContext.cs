using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Extractor.Storage.Views;

/// <summary>How the list of views is read, without reflection.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(ImmutableArray<StoreView>))]
internal sealed partial class StoreViewsJsonContext : JsonSerializerContext;
