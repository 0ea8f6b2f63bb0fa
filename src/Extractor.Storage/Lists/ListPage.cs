using System.Collections.Immutable;

namespace Extractor.Storage.Lists;

/// <summary>A part of a list.</summary>
/// <param name="Columns">The columns.</param>
/// <param name="Rows">
/// The rows, a value a column: null, <see cref="long"/>, <see cref="double"/> or <see cref="string"/>. Exact decimals are strings.
/// </param>
/// <param name="Next">Where the list goes on: what its next page is asked with, or null at its end.</param>
internal sealed record ListPage(ImmutableArray<ListColumn> Columns, IReadOnlyList<object?[]> Rows, ListPlace? Next);

/// <summary>
/// A place in a list, between two of its rows. It stays where it is when rows are added or taken away elsewhere, and is only good for the list and
/// the order that it comes from.
/// </summary>
/// <param name="Order">The order of the list.</param>
/// <param name="Values">What the last row was ordered by: <see cref="long"/>, <see cref="double"/> or <see cref="string"/>.</param>
internal sealed record ListPlace(string Order, ImmutableArray<object> Values);
