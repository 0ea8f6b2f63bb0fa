namespace Extractor.Fixtures.Invention;

/// <summary>Draws amounts in hundredths of the printed unit.</summary>
internal sealed class MoneyInvention(SeededGenerator generator, AmountUnit unit)
{
    /// <summary>An amount between two bounds in 万元; in a report in 元 it has odd 元, 角 and 分 too.</summary>
    public long Between(double low, double high)
    {
        long hundredths = generator.Between((long)(low * 100), (long)(high * 100));
        return unit == AmountUnit.TenThousandYuan ? hundredths : (hundredths * 10_000) + generator.Between(0, 9_999);
    }

    public long Sometimes(int percent, double low, double high) => generator.Chance(percent) ? Between(low, high) : 0;

    /// <summary>A share of an amount, cut to whole hundredths.</summary>
    public static long Share(long amount, int percent) => amount * percent / 100;
}
