using System.Globalization;
using Extractor.App.Output;
using Extractor.Storage;

namespace Extractor.App.Reports;

/// <summary>Lists where words were found in a store.</summary>
internal static class HitListing
{
    internal static void Write(Terminal terminal, IEnumerable<SearchHit> hits, string format) => new Listing<SearchHit>(
        hits,
        ["issuer", "year", "kind", "passage", "form", "snippet", "text", "file", "page", "line", "address", "sha256"],
        hit =>
        [
            hit.Issuer, Number(hit.FiscalYear), hit.Kind, hit.Passage, hit.Form, hit.Snippet, hit.Text, hit.FileName, Number(hit.Page), Number(hit.Line), hit.Address,
            hit.Sha256,
        ],
        (writer, hit) =>
        {
            writer.WriteStartObject();
            writer.WriteString("issuer", hit.Issuer);
            writer.WriteNumber("fiscalYear", hit.FiscalYear);
            writer.WriteString("kind", hit.Kind);
            writer.WriteString("passage", hit.Passage);
            writer.WriteString("form", hit.Form);
            writer.WriteString("snippet", hit.Snippet);
            writer.WriteString("text", hit.Text);
            writer.WriteString("fileName", hit.FileName);
            writer.WriteNumber("page", hit.Page);
            writer.WriteNumber("line", hit.Line);
            writer.WriteString("address", hit.Address);
            writer.WriteString("sha256", hit.Sha256);
            writer.WriteEndObject();
        }).Write(terminal, format, HitTable);

    private static TextTable HitTable(IReadOnlyList<SearchHit> hits)
    {
        var table = new TextTable("issuer", new TextColumn("year", IsNumeric: true), "passage", "form", "place", "sha256", "snippet");
        foreach (var hit in hits)
        {
            table.Add(
                hit.Issuer ?? hit.FileName, Number(hit.FiscalYear), hit.Passage, hit.Form, PrintedPlace.InWords(hit.Page, hit.Line, hit.Address), hit.Sha256[..12],
                hit.Snippet);
        }

        return table;
    }

    private static string? Number(int? value) => value?.ToString(CultureInfo.InvariantCulture);
}
