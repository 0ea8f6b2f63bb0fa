using System.Text.Json;
using Extractor.Fiscal.Records;

namespace Extractor.App.Reports;

/// <summary>A place in a document as SARIF writes it.</summary>
internal static class SarifLocation
{
    /// <summary>
    /// Writes a location. A text has a region by its line; SARIF knows no pages, so page and box stand in the property bag, and the form,
    /// row and column are its logical location.
    /// </summary>
    internal static void Write(Utf8JsonWriter writer, string path, int artifact, Provenance? provenance, FindingFigure? figure)
    {
        writer.WriteStartObject();
        writer.WriteStartObject("physicalLocation");
        writer.WriteStartObject("artifactLocation");
        writer.WriteString("uri", UriOf(path));
        writer.WriteNumber("index", artifact);
        writer.WriteEndObject();
        if (provenance?.Line is { } line)
        {
            writer.WriteStartObject("region");
            writer.WriteNumber("startLine", line);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
        if (figure is not null)
        {
            writer.WriteStartArray("logicalLocations");
            writer.WriteStartObject();
            writer.WriteString("name", figure.Row);
            writer.WriteString("fullyQualifiedName", string.Join('/', [figure.Form, figure.Row, .. figure.Column]));
            writer.WriteString("kind", "member");
            writer.WriteEndObject();
            writer.WriteEndArray();
        }

        if (provenance?.Page is { } page)
        {
            writer.WriteStartObject("properties");
            writer.WriteNumber("page", page);
            if (provenance.Bbox is { } box)
            {
                writer.WriteStartArray("bbox");
                foreach (var edge in box)
                {
                    writer.WriteNumberValue(edge);
                }

                writer.WriteEndArray();
            }

            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    /// <summary>A relative path as a relative reference, an absolute one as a file URI; everything unsafe is escaped.</summary>
    internal static string UriOf(string path)
    {
        if (path == "-")
        {
            return "standard-input";
        }

        var escaped = string.Join('/', path.Split(Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar).Select(Uri.EscapeDataString));
        return Path.IsPathRooted(path) ? "file://" + (escaped.StartsWith('/') ? escaped : "/" + escaped) : escaped;
    }
}
