using System.Collections.Immutable;
using System.Text;
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

    /// <summary>A sentence whose places are worded as they are met: most sentences have few of the places that could be filled.</summary>
    /// <param name="sentence">Its name.</param>
    /// <param name="valueOf">The text of a place, or null where there is no such place, which stays as it is then.</param>
    public BilingualText Say(string sentence, Func<string, BilingualText?> valueOf)
    {
        var text = Sentences[sentence];
        var known = new Dictionary<string, BilingualText?>(StringComparer.Ordinal);
        return new BilingualText(
            Filled(text.Zh, place => Known(place)?.Zh),
            Filled(text.En, place => Known(place)?.En));

        BilingualText? Known(string place) => known.TryGetValue(place, out var value) ? value : known[place] = valueOf(place);
    }

    private static string Filled(string sentence, Func<string, string?> valueOf)
    {
        var filled = new StringBuilder();
        var done = 0;
        for (var open = sentence.IndexOf('{'); open >= 0; open = sentence.IndexOf('{', done))
        {
            var close = sentence.IndexOf('}', open);
            if (close < 0)
            {
                break;
            }

            filled.Append(sentence, done, open - done).Append(valueOf(sentence[(open + 1)..close]) ?? sentence[open..(close + 1)]);
            done = close + 1;
        }

        return filled.Append(sentence, done, sentence.Length - done).ToString();
    }
}
