using Extractor.Fiscal.Records;

namespace Extractor.Tests.Fiscal.Facts;

/// <summary>Every family of narrative facts, in the words of several places.</summary>
public sealed class FactFamilyTests
{
    private const string Budget = "云山市档案馆2023年部门预算公开";

    [TestCase("一、收入支出决算总体情况说明", "2023年度收、支总计320.50万元。与2022年度相比，收、支总计各增加20.50万元，增长6.83%。",
        "total|total.balance|amount 3205000 CNY; change 205000 CNY 上年决算 Increase; rate 6.83 percent 上年决算 Increase")]
    [TestCase("一、收入支出决算总体情况说明", "2023年度收入总计320.5万元（含年初结转和结余12万元），支出总计320.5万元。",
        "total|total.revenue|amount 3205000 CNY", "total|total.carriedIn|amount 120000 CNY", "total|total.expenditure|amount 3205000 CNY")]
    [TestCase("二、收入决算情况说明", "本年收入合计308.5万元，其中：财政拨款收入300万元，占97.24%；其他收入8.5万元，占本年收入2.76％。",
        "total|total.currentRevenue|amount 3085000 CNY", "revenue.item|revenue.fiscal|amount 3000000 CNY; share 97.24 percent",
        "revenue.item|revenue.other|amount 85000 CNY; share 2.76 percent 本年收入")]
    [TestCase("三、支出决算情况说明", "本年支出合计310万元。其中：基本支出200万元，占64.52%；项目支出110万元，占比35.48%。",
        "total|total.currentExpenditure|amount 3100000 CNY", "expenditure.item|expenditure.basic|amount 2000000 CNY; share 64.52 percent",
        "expenditure.item|expenditure.project|amount 1100000 CNY; share 35.48 percent")]
    [TestCase("四、财政拨款收入支出决算总体情况说明", "与去年相比，收、支减少330.62万元，降低4.4%。",
        "total|total.fiscalBalance|change 3306200 CNY 上年决算 Decrease; rate 4.4 percent 上年决算 Decrease")]
    [TestCase("五、一般公共预算财政拨款支出决算情况说明", "主要用于以下方面：教育支出（类）100万元，占41%；卫生健康（类）支出20万元，占8.2%。",
        "gpb.class|205|amount 1000000 CNY; share 41 percent", "gpb.class|210|amount 200000 CNY; share 8.2 percent")]
    [TestCase("（三）一般公共预算财政拨款支出决算具体情况", "1.教育支出（类）普通教育（款）小学教育（项）。年初预算为10万元，支出决算为9.5万元，完成年初预算的95%。",
        "gpb.item|小学教育|budget 100000 CNY 年初预算; executed 95000 CNY; completion 95 percent 年初预算")]
    [TestCase("（三）一般公共预算财政拨款支出决算具体情况", "高等教育（2050205），2023年度决算数为570.14万元，比2022年度决算数增长28.30%。",
        "gpb.item|2050205|executed 5701400 CNY; rate 28.3 percent 上年决算 Increase")]
    [TestCase("（三）一般公共预算财政拨款支出决算具体情况", "2023年度高等教育（2050205）决算数为570.14万元。", "gpb.item|2050205|executed 5701400 CNY")]
    [TestCase("（三）一般公共预算财政拨款支出决算具体情况", "公共安全支出（204类）司法（06款）普法宣传（05项）124.29万元。", "gpb.item|2040605|amount 1242900 CNY")]
    [TestCase("六、一般公共预算财政拨款基本支出决算情况说明", "人员经费150万元，主要包括：基本工资90.5万元、公务接待费0.5万元；公用经费50万元，占基本支出的25%。",
        "basic|basic.personnel|amount 1500000 CNY", "basic.item|30101|amount 905000 CNY", "basic.item|30217|amount 5000 CNY",
        "basic|basic.public|amount 500000 CNY; share 25 percent 基本支出")]
    [TestCase("七、“三公”经费支出决算情况说明", "“三公”经费财政拨款支出预算为9.00万元，支出决算为6.22万元，完成预算的69.11%，决算数小于预算数的主要原因是厉行节约，与上年相比减少1.06万元，下降14.56%。",
        "threePublic.total|threePublic.total|budget 90000 CNY 支出预算; executed 62200 CNY; completion 69.11 percent 预算; change 10600 CNY 上年决算 Decrease; rate 14.56 percent 上年决算 Decrease")]
    [TestCase("七、“三公”经费支出决算情况说明", "2.公务接待费0.50万元，占预算数的119.05%。与上年度决算数0.40万元相比，增加0.1万元，增长25%。国内公务接待总批次8次，接待总人次126次。",
        "threePublic.reception|threePublic.reception|amount 5000 CNY; completion 119.05 percent 预算; prior 4000 CNY 上年决算; change 1000 CNY 上年决算 Increase; rate 25 percent 上年决算 Increase",
        "reception|reception|batches 8 batch; persons 126 persontime")]
    [TestCase("七、“三公”经费支出决算情况说明", "公务接待费支出预算为5.00万元，支出决算为2.22万元。", "threePublic.reception|threePublic.reception|budget 50000 CNY 支出预算; executed 22200 CNY")]
    [TestCase("七、“三公”经费支出决算情况说明", "因公出国（境）费支出决算增加（减少）0.00万元，增长（下降）0%。",
        "threePublic.abroad|threePublic.abroad|change 0 CNY; rate 0 percent")]
    [TestCase("七、“三公”经费支出决算情况说明", "全年安排因公出国（境）团组2个，累计9人次。更新公务用车1辆，公务用车保有量为3辆。",
        "abroad|abroad|groups 2 group; persons 9 persontime", "vehicle|vehicle.updated|count 1 vehicle", "vehicle|vehicle.count|count 3 vehicle")]
    [TestCase("十、机关运行经费支出说明", "机关运行经费支出97.99万元，上年决算数113.73万元，比年初预算减少15.74万元，减少13.84%。",
        "orgOperating|orgOperating|amount 979900 CNY; prior 1137300 CNY 上年决算; change 157400 CNY 年初预算 Decrease; rate 13.84 percent 年初预算 Decrease")]
    [TestCase("十一、一般性支出情况说明", "开支会议费4.99万元，人数674人；开支培训费5.79万元，人数353人。",
        "meeting|meeting|amount 49900 CNY; persons 674 person", "training|training|amount 57900 CNY; persons 353 person")]
    [TestCase("十二、政府采购支出说明", "政府采购支出总额82.02万元，其中：政府采购货物支出53.29万元、政府采购服务支出28.73万元。授予中小企业合同金额82.02万元，占政府采购支出总额的100%。",
        "procurement|procurement.total|amount 820200 CNY", "procurement|procurement.goods|amount 532900 CNY", "procurement|procurement.services|amount 287300 CNY",
        "procurement|procurement.sme|amount 820200 CNY; share 100 percent 政府采购支出总额")]
    [TestCase("十三、国有资产占用情况说明", "截至2023年12月31日，共有车辆3辆，其中，机要通信用车1辆、其他用车2辆。单价50万元（含）以上通用设备4台（套），房屋120.5平方米。",
        "assets|assets.vehicles|count 3 vehicle", "assets|assets.vehicles.confidential|count 1 vehicle", "assets|assets.vehicles.other|count 2 vehicle",
        "assets|assets.generalEquipment|count 4 device", "assets|房屋|count 120.5 square-meter")]
    [TestCase("三、部门人员构成", "总编制人数68人，其中：行政编制8人，事业编制60人。在职实有人数59人，其中：行政5人，事业54人。离退休人员3人。",
        "staff|staff.establishment|persons 68 person", "staff|staff.establishment.admin|persons 8 person", "staff|staff.establishment.institution|persons 60 person",
        "staff|staff.onDuty|persons 59 person", "staff|staff.onDuty.admin|persons 5 person", "staff|staff.onDuty.institution|persons 54 person", "staff|staff.retired|persons 3 person")]
    [TestCase("十四、预算绩效情况说明", "共涉及项目2个，资金70万元，占一般公共预算项目支出总额的100%。自评得分99.5分。",
        "performance|performance.projects|count 2 project", "performance|performance.funds|amount 700000 CNY; share 100 percent 一般公共预算项目支出总额",
        "performance|performance.score|score 99.5 point")]
    [TestCase("第四部分 2023年重点工作完成情况", "检查定点机构361家，参保447.21万人，参保率95.82%，追回基金371余万元，采购率达98%以上。",
        "keywork|检查定点机构|count 361 unit", "keywork|参保|persons 4472100 person", "keywork|参保率|ratio 95.82 percent", "keywork|追回基金|amount 3710000 CNY",
        "keywork|采购率|ratio 98 percent")]
    [TestCase("二、部门决算单位构成", "纳入决算的单位包括行政单位1个、全额拨款事业单位2个。", "units|units|count 1 unit", "units|units|count 2 unit")]
    [TestCase("八、政府性基金预算支出决算情况", "年初结转和结余1万元，本年收入2万元，本年支出3万元。",
        "govFund|govFund.carriedIn|amount 10000 CNY", "govFund|govFund.revenue|amount 20000 CNY", "govFund|govFund.expenditure|amount 30000 CNY")]
    public void Final_accounts(string heading, string sentence, params string[] facts) =>
        Assert.That(InventedNarrative.Read([heading, sentence]).Facts.Select(InventedNarrative.Print), Is.EqualTo(facts));

