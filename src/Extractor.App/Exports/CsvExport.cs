using Extractor.App.Output;
using Extractor.Storage.Views;

namespace Extractor.App.Exports;

/// <summary>
/// One CSV file a table in a folder: UTF-8, a header line, fields as <see cref="CsvWriter"/> writes them, amounts exact with a point and without
/// separators. With a mark, which is for those who open the files in a spreadsheet program, text that such a program would run as a formula
/// gets an apostrophe before it; without one every text is as printed.
/// </summary>
internal sealed class CsvExport(string folder, bool withMark) : ITableExport
{
    private readonly List<(StoreView View, UnfinishedFile File)> files = [];
    private readonly HashSet<int> texts = [];
    private StreamWriter? output;
    private CsvWriter? writer;

    public void Begin(StoreView view)
    {
        Close();
        Directory.CreateDirectory(folder);
        var file = new UnfinishedFile(Path.Combine(folder, view.Name + ".csv"));
        files.Add((view, file));
        output = new StreamWriter(file.Create(), Terminal.Utf8);
        output.Write(withMark ? "\uFEFF" : string.Empty);
        writer = new CsvWriter(output);
        writer.Write(view.ExportedColumns.Select(column => column.Name));
        texts.Clear();
        texts.UnionWith(Enumerable.Range(0, view.ExportedColumns.Length).Where(column => view.ExportedColumns[column].Type == ColumnType.String));
    }

    public void Add(string?[] row) => writer!.Write(withMark ? row.Select((field, column) => texts.Contains(column) ? FormulaText.Disarmed(field) : field) : row);

    public IReadOnlyList<ExportResource> Finish()
    {
        Close();
        return [.. files.Select(file => new ExportResource(file.View.Name, file.View, file.File.Finish(), "csv", "text/csv"))];
    }

    public void Dispose()
    {
        Close();
        foreach (var (_, file) in files)
        {
            file.Dispose();
        }
    }

    private void Close()
    {
        output?.Dispose();
        output = null;
    }
}
