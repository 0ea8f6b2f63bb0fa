using System.Collections.Immutable;
using System.Globalization;
using Extractor.Fixtures.Invention;
using Extractor.Fixtures.Shapes.Printed;

namespace Extractor.Fixtures.Shapes.Invention;

/// <summary>Invents the text around tables. It holds figures, lists and names, and is never a table.</summary>
public sealed class SurroundingText(SeededGenerator random)
{
    private static readonly ImmutableArray<string> Sentences =
    [
        "本年度收入总计{0}万元，与上年相比增加{1}万元，增长{2}%，主要原因是新增专项工作任务。",
        "按照年初确定的目标，各股室分工负责，重点工作全部完成，群众满意度达到{2}%。",
        "截至年底共有编制{3}名，实有在职人员{4}人，退休人员{3}人。",
        "其中，一般公共预算支出{0}万元，占{2}%；政府性基金预算支出{1}万元。",
        "为保证数据质量，工作组先后走访了{3}个乡镇、{4}户家庭，形成调查报告一份。",
        "上述资金已于当年全部拨付到位，未发生截留、挪用等情况。",
        "会议要求，有关单位要在{3}个工作日内提交整改方案，并报主管部门备案。",
        "“三公”经费支出{1}万元，比预算减少{0}万元，主要是严格控制接待标准。",
    ];

    private static readonly ImmutableArray<string> LatinSentences =
    [
        "The survey covered {3} towns and {4} households; all of them answered within the year.",
        "Revenue rose by {2} per cent to {0} thousand, mainly because new lines were opened in spring.",
        "Figures of earlier years were revised where a town had changed its borders.",
        "A further {1} thousand was carried over and will be spent on bridges and signs.",
    ];

    private static readonly ImmutableArray<string> Headings = ["一、总体情况", "二、主要工作", "三、经费使用说明", "四、其他重要事项", "五、有关名词"];

    /// <summary>A heading.</summary>
    public TextLine Heading() => new(random.Pick(Headings), LineStyle.Heading);

    /// <summary>A paragraph of some sentences.</summary>
    public TextLine Paragraph(bool latin = false, int sentences = 3)
    {
        var choices = latin ? LatinSentences : Sentences;
        var start = random.Below(choices.Length);
        var text = string.Join(latin ? " " : "", Enumerable.Range(0, sentences).Select(index => Fill(choices[(start + index) % choices.Length])));
        return new TextLine(text, LineStyle.Prose);
    }

    /// <summary>Heading and paragraph, or a paragraph alone.</summary>
    public IEnumerable<PrintedBlock> Passage(bool latin = false)
    {
        if (!latin && random.Chance(60))
        {
            yield return Heading();
        }

        yield return Paragraph(latin, (int)random.Between(2, 4));
    }

    /// <summary>Title and unit line of a topic; the title may have a number.</summary>
    public IEnumerable<TextLine> Caption(Topic topic, bool repeated = false, string suffix = "")
    {
        var number = topic.IsLatin ? $"Table {random.Between(1, 9)}. " : random.Chance(50) ? $"表{random.Between(1, 9)} " : "";
        yield return new TextLine(number + topic.Title + suffix, LineStyle.Title, repeated);
        if (topic.Unit is { } unit)
        {
            yield return new TextLine(unit, LineStyle.Unit, repeated);
        }
    }

    private string Fill(string sentence) => string.Format(
        CultureInfo.InvariantCulture,
        sentence,
        (random.Between(1000, 99_999) / 100m).ToString("0.00", CultureInfo.InvariantCulture),
        (random.Between(100, 9_999) / 100m).ToString("0.00", CultureInfo.InvariantCulture),
        (random.Between(10, 9_999) / 100m).ToString("0.0", CultureInfo.InvariantCulture),
        random.Between(2, 40),
        random.Between(41, 400));
}
