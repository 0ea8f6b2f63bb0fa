using System.Buffers;
using Extractor.Numbers.Numerals;

namespace Extractor.Numbers.Amounts;

/// <summary>
/// The names of currencies and of their hundredths in Chinese texts, and the signs that stand before an amount. Chinese names follow
/// common use, English ones the list of circulating currencies, codes ISO 4217. Names are looked up in folded text, so each stands here
/// in its everyday form only.
/// </summary>
internal static class CurrencyNames
{
    /// <summary>English name, code, names of the unit, names of its parts with how many make one unit. A * marks names that stand for money even alone.</summary>
    private static readonly string[] Table =
    [
        "Chinese yuan|CNY|人民币* 元人民币 块人民币 块钱 元钱 元 块 RMB CNY|角:10 毛钱:10 毛:10 分钱:100 分:100",
        "United States dollar|USD|美元* 美金* 美刀 美币 USD|美分:100 分:100 角:10",
        "Hong Kong dollar|HKD|港元* 港币* 港纸 HKD|港仙:100 仙:100 毫:10",
        "New Taiwan dollar|TWD|新台币* 台币* 台元 元新台币 TWD|角:10 分:100",
        "Macanese pataca|MOP|澳门元* 澳门币* 澳币 MOP|分:100",
        "Japanese yen|JPY|日元* 日币* 円 JPY|日本钱:100 钱:100",
        "Euro|EUR|欧元* EUR|欧分:100 分:100",
        "British pound|GBP|英镑* 镑 GBP|便士:100 新便士:100",
        "Australian dollar|AUD|澳大利亚元* 澳元* 澳洲元 AUD|分:100",
        "Canadian dollar|CAD|加拿大元* 加元* 加币 CAD|分:100",
        "New Zealand dollar|NZD|新西兰元* 纽西兰元 纽元 NZD|分:100",
        "Singapore dollar|SGD|新加坡元* 新加坡币 新币 新元 坡币 SGD|分:100",
        "Fiji dollar|FJD|斐济元*|分:100",
        "Jamaican dollar|JMD|牙买加元*|分:100",
        "Barbados dollar|BBD|巴巴多斯元*|分:100",
        "Bahamian dollar|BSD|巴哈马元*|分:100",
        "Belize dollar|BZD|伯利兹元*|分:100",
        "Bermudian dollar|BMD|百慕大元*|分:100",
        "Brunei dollar|BND|文莱元*|分:100",
        "Guyanese dollar|GYD|圭亚那元*|分:100",
        "Liberian dollar|LRD|利比里亚元*|分:100",
        "Namibian dollar|NAD|纳米比亚元*|分:100",
        "Surinamese dollar|SRD|苏里南元*|分:100",
        "Trinidad and Tobago dollar|TTD|特立尼达元* 特立尼达和多巴哥元|分:100",
        "Zimbabwean dollar|ZWL|津巴布韦元*|分:100",
        "Solomon Islands dollar|SBD|所罗门群岛元* 所罗门元|分:100",
        "Cayman Islands dollar|KYD|开曼群岛元* 开曼元|分:100",
        "East Caribbean dollar|XCD|东加勒比元*|分:100",
        "South Korean won|KRW|韩元* 韩币* 韩圜 韩国元 KRW|",
        "North Korean won|KPW|朝鲜元* 朝鲜圆|钱:100",
        "Thai baht|THB|泰铢* 泰币 THB|萨当:100",
        "Vietnamese dong|VND|越南盾* 越盾|",
        "Indonesian rupiah|IDR|印尼盾* 印度尼西亚盾|",
        "Cambodian riel|KHR|瑞尔* 柬埔寨瑞尔|",
        "Lao kip|LAK|基普* 老挝基普|",
        "Burmese kyat|MMK|缅元* 缅币 缅甸元|分:100",
        "Malaysian ringgit|MYR|马来西亚林吉特* 林吉特* 马币 令吉 MYR|仙:100",
        "Philippine peso|PHP|菲律宾比索* 菲律宾披索 披索|分:100",
        "Mexican peso|MXN|墨西哥比索*|分:100",
        "Argentine peso|ARS|阿根廷比索*|分:100",
        "Chilean peso|CLP|智利比索*|分:100",
        "Colombian peso|COP|哥伦比亚比索*|分:100",
        "Cuban peso|CUP|古巴比索*|分:100",
        "Dominican peso|DOP|多米尼加比索*|分:100",
        "Uruguayan peso|UYU|乌拉圭比索*|分:100",
        "Peso||比索*|分:100",
        "Indian rupee|INR|印度卢比* 印度卢币 INR|派士:100",
        "Pakistani rupee|PKR|巴基斯坦卢比*|派沙:100",
        "Nepalese rupee|NPR|尼泊尔卢比*|派沙:100",
        "Sri Lankan rupee|LKR|斯里兰卡卢比*|分:100",
        "Mauritian rupee|MUR|毛里求斯卢比*|分:100",
        "Seychellois rupee|SCR|塞舌尔卢比*|分:100",
        "Maldivian rufiyaa|MVR|马尔代夫拉菲亚* 拉菲亚|",
        "Rupee||卢比*|派士:100",
        "Bangladeshi taka|BDT|孟加拉塔卡* 塔卡* 孟加拉国塔卡|派沙:100",
        "Bhutanese ngultrum|BTN|努尔特鲁姆* 不丹努扎姆|",
        "Afghan afghani|AFN|阿富汗尼* 阿富汗币|",
        "Iranian rial|IRR|伊朗里亚尔*|",
        "Saudi riyal|SAR|沙特里亚尔* 沙特亚拉伯里亚尔|",
        "Qatari riyal|QAR|卡塔尔里亚尔*|",
        "Omani rial|OMR|阿曼里亚尔*|",
        "Yemeni rial|YER|也门里亚尔*|",
        "Rial||里亚尔*|",
        "Russian ruble|RUB|俄罗斯卢布* 卢布* 俄国卢布 RUB|戈比:100",
        "Belarusian ruble|BYN|白俄罗斯卢布*|戈比:100",
        "Ukrainian hryvnia|UAH|格里夫纳* 乌克兰格里夫纳|戈比:100",
        "Kazakhstani tenge|KZT|坚戈* 哈萨克斯坦坚戈|",
        "Uzbekistani som|UZS|乌兹别克斯坦苏姆* 苏姆|",
        "Kyrgyzstani som|KGS|吉尔吉斯斯坦索姆* 索姆|",
        "Tajikistani somoni|TJS|索莫尼* 塔吉克斯坦索莫尼|",
        "Turkmenistan manat|TMT|土库曼斯坦马纳特*|",
        "Azerbaijani manat|AZN|阿塞拜疆马纳特*|",
        "Mongolian tögrög|MNT|图格里克* 蒙古图格里克 蒙图|",
        "Turkish lira|TRY|土耳其里拉* 里拉*|库鲁什:100",
        "Israeli new shekel|ILS|新谢克尔* 以色列新谢克尔 谢克尔|",
        "Jordanian dinar|JOD|约旦第纳尔*|",
        "Kuwaiti dinar|KWD|科威特第纳尔*|",
        "Iraqi dinar|IQD|伊拉克第纳尔*|",
        "Bahraini dinar|BHD|巴林第纳尔*|",
        "Algerian dinar|DZD|阿尔及利亚第纳尔*|",
        "Tunisian dinar|TND|突尼斯第纳尔*|",
        "Libyan dinar|LYD|利比亚第纳尔*|",
        "Serbian dinar|RSD|塞尔维亚第纳尔*|",
        "Dinar||第纳尔*|",
        "United Arab Emirates dirham|AED|阿联酋迪拉姆* 迪拉姆*|",
        "Moroccan dirham|MAD|摩洛哥迪拉姆*|",
        "Egyptian pound|EGP|埃及镑* 埃镑|皮阿斯特:100",
        "Syrian pound|SYP|叙利亚镑*|",
        "Lebanese pound|LBP|黎巴嫩镑*|",
        "Sudanese pound|SDG|苏丹镑*|",
        "South Sudanese pound|SSP|南苏丹镑*|",
        "Gibraltar pound|GIP|直布罗陀镑*|",
        "Falkland Islands pound|FKP|福克兰镑* 福克兰群岛镑|",
        "Saint Helena pound|SHP|圣赫勒拿镑* 圣赫勒拿群岛磅|",
        "Swiss franc|CHF|瑞士法郎* 瑞郎* CHF|生丁:100",
        "West African CFA franc|XOF|西非法郎* 非洲金融共同体法郎|",
        "Central African CFA franc|XAF|中非法郎* 中非金融合作法郎|",
        "Congolese franc|CDF|刚果法郎*|",
        "Rwandan franc|RWF|卢旺达法郎*|",
        "Djiboutian franc|DJF|吉布提法郎*|",
        "Guinean franc|GNF|几内亚法郎*|",
        "Burundian franc|BIF|布隆迪法郎*|",
        "Comorian franc|KMF|科摩罗法郎*|",
        "CFP franc|XPF|太平洋法郎*|",
        "French franc|FRF|法国法郎*|",
        "Franc||法郎*|生丁:100",
        "Danish krone|DKK|丹麦克朗*|欧尔:100",
        "Norwegian krone|NOK|挪威克朗*|欧尔:100",
        "Swedish krona|SEK|瑞典克朗*|欧尔:100",
        "Icelandic króna|ISK|冰岛克朗*|",
        "Faroese króna||法罗群岛克朗*|",
        "Czech koruna|CZK|捷克克朗*|",
        "Krone||克朗*|欧尔:100",
        "Polish złoty|PLN|兹罗提* 波兰兹罗提|格罗希:100",
        "Hungarian forint|HUF|福林* 匈牙利福林|",
        "Romanian leu|RON|罗马尼亚列伊*|",
        "Moldovan leu|MDL|摩尔多瓦列伊*|",
        "Bulgarian lev|BGN|列弗* 保加利亚列弗|",
        "Croatian kuna|HRK|库纳* 克罗地亚库纳|",
        "Albanian lek|ALL|阿尔巴尼亚列克* 列克*|",
        "Macedonian denar|MKD|代纳尔* 马其顿代纳尔|",
        "Bosnia and Herzegovina convertible mark|BAM|波黑可兑换马克* 波斯尼亚和黑塞哥维那可兑换马克|",
        "German mark|DEM|德国马克* 马克|",
        "Finnish markka|FIM|芬兰马克*|",
        "Georgian lari|GEL|拉里* 格鲁吉亚拉里|",
        "Armenian dram|AMD|德拉姆* 亚美尼亚德拉姆|",
        "Brazilian real|BRL|巴西雷亚尔* 雷亚尔* 巴西里亚伊|",
        "Peruvian sol|PEN|秘鲁新索尔* 新索尔* 索尔 秘鲁索尔|",
        "Bolivian boliviano|BOB|玻利维亚诺* 玻利维亚币|",
        "Venezuelan bolívar|VEF|博利瓦* 委内瑞拉玻利瓦尔 玻利瓦尔|",
        "Paraguayan guaraní|PYG|瓜拉尼* 巴拉圭瓜拉尼|",
        "Costa Rican colón|CRC|哥斯达黎加科朗*|",
        "Salvadoran colón|SVC|萨尔瓦多科朗*|",
        "Guatemalan quetzal|GTQ|格查尔* 危地马拉格查尔|",
        "Honduran lempira|HNL|伦皮拉* 洪都拉斯伦皮拉|",
        "Nicaraguan córdoba|NIO|科多巴* 尼加拉瓜科多巴|",
        "Panamanian balboa|PAB|巴波亚* 巴拿马巴波亚|",
        "Haitian gourde|HTG|古德* 海地古德|",
        "South African rand|ZAR|南非兰特* 兰特*|分:100",
        "Nigerian naira|NGN|奈拉* 尼日利亚奈拉|考包:100",
        "Ghanaian cedi|GHS|塞地* 加纳塞地|",
        "Kenyan shilling|KES|肯尼亚先令*|分:100",
        "Tanzanian shilling|TZS|坦桑尼亚先令*|",
        "Ugandan shilling|UGX|乌干达先令*|",
        "Somali shilling|SOS|索马里先令*|",
        "Austrian schilling|ATS|奥地利先令*|",
        "Ethiopian birr|ETB|埃塞俄比亚比尔* 比尔|",
        "Zambian kwacha|ZMW|赞比亚克瓦查*|",
        "Malawian kwacha|MWK|马拉维克瓦查*|",
        "Angolan kwanza|AOA|宽扎* 安哥拉宽扎|",
        "Botswana pula|BWP|普拉* 博茨瓦纳普拉|",
        "Mozambican metical|MZN|梅蒂卡尔* 莫桑比克梅蒂卡尔|",
        "Malagasy ariary|MGA|阿里亚里*|",
        "Gambian dalasi|GMD|达拉西* 冈比亚达拉西|",
        "Mauritanian ouguiya|MRO|乌吉亚* 毛里塔尼亚乌吉亚|",
        "Lesotho loti|LSL|洛提* 莱索托洛提|",
        "Swazi lilangeni|SZL|里兰吉尼*|",
        "Sierra Leonean leone|SLL|利昂* 塞拉利昂利昂|",
        "Eritrean nakfa|ERN|纳克法*|",
        "Tongan paʻanga|TOP|潘加* 汤加潘加|",
        "Samoan tālā|WST|塔拉* 萨摩亚塔拉|",
        "Papua New Guinean kina|PGK|基那* 巴布亚新几内亚基那|",
        "Vanuatu vatu|VUV|瓦图* 瓦努阿图瓦图|",
        "Italian lira|ITL|意大利里拉*|",
        "Portuguese escudo|PTE|葡萄牙埃斯库多*|",
        "Spanish peseta|ESP|西班牙比塞塔* 比塞塔*|",
        "Irish pound|IEP|爱尔兰镑*|",
        "Cypriot pound|CYP|塞浦路斯镑*|",
        "Greek drachma|GRD|德拉克马* 希腊德拉克马|",
        "Dutch guilder|NLG|荷兰盾*|",
        "Aruban florin|AWG|阿鲁巴弗罗林*|",
        "Bitcoin||比特币*|",
    ];

