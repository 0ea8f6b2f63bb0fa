using Extractor.Fixtures.Shapes.Printed;

namespace Extractor.Tests.Fiscal.Performance;

/// <summary>An invented indicator with what is printed for it. Its first levels are printed once, above the rows that share them.</summary>
internal sealed record InventedIndicator(string Level1, string Level2, string Name, string Target, string? Actual, string? Full, string? Score)
{
    /// <summary>The indicator as it is compared.</summary>
    public override string ToString() => string.Join('|', Level1, Level2, Name, Target, Actual, Full, Score);
}

/// <summary>
/// An invented performance form of one template: printed as a grid with merged cells, known in full before any program renders it.
/// </summary>
internal sealed class InventedPerformanceForm
{
    private readonly GridBuilder grid = new();
    private int row;

    private InventedPerformanceForm(string id, string title, int columns)
    {
        Id = id;
        Title = title;
        Columns = columns;
    }

    public string Id { get; }

    public string Title { get; }

    public int Columns { get; }

    /// <summary>Fields of the head by key.</summary>
    public Dictionary<string, string> Fields { get; } = [];

    /// <summary>Rows of the funds: key and printed figures.</summary>
    public List<string> Funds { get; } = [];

    public List<InventedIndicator> Indicators { get; } = [];

    public string? Total { get; private set; }

    /// <summary>One form of each template.</summary>
    public static IEnumerable<InventedPerformanceForm> All() => [ProjectSelfEvaluation(), DepartmentSelfEvaluation(), ProjectTarget()];

    /// <summary>The grid that the renderers print.</summary>
    public GridTable Build() => grid.Build(1, new TableLook(), new ColumnMeasure(Paper.Available(landscape: false)));

    private static InventedPerformanceForm ProjectSelfEvaluation()
    {
        var form = new InventedPerformanceForm("PF.PROJECT_SELF_EVAL", "2023年度项目支出绩效自评表", 9);
        form.Field("projectName", ("项目支出名称", 1), ("河道巡查船维护经费", 8));
        form.Fields["supervisor"] = "清河县水务局";
        form.Fields["implementer"] = "清河县河道管理所";
        form.Add(("主管部门", 1), ("清河县水务局", 3), ("实施单位", 2), ("清河县河道管理所", 3));
        form.Side("项目资金（万元）", 5);
        form.Add(("", 1), ("年初预算数", 1), ("全年预算数", 1), ("全年执行数", 1), ("分值", 1), ("执行率", 1), ("得分", 2));
        form.Fund("total", "年度资金总额", "120.50", "98.40", "73.80", "10", "75%", "7.5");
        form.Fund("fiscal", "其中：当年财政拨款", "100.00", "78.00", "60.00", "", "", "");
        form.Fund("carryIn", "上年结转资金", "20.50", "20.40", "13.80", "", "", "");
        form.Fund("other", "其他资金", "", "", "", "", "", "");
        form.Side("年度总体目标", 2);
        form.Add(("预期目标", 4), ("实际完成情况", 4));
        form.Add(("保障巡查船全年安全运行", 4), ("巡查船全年运行正常", 4));
        form.Header("绩效指标", 8, "一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析及改进措施");
        form.Levels(
            ("产出指标（50分）", "数量指标", "巡查次数", "≥240次", "256次", "20", "20"),
            ("产出指标（50分）", "数量指标", "维护船只", "6艘", "5艘", "10", "8.3"),
            ("产出指标（50分）", "质量指标", "设备完好率", "≥95%", "97%", "20", "20"),
            ("效益指标（30分）", "社会效益指标", "河道秩序", "有所改善", "有所改善", "15", "15"),
            ("效益指标（30分）", "生态效益指标", "水质达标天数", "≥300天", "312天", "15", "15"),
            ("满意度指标（10分）", "服务对象满意度指标", "沿岸居民满意度", "≥90%", "94%", "10", "10"));
        form.Total = "100|95.8";
        form.Add(("总分", 6), ("100", 1), ("95.8", 1), ("", 1));
        return form;
    }

