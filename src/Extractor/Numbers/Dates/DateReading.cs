using System.Collections.Immutable;

namespace Extractor.Numbers.Dates;

/// <summary>What a text says about time: one day or period, or several possible ones where the text leaves out the year or month.</summary>
/// <param name="Timex">The expression with X for what is not said: <c>2022-11-08</c>, <c>XXXX-10-12</c>, <c>2017-W13</c>, <c>(2016-01-01,2018-01-01,P2Y)</c>.</param>
/// <param name="Candidates">The possible days or periods, the earliest first; empty when the date does not exist or has no civil day.</param>
public sealed record DateReading(string Timex, ImmutableArray<DateSpan> Candidates)
{
    /// <summary>Whether it is a day; a period otherwise.</summary>
    public bool IsDay { get; init; }

    /// <summary>Which side of the named time is meant: 之前, 以来, 截至.</summary>
    public DateModifier Modifier { get; init; }

    /// <summary>The last day that belongs to it, where one candidate remains: 2023-12-31 for 2021-2023年; null when open or unknown.</summary>
    public DateOnly? LastDay { get; init; }

    /// <summary>The day or period when there is only one candidate, or the one that the reference date makes the last to have begun.</summary>
    public DateSpan? Best => Candidates.IsDefaultOrEmpty ? null : Candidates[0];
}

/// <summary>Which side of a named time is meant.</summary>
public enum DateModifier
{
    /// <summary>The time itself.</summary>
    None,

    /// <summary>Before it, without it: 2018年以前.</summary>
    Before,

    /// <summary>After it, without it: 2018年以后.</summary>
    After,

    /// <summary>From it on, with it: 自2018年以来.</summary>
    Since,

    /// <summary>Up to it, with it: 2010年1月10日或之前.</summary>
    Until,
}
