using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Extractor.Numbers.Dates;
using Extractor.Numbers.Mentions;

namespace Extractor.App.Output;

/// <summary>Writes the numbers of one line of text as one JSON array.</summary>
internal static class MentionsAsJson
{
    private static readonly (MentionTraits Trait, string Name)[] Flags =
    [
        (MentionTraits.Nested, "nested"), (MentionTraits.Approximate, "approximate"), (MentionTraits.Rounded, "rounded"),
        (MentionTraits.TooLarge, "too-large"), (MentionTraits.ImpliedUnit, "implied-unit"), (MentionTraits.WithoutValue, "without-value"),
        (MentionTraits.BoundIncluded, "bound-included"), (MentionTraits.Decrease, "decrease"), (MentionTraits.Increase, "increase"),
        (MentionTraits.TimeFollows, "time-follows"), (MentionTraits.Lunar, "lunar"), (MentionTraits.Impossible, "impossible"),
        (MentionTraits.JoinedDigits, "digit-join"), (MentionTraits.GlyphRepaired, "glyph-repaired"),
    ];

    internal static void Write(Utf8JsonWriter writer, string line, ImmutableArray<Mention> mentions)
    {
        writer.WriteStartArray();
        foreach (var mention in mentions)
        {
            writer.WriteStartObject();
            writer.WriteString("text", line.AsSpan(mention.Start, mention.Length));
            writer.WriteNumber("start", mention.Start);
            writer.WriteNumber("length", mention.Length);
            writer.WriteString("kind", mention.Kind.ToString().ToLowerInvariant());
            WriteValue(writer, mention);
            WriteOptional(writer, "unit", mention.Unit);
            WriteOptional(writer, "currency", mention.Currency);
            WriteOptional(writer, "measure", mention.Measure);
            if (mention.Date is { } date)
            {
                WriteDate(writer, date);
            }

            WriteFlags(writer, mention.Traits);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteValue(Utf8JsonWriter writer, Mention mention)
    {
        var value = mention.Value is { } number ? ExactText.Of(number) : mention.Interval?.ToString() ?? mention.Date?.Best?.ToString();
        if (value is null)
        {
            writer.WriteNull("value");
        }
        else
        {
            writer.WriteString("value", value);
        }

        if (mention is { Value: not null, Resolution: > 0 })
        {
            writer.WriteString("resolution", ExactText.Of(mention.Resolution));
        }
    }

    private static void WriteDate(Utf8JsonWriter writer, DateReading date)
    {
        writer.WriteString("timex", date.Timex);
        if (date.Candidates.Length > 1)
        {
            writer.WriteStartArray("candidates");
            foreach (var candidate in date.Candidates)
            {
                writer.WriteStringValue(candidate.ToString());
            }

            writer.WriteEndArray();
        }

        if (!date.IsDay)
        {
            writer.WriteBoolean("period", true);
        }

        if (date.Modifier != DateModifier.None)
        {
            writer.WriteString("modifier", date.Modifier.ToString().ToLowerInvariant());
        }

        if (date.LastDay is { } last)
        {
            writer.WriteString("last", last.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        }
    }

    private static void WriteFlags(Utf8JsonWriter writer, MentionTraits traits)
    {
        writer.WriteStartArray("flags");
        foreach (var (trait, name) in Flags)
        {
            if ((traits & trait) != 0)
            {
                writer.WriteStringValue(name);
            }
        }

        writer.WriteEndArray();
    }

    private static void WriteOptional(Utf8JsonWriter writer, string name, string? value)
    {
        if (value is not null)
        {
            writer.WriteString(name, value);
        }
    }
}
