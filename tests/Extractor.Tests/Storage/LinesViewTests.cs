using Extractor.Storage;
using Extractor.Tests.App;

namespace Extractor.Tests.Storage;

/// <summary>What the view <c>lines</c> makes of a form, a measure and a header; expected by the rules of the forms, not by what the program says.</summary>
[TestFixture(StoreEngine.Sqlite)]
[TestFixture(StoreEngine.PostgreSql)]
public sealed class LinesViewTests(StoreEngine engine)
{
    private readonly TemporaryFolder folder = new();
    private string place = string.Empty;

    [SetUp]
    public void MakeStore()
    {
        if (place.Length == 0)
        {
            place = engine.NewPlace(folder);
            ReportStores.Open(place, StoreAccess.Write).Dispose();
        }

        StoreFile.Ask(place, "DELETE FROM stored_documents");
    }

    [OneTimeTearDown]
    public void RemoveStore() => folder.Dispose();

    [TestCase("FA.TOTAL", "revenue.amount", "收入 / 金额", ExpectedResult = "revenue executed NULL")]
    [TestCase("FA.TOTAL", "expenditure.initialBudget", "支出 / 年初预算数", ExpectedResult = "expenditure approved NULL")]
    [TestCase("FA.TOTAL", "expenditure.adjustedBudget", "支出 / 全年预算数", ExpectedResult = "expenditure adjusted NULL")]
    [TestCase("FA.FISCAL_TOTAL", "expenditure.govFund", "政府性基金预算财政拨款", ExpectedResult = "expenditure executed government-fund")]
    [TestCase("FA.GPB_FUNCTION", "expenditure.basic", "本年支出 / 基本支出", ExpectedResult = "expenditure executed general-public-budget")]
    [TestCase("FA.GOV_FUND", "carryIn", "年初结转和结余", ExpectedResult = "NULL executed government-fund")]
    [TestCase("FA.STATE_CAPITAL_RE", "expenditure.total", "本年支出 / 小计", ExpectedResult = "expenditure executed state-capital")]
    [TestCase("FA.THREE_PUBLIC", "budget.total", "预算数 / 合计", ExpectedResult = "expenditure adjusted NULL")]
    [TestCase("FA.THREE_PUBLIC", "final.total", "决算数 / 合计", ExpectedResult = "expenditure executed NULL")]
    [TestCase("BG.THREE_PUBLIC", "prior.total", "2022年预算数 / 合计", ExpectedResult = "expenditure prior NULL")]
    [TestCase("BG.THREE_PUBLIC", "budget.total", "2023年预算数 / 合计", ExpectedResult = "expenditure approved NULL")]
    [TestCase("BG.REVENUE", "revenue.carryIn.gpb", "上年结转 / 一般公共预算", ExpectedResult = "revenue approved general-public-budget")]
    [TestCase("BG.EXPENDITURE", "expenditure.project", "项目支出", ExpectedResult = "expenditure approved NULL")]
    [TestCase("BG.PROJECTS", "year.stateCapital", "本年拨款 / 国有资本经营预算", ExpectedResult = "expenditure approved state-capital")]
    [TestCase("GB.GPB_EXPENDITURE", null, "2022年执行数", ExpectedResult = "expenditure prior general-public-budget")]
    [TestCase("GB.GPB_EXPENDITURE", null, "2023年预算数", ExpectedResult = "expenditure approved general-public-budget")]
    [TestCase("GA.FUND_REVENUE", null, "调整预算数", ExpectedResult = "revenue adjusted government-fund")]
    [TestCase("GA.FUND_REVENUE", null, "上年决算数", ExpectedResult = "revenue prior government-fund")]
    [TestCase("GA.SOCIAL_EXPENDITURE", null, "决算数", ExpectedResult = "expenditure executed social-insurance")]
    [TestCase("GA.GPB_BALANCE", null, "支出 / 决算数", ExpectedResult = "expenditure executed general-public-budget")]
    [TestCase("GA.DEBT_BALANCE", null, "限额", ExpectedResult = "NULL NULL NULL")]
    public string A_line_knows_its_direction_phase_and_fund(string form, string? measure, string column)
    {
        Save(form, measure, column, "20805");
        return Ask("coalesce(direction, 'NULL') || ' ' || coalesce(phase, 'NULL') || ' ' || coalesce(fund_type, 'NULL')");
    }

