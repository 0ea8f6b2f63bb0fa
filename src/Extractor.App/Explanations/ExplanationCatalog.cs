using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Extractor.Fiscal.Definitions;
using Extractor.Fiscal.Records;

namespace Extractor.App.Explanations;

/// <summary>
/// Every code that the program tells, explained: those of messages from the embedded files of <c>Explanations/codes</c>, those of findings from
/// the identities themselves.
/// </summary>
internal static class ExplanationCatalog
{
    private const string Folder = "explanations/";

    private static readonly BilingualText LookAtTheFigures = new(
        "先看其中的数字在原页上印的是什么；勾稽关系只说明数字之间不符，不说明哪一个错。",
        "Look first at what the page prints: an identity tells that figures disagree, not which of them is wrong.");

    /// <summary>The codes of messages, by code.</summary>
    internal static ImmutableArray<Explanation> Codes { get; } =
    [
        .. typeof(ExplanationCatalog).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
            .SelectMany(name => Read(name))
            .OrderBy(explanation => explanation.Code, StringComparer.Ordinal),
    ];

    /// <summary>The identities, by id.</summary>
    internal static IEnumerable<Explanation> Identities => IdentityCatalog.Standard.Identities.Select(Of);

    /// <summary>The explanation of a code or of an identity, whatever its case; null where there is none.</summary>
    internal static Explanation? Find(string code) =>
        Codes.Concat(Identities).FirstOrDefault(explanation => explanation.Code.Equals(code, StringComparison.OrdinalIgnoreCase));

    private static Explanation Of(IdentityDefinition identity) => new(
        identity.Id,
        RecordNames.Of(identity.Severity),
        new BilingualText($"核对：{identity.Claim.Zh}。", $"The check that {identity.Claim.En}."),
        LookAtTheFigures);

    private static ImmutableArray<Explanation> Read(string resource)
    {
        using var stream = typeof(ExplanationCatalog).Assembly.GetManifestResourceStream(resource)!;
        return JsonSerializer.Deserialize(stream, ExplanationJsonContext.Default.ImmutableArrayExplanation);
    }
}

/// <summary>How explanations are kept.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(ImmutableArray<Explanation>))]
internal sealed partial class ExplanationJsonContext : JsonSerializerContext;