    /// <summary>Signs before an amount, from long to short.</summary>
    private static readonly (string Sign, string Name, string? Code)[] SignTable =
    [
        ("US$", "United States dollar", "USD"), ("HK$", "Hong Kong dollar", "HKD"), ("NT$", "New Taiwan dollar", "TWD"), ("S$", "Singapore dollar", "SGD"),
        ("A$", "Australian dollar", "AUD"), ("C$", "Canadian dollar", "CAD"), ("R$", "Brazilian real", "BRL"), ("RMB", "Chinese yuan", "CNY"),
        ("CNY", "Chinese yuan", "CNY"), ("USD", "United States dollar", "USD"), ("¥", "Chinese yuan", "CNY"), ("$", "Dollar", null),
        ("€", "Euro", "EUR"), ("£", "British pound", "GBP"), ("₩", "South Korean won", "KRW"), ("₹", "Indian rupee", "INR"), ("₽", "Russian ruble", "RUB"),
        ("฿", "Thai baht", "THB"), ("₿", "Bitcoin", null), ("₫", "Vietnamese dong", "VND"), ("₺", "Turkish lira", "TRY"), ("₴", "Ukrainian hryvnia", "UAH"),
    ];

    private static readonly Dictionary<char, CurrencyName[]> Names = MakeNames();