    [TestCase("一、收支预算总体安排情况", "2023年收支总预算3311.22万元。比2022年预算增加78.02万元，增长2.41%。",
        "total|total.balance|budget 33112200 CNY 预算; change 780200 CNY 上年预算 Increase; rate 2.41 percent 上年预算 Increase")]
    [TestCase("（三）一般公共预算拨款具体使用情况", "1. 住房保障支出-住房改革支出-提租补贴 2023 年预算数 11. 35 万元，比 2022 年预算减少_1.95_万元，下降 14. 66 %。",
        "gpb.item|提租补贴|budget 113500 CNY 预算; change 19500 CNY 上年预算 Decrease; rate 14.66 percent 上年预算 Decrease")]
    [TestCase("七、“三公”经费支出安排情况", "（一）因公出国（境）费用。2023年预算数34.38万元，比2022年当年预算执行数减少1.07%。",
        "threePublic.abroad|threePublic.abroad|budget 343800 CNY 预算; rate 1.07 percent 上年执行 Decrease")]
    [TestCase("十、项目支出安排情况", "购买服务人员经费217万元，主要用于购买服务人员工资。党员活动经费 1.06 万元，主要用于党员活动。",
        "project.item|购买服务人员经费|amount 2170000 CNY", "project.item|党员活动经费|amount 10600 CNY")]
    [TestCase("（三）政府购买服务预算情况", "2023年政府购买服务预算支出合计226万元。", "purchaseOfServices|purchaseOfServices|budget 2260000 CNY 预算")]
    public void Budgets(string heading, string sentence, params string[] facts) =>
        Assert.That(InventedNarrative.Read([heading, sentence], Budget).Facts.Select(InventedNarrative.Print), Is.EqualTo(facts));

