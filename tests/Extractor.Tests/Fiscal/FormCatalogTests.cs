using Extractor.Fiscal.Definitions;
using Extractor.Fiscal.Records;

namespace Extractor.Tests.Fiscal;

/// <summary>The catalogue files agree with themselves.</summary>
public sealed class FormCatalogTests
{
    private static IEnumerable<string> Ids() => FormCatalog.Standard.Forms.Select(form => form.Id);

    [Test]
    public void The_catalogue_has_final_accounts_and_budget_forms() => Assert.Multiple(() =>
    {
        Assert.That(FormCatalog.Standard.Forms.Count(form => form.Kind == ReportKind.FinalAccounts), Is.GreaterThanOrEqualTo(10));
        Assert.That(FormCatalog.Standard.Forms.Count(form => form.Kind == ReportKind.Budget), Is.GreaterThanOrEqualTo(11));
        Assert.That(Ids(), Is.Unique.And.Ordered.Using((IComparer<string>)StringComparer.Ordinal));
    });

    [TestCaseSource(nameof(Ids))]
    public void An_amount_column_has_a_measure_and_no_other_column_has(string id) => Assert.That(
        FormCatalog.Standard.Find(id)!.InEachLayout().SelectMany(layout => layout.Panels).SelectMany(panel => panel.Columns).Where(column => column.Role == ColumnRole.Amount != column.Measure is not null),
        Is.Empty);

    [TestCase("九、卫生健康支出", "210")]
    [TestCase("医疗卫生与计划生育支出", "210")]
    [TestCase("二十一、国有资本经营预算支出", "223")]
    [TestCase("资源勘探信息等支出", "215")]
    [TestCase("廿四、债务发行费用支出", "233")]
    [TestCase("结余分配", null)]
    public void A_class_is_found_by_its_present_or_former_name(string label, string? code) =>
        Assert.That(Classification.Functional.CodeOf(Extractor.Fiscal.Forms.RowLabel.Of(label).Name), Is.EqualTo(code));

    [TestCase("208", "CN-FUNC")]
    [TestCase("2101550", "CN-FUNC")]
    [TestCase("30108", "CN-ECON")]
    [TestCase("399", "CN-ECON")]
    [TestCase("3010101", null)]
    [TestCase("2081", null)]
    [TestCase("026001", null)]
    [TestCase("501", null)]
    public void A_scheme_is_known_by_the_shape_of_the_code(string digits, string? scheme) =>
        Assert.That(Classification.SchemeOf(digits), Is.EqualTo(scheme));
}
