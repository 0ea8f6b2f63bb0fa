using System.Collections.Immutable;

namespace Extractor.Fixtures.Invention;

/// <summary>Invents the basic expenditure by economic code: salaries, their social contributions, and office costs.</summary>
internal static class EconomicInvention
{
    public static ImmutableArray<EconomicAmount> Invent(SeededGenerator generator, AmountUnit unit)
    {
        var money = new MoneyInvention(generator, unit);
        long pension = money.Between(28, 95);
        (string Code, long Amount)[] lines =
        [
            ("30101", money.Between(96, 310)), ("30102", money.Between(50, 160)), ("30103", money.Between(110, 330)),
            ("30107", money.Sometimes(40, 20, 90)), ("30108", pension), ("30109", MoneyInvention.Share(pension, 50)),
            ("30110", money.Between(15, 48)), ("30111", money.Between(8, 24)), ("30112", money.Between(0.8, 6)),
            ("30113", money.Between(30, 105)), ("30199", money.Sometimes(50, 5, 40)),
            ("30201", money.Between(4, 18)), ("30202", money.Between(0.5, 6)), ("30205", money.Sometimes(60, 0.2, 2)),
            ("30206", money.Sometimes(60, 0.8, 6)), ("30207", money.Between(0.6, 4)), ("30209", money.Sometimes(40, 2, 12)),
            ("30211", money.Between(1.2, 9)), ("30213", money.Sometimes(50, 0.3, 5)), ("30215", money.Sometimes(60, 0.2, 2)),
            ("30216", money.Between(0.3, 4)), ("30217", money.Between(0.1, 2.5)), ("30226", money.Sometimes(50, 1, 12)),
            ("30227", money.Sometimes(30, 2, 20)), ("30228", money.Between(3, 11)), ("30229", money.Between(2, 12)),
            ("30231", money.Sometimes(60, 1.5, 6)), ("30239", money.Between(8, 36)), ("30299", money.Between(2, 20)),
            ("30302", money.Between(1, 12)), ("30305", money.Sometimes(40, 0.5, 6)), ("30309", money.Sometimes(25, 0.05, 0.4)),
            ("31002", money.Sometimes(50, 0.6, 8)),
        ];
        return [.. lines.Where(static line => line.Amount != 0).Select(static line => new EconomicAmount(line.Code, line.Amount))];
    }
}
