using System.Collections.Immutable;
using Extractor.Fixtures.Forms;
using Extractor.Fixtures.Invention;

namespace Extractor.Fixtures.Narration;

/// <summary>Puts the pieces of a report in reading order: cover, contents, overview, forms, explanations, glossary.</summary>
internal static class ReportBlocks
{
    private static readonly string[] Ordinals = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"];

    public static ImmutableArray<Block> Arrange(
        FixtureRecipe recipe, Department department, string title, ImmutableArray<LogicalForm> forms, Narrative narrative)
    {
        string kind = recipe.Kind == ReportKind.Budget ? "部门预算" : "部门决算";
        string yearText = recipe.FiscalYear + (recipe.Kind == ReportKind.Budget ? "年" : "年度");
        string[] parts = [$"第一部分 {department.Issuer}概况", $"第二部分 {yearText}{kind}表", $"第三部分 {yearText}{kind}情况说明", "第四部分 名词解释"];
        ImmutableArray<Block>.Builder blocks = ImmutableArray.CreateBuilder<Block>();
        blocks.Add(new CoverTitle(title));
        Contents(blocks, parts, forms, narrative);
        blocks.Add(new PartHeading(parts[0]));
        Overview(blocks, department);
        blocks.Add(new PartHeading(parts[1]));
        blocks.AddRange(forms.Where(static form => form.Status != FormStatus.Missing).Select(static form => new FormBlock(form)));
        blocks.Add(new PartHeading(parts[2]));
        blocks.AddRange(narrative.Blocks);
        blocks.Add(new PartHeading(parts[3]));
        Glossary(blocks);
        return blocks.ToImmutable();
    }

    private static void Contents(ImmutableArray<Block>.Builder blocks, string[] parts, ImmutableArray<LogicalForm> forms, Narrative narrative)
    {
        blocks.Add(new ContentsHeading("目 录"));
        int page = 3;
        blocks.Add(new ContentsEntry(parts[0], page++, Indented: false));
        blocks.Add(new ContentsEntry(parts[1], page, Indented: false));
        for (int index = 0; index < forms.Length; index++)
        {
            blocks.Add(new ContentsEntry($"{Ordinals[index]}、{forms[index].Title}", ++page, Indented: true));
        }

        blocks.Add(new ContentsEntry(parts[2], ++page, Indented: false));
        foreach (SectionHeading section in narrative.Blocks.OfType<SectionHeading>())
        {
            blocks.Add(new ContentsEntry(section.Text, page, Indented: true));
        }

        blocks.Add(new ContentsEntry(parts[3], page + 1, Indented: false));
    }

    private static void Overview(ImmutableArray<Block>.Builder blocks, Department department)
    {
        blocks.Add(new SectionHeading("一、主要职能"));
        for (int index = 0; index < department.Office.Duties.Length; index++)
        {
            blocks.Add(new Prose($"（{Ordinals[index]}）{department.Office.Duties[index]}"));
        }

        blocks.Add(new SectionHeading("二、机构设置"));
        blocks.Add(new Prose($"{department.Issuer}内设办公室、业务股、法规股3个股室，纳入编报范围的单位1个。部门代码{department.UnitCode}，行政区划代码{department.DivisionCode}。"));
    }

    private static void Glossary(ImmutableArray<Block>.Builder blocks)
    {
        string[] entries =
        [
            "一、财政拨款收入：指单位从同级财政部门取得的财政预算资金。",
            "二、基本支出：指为保障机构正常运转、完成日常工作任务而发生的人员经费和公用经费。",
            "三、项目支出：指在基本支出之外为完成特定的工作任务或事业发展目标所发生的支出。",
            "四、“三公”经费：指用财政拨款安排的因公出国（境）费、公务用车购置及运行费和公务接待费。",
        ];
        foreach (string entry in entries)
        {
            blocks.Add(new Prose(entry));
        }
    }
}
