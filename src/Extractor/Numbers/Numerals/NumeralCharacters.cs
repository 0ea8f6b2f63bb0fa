namespace Extractor.Numbers.Numerals;

/// <summary>
/// Folds the many ways to write one character of a number to one: full-width to ASCII, 大写 and traditional characters to the everyday
/// ones, the variants of dashes, commas and comparison signs. Always one character to one, so that places in the folded text are places
/// in the printed text. Characters that have nothing to do with numbers, dates and units are left alone.
/// </summary>
internal static class NumeralCharacters
{
    /// <summary>The dash that joins two ends of a range and is never a sign.</summary>
    public const char RangeDash = '–';

    /// <summary>大写 digits and units, which are also parts of everyday words (陆地, 队伍, 收拾).</summary>
    private const string Formal = "壹贰叁肆伍陆柒捌玖拾佰仟貳參叄陸";

    private static readonly char[] Folded = MakeTable();

    /// <summary>The everyday form of a character.</summary>
    public static char Fold(char character) => Folded[character];

    /// <summary>Folds a text; <paramref name="folded"/> must be as long as <paramref name="text"/>.</summary>
    public static void Fold(ReadOnlySpan<char> text, Span<char> folded)
    {
        for (var at = 0; at < text.Length; at++)
        {
            folded[at] = Folded[text[at]];
        }
    }

    /// <summary>Whether the printed character is a 大写 one.</summary>
    public static bool IsFormal(char printed) => Formal.Contains(printed);

    /// <summary>The value of a folded digit 零, 一 … 九 or 两; −1 for anything else.</summary>
    public static int DigitOf(char folded) => folded switch
    {
        '零' => 0,
        '一' => 1,
        '二' or '两' => 2,
        '三' => 3,
        '四' => 4,
        '五' => 5,
        '六' => 6,
        '七' => 7,
        '八' => 8,
        '九' => 9,
        _ => -1,
    };

    /// <summary>The value of a folded 十, 百 or 千; 0 for anything else.</summary>
    public static int SmallUnitOf(char folded) => folded switch
    {
        '十' => 10,
        '百' => 100,
        '千' => 1000,
        _ => 0,
    };

    /// <summary>The value of a folded 万, 亿 or 兆; 0 for anything else.</summary>
    public static decimal LargeUnitOf(char folded) => folded switch
    {
        '万' => 1_0000m,
        '亿' => 1_0000_0000m,
        '兆' => 1_0000_0000_0000m,
        _ => 0m,
    };

    /// <summary>20, 30 or 40 for a folded 廿, 卅 or 卌; 0 for anything else.</summary>
    public static int TensOf(char folded) => folded switch
    {
        '廿' => 20,
        '卅' => 30,
        '卌' => 40,
        _ => 0,
    };

    private static char[] MakeTable()
    {
        var table = new char[char.MaxValue + 1];
        for (var code = 0; code < table.Length; code++)
        {
            table[code] = code is >= 0xFF01 and <= 0xFF5E ? (char)(code - 0xFEE0) : (char)code;
        }

        Map(table, "\u3000", ' ');
        Map(table, "−﹣‐‑", '-');
        Map(table, "—―‒─", RangeDash);
        Map(table, "〜∼", '~');
        Map(table, "﹐٬", ',');
        Map(table, "﹒", '.');
        Map(table, "﹪", '%');
        Map(table, "∶﹕", ':');
        Map(table, "￥", '¥');
        Map(table, "￡", '£');
        Map(table, "≧⩾", '≥');
        Map(table, "≦⩽", '≤');
        Map(table, "〇○", '零');
        Pairs(table, "壹一贰二貳二叁三叄三肆四伍五陆六陸六柒七捌八玖九拾十佰百仟千萬万億亿兩两點点負负個个幾几餘余雙双對对");
        Pairs(table, "於于過过間间從从歲岁號号週周禮礼後后這这錢钱銭钱圆元圓元幣币鎊镑歐欧韓韩盧卢銖铢噸吨畝亩頃顷釐厘裡里");
        Pairs(table, "時时現现來来還还內内達达約约級级國国馬马紐纽蘭兰臺台灣湾農农曆历歷历閏闰臘腊當当剛刚華华開开節节");
        Pairs(table, "門门車车輛辆戶户張张條条塊块瑞瑞維维羅罗爾尔亞亚倫伦貝贝萊莱薩萨魯鲁剎刹應应將将與与為为無无據据總总");
        Pairs(table, "聯联攝摄華华氏氏兩两節节絲丝奧奥邁迈羣群傑杰納纳馮冯賴赖鄰邻陽阳陰阴憲宪處处屆届遞递滿满內内");
        return table;
    }

    private static void Map(char[] table, string variants, char to)
    {
        foreach (var variant in variants)
        {
            table[variant] = to;
        }
    }

    private static void Pairs(char[] table, string pairs)
    {
        for (var at = 0; at + 1 < pairs.Length; at += 2)
        {
            table[pairs[at]] = pairs[at + 1];
        }
    }
}