    /// <summary>The yuan.</summary>
    public static Currency Yuan { get; } = new("Chinese yuan", "CNY");

    private static SearchValues<char> SignBeginnings { get; } = SearchValues.Create([.. SignTable.Select(entry => entry.Sign[0]).Distinct()]);

    /// <summary>The longest name of a currency at a place, or null.</summary>
    public static CurrencyName? At(Passage text, int at)
    {
        if (Names.TryGetValue(text[at], out var names))
        {
            foreach (var name in names)
            {
                if (text.Has(at, name.Name) && !(char.IsAsciiLetter(name.Name[^1]) && char.IsAsciiLetter(text[at + name.Name.Length])))
                {
                    return name;
                }
            }
        }

        return null;
    }

    /// <summary>The sign of a currency at a place; the place behind it, or −1.</summary>
    public static int SignAt(Passage text, int at, out Currency? currency)
    {
        currency = null;
        if (!SignBeginnings.Contains(text[at]))
        {
            return -1;
        }

        if (char.IsAsciiLetter(text[at]) && char.IsAsciiLetterOrDigit(text[at - 1]))
        {
            return -1;
        }

        foreach (var (sign, name, code) in SignTable)
        {
            if (sign[0] == text[at] && text.Has(at, sign))
            {
                currency = new Currency(name, code);
                return at + sign.Length;
            }
        }

        return -1;
    }

