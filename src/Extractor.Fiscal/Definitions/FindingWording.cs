using System.Collections.Immutable;
using System.Runtime.InteropServices;
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
        return new BilingualText(Filled(text.Zh, values, static value => value.Zh), Filled(text.En, values, static value => value.En));
    }

    /// <summary>A sentence whose places are worded as they are met: most sentences have few of the places that could be filled.</summary>
    /// <param name="sentence">Its name.</param>
    /// <param name="valueOf">The text of a place, or null where there is no such place, which stays as it is then.</param>
    public BilingualText Say(string sentence, Func<string, BilingualText?> valueOf)
    {
        var values = new List<(string Place, BilingualText Value)>();
        foreach (var text in (ReadOnlySpan<string>)[Sentences[sentence].Zh, Sentences[sentence].En])
        {
            for (var place = NextPlace(text, 0); place.Length > 0; place = NextPlace(text, place.Start + place.Length))
            {
                var name = text.AsSpan(place.Start + 1, place.Length - 2).ToString();
                if (!values.Exists(known => known.Place == name) && valueOf(name) is { } value)
                {
                    values.Add((name, value));
                }
            }
        }

        return Say(sentence, CollectionsMarshal.AsSpan(values));
    }

    private static string Filled(string sentence, ReadOnlySpan<(string Place, BilingualText Value)> values, Func<BilingualText, string> inLanguage)
    {
        var filled = new StringBuilder();
        var done = 0;
        for (var place = NextPlace(sentence, 0); place.Length > 0; place = NextPlace(sentence, done))
        {
            filled.Append(sentence, done, place.Start - done);
            done = place.Start + place.Length;
            filled.Append(ValueOf(sentence.AsSpan(place.Start + 1, place.Length - 2), values) is { } value ? inLanguage(value) : sentence[place.Start..done]);
        }

        return done == 0 ? sentence : filled.Append(sentence, done, sentence.Length - done).ToString();
    }

    private static BilingualText? ValueOf(ReadOnlySpan<char> name, ReadOnlySpan<(string Place, BilingualText Value)> values)
    {
        foreach (var (place, value) in values)
        {
            if (name.SequenceEqual(place))
            {
                return value;
            }
        }

        return null;
    }

    /// <summary>The next word in braces, with them; of no length where there is none.</summary>
    private static (int Start, int Length) NextPlace(string sentence, int from)
    {
        var open = sentence.IndexOf('{', from);
        var close = open < 0 ? -1 : sentence.IndexOf('}', open);
        return close < 0 ? default : (open, close + 1 - open);
    }
}
