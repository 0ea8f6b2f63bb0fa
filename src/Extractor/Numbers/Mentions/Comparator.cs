using Extractor.Numbers.Numerals;

namespace Extractor.Numbers.Mentions;

/// <summary>How a value stands to its bound.</summary>
public enum Relation
{
    /// <summary>Equal to it.</summary>
    Equal,

    /// <summary>Greater than it.</summary>
    Greater,

    /// <summary>Greater than or equal to it.</summary>
    GreaterOrEqual,

    /// <summary>Less than it.</summary>
    Less,

    /// <summary>Less than or equal to it.</summary>
    LessOrEqual,
}

/// <summary>A word or sign of comparison in front of a number.</summary>
/// <param name="End">The place behind it, behind a particle (了, 有, 为), too.</param>
/// <param name="Relation">What it says.</param>
internal readonly record struct Comparator(int End, Relation Relation)
{
    /// <summary>From long to short, so that the first match is the longest.</summary>
    private static readonly (string Words, Relation Relation)[] Known =
    [
        ("大于或者等于", Relation.GreaterOrEqual), ("小于或者等于", Relation.LessOrEqual), ("大于或等于", Relation.GreaterOrEqual),
        ("小于或等于", Relation.LessOrEqual), ("高于或等于", Relation.GreaterOrEqual), ("低于或等于", Relation.LessOrEqual), ("多于或等于", Relation.GreaterOrEqual),
        ("少于或等于", Relation.LessOrEqual), ("高于等于", Relation.GreaterOrEqual), ("低于等于", Relation.LessOrEqual), ("大于等于", Relation.GreaterOrEqual), ("小于等于", Relation.LessOrEqual),
        ("不小于", Relation.GreaterOrEqual), ("不少于", Relation.GreaterOrEqual), ("不低于", Relation.GreaterOrEqual), ("不短于", Relation.GreaterOrEqual),
        ("不大于", Relation.LessOrEqual), ("不多于", Relation.LessOrEqual), ("不高于", Relation.LessOrEqual), ("不超过", Relation.LessOrEqual),
        ("不超出", Relation.LessOrEqual), ("不长于", Relation.LessOrEqual), ("大于", Relation.Greater), ("多于", Relation.Greater),
        ("高于", Relation.Greater), ("超过", Relation.Greater), ("超出", Relation.Greater), ("突破", Relation.Greater), ("小于", Relation.Less),
        ("少于", Relation.Less), ("低于", Relation.Less), ("不足", Relation.Less), ("不到", Relation.Less), ("不及", Relation.Less),
        ("未满", Relation.Less), ("等于", Relation.Equal), ("至少", Relation.GreaterOrEqual), ("最少", Relation.GreaterOrEqual),
        ("最低", Relation.GreaterOrEqual), ("至多", Relation.LessOrEqual), ("最多", Relation.LessOrEqual), ("最高", Relation.LessOrEqual),
        (">=", Relation.GreaterOrEqual), ("<=", Relation.LessOrEqual), ("≥", Relation.GreaterOrEqual), ("≤", Relation.LessOrEqual),
        (">", Relation.Greater), ("<", Relation.Less), ("=", Relation.Equal), ("过", Relation.Greater), ("超", Relation.Greater),
    ];

    private static readonly System.Buffers.SearchValues<char> Beginnings =
        System.Buffers.SearchValues.Create([.. Known.Select(known => known.Words[0]).Distinct()]);

    /// <summary>Whether it bounds from above.</summary>
    public bool IsUpper => Relation is Relation.Less or Relation.LessOrEqual;

    /// <summary>Whether the bound belongs to it.</summary>
    public bool Included => Relation is Relation.Equal or Relation.GreaterOrEqual or Relation.LessOrEqual;

    /// <summary>Reads the comparison at a place.</summary>
    public static bool TryRead(Passage text, int at, out Comparator comparator)
    {
        comparator = default;
        if (!Beginnings.Contains(text[at]))
        {
            return false;
        }

        foreach (var (words, relation) in Known)
        {
            var end = words[0] == text[at] ? text.Behind(at, words) : -1;
            if (end >= 0)
            {
                comparator = new Comparator(BehindParticle(text, end), relation);
                return true;
            }
        }

        return false;
    }

    /// <summary>The interval that the comparison makes of a bound.</summary>
    public NumberInterval Bounding(decimal bound) => Relation switch
    {
        Relation.Equal => new NumberInterval(bound, true, bound, true),
        _ when IsUpper => new NumberInterval(null, false, bound, Included),
        _ => new NumberInterval(bound, Included, null, false),
    };

    private static int BehindParticle(Passage text, int end)
    {
        var at = text.SkipBlanks(end);
        return text[at] is '了' or '有' or '为' or '达' or '要' ? at + 1 : end;
    }
}