    [Test]
    public void A_reason_is_kept_and_the_amounts_in_it_are_facts_of_their_own()
    {
        var facts = InventedNarrative.Read(["五、财政拨款支出决算情况说明", "财政拨款支出100万元，与上年相比增加3万元，主要原因是医疗保险费增加2.5万元。"]).Facts;

        Assert.That(facts[0].Reason, Is.EqualTo("医疗保险费增加2.5万元"));
        Assert.That(InventedNarrative.Print(facts[1]), Is.EqualTo("yoy.reason|医疗保险费|change 25000 CNY 上年决算 Increase"));
        Assert.That(facts[0].Direction, Is.EqualTo(FactDirection.Increase));
    }

    [TestCase("公务接待费5万元，与上年持平。", FactDirection.Flat)]
    [TestCase("公务接待费5万元，比上年减少1万元。", FactDirection.Decrease)]
    [TestCase("公务接待费5万元。", null)]
    public void A_fact_says_where_it_went(string sentence, FactDirection? direction) =>
        Assert.That(InventedNarrative.Read(["七、“三公”经费支出决算情况说明", sentence]).Facts.Single().Direction, Is.EqualTo(direction));

    [Test]
    public void What_stands_behind_thereof_is_a_part()
    {
        var facts = InventedNarrative.Read(["重点工作完成情况", "累计收入100万元，其中：统筹收入70万元（其中保险费60万元，利息10万元），个人账户30万元。支出5万元。"]).Facts;

        Assert.That(facts.Select(fact => fact.PartOf?[^1]), Is.EqualTo(new char?[] { null, '1', '2', '2', '1', null }));
    }
}
