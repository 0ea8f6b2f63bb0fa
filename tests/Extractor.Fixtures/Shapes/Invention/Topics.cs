using System.Collections.Immutable;
using static Extractor.Fixtures.Shapes.Invention.ColumnContent;

namespace Extractor.Fixtures.Shapes.Invention;

/// <summary>The topics of the invented tables: three like those of fiscal reports, two of other kinds, one in English. All names are invented.</summary>
public static class Topics
{
    private static readonly ImmutableArray<string> Subjects =
    [
        "一般公共服务支出", "统计信息事务", "行政运行", "一般行政管理事务", "专项统计业务", "事业运行", "教育支出", "进修及培训", "培训支出",
        "社会保障和就业支出", "行政事业单位养老支出", "机关事业单位基本养老保险缴费支出", "机关事业单位职业年金缴费支出", "卫生健康支出",
        "行政事业单位医疗", "行政单位医疗", "公务员医疗补助", "农林水支出", "水利工程运行与维护", "防汛", "住房保障支出", "住房改革支出",
        "住房公积金", "其他支出", "城乡社区环境卫生", "文化活动", "群众文化", "档案馆",
    ];

    private static readonly ImmutableArray<string> Projects =
    [
        "老旧管网改造工程", "乡镇图书流动站", "数据中心机房扩容", "河道清淤", "社区养老服务补贴", "学校食堂提升", "森林防火通道", "标准化菜市场建设",
        "公共厕所改造", "困难群众救助", "基层文化队伍培训", "农村公路养护", "防汛物资储备", "历史档案数字化", "职业技能大赛", "城区路灯节能改造",
        "妇幼健康行动", "残疾人康复", "应急广播", "种质资源普查", "山洪灾害监测", "古树名木保护", "安全生产巡查", "食品抽检",
    ];

    private static readonly ImmutableArray<string> Schools =
    [
        "临栖市第一小学", "临栖市实验中学", "望溯市松隐路小学", "澄屿市职业技术学校", "青棹市特殊教育学校", "沅霁市北蓼中心小学", "揽月区幼儿园",
        "石榴坪县中学", "白鹭滩区外国语学校", "云岭坞区第三小学", "栖霞渡区成人学校", "朔云川市体育学校", "望溯市第九中学", "澄屿市渔港小学",
        "青棹市科技高中", "临栖市老年大学", "沅霁市少年宫", "揽月区第二幼儿园", "北蓼区民族小学", "松隐区寄宿学校", "石榴坪县教师进修校", "石榴坪县第五小学",
    ];

    private static readonly ImmutableArray<string> Towns =
    [
        "Arlenmouth", "Brindle Bay", "Corvane", "Dunmarsh", "Eastwick Hollow", "Fennimore", "Glanport", "Harrow Field", "Islemere", "Jossen",
        "Kestrel Point", "Lowden", "Marrick", "Northam Vale", "Orsett", "Penhallow", "Quarrydale", "Ravensby", "Stonelea", "Tarn Bridge",
        "Upper Wexley", "Varrow", "Westergate", "Yarrowby",
    ];

    /// <summary>All topics.</summary>
    public static ImmutableArray<Topic> All { get; } =
    [
        new("支出决算表", "金额单位：万元", [new("科目编码", Code), new("科目名称", Label)],
            [
                new("本年支出合计", Amount), new("基本支出", Amount), new("项目支出", Amount), new("上缴上级支出", Amount),
                new("经营支出", Amount), new("对附属单位补助支出", Amount),
            ],
            Subjects, "合计"),
        new("项目支出情况表", "单位：元", [new("序号", Ordinal), new("项目名称", Label)],
            [
                new("年初预算数", Amount), new("全年预算数", Amount), new("全年执行数", Amount), new("执行率", Percent),
                new("绩效等级", Word, "优", "良", "中", "差"), new("完成日期", Date), new("受益人数", Count),
            ],
            Projects, "合计"),
        new("财政拨款收支表", "单位：万元", [new("项目", Label)],
            [new("行次", Ordinal), new("小计", Amount), new("一般公共预算", Amount), new("政府性基金预算", Amount), new("国有资本经营预算", Amount)],
            Subjects, "总计"),
        new("学校基本情况统计表", null, [new("学校名称", Label)],
            [
                new("教职工数", Count), new("在校生数", Count), new("班级数", Count), new("女生占比", Percent), new("建校日期", Date),
                new("办学类型", Word, "公办", "民办", "合办"), new("占地面积", Amount),
            ],
            Schools, "全市合计"),
        new("工程进度表", null, [new("编号", Ordinal), new("工程名称", Label)],
            [
                new("责任单位", Word, "建设科", "水务站", "财务股", "办公室"), new("开工日期", Date), new("计划投资", Amount), new("累计完成", Amount),
                new("完成比例", Percent),
            ],
            Projects, "合　计"),
        new("Registered vehicles by town", null, [new("Town", Label)],
            [
                new("Cars", Count), new("Buses", Count), new("Lorries", Count), new("Growth", Percent), new("Revenue", Amount),
                new("Inspected", Date), new("Region", Word, "North", "South", "Coast"),
            ],
            Towns, "Total"),
    ];
}