    private static Dictionary<char, CurrencyName[]> MakeNames()
    {
        var all = new List<CurrencyName>();
        foreach (var row in Table)
        {
            var fields = row.Split('|');
            var currency = new Currency(fields[0], fields[1].Length == 0 ? null : fields[1]);
            var parts = fields[3].Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Select(part => part.Split(':'))
                .Select(part => new CurrencyPart(part[0], part[1] == "10" ? 0.1m : 0.01m))
                .OrderByDescending(part => part.Name.Length)
                .ToArray();
            all.AddRange(fields[2].Split(' ').Select(name => new CurrencyName(name.TrimEnd('*'), currency, name.EndsWith('*'), parts)));
        }

        return all.OrderByDescending(name => name.Name.Length).GroupBy(name => name.Name[0]).ToDictionary(names => names.Key, names => names.ToArray());
    }
}

/// <summary>One name of a currency.</summary>
/// <param name="Name">The name.</param>
/// <param name="Currency">The currency.</param>
/// <param name="IsMoneyAlone">Whether the name says money even without a number: 美元 does, 元 and 块 do not.</param>
/// <param name="Parts">The names of its parts.</param>
internal sealed record CurrencyName(string Name, Currency Currency, bool IsMoneyAlone, CurrencyPart[] Parts);

/// <summary>A part of a unit of money: 角 is a tenth of 元.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Units">How many units one part is.</param>
internal sealed record CurrencyPart(string Name, decimal Units);
