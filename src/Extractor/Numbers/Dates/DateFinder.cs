using System.Collections.Immutable;
using Extractor.Numbers.Mentions;
using Extractor.Numbers.Numerals;

namespace Extractor.Numbers.Dates;

/// <summary>
/// Finds the days and periods in a text from left to right, with the words that turn a time into one side of it: 截至, 以前, 之后, 起, 以来.
/// </summary>
internal static class DateFinder
{
    private static readonly string[] UpTo = ["截止到", "截止至", "截至到", "截止", "截至"];

    private static readonly (string Word, DateModifier Modifier)[] Suffixes =
    [
        ("或者之前", DateModifier.Until), ("或之前", DateModifier.Until), ("及之前", DateModifier.Until), ("及以前", DateModifier.Until), ("或以前", DateModifier.Until),
        ("或者之后", DateModifier.Since), ("或之后", DateModifier.Since), ("及之后", DateModifier.Since), ("及以后", DateModifier.Since), ("或以后", DateModifier.Since),
        ("之前", DateModifier.Before), ("以前", DateModifier.Before), ("之后", DateModifier.After), ("以后", DateModifier.After), ("以来", DateModifier.Since),
        ("开始", DateModifier.Since), ("起", DateModifier.Since), ("前", DateModifier.Before), ("后", DateModifier.After),
    ];

    /// <summary>All dates in order.</summary>
    public static List<Mention> Find(Passage text, NumberContext context)
    {
        var found = new List<Mention>();
        for (var at = 0; at < text.Length;)
        {
            var next = TakeAt(text, at, context, found);
            at = Math.Max(next, at + 1);
        }

        return found;
    }

    /// <summary>Adds the date that begins at a place; returns the place behind it.</summary>
    private static int TakeAt(Passage text, int at, NumberContext context, List<Mention> found)
    {
        var prefixed = text[at] switch
        {
            '从' or '自' or '在' => text.SkipBlanks(at + 1),
            '截' => text.BehindAny(at, UpTo) is >= 0 and var behind ? text.SkipBlanks(behind) : -1,
            _ => at,
        };
        if (prefixed < 0)
        {
            return at;
        }

        if (DateRangeReader.ReadBare(text, prefixed, context, unmarked: text[at] == '从') is { } bare)
        {
            return Add(found, text[at] == '从' ? at : prefixed, bare.End, bare.Reading, MentionTraits.None);
        }

        // 2022年1-6月: the year stands before both ends.
        var year = YearPart.Read(text, prefixed, context);
        if (year is { End: > 0, Year: { } known } && Calendar.IsYear(known)
            && DateRangeReader.ReadBare(text, text.SkipBlanks(year.End), context, unmarked: false, known) is { } months)
        {
            return Add(found, prefixed, months.End, months.Reading, MentionTraits.None);
        }

        if (DateTermReader.Read(text, prefixed, context, bareDay: false) is not { } term)
        {
            return at;
        }

        if (DateRangeReader.ReadBehind(text, term, context) is { } range)
        {
            return Add(found, text[at] == '从' ? at : prefixed, range.End, range.Reading, TraitsOf(text, term, range.End));
        }

        return TakeTerm(text, at, term, found);
    }

    private static int TakeTerm(Passage text, int at, DateTerm term, List<Mention> found)
    {
        var (modifier, end) = Suffix(text, term);
        var upTo = text[at] == '截' && modifier == DateModifier.None;
        var since = modifier == DateModifier.Since && text[at] == '自' && text[end - 1] == '来';
        var start = upTo || since ? at : term.Start;
        modifier = upTo ? DateModifier.Before : modifier;
        var traits = TraitsOf(text, term, end);
        if (modifier == DateModifier.None)
        {
            return Add(found, start, term.End, Plain(term), traits);
        }

        // A reader of plain times finds the time inside its modified form.
        Add(found, term.Start, term.End, Plain(term), traits);
        return Add(found, start, end, Modified(term, modifier), traits);
    }

    private static (DateModifier Modifier, int End) Suffix(Passage text, DateTerm term)
    {
        var at = text.SkipBlanks(term.End);
        foreach (var (word, modifier) in Suffixes)
        {
            if (text[at] == word[0] && text.Has(at, word))
            {
                var deadline = word == "前" && term is { Grain: DateGrain.Day } && text[term.End - 1] is '底' or '末';
                var single = word.Length == 1 && word != "起";
                return deadline ? (DateModifier.Until, at + 1)
                    : single && (term.Grain != DateGrain.Day || text[at + 1] is '期' or '往' or '勤' or '台' or '者') ? (DateModifier.None, term.End)
                    : (modifier, at + word.Length);
            }
        }

        return (DateModifier.None, term.End);
    }

    private static DateReading Plain(DateTerm term)
    {
        var candidates = Candidates(term.Past, term.Future);
        return new DateReading(term.Timex, candidates)
        {
            IsDay = term.Grain == DateGrain.Day,
            LastDay = candidates is [var one] ? term.Grain == DateGrain.Day ? one.Start : DayBefore(one.End) : null,
        };
    }

    private static DateOnly? DayBefore(DateOnly? end) => end is { } day ? Calendar.Plus(day, -1) : null;

    private static DateReading Modified(DateTerm term, DateModifier modifier) =>
        new(term.Timex, Candidates(OneSide(term.Past, modifier), OneSide(term.Future, modifier))) { Modifier = modifier };

    private static DateSpan? OneSide(DateSpan? span, DateModifier modifier) => span is not { } whole ? null : modifier switch
    {
        DateModifier.Before => new DateSpan(null, whole.Start, IsDay: false),
        DateModifier.Until => new DateSpan(null, whole.End, IsDay: false),
        DateModifier.After => new DateSpan(whole.End, null, IsDay: false),
        _ => new DateSpan(whole.Start, null, IsDay: false),
    };

    private static ImmutableArray<DateSpan> Candidates(DateSpan? past, DateSpan? future) => (past, future) switch
    {
        ({ } one, { } other) when one == other => [one],
        ({ } one, { } other) => [one, other],
        ({ } one, null) => [one],
        (null, { } other) => [other],
        _ => [],
    };

    private static MentionTraits TraitsOf(Passage text, DateTerm term, int end) =>
        (term.IsLunar ? MentionTraits.Lunar : 0) | (term.IsImpossible ? MentionTraits.Impossible : 0)
        | (term.IsRepaired ? MentionTraits.GlyphRepaired : 0) | (TimeWords.Follow(text, end) ? MentionTraits.TimeFollows : 0);

    private static int Add(List<Mention> found, int start, int end, DateReading reading, MentionTraits traits)
    {
        found.Add(new Mention(MentionKind.Date, start, end - start) { Date = reading, Traits = traits });
        return end;
    }
}
