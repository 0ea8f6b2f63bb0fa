using Extractor.Numbers.Numerals;

namespace Extractor.Numbers.Quantities;

/// <summary>
/// The names of units of measure in Chinese texts: length, area, volume, weight, speed, information, angle, temperature. English names as
/// they are commonly written. ASCII names count only where no further letter follows.
/// </summary>
internal static class UnitNames
{
    private static readonly string[] Table =
    [
        "Kilometer|千米 公里 km", "Hectometer|百米", "Decameter|十米", "Meter|米 公尺 m", "Decimeter|分米 公寸 dm", "Centimeter|厘米 公分 cm", "Millimeter|毫米 公厘 mm",
        "Micrometer|微米 μm", "Nanometer|纳米 nm", "Picometer|皮米 pm", "Mile|英里 哩 mi", "Yard|码 yd", "Foot|英尺 呎 ft", "Inch|英寸 吋 in", "Light year|光年 ly",
        "Nautical mile|海里 浬", "Li|里 华里 市里", "Zhang|丈 市丈", "Chi|尺 市尺", "Cun|寸 市寸", "Fathom|英寻",
        "Square kilometer|平方千米 平方公里 km² km2", "Square hectometer|平方百米", "Square meter|平方米 平米 m² m2 ㎡", "Square decimeter|平方分米 dm²",
        "Square centimeter|平方厘米 cm²", "Square millimeter|平方毫米 mm²", "Hectare|公顷 ha", "Are|公亩", "Mu|亩 市亩", "Qing|市顷", "Acre|英亩",
        "Square mile|平方英里 平方哩", "Square foot|平方英尺 平方呎", "Square inch|平方英寸 平方吋", "Square yard|平方码", "Ping|坪",
        "Cubic meter|立方米 m³ m3 ㎥", "Cubic decimeter|立方分米", "Cubic centimeter|立方厘米 cm³", "Cubic millimeter|立方毫米", "Cubic kilometer|立方千米 立方公里",
        "Cubic foot|立方英尺", "Cubic inch|立方英寸", "Cubic yard|立方码", "Cubic mile|立方英里", "Hectoliter|百升 hL", "Liter|升 公升 L", "Deciliter|分升 dL", "Centiliter|厘升",
        "Milliliter|毫升 ml mL", "Cubic inch|立方吋", "Gallon|加仑", "Pint|品脱", "Quart|夸脱", "Barrel|油桶", "Dou|斗 市斗", "Dan|石 市石",
        "Kilogram|千克 公斤 kg", "Gram|克 公克 g", "Milligram|毫克 mg", "Microgram|微克 μg", "Metric ton|公吨", "Ton|吨", "Kiloton|千吨", "Jin|斤 市斤", "Liang|两 市两",
        "Qian|市钱", "Dan|担 市担", "Pound|英磅 磅 lb", "Ounce|盎司 oz", "Carat|克拉", "Stone|英石", "Long ton (British)|长吨 英吨", "Short ton (US)|短吨",
        "Kilometer per hour|千米每小时 公里每小时 千米/小时 公里/小时 千米/时 公里/时 千米每时 km/h", "Meter per second|米每秒 米/秒 m/s", "Kilometer per second|千米每秒 公里每秒 千米/秒 公里/秒 km/s",
        "Kilometer per minute|千米每分钟 公里每分钟 千米/分钟 公里/分钟 千米每分 公里每分", "Meter per minute|米每分钟 米/分钟 米每分", "Centimeter per second|厘米每秒 厘米/秒",
        "Mile per hour|英里每小时 英里/小时 英里每时 mph", "Foot per second|英尺每秒 英尺/秒", "Foot per minute|英尺每分 英尺每分钟", "Yard per minute|码每分 码每分钟", "Yard per second|码每秒", "Knot|海里每小时",
        "Bit|比特", "Kilobit|千比特 千位 Kb Kbit", "Megabit|兆比特 兆位 Mb Mbit", "Gigabit|吉比特 千兆比特 千兆位 Gb Gbit", "Terabit|太比特 兆兆位 Tb", "Petabit|拍比特 千兆兆位",
        "Byte|字节 byte", "Kilobyte|千字节 KB kB", "Megabyte|兆字节 MB", "Gigabyte|吉字节 千兆字节 GB", "Terabyte|太字节 兆兆字节 TB", "Petabyte|拍字节 千兆兆字节 PB",
        "Degree|角度 度角 °", "Radian|弧度 rad", "F|华氏度 华氏温度 °F ℉", "C|摄氏度 摄氏温度 °C ℃", "K|开尔文 开氏度", "R|兰氏度",
        "Kilowatt|千瓦 kW", "Watt|瓦特", "Megawatt|兆瓦 MW", "Kilowatt hour|千瓦时 kWh", "Hertz|赫兹 Hz", "Kilohertz|千赫兹 千赫 kHz", "Megahertz|兆赫兹 兆赫 MHz", "Gigahertz|吉赫兹 吉赫 GHz",
        "Kilovolt|千伏 kV", "Volt|伏特",
    ];

    private static readonly Dictionary<char, UnitName[]> Names = Table
        .Select(row => row.Split('|'))
        .SelectMany(row => row[1].Split(' ').Select(name => new UnitName(name, row[0])))
        .OrderByDescending(name => name.Name.Length)
        .GroupBy(name => name.Name[0])
        .ToDictionary(names => names.Key, names => names.ToArray());

    /// <summary>The longest name of a unit at a place, or null.</summary>
    public static UnitName? At(Passage text, int at)
    {
        if (Names.TryGetValue(text[at], out var names))
        {
            foreach (var name in names)
            {
                if (text.Has(at, name.Name) && !(char.IsAsciiLetterOrDigit(name.Name[^1]) && char.IsAsciiLetterOrDigit(text[at + name.Name.Length])))
                {
                    return name;
                }
            }
        }

        return null;
    }
}

/// <summary>One name of a unit of measure.</summary>
/// <param name="Name">The name as it is printed.</param>
/// <param name="Unit">The English name of the unit.</param>
internal sealed record UnitName(string Name, string Unit);
