using System.Collections.Immutable;
using Extractor.Fiscal.Records;

namespace Extractor.Fiscal.Definitions;

/// <summary>The sentences of findings as data, one file: <c>catalog/messages/findings.json</c>. Words in braces are places to fill.</summary>
public sealed record FindingWording
{
    private static readonly Lazy<FindingWording> Embedded = new(static () => CatalogResources.ReadWording("catalog/messages/findings.json"));

    /// <summary>The embedded wording.</summary>
    public static FindingWording Standard => Embedded.Value;

    /// <summary>Sentences and parts of sentences by name, such as <c>fails.sum</c>.</summary>
    public required ImmutableDictionary<string, BilingualText> Sentences { get; init; }

    /// <summary>Why a check was not evaluated, by reason, as a clause.</summary>
    public required ImmutableDictionary<string, BilingualText> Reasons { get; init; }

    /// <summary>A sentence with its places filled; a value is a text of both languages.</summary>
    public BilingualText Say(string sentence, params ReadOnlySpan<(string Place, BilingualText Value)> values)
    {
        var text = Sentences[sentence];
        var (zh, en) = (text.Zh, text.En);
        foreach (var (place, value) in values)
        {
            zh = zh.Replace($"{{{place}}}", value.Zh, StringComparison.Ordinal);
            en = en.Replace($"{{{place}}}", value.En, StringComparison.Ordinal);
        }

        return new BilingualText(zh, en);
    }
}
