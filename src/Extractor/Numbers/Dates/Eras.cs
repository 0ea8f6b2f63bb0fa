using Extractor.Numbers.Numerals;

namespace Extractor.Numbers.Dates;

/// <summary>The reign periods by which old texts count years, with the year that was the first of each.</summary>
internal static class Eras
{
    private const string Table =
        "民国1912 宣统1909 光绪1875 同治1862 咸丰1851 道光1821 嘉庆1796 乾隆1736 雍正1723 康熙1662 顺治1644 崇祯1628 天启1621 泰昌1620 万历1573 隆庆1567 "
        + "嘉靖1522 正德1506 弘治1488 成化1465 天顺1457 景泰1450 正统1436 宣德1426 洪熙1425 永乐1403 建文1399 洪武1368 至正1341 至顺1330 天历1328 泰定1324 "
        + "延祐1314 皇庆1312 至大1308 大德1297 元贞1295 至元1264 中统1260 咸淳1265 景定1260 开庆1259 宝祐1253 淳祐1241 嘉熙1237 端平1234 绍定1228 宝庆1225 "
        + "嘉定1208 开禧1205 嘉泰1201 庆元1195 绍熙1190 淳熙1174 乾道1165 隆兴1163 绍兴1131 建炎1127 靖康1126 宣和1119 重和1118 政和1111 大观1107 崇宁1102 "
        + "建中靖国1101 元符1098 绍圣1094 元祐1086 元丰1078 熙宁1068 治平1064 嘉祐1056 至和1054 皇祐1049 庆历1041 康定1040 宝元1038 景祐1034 明道1032 天圣1023 "
        + "乾兴1022 天禧1017 大中祥符1008 景德1004 咸平998 至道995 淳化990 端拱988 雍熙984 太平兴国976 开宝968 乾德963 建隆960 显德954 广顺951 "
        + "天祐904 天复901 光化898 乾宁894 景福892 大顺890 龙纪889 文德888 光启885 中和881 广明880 乾符874 咸通860 大中847 会昌841 开成836 大和827 宝历825 "
        + "长庆821 元和806 永贞805 贞元785 兴元784 建中780 大历766 永泰765 广德763 宝应762 上元760 乾元758 至德756 天宝742 开元713 先天712 太极712 景云710 "
        + "景龙707 神龙705 长安701 大足701 久视700 圣历698 神功697 万岁通天696 天册万岁695 证圣695 延载694 长寿692 如意692 天授690 载初690 永昌689 垂拱685 "
        + "光宅684 文明684 嗣圣684 弘道683 永淳682 开耀681 永隆680 调露679 仪凤676 咸亨670 总章668 乾封666 麟德664 龙朔661 显庆656 永徽650 贞观627 武德618 "
        + "大业605 仁寿601 开皇581";

    private static readonly Dictionary<char, (string Name, int First)[]> ByFirst = Table
        .Split(' ')
        .Select(entry => (Name: entry.TrimEnd("0123456789".ToCharArray()), Entry: entry))
        .Select(entry => (entry.Name, First: int.Parse(entry.Entry[entry.Name.Length..], System.Globalization.CultureInfo.InvariantCulture)))
        .OrderByDescending(era => era.Name.Length)
        .GroupBy(era => era.Name[0])
        .ToDictionary(eras => eras.Key, eras => eras.ToArray());

    /// <summary>The characters that names of eras begin with.</summary>
    public static string Beginnings { get; } = string.Concat(ByFirst.Keys.Order());

    /// <summary>The place behind the name of an era and the year before its first; −1 when none is there.</summary>
    public static int EndAt(Passage text, int at, out int yearBefore)
    {
        yearBefore = 0;
        if (ByFirst.TryGetValue(text[at], out var eras))
        {
            foreach (var (name, first) in eras)
            {
                if (text.Has(at, name))
                {
                    yearBefore = first - 1;
                    return at + name.Length;
                }
            }
        }

        return -1;
    }
}
