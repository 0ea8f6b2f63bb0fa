namespace Extractor.Text;

/// <summary>
/// Characters that PDF text layers and editors use in place of the plain one: full-width forms, Kangxi radicals (U+2F00 to U+2FD5,
/// Unicode compatibility decompositions) and the CJK Radicals Supplement, which Unicode does not decompose but readers see as the
/// ideograph (⻔ for 门, ⻋ for 车; Unicode's EquivalentUnifiedIdeograph data). ⼾ and ⾭ become 户 and 青, the forms of mainland print, where
/// Unicode decomposes to 戶 and 靑. An own table, because results may not depend
/// on the Unicode data of the machine.
/// </summary>
public static class CompatibilityCharacters
{
    private const char FirstRadical = '\u2E80';

    private const char LastRadical = '\u2FDF';

    private const char FirstKangxi = '\u2F00';

    private const string Kangxi =
        "一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕" +
        "大女子宀寸小尢尸屮山巛工己巾干幺广廴廾弋弓彐彡彳心戈户手支攴文斗斤方无日" +
        "曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿" +
        "目矛矢石示禸禾穴立竹米糸缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行" +
        "衣襾見角言谷豆豕豸貝赤走足身車辛辰辵邑酉釆里金長門阜隶隹雨青非面革韋韭音" +
        "頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠";

    private static readonly Dictionary<char, char> RadicalsSupplement = new()
    {
        ['\u2E81'] = '厂',
        ['\u2E85'] = '亻',
        ['\u2E86'] = '冂',
        ['\u2E89'] = '刂',
        ['\u2E8B'] = '卩',
        ['\u2E8C'] = '小',
        ['\u2E8E'] = '兀',
        ['\u2E91'] = '尢',
        ['\u2E92'] = '巳',
        ['\u2E93'] = '幺',
        ['\u2E95'] = '彐',
        ['\u2E96'] = '忄',
        ['\u2E98'] = '扌',
        ['\u2E99'] = '攵',
        ['\u2E9B'] = '旡',
        ['\u2E9D'] = '月',
        ['\u2E9E'] = '歺',
        ['\u2E9F'] = '母',
        ['\u2EA0'] = '民',
        ['\u2EA1'] = '氵',
        ['\u2EA2'] = '氺',
        ['\u2EA3'] = '灬',
        ['\u2EA4'] = '爫',
        ['\u2EA8'] = '犭',
        ['\u2EA9'] = '王',
        ['\u2EAA'] = '疋',
        ['\u2EAB'] = '目',
        ['\u2EAC'] = '示',
        ['\u2EAD'] = '礻',
        ['\u2EAE'] = '竹',
        ['\u2EAF'] = '糹',
        ['\u2EB0'] = '纟',
        ['\u2EB6'] = '羊',
        ['\u2EB9'] = '耂',
        ['\u2EBC'] = '肉',
        ['\u2EBE'] = '艹',
        ['\u2EC1'] = '虎',
        ['\u2EC2'] = '衤',
        ['\u2EC3'] = '覀',
        ['\u2EC4'] = '西',
        ['\u2EC5'] = '见',
        ['\u2EC6'] = '角',
        ['\u2EC7'] = '角',
        ['\u2EC8'] = '讠',
        ['\u2EC9'] = '贝',
        ['\u2ECA'] = '足',
        ['\u2ECB'] = '车',
        ['\u2ECC'] = '辶',
        ['\u2ECF'] = '阝',
        ['\u2ED0'] = '钅',
        ['\u2ED1'] = '長',
        ['\u2ED3'] = '长',
        ['\u2ED4'] = '门',
        ['\u2ED6'] = '阝',
        ['\u2ED7'] = '雨',
        ['\u2ED8'] = '青',
        ['\u2ED9'] = '韦',
        ['\u2EDA'] = '页',
        ['\u2EDB'] = '风',
        ['\u2EDC'] = '飞',
        ['\u2EDD'] = '食',
        ['\u2EDF'] = '飠',
        ['\u2EE0'] = '饣',
        ['\u2EE2'] = '马',
        ['\u2EE3'] = '骨',
        ['\u2EE4'] = '鬼',
        ['\u2EE5'] = '鱼',
        ['\u2EE6'] = '鸟',
        ['\u2EE7'] = '卤',
        ['\u2EE8'] = '麦',
        ['\u2EE9'] = '黄',
        ['\u2EEB'] = '斉',
        ['\u2EEC'] = '齐',
        ['\u2EED'] = '歯',
        ['\u2EEE'] = '齿',
        ['\u2EEF'] = '竜',
        ['\u2EF0'] = '龙',
        ['\u2EF2'] = '亀',
        ['\u2EF3'] = '龟',
    };

    /// <summary>
    /// <paramref name="text"/> with radicals named as the ideographs they look like (收⼊ becomes 收入) and nothing else changed: what a
    /// reader sees and would search for. A text without radicals comes back as the same object.
    /// </summary>
    public static string UnifyRadicals(string text) => text.AsSpan().ContainsAnyInRange(FirstRadical, LastRadical)
        ? string.Create(text.Length, text, static (unified, source) =>
        {
            for (var at = 0; at < unified.Length; at++)
            {
                unified[at] = source[at] is >= FirstRadical and <= LastRadical ? Fold(source[at]) : source[at];
            }
        })
        : text;

    /// <summary>The plain character that <paramref name="character"/> stands for, or itself.</summary>
    public static char Fold(char character) => character switch
    {
        < '\u0080' => character,
        '\u3000' or '\u00A0' or '\u2002' or '\u2003' or '\u2009' or '\u202F' => ' ',
        >= '\uFF01' and <= '\uFF5E' => (char)(character - 0xFEE0),
        '\uFFE5' => '¥',
        >= FirstKangxi and < (char)(FirstKangxi + 214) => Kangxi[character - FirstKangxi],
        >= '\u2E80' and <= '\u2EFF' => RadicalsSupplement.GetValueOrDefault(character, character),
        _ => character,
    };
}
