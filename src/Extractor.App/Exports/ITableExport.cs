using Extractor.Storage.Views;

namespace Extractor.App.Exports;

/// <summary>
/// A form that the tables of a store are exported in: tables one after the other, of each its rows. Nothing is in its place until
/// <see cref="Finish"/>, and an export that is given up leaves what was there before. Memory does not grow with the number of rows.
/// </summary>
internal interface ITableExport : IDisposable
{
    /// <summary>Begins the table of a view, and ends the one before.</summary>
    void Begin(StoreView view);

    /// <summary>Adds a row to it: the exported columns of the view as text, null where there is no value. The array is not kept.</summary>
    void Add(string?[] row);

    /// <summary>Ends the last table and puts every file in its place.</summary>
    /// <returns>What was written, a table each.</returns>
    IReadOnlyList<ExportResource> Finish();
}
