using Extractor.Numbers.Numerals;

namespace Extractor.Numbers.Quantities;

/// <summary>The measure words that counts in public reports carry: 人次, 家, 辆, 台(套), 平方米, 户, 份.</summary>
internal static class MeasureWords
{
    /// <summary>From long to short for each first character, so that the first match is the longest.</summary>
    private static readonly string[] Words =
    [
        "平方公里", "平方千米", "平方米", "立方米", "个百分点", "个工作日", "个小时", "个月", "个人", "人次", "人份", "人天", "人日", "批次", "台次", "架次", "车次", "辆次",
        "户次", "件次", "场次", "班次", "台(套)", "台套", "项次", "公里", "千米", "公顷", "公斤", "千克", "小时", "分钟", "季度", "个", "人", "家", "辆", "台", "套", "户", "份", "件",
        "项", "次", "批", "场", "期", "处", "座", "栋", "幢", "间", "所", "名", "位", "张", "条", "块", "片", "根", "支", "枝", "把", "层", "口", "头", "匹", "棵", "株", "颗", "粒",
        "滴", "瓶", "杯", "碗", "盘", "袋", "包", "箱", "盒", "桶", "罐", "双", "对", "副", "打", "群", "班", "组", "队", "届", "回", "遍", "趟", "顿", "级", "等", "种", "类", "样", "款",
        "篇", "首", "本", "册", "卷", "幅", "封", "门", "课", "题", "部", "架", "艘", "只", "亩", "吨", "米", "天", "日", "年", "月", "周", "岁", "分", "秒", "元", "人民币", "村", "宗", "起", "例",
        "床", "岗", "点", "度", "倍",
    ];

    private static readonly Dictionary<char, string[]> ByFirst = Words
        .OrderByDescending(word => word.Length)
        .GroupBy(word => word[0])
        .ToDictionary(words => words.Key, words => words.ToArray());

    /// <summary>The place behind the measure word at a place; the place itself when there is none.</summary>
    public static int EndBehind(Passage text, int at)
    {
        if (ByFirst.TryGetValue(text[at], out var words))
        {
            foreach (var word in words)
            {
                if (text.Has(at, word))
                {
                    return at + word.Length;
                }
            }
        }

        return at;
    }
}
