using Extractor.Storage;
using Extractor.Storage.Relational;
using Extractor.Storage.Views;

namespace Extractor.App.Exports;

/// <summary>
/// Writes what a store holds into files and describes them: every exported view from its first row to its last, then the description. The same
/// content gives the same bytes, whatever the order in which the store was filled.
/// </summary>
internal static class StoreExport
{
    /// <summary>The extension of the file of a format; CSV is a folder of files and has none.</summary>
    internal static string? ExtensionOf(string format) => format switch
    {
        "xlsx" => ".xlsx",
        "sqlite" => ".db",
        "jsonl" => ".jsonl",
        _ => null,
    };

    /// <summary>Writes the tables of a store in <paramref name="format"/> to <paramref name="path"/>.</summary>
    /// <returns>How many texts were cut because the format cannot hold them.</returns>
    internal static int WriteTables(StoreContent content, ContentSelection selection, string format, string path, bool withMark, CancellationToken cancellationToken)
    {
        var folder = format == "csv" ? path : FolderOf(path);
        DataPackage.Guard(folder, name => format == "csv" ? name.EndsWith(".csv", StringComparison.Ordinal) : name == Path.GetFileName(path));
        using var export = Open(format, path, withMark);
        foreach (var view in StoreViews.All.Where(view => view.Exported))
        {
            export.Begin(view);
            foreach (var row in content.Rows(view, cancellationToken))
            {
                export.Add(row);
            }
        }

        DataPackage.Write(folder, selection, export.Finish());
        return (export as WorkbookExport)?.CutTexts ?? 0;
    }

    /// <summary>Writes the records of a store, one a line, to <paramref name="path"/>.</summary>
    internal static void WriteRecords(StoreContent content, ContentSelection selection, string path, CancellationToken cancellationToken)
    {
        DataPackage.Guard(FolderOf(path), name => name == Path.GetFileName(path));
        using var file = new UnfinishedFile(path);
        using (var output = new StreamWriter(file.Create(), Terminal.Utf8) { NewLine = "\n" })
        {
            foreach (var record in content.Records(cancellationToken))
            {
                output.WriteLine(record);
            }
        }

        DataPackage.Write(FolderOf(path), selection, [new ExportResource("reports", null, file.Finish(), "jsonl", "application/jsonl")]);
    }

    private static ITableExport Open(string format, string path, bool withMark) => format switch
    {
        "csv" => new CsvExport(path, withMark),
        "xlsx" => new WorkbookExport(path),
        _ => new DatabaseExport(path),
    };

    private static string FolderOf(string path) => Path.GetDirectoryName(Path.GetFullPath(path)) ?? ".";
}
