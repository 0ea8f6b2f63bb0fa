using System.Text;
using Extractor.Fiscal;
using Extractor.Fiscal.Records;
using Extractor.Sources;

namespace Extractor.Tests.Fiscal;

/// <summary>Forms that some provinces print beside or in place of the usual ones: which form each is, what its columns mean, and what must add up.</summary>
public sealed class BudgetFormTests
{
    private const string Functions = """
        一般公共预算支出情况表（按功能分类科目）

        单位：万元

        功能科目名称	一般公共预算支出
        	小计	其中：基本支出	项目支出
        合计	90.00	60.00	30.00
        [205]教育支出	90.00	60.00	30.00
        [20502]普通教育	90.00	60.00	30.00

        """;

    private const string FunctionsOfUnits = """
        一般公共预算支出表（按功能分类）

        单位：万元

        预算单位	科目编码	科目名称	支出总计	基本支出	项目支出
        云山市教育局			90.00	60.00	30.00
        	205	教育支出	90.00	60.00	30.00
        	20502	普通教育	90.00	60.00	30.00

        """;

    private const string Economic = """
        一般公共预算支出表（按经济分类）

        单位：万元

        预算单位	科目编码	科目名称	支出总计	基本支出	项目支出
        合计			90.00	60.00	30.00
        	301	工资福利支出	60.00	60.00	0.00
        	30101	基本工资	60.00	60.00	0.00
        	302	商品和服务支出	30.00	0.00	30.00
        	30201	办公费	30.00	0.00	30.00

        """;

    private const string BasicEconomic = """
        一般公共预算基本支出情况表（按经济分类科目）

        单位：万元

        部门预算支出经济科目	预算
        合计	60.00
        [301]工资福利支出	60.00
        [30101]基本工资	60.00

        """;

    private const string ProjectEconomic = """
        一般公共预算项目支出情况表（按经济分类科目）

        单位：万元

        部门预算支出经济科目	预算
        合计	30.00
        [302]商品和服务支出	30.00
        [30201]办公费	30.00

        """;

    private const string BasicFunctions = """
        2024年部门综合预算一般公共预算基本支出明细表（按支出功能分类科目-不含上年结转）

        单位：万元

        功能科目编码	功能科目名称	合计	人员经费支出	公用经费支出	备注
        	合计	60.00	50.00	10.00	
        205	教育支出	60.00	50.00	10.00	
        20502	普通教育	60.00	50.00	10.00	

        """;

    private const string Appropriations = """
        财政拨款支出预算表（功能科目）

        单位：万元

        功能科目编码	功能科目名称	金额
        	合计	95.00
        205	教育支出	95.00
        20502	普通教育	95.00

        """;

    private const string BasicAppropriations = """
        财政拨款基本支出预算表（经济科目）

        单位：万元

        科目编码	科目名称	金额
        	合计	60.00
        301	工资福利支出	60.00
        30101	基本工资	60.00

        """;

    private const string Operation = """
        一般公共预算机关运行经费支出预算表

        单位：万元

        科目编码	科目名称	机关运行经费支出
        	合计	8.00
        302	商品和服务支出	8.00
        30201	办公费	8.00

        """;

    private const string PublicExpenses = """
        “三公”经费、会议费、培训费支出预算表

        单位：万元

        合计	“三公”经费						会议费	培训费
        	小计	因公出国（境）费	公务用车购置及运行维护费			公务接待费		
        			小计	公务用车购置费	公务用车运行维护费			
        16.00	10.00	1.00	6.00	2.00	4.00	3.00	4.00	2.00

        """;

    private const string PublicExpensesByFund = """
        财政拨款安排的行政经费及“三公”经费预算表

        单位：万元

        项目	合计	一般公共预算	政府性基金预算	国有资本经营预算
        行政经费	40.00	38.00	2.00	0.00
        “三公”经费	10.00	10.00	0.00	0.00
        其中：（一）因公出国（境）支出	1.00	1.00	0.00	0.00
        （二）公务用车购置及运行维护支出	6.00	6.00	0.00	0.00
        1.公务用车购置费	2.00	2.00	0.00	0.00
        2.公务用车运行维护费	4.00	4.00	0.00	0.00
        （三）公务接待费支出	3.00	3.00	0.00	0.00

        """;

    private const string Basic = """
        部门预算基本支出预算表

        单位：万元

        支出项目类别（资金使用单位）	总计	财政拨款				财政专户拨款	其他资金
        		合计	一般公共预算	政府性基金预算	国有资本经营预算		
        合计	66.00	60.00	60.00	0.00	0.00	5.00	1.00
        云山市教育局（本级）	66.00	60.00	60.00	0.00	0.00	5.00	1.00
        工资福利支出	66.00	60.00	60.00	0.00	0.00	5.00	1.00

        """;

