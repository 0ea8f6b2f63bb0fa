using Extractor.Fiscal.Definitions;
using Extractor.Fiscal.Government;
using Extractor.Fiscal.Records;

namespace Extractor.Tests.Fiscal;

/// <summary>The identities agree with the forms: every form, row, code and measure that one names exists.</summary>
public sealed class IdentityCatalogTests
{
    /// <summary>Section 2.2 of the specification, as far as tables alone decide; ids of budgets follow those of final accounts.</summary>
    private static readonly string[] Specified =
    [
        "T.BAL.REV", "T.BAL.EXP", "T.BAL", "T.SUM.REV", "T.SUM.EXP", "T.TREE", "T.ROW", "T.ROW.BAL", "T.FISCAL.COL", "T.ECON", "T.3P",
        "X.0102", "X.0103", "X.0204", "X.0405", "X.0408", "X.0409", "X.0506", "X.0607", "X.0305", "X.EC.FN", "X.B.0104", "X.B.05", "X.B.10",
    ];

    private static IEnumerable<TestCaseData> Applications() => IdentityCatalog.Standard.Identities.SelectMany(identity =>
        identity.Applications.Select((application, at) => new TestCaseData(application).SetArgDisplayNames(identity.Id, at.ToString())));

    [Test]
    public void Every_specified_identity_is_there_once() => Assert.Multiple(() =>
    {
        Assert.That(IdentityCatalog.Standard.Identities.Select(identity => identity.Id), Is.SupersetOf(Specified).And.Unique);
        Assert.That(
            IdentityCatalog.Standard.Identities.Where(identity => identity.Mandatory).Select(identity => identity.Id),
            Is.EquivalentTo(new[] { "T.BAL.REV", "T.BAL.EXP", "T.BAL", "T.TREE", "T.ROW", "T.3P", "X.0102", "X.0103", "X.0405", "X.0506", "X.0607", "N.CELL", "N.SHARE", "N.GROWTH", "N.GROWTH.ZERO", "N.COMPL", "P.RATE" }));
    });

    [TestCaseSource(nameof(Applications))]
    public void An_identity_names_what_the_forms_have(IdentityApplication application)
    {
        Assert.That(application.InvolvedForms(), Is.Not.Empty);
        foreach (var id in application.InvolvedForms())
        {
            var form = Find(id);
            Assert.That(form, Is.Not.Null, id);
            Assert.That(application.Panel, Is.InRange(0, form!.InEachLayout().Max(layout => layout.Panels.Length) - 1));
            Assert.Multiple(() =>
            {
                foreach (var name in Names(application))
                {
                    Assert.That(IsKnown(form, application.Rule, FigureName.Parse(name)), $"{id} {name}");
                }

                Assert.That(application.Groups.Select(group => group.Total).Except(PanelsOf(form).SelectMany(panel => panel.Rows).Select(row => row.Key)), Is.Empty);
            });
        }
    }

    [TestCaseSource(nameof(Applications))]
    public void Rules_between_forms_name_them_and_rules_within_a_form_list_them(IdentityApplication application) =>
        Assert.That(application.Forms.IsEmpty, Is.EqualTo(application.Rule is IdentityRule.Across or IdentityRule.Classes));

    [Test]
    public void Sentences_fill_the_same_places_in_both_languages()
    {
        foreach (var (name, sentence) in FindingWording.Standard.Sentences)
        {
            // A claim says in one language what the other leaves to the rest of the sentence.
            Assert.That(Places(sentence.En), Is.EquivalentTo(Places(sentence.Zh)), name);
        }

        static IEnumerable<string> Places(string text) => System.Text.RegularExpressions.Regex.Matches(text, @"\{\w+\}").Select(match => match.Value).Distinct();
    }

    [Test]
    public void An_outcome_of_every_relation_has_its_sentence()
    {
        var names = from relation in Enum.GetValues<IdentityRelation>()
                    from outcome in new[] { FindingStatus.Holds, FindingStatus.Rounding, relation == IdentityRelation.Hint ? FindingStatus.Differs : FindingStatus.Fails }
                    select $"{RecordNames.Of(outcome)}.{RecordNames.Of(relation)}";

        Assert.That(names.Except(FindingWording.Standard.Sentences.Keys), Is.Empty);
    }

    [TestCase("FA.TOTAL/revenue.year@revenue.amount", "FA.TOTAL", "revenue.year", "revenue.amount", false)]
    [TestCase("FA.TOTAL@revenue.amount", "FA.TOTAL", null, "revenue.amount", false)]
    [TestCase("carryIn@revenue.amount", null, "carryIn", "revenue.amount", false)]
    [TestCase("-expenditure.year@expenditure.gpb", null, "expenditure.year", "expenditure.gpb", true)]
    [TestCase("@revenue.year.total", null, null, "revenue.year.total", false)]
    [TestCase("revenue.year", null, "revenue.year", null, false)]
    public void A_name_is_read_into_its_steps(string name, string? form, string? row, string? measure, bool isSubtracted) =>
        Assert.That(FigureName.Parse(name), Is.EqualTo(new FigureName(form, row, measure, isSubtracted)));

    [TestCaseSource(nameof(Applications))]
    public void What_makes_an_identity_inapplicable_exists_in_its_forms(IdentityApplication application) => Assert.That(
        application.Unless.Concat(application.Needs).Select(FigureName.Parse).Where(name => !application.Forms.Select(form => Find(form)!)
            .All(form => name.Measure is { } measure
                ? PanelsOf(form).SelectMany(panel => panel.Columns).Any(column => column.Measure == measure)
                : PanelsOf(form).SelectMany(panel => panel.Rows).Any(row => row.Key == name.Row))),
        Is.Empty);

    private static IEnumerable<string> Names(IdentityApplication application) =>
        application.Parts.Concat(application.Alternatives.SelectMany(parts => parts)).Append(application.Total).OfType<string>();

    private static bool IsKnown(FormDefinition form, IdentityRule rule, FigureName name)
    {
        var measures = PanelsOf(form).SelectMany(panel => panel.Columns).Select(column => column.Measure).OfType<string>().ToHashSet();
        var rows = PanelsOf(form).SelectMany(panel => panel.Rows).Select(row => row.Key).Append("total").Append("*").ToHashSet();
        return rule switch
        {
            IdentityRule.Columns => measures.Contains(name.Row!),
            IdentityRule.Across or IdentityRule.Classes or IdentityRule.Cells =>
                (name.Form is { } other && other != form.Id)
                || (measures.Contains(name.Measure!) && (name.Row is null || rows.Contains(name.Row) || IsCode(form, name.Row))),
            _ => rows.Contains(name.Row!),
        };
    }

    private static FormDefinition? Find(string id) => FormCatalog.Standard.Find(id) ?? GovernmentForms.Template(id);

    private static IEnumerable<PanelDefinition> PanelsOf(FormDefinition form) => form.InEachLayout().SelectMany(layout => layout.Panels);

    private static bool IsCode(FormDefinition form, string row) => row[0] == '#' && Classification.SchemeOf(row.AsSpan(1)) == form.Scheme;
}
