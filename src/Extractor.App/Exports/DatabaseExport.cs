using Extractor.Storage.Sqlite;
using Extractor.Storage.Views;

namespace Extractor.App.Exports;

/// <summary>One SQLite file with a plain table a view.</summary>
internal sealed class DatabaseExport : ITableExport
{
    private readonly UnfinishedFile file;
    private readonly PlainDatabase database;
    private readonly List<StoreView> views = [];

    internal DatabaseExport(string path)
    {
        file = new UnfinishedFile(path);
        database = new PlainDatabase(file.Place);
    }

    public void Begin(StoreView view)
    {
        database.Begin(view);
        views.Add(view);
    }

    public void Add(string?[] row) => database.Add(row);

    public IReadOnlyList<ExportResource> Finish()
    {
        database.Finish();
        var finished = file.Finish();
        return [.. views.Select(view => new ExportResource(view.Name, view, finished, "sqlite", "application/vnd.sqlite3", ("table", view.Name)))];
    }

    public void Dispose()
    {
        database.Dispose();
        file.Dispose();
    }
}