    private const string ProjectsOfUnits = """
        部门预算项目支出及其他支出预算表

        单位：万元

        支出项目类别（资金使用单位）	总计	财政拨款				财政专户拨款	其他资金	绩效目标
        		合计	一般公共预算	政府性基金预算	国有资本经营预算			
        合计	30.00	28.00	20.00	8.00	0.00	2.00	0.00	
        云山市教育局	30.00	28.00	20.00	8.00	0.00	2.00	0.00	
        学校维修	20.00	18.00	10.00	8.00	0.00	2.00	0.00	修好
        教师培训	10.00	10.00	10.00	0.00	0.00	0.00	0.00	学好

        """;

    private const string Procurement = """
        政府采购预算明细表

        单位：万元

        采购类别	金额
        A-货物	5.00
        C-服务	7.00
        合计	12.00

        """;

    [TestCase(Functions, "BG.GPB_FUNCTION")]
    [TestCase(FunctionsOfUnits, "BG.GPB_FUNCTION")]
    [TestCase(Economic, "BG.GPB_ECON")]
    [TestCase(BasicEconomic, "BG.GPB_BASIC_ECON")]
    [TestCase(ProjectEconomic, "BG.GPB_PROJECT_ECON")]
    [TestCase(BasicFunctions, "BG.GPB_BASIC_FUNCTION")]
    [TestCase(Appropriations, "BG.FISCAL_FUNCTION")]
    [TestCase(BasicAppropriations, "BG.FISCAL_BASIC_ECON")]
    [TestCase(Operation, "BG.OPERATION_ECON")]
    [TestCase(PublicExpenses, "BG.THREE_PUBLIC")]
    [TestCase(PublicExpensesByFund, "BG.THREE_PUBLIC")]
    [TestCase(Basic, "BG.BASIC")]
    [TestCase(ProjectsOfUnits, "BG.PROJECTS_BY_UNIT")]
    [TestCase(Procurement, "BG.PROCUREMENT")]
    public void A_form_is_known_and_its_figures_are_verified(string printed, string form)
    {
        var report = Read(printed);
        var table = report.Tables.Single(one => one.Status == FormStatus.Complete);
        var figures = table.Rows.SelectMany(row => row.Cells).Where(cell => cell.HasFigure).ToArray();

        Assert.Multiple(() =>
        {
            Assert.That(table.Form, Is.EqualTo(form));
            Assert.That(figures.Where(cell => cell.Value is null), Is.Empty);
            Assert.That(figures.Count(cell => cell.Verification == Verification.Verified), Is.GreaterThan(figures.Length / 2));
            Assert.That(report.Findings.Where(finding => finding.Status == FindingStatus.Fails), Is.Empty);
        });
    }

    [TestCase(Functions, "合计	90.00	60.00", "合计	91.00	60.00", "T.ROW")]
    [TestCase(Economic, "302	商品和服务支出	30.00", "302	商品和服务支出	31.00", "T.ECON")]
    [TestCase(Appropriations, "合计	95.00", "合计	96.00", "T.TREE")]
    [TestCase(PublicExpenses, "16.00	10.00", "17.00	10.00", "T.3P")]
    [TestCase(PublicExpensesByFund, "“三公”经费	10.00	10.00", "“三公”经费	11.00	11.00", "T.3P")]
    [TestCase(Basic, "合计	66.00", "合计	67.00", "T.ROW")]
    [TestCase(ProjectsOfUnits, "20.00	18.00	10.00", "20.00	19.00	10.00", "T.ROW")]
    public void A_wrong_figure_is_told(string printed, string right, string wrong, string check)
    {
        Assert.That(printed, Does.Contain(right));

        var findings = Read(printed.Replace(right, wrong, StringComparison.Ordinal)).Findings;

        Assert.That(findings.Where(finding => finding.Status == FindingStatus.Fails).Select(finding => finding.Check), Does.Contain(check));
    }

    [Test]
    public void Projects_of_units_are_no_list_that_adds_up() =>
        Assert.That(Read(ProjectsOfUnits).Findings.Where(finding => finding.Check == "X.B.10" && finding.Status is FindingStatus.Holds or FindingStatus.Fails), Is.Empty);

    [TestCase(2017, 0)]
    [TestCase(2024, 1)]
    public void The_former_name_of_a_class_is_no_mistake_in_its_time(int year, int mistakes)
    {
        var printed = Operation.Replace("302	商品和服务支出", "310	其他资本性支出", StringComparison.Ordinal).Replace("30201	办公费", "31002	办公设备购置", StringComparison.Ordinal);

        Assert.That(Read(printed, year).Findings.Count(finding => finding.Status == FindingStatus.Fails), Is.EqualTo(mistakes));
    }

    private static FiscalReport Read(string forms, int year = 2024)
    {
        using var reading = SourceReader.Read(Encoding.UTF8.GetBytes($"{year}年云山市教育局部门预算\n\n{forms}"), "budget.txt");
        return ReportReader.Read(ExtractionPipeline.Extract(reading.Document!));
    }
}
