using System.Text.Json;
using Extractor.App.Output;
using Extractor.Fiscal;
using Extractor.Storage;
using Extractor.Storage.Views;

namespace Extractor.App.Exports;

/// <summary>
/// The description of an export for programs: <c>datapackage.json</c> after Data Package 2.0 (Frictionless), valid against
/// <c>schemas/datapackage.schema.json</c>. It names no licence: that is for the one who publishes the data.
/// </summary>
internal static class DataPackage
{
    internal const string FileName = "datapackage.json";

    private const string Profile = "https://datapackage.org/profiles/2.0/";

    /// <summary>Writes the description beside the files of an export.</summary>
    internal static void Write(string folder, ContentSelection selection, IReadOnlyList<ExportResource> resources)
    {
        using var file = new UnfinishedFile(Path.Combine(folder, FileName));
        using (var output = file.Create())
        {
            JsonOutput.Write(output, JsonOutput.Indented, writer => Write(writer, selection, resources));
        }

        file.Finish();
    }

    /// <summary>Refuses to replace a description that is about other files.</summary>
    /// <exception cref="IOException">There is one.</exception>
    internal static void Guard(string folder, Func<string, bool> isOurs)
    {
        var path = Path.Combine(folder, FileName);
        if (File.Exists(path) && !PathsIn(path).Any(isOurs))
        {
            throw new IOException($"The file {path} describes other data. Export into another folder, or move it away.");
        }
    }

    /// <summary>A type of a column as Table Schema names it.</summary>
    internal static string TypeOf(ColumnType type) => type switch
    {
        ColumnType.Integer => "integer",
        ColumnType.Number or ColumnType.Decimal => "number",
        ColumnType.Year => "year",
        ColumnType.Boolean => "boolean",
        _ => "string",
    };

    private static List<string> PathsIn(string path)
    {
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path));
            return [.. document.RootElement.GetProperty("resources").EnumerateArray().Select(resource => resource.GetProperty("path").GetString() ?? string.Empty)];
        }
        catch (Exception problem) when (problem is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return [];
        }
    }

    private static void Write(Utf8JsonWriter writer, ContentSelection selection, IReadOnlyList<ExportResource> resources)
    {
        writer.WriteStartObject();
        writer.WriteString("$schema", Profile + "datapackage.json");
        writer.WriteString("name", "fiscal-reports");
        writer.WriteString("title", "Published fiscal reports as checked records");
        writer.WriteStartObject("generator");
        writer.WriteString("name", "Extractor");
        writer.WriteString("version", ExtractorVersion.Current);
        writer.WriteEndObject();
        WriteSelection(writer, selection);
        writer.WriteStartArray("resources");
        foreach (var resource in resources)
        {
            WriteResource(writer, resource, resources);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteSelection(Utf8JsonWriter writer, ContentSelection selection)
    {
        writer.WriteStartObject("selection");
        foreach (var (name, value) in ((string, string?)[])
        [
            ("issuer", selection.Reports.Issuer),
            ("kind", selection.Reports.Kind is { } kind ? Fiscal.Records.RecordNames.Of(kind) : null),
            ("division", selection.Reports.Division),
            ("form", selection.Reports.Form),
        ])
        {
            if (value is not null)
            {
                writer.WriteString(name, value);
            }
        }

        if (selection.Reports.FiscalYear is { } year)
        {
            writer.WriteNumber("year", year);
        }

        writer.WriteBoolean("withPersonalData", selection.WithPersonalData);
        writer.WriteEndObject();
    }

    private static void WriteResource(Utf8JsonWriter writer, ExportResource resource, IReadOnlyList<ExportResource> all)
    {
        writer.WriteStartObject();
        writer.WriteString("name", resource.Name);
        writer.WriteString("path", resource.File.Name);
        writer.WriteString("format", resource.Format);
        writer.WriteString("mediatype", resource.MediaType);
        writer.WriteString("encoding", "utf-8");
        writer.WriteNumber("bytes", resource.File.Bytes);
        writer.WriteString("hash", "sha256:" + resource.File.Sha256);
        if (resource.Place is { } place)
        {
            writer.WriteStartObject("dialect");
            writer.WriteString(place.Member, place.Value);
            writer.WriteEndObject();
        }

        if (resource.View is { } view)
        {
            writer.WriteString("type", "table");
            writer.WriteString("title", view.Title);
            writer.WriteString("description", view.Description);
            TableSchema.Write(writer, view, [.. all.Select(other => other.Name)]);
        }
        else
        {
            writer.WriteString("description", "One report record a line, see schemas/report.schema.json.");
            writer.WriteString("recordSchema", "cn-fiscal-report/1");
        }

        writer.WriteEndObject();
    }
}
