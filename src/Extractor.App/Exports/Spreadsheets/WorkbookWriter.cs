using System.IO.Compression;

namespace Extractor.App.Exports.Spreadsheets;

/// <summary>
/// An .xlsx workbook (ISO/IEC 29500, transitional) written as a stream, one sheet after the other. The same calls give the same bytes: no part
/// holds a time, and the entries of the archive carry the first one that the format knows.
/// </summary>
internal sealed class WorkbookWriter(Stream output) : IDisposable
{
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private readonly ZipArchive archive = new(output, ZipArchiveMode.Create, leaveOpen: true);
    private readonly List<string> sheets = [];
    private bool isFinished;

    /// <summary>Begins a sheet; the one before must be disposed of.</summary>
    internal SheetWriter BeginSheet(string name)
    {
        sheets.Add(name);
        return new SheetWriter(Open(WorkbookParts.SheetPath(sheets.Count)));
    }

    /// <summary>Ends the workbook.</summary>
    public void Dispose()
    {
        if (isFinished)
        {
            return;
        }

        isFinished = true;
        foreach (var (path, text) in WorkbookParts.Of(sheets))
        {
            using var writer = new StreamWriter(Open(path), Terminal.Utf8);
            writer.Write(text);
        }

        archive.Dispose();
    }

    private Stream Open(string path)
    {
        var entry = archive.CreateEntry(path, CompressionLevel.Optimal);
        entry.LastWriteTime = NoTime;
        return entry.Open();
    }
}
