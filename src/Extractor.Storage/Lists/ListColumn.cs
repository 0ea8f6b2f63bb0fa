using Extractor.Storage.Views;

namespace Extractor.Storage.Lists;

/// <summary>A column of a list.</summary>
/// <param name="Name">Its name, as in the view that the list is about.</param>
/// <param name="Type">What its values are.</param>
internal sealed record ListColumn(string Name, ColumnType Type);
