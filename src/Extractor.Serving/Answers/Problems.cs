using Extractor.Storage;

namespace Extractor.Serving.Answers;

/// <summary>Every problem that the server tells, with its code and wording.</summary>
internal static class Problems
{
    internal static Problem NotFound(string what) => new(404, "SRV001", "Not here.", $"There is no {what}. GET /openapi.json lists what there is.");

    internal static Problem NoReport(string sha256) => new(
        404, "SRV002", "No such report.", $"The store has no report of the document {sha256}. GET /api/reports lists what it has.");

    internal static Problem BadParameter(string name, string reason) => new(400, "SRV003", "A parameter makes no sense.", $"{name}: {reason}");

    internal static Problem BadCursor() => new(
        400, "SRV004", "The cursor belongs elsewhere.", "A cursor is only good for the list and the filters that it came with. Ask without it to begin again.");

    internal static Problem ForeignHost(string host) => new(
        421, "SRV005", "The name of the host is not this server's.", $"The request asks for {host}. Use the address that the server told when it began.");

    internal static Problem NoToken() => new(
        401, "SRV006", "The token is missing or wrong.", "Send the header Authorization: Bearer TOKEN, or open the page with the address that the server told when it began.");

    internal static Problem ForeignWrite() => new(
        403, "SRV007", "Writing is for pages of this server and for programs.", "Send the header X-Extractor: 1, which no page of another site can send.");

    internal static Problem ReadOnly() => new(403, "SRV008", "The server is read-only.", "Start it without --read-only to import and correct.");

    internal static Problem TooLarge(long limit) => new(413, "SRV009", "The body is too large.", $"It may have {limit} bytes.");

    internal static Problem BadBody(string reason) => new(400, "SRV010", "The body makes no sense.", reason);

    internal static Problem WrongMediaType(string wanted) => new(415, "SRV011", "The body is of another kind.", $"Send {wanted}.");

    internal static Problem NotAcceptable() => new(
        406, "SRV012", "There is no such form of the answer.", "Accept application/json, application/jsonl or text/csv, or add format=json, jsonl or csv.");

    internal static Problem QueueFull(int waiting) => new(429, "SRV013", "Too much is waiting.", $"{waiting} files wait to be imported. Try again later.") { RetryAfter = 5 };

    internal static Problem TooManyStreams() => new(
        429, "SRV014", "Too many long answers at once.", "Others are being written. Try again later, or ask page by page as JSON.")
    { RetryAfter = 2 };

    internal static Problem TooSlow() => new(
        503, "SRV015", "The question takes too long.", "Narrow it: by report, issuer, division, year or form.");

    internal static Problem NoSource(string sha256) => new(
        404, "SRV016", "The bytes of the document are not at hand.",
        $"The document {sha256} is neither kept beside the store nor unchanged where it was imported from. Import it again with --keep-sources.");

    internal static Problem KeyReused(string key) => new(
        422, "SRV017", "The Idempotency-Key stands for another request.", $"{key} came with other bytes before. Use a key of its own for each file.");

    internal static Problem StaleCell(string reason) => new(409, "SRV018", "The cell is not as the patch says.", reason);

    internal static Problem WrongMethod(string allowed) => new(405, "SRV019", "Not with this method.", $"Allowed: {allowed}.");

    internal static Problem NoPages() => new(
        501, "SRV020", "The program was built without its pages.",
        "Install node and npm (20 or newer), run scripts/build-web in the clone, and start serve again. The API works without them: GET /openapi.json.");

    internal static Problem Store(ReportStoreException problem) => new(503, problem.Code, "The store cannot be used.", problem.Message) { RetryAfter = 5 };

    internal static Problem Bug() => new(500, "SRV500", "A bug in Extractor.", "Please report it with what was asked; the server's standard error has more.");
}
