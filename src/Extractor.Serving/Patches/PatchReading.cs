using System.Globalization;
using System.Text.Json;
using Extractor.Serving.Answers;
using Extractor.Storage.Patches;

namespace Extractor.Serving.Patches;

/// <summary>Reads patches as they are sent, and says what of one makes no sense.</summary>
internal static class PatchReading
{
    private const int LongestId = 100;
    private const int LongestRaw = 100_000;
    private const int LongestAuthor = 200;
    private const int LongestReason = 2_000;

    /// <summary>A patch that is said now, at <paramref name="moment"/>.</summary>
    internal static Patch New(JsonElement patch, string moment) => Read(patch, moment);

    /// <summary>A patch that was said elsewhere. Its id, where it is given, must be that of what it says.</summary>
    internal static Patch Known(JsonElement patch)
    {
        var moment = Wanted(patch, "created_at", LongestId);
        if (!DateTimeOffset.TryParseExact(
            moment, "yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _))
        {
            throw Bad("created_at must be a moment such as 2026-01-31T08:00:00.000Z.");
        }

        var read = Read(patch, moment);
        return RequestBody.Text(patch, "patch_id", LongestId) is { } id && id != read.PatchId ? throw Bad($"patch_id {id} is not that of what the patch says.")
            : RequestBody.Text(patch, "raw_sha256", LongestId) is { } hash && hash != read.RawSha256 ? throw Bad($"raw_sha256 {hash} is not that of raw.")
            : read;
    }

    private static Patch Read(JsonElement patch, string moment)
    {
        var verdict = Wanted(patch, "verdict", LongestId);
        var amount = RequestBody.Text(patch, "amount_yuan", LongestId);
        var author = Wanted(patch, "author", LongestAuthor).Trim();
        return new Patch(
            Wanted(patch, "sha256", LongestId) is { Length: 64 } sha256 && sha256.All(char.IsAsciiHexDigitLower) ? sha256 : throw Bad("sha256 must be 64 lower-case hexadecimal digits."),
            Wanted(patch, "cell_id", LongestId),
            RequestBody.Text(patch, "raw", LongestRaw) ?? throw Bad("raw is missing."),
            Patch.Verdicts.Contains(verdict) ? verdict : throw Bad($"verdict must be one of {string.Join(", ", Patch.Verdicts)}."),
            (verdict == Patch.Corrected, amount) switch
            {
                (true, null) => throw Bad("amount_yuan is missing: corrected says what the page prints."),
                (false, not null) => throw Bad("amount_yuan goes with corrected only."),
                (true, { } text) => AmountOf(text),
                _ => null,
            },
            author.Length > 0 && !author.Any(char.IsControl) ? author : throw Bad("author must be a name on one line."),
            RequestBody.Text(patch, "reason", LongestReason)?.Replace('\0', ' ') ?? throw Bad("reason is missing."),
            moment);
    }

    private static string AmountOf(string text) =>
        decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount)
            ? amount.ToString("0.00##########################", CultureInfo.InvariantCulture)
            : throw Bad("amount_yuan must be yuan such as 12500.00, without separators.");

    private static string Wanted(JsonElement patch, string name, int longest) =>
        RequestBody.Text(patch, name, longest) is { Length: > 0 } text ? text : throw Bad($"{name} is missing.");

    private static ProblemException Bad(string reason) => new(Problems.BadBody(reason));
}
