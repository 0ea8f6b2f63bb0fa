using System.Security.Cryptography;
using System.Text;

namespace Extractor.Storage.Patches;

/// <summary>
/// What someone says of a single cell after a look at the page. It is keyed by the cell and by what the cell printed at that time, so that it is known
/// again when the document is read again, and is a conflict where the cell prints something else by then. No record is changed by it.
/// </summary>
/// <param name="Sha256">The document's hash.</param>
/// <param name="CellId">The cell.</param>
/// <param name="Raw">What the cell printed.</param>
/// <param name="Verdict"><c>as-printed</c>, <c>corrected</c> or <c>withdrawn</c>.</param>
/// <param name="AmountYuan">Exact yuan that the page prints, with <c>corrected</c>; null otherwise.</param>
/// <param name="Author">Who says so.</param>
/// <param name="Reason">Why.</param>
/// <param name="CreatedAt">When, ISO 8601 in UTC with milliseconds.</param>
internal sealed record Patch(
    string Sha256, string CellId, string Raw, string Verdict, string? AmountYuan, string Author, string Reason, string CreatedAt)
{
    /// <summary>The figure is read as it is printed.</summary>
    public const string AsPrinted = "as-printed";

    /// <summary>The page prints another figure.</summary>
    public const string Corrected = "corrected";

    /// <summary>What was said before is taken back.</summary>
    public const string Withdrawn = "withdrawn";

    /// <summary>Every verdict.</summary>
    public static IReadOnlyList<string> Verdicts { get; } = [AsPrinted, Corrected, Withdrawn];

    /// <summary>SHA-256 of everything that it says: the same patch is the same wherever it comes from.</summary>
    public string PatchId => Hash(string.Join('\0', Sha256, CellId, Hash(Raw), Verdict, AmountYuan, Author, CreatedAt, Reason));

    /// <summary>SHA-256 of what the cell printed, as UTF-8.</summary>
    public string RawSha256 => Hash(Raw);

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
