using Extractor.Serving.Crawls;
using Extractor.Serving.Description;
using Extractor.Serving.Lists;
using Extractor.Serving.Pages;
using Extractor.Serving.Panels;
using Extractor.Serving.Patches;
using Extractor.Serving.Reports;

namespace Extractor.Serving;

/// <summary>Everything that can be asked of the server. <c>Description/openapi.json</c> says what each takes and answers.</summary>
internal static class ServerEndpoints
{
    internal static IReadOnlyList<Endpoint> All(ServerParts parts) =>
    [
        new("GET", "/health", parts.Health.Answer),
        new("GET", "/", WebPages.Index),
        new("GET", "/icon.svg", WebPages.File),
        new("GET", "/assets/{**path}", WebPages.File),
        new("GET", "/pdfjs/{**path}", WebPages.File),
        new("GET", "/metrics", parts.Metrics.Answer),
        new("GET", "/openapi.json", ApiDescription.Answer),
        new("GET", "/api/reports", ListEndpoints.Reports),
        new("GET", "/api/reports/{sha256}", ReportEndpoints.Header),
        new("GET", "/api/reports/{sha256}/record", ReportEndpoints.Record),
        new("GET", "/api/reports/{sha256}/tables/{tableId}", TableEndpoint.Table),
        new("GET", "/api/reports/{sha256}/findings", ReportEndpoints.Findings),
        new("GET", "/api/reports/{sha256}/text", ReportEndpoints.Text),
        new("GET", "/api/reports/{sha256}/pages/{page}", PageEndpoint.Page),
        new("GET", "/api/reports/{sha256}/source", SourceEndpoint.Source),
        new("GET", "/api/search", ListEndpoints.Search),
        new("GET", "/api/tables", ListEndpoints.Tables),
        new("GET", "/api/cells", ListEndpoints.Cells),
        new("GET", "/api/lines", ListEndpoints.Lines),
        new("GET", "/api/facts", ListEndpoints.Facts),
        new("GET", "/api/findings", ListEndpoints.Findings),
        new("GET", "/api/review", ListEndpoints.Review),
        new("GET", "/api/failures", ListEndpoints.Failures),
        new("GET", "/api/changes", ListEndpoints.Changes),
        new("GET", "/api/panel", PanelEndpoints.Panel),
        new("GET", "/api/series", PanelEndpoints.Series),
        new("GET", "/api/patches", PatchEndpoints.List),
        new("POST", "/api/patches", parts.Patches.Add),
        new("POST", "/api/patches/import", parts.Patches.Import),
        new("GET", "/api/imports", parts.Imports.List),
        new("POST", "/api/imports", parts.Imports.Submit),
        new("GET", "/api/imports/events", parts.Imports.Events),
        new("GET", "/api/imports/{id}", parts.Imports.Read),
        new("GET", "/api/crawls", CrawlEndpoints.Crawls),
    ];
}
