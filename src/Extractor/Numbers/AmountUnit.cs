namespace Extractor.Numbers;

/// <summary>A unit of Chinese money with its exact factor to yuan.</summary>
public sealed record AmountUnit
{
    private AmountUnit(string name, decimal yuan)
    {
        Name = name;
        Yuan = yuan;
    }

    /// <summary>元.</summary>
    public static AmountUnit One { get; } = new("元", 1m);

    /// <summary>千元.</summary>
    public static AmountUnit Thousand { get; } = new("千元", 1_000m);

    /// <summary>万元.</summary>
    public static AmountUnit TenThousand { get; } = new("万元", 10_000m);

    /// <summary>百万元.</summary>
    public static AmountUnit Million { get; } = new("百万元", 1_000_000m);

    /// <summary>亿元.</summary>
    public static AmountUnit HundredMillion { get; } = new("亿元", 100_000_000m);

    /// <summary>Every unit, the longest name first, so that the first match is the longest.</summary>
    private static AmountUnit[] All { get; } = [Million, HundredMillion, TenThousand, Thousand, One];

    /// <summary>The Chinese name, such as <c>万元</c>.</summary>
    public string Name { get; }

    /// <summary>Yuan in one unit.</summary>
    public decimal Yuan { get; }

    /// <summary>The unit whose name <paramref name="text"/> is, or null. No blanks are skipped.</summary>
    public static AmountUnit? Named(ReadOnlySpan<char> text)
    {
        foreach (var unit in All)
        {
            if (text.SequenceEqual(unit.Name))
            {
                return unit;
            }
        }

        return null;
    }

    /// <summary>The unit that <paramref name="text"/> begins with, or null.</summary>
    internal static AmountUnit? AtStartOf(ReadOnlySpan<char> text)
    {
        foreach (var unit in All)
        {
            if (text.StartsWith(unit.Name))
            {
                return unit;
            }
        }

        return null;
    }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