    [TestCase("208", "社会保障和就业支出", ExpectedResult = "208 社会保障和就业支出 - - - - - - - -")]
    [TestCase("20805", "行政事业单位养老支出", ExpectedResult = "208 社会保障和就业支出 20805 行政事业单位养老支出 - - - - - -")]
    [TestCase("2080505", "机关事业单位基本养老保险缴费支出", ExpectedResult = "208 社会保障和就业支出 20805 - 2080505 机关事业单位基本养老保险缴费支出 - - - -")]
    [TestCase("30103", "奖金", ExpectedResult = "- - - - - - 301 工资福利支出 30103 奖金")]
    [TestCase(null, "总计", ExpectedResult = "- - - - - - - - - -")]
    public string A_code_stands_with_the_codes_above_it(string? code, string label)
    {
        Save("FA.GPB_FUNCTION", "expenditure.total", "合计", code, label);
        return Ask(string.Join(" || ' ' || ", new[]
        {
            "func_class", "func_class_name", "func_section", "func_section_name", "func_item", "func_item_name", "econ_class", "econ_class_name", "econ_item", "econ_item_name",
        }.Select(column => $"coalesce({column}, '-')")));
    }

    [TestCase("number", "1.00", ExpectedResult = 1)]
    [TestCase("blank", null, ExpectedResult = 1)]
    [TestCase("illegible", null, ExpectedResult = 1)]
    [TestCase("number", null, ExpectedResult = 0)] // A rate: the text is a number and no amount.
    [TestCase("text", null, ExpectedResult = 0)]
    public int Blank_and_illegible_amounts_are_lines_and_what_is_no_money_is_none(string status, string? yuan)
    {
        Save("FA.TOTAL", "revenue.amount", "金额", null, "总计", status, yuan);
        return int.Parse(Ask("count(*)"), null);
    }

    private void Save(string form, string? measure, string column, string? code, string label = "项目", string status = "number", string? yuan = "1.00") => StoreFile.Ask(
        place,
        $"""
        INSERT INTO stored_documents (id, key, extractor_version, options_hash, sha256, file_name, relative_path, state, is_current)
        VALUES (1, 'aa', '1.0', '0', 'aa', 'a.txt', 'a.txt', 'read', 1);
        INSERT INTO stored_reports (document_id, report_id, kind, fiscal_year, level, media_type, adapter, table_count, cell_count, failing_count, json)
        VALUES (1, 'id', 'unknown', 2023, 'unit', 'text/plain', 'plain-text', 1, 1, 0, '[]');
        INSERT INTO stored_tables (id, document_id, position, table_id, form, title, status, row_count, column_count) VALUES (1, 1, 0, 'T01', '{form}', '', 'complete', 1, 1);
        INSERT INTO stored_cells ({Position("id, position, ")}table_key, cell_id, row_index, side, row_label, row_role, code, measure, column_index, column_path, raw, status, yuan, confidence, verification)
        VALUES ({Position("1, 0, ")}1, 'C', 0, 0, '{label}', 'item', {Literal(code)}, {Literal(measure)}, 1, '{column}', '1', '{status}', {Literal(yuan)}, 1.0, 'unverified')
        """);

    /// <summary>In a file the place of a cell is its row, elsewhere a column.</summary>
    private string Position(string columns) => engine == StoreEngine.Sqlite ? string.Empty : columns;

    private static string Literal(string? text) => text is null ? "NULL" : $"'{text}'";

    private string Ask(string expression) => StoreFile.Ask(place, $"SELECT {expression} FROM lines").Single();
}