    private static InventedPerformanceForm DepartmentSelfEvaluation()
    {
        var form = new InventedPerformanceForm("PF.DEPT_SELF_EVAL", "清河县林业局部门整体支出绩效自评表", 7);
        form.Fields["supervisor"] = "清河县林业局";
        form.Fields["implementer"] = "清河县林业局";
        form.Add(("主管部门", 1), ("清河县林业局", 2), ("实施单位", 1), ("清河县林业局", 3));
        form.Side("项目（政策）资金（万元）", 4);
        form.Add(("", 1), ("年初预算数", 1), ("全年预算数", 1), ("全年执行数", 1), ("执行率（%）", 2));
        form.Fund("total", "年度资金总额", "2,310.00", "2,298.77", "2,254.19", "98.06%");
        form.Fund("fiscal", "（一）财政拨款小计", "2,310.00", "2,298.77", "2,254.19", "98.06%");
        form.Fund("other", "（二）其他资金", "", "", "", "");
        form.Side("整体目标", 2);
        form.Add(("年度目标", 3), ("完成情况", 3));
        form.Add(("完成年度造林任务", 3), ("超额完成造林任务", 3));
        form.Header("部门整体绩效指标", 4, "一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "偏差原因分析及整改措施");
        form.Levels(
            ("产出指标", "数量指标", "造林面积", "=1250亩", "1263亩", null, null),
            ("产出指标", "时效指标", "完成时限", "12月底前", "12月底前", null, null),
            ("效益指标", "社会效益指标", "带动就业", "≥60人", "71人", null, null),
            ("满意度指标", "服务对象满意度指标", "林农满意度", "≥90%", "92%", null, null));
        return form;
    }

    private static InventedPerformanceForm ProjectTarget()
    {
        var form = new InventedPerformanceForm("BG.PERF_PROJECT_TARGET", "2024年项目支出绩效目标表", 6);
        form.Field("projectName", ("项目名称", 2), ("古桥修缮", 4));
        form.Field("supervisor", ("主管部门", 2), ("清河县文化馆", 4));
        form.Side("资金金额（万元）", 3, columns: 2);
        form.Fund("total", "年度资金总额：", "36.00");
        form.Fund("fiscal", "其中：财政拨款", "30.00");
        form.Fund("other", "其他资金", "6.00");
        form.Add(("年度总体目标", 2), ("完成两座古桥的修缮", 4));
        form.Header("年度绩效指标", 3, "一级指标", "二级指标", "指标内容", "指标值", "备注");
        form.Levels(
            ("产出指标", "数量指标", "修缮古桥", "2座", null, null, null),
            ("产出指标", "成本指标", "每座费用", "≤18万元", null, null, null),
            ("满意度指标", "服务对象满意度指标", "游客满意度", "≥85%", null, null, null));
        return form;
    }

    private void Field(string key, params (string Text, int Columns)[] cells)
    {
        Fields[key] = cells[1].Text;
        Add(cells);
    }

    private void Fund(string key, string label, params string[] figures)
    {
        Funds.Add(string.Join('|', figures.Prepend(key)));
        var free = Columns - FirstFree() - 1 - figures.Length;
        Add([(label, 1), .. figures[..^1].Select(figure => (figure, 1)), (figures[^1], 1 + free)]);
    }

    private void Header(string side, int rows, params string[] labels)
    {
        Side(side, rows == 8 ? 7 : rows + 1);
        var free = Columns - 1 - labels.Length;
        Add([.. labels[..^1].Select(label => (label, 1)), (labels[^1], 1 + free)]);
    }

    private void Side(string text, int rows, int columns = 1) => grid.Add(row, 0, text, TextAlign.Center, rows, columns);

    private void Levels(params (string Level1, string Level2, string Name, string Target, string? Actual, string? Full, string? Score)[] rows)
    {
        for (var at = 0; at < rows.Length; at++)
        {
            var item = rows[at];
            Indicators.Add(new InventedIndicator(item.Level1, item.Level2, item.Name, item.Target, item.Actual, item.Full, item.Score));
            if (at == 0 || rows[at - 1].Level1 != item.Level1)
            {
                grid.Add(row, 1, item.Level1, TextAlign.Center, rows.Skip(at).TakeWhile(next => next.Level1 == item.Level1).Count());
            }

            if (at == 0 || rows[at - 1].Level2 != item.Level2 || rows[at - 1].Level1 != item.Level1)
            {
                grid.Add(row, 2, item.Level2, TextAlign.Center, rows.Skip(at).TakeWhile(next => next.Level2 == item.Level2 && next.Level1 == item.Level1).Count());
            }

            Add([.. new[] { item.Name, item.Target, item.Actual, item.Full, item.Score }.OfType<string>().Select(text => (text, 1)), ("", 1)]);
        }
    }

    /// <summary>Adds a row of cells to the places that no merged cell covers.</summary>
    private void Add(params (string Text, int Columns)[] cells)
    {
        var column = FirstFree();
        foreach (var (text, columns) in cells)
        {
            grid.Add(row, column, text, TextAlign.Center, 1, columns);
            column += columns;
        }

        row++;
    }

    private int FirstFree() => Enumerable.Range(0, Columns).First(column => !grid.Covers(row, column));
}
