using Extractor.Text;

namespace Extractor.Tests.Text;

public sealed class CompatibilityCharactersTests
{
    [TestCase("收⼊⽀出决算总表", "收入支出决算总表")]
    [TestCase("部⻔", "部门")]
    [TestCase("公务⽤⻋", "公务用车")]
    [TestCase("财政专⼾", "财政专户")]
    [TestCase("１，４６７．１６（万元）", "１，４６７．１６（万元）")]
    public void Radicals_become_the_ideographs_they_look_like_and_nothing_else_changes(string text, string unified) =>
        Assert.That(CompatibilityCharacters.UnifyRadicals(text), Is.EqualTo(unified));

    [TestCase("收 入 总 计", "收入总计")]
    [TestCase("“三公”经费（境）", "\"三公\"经费(境)")]
    [TestCase("公开０１表\u3000", "公开01表")]
    [TestCase("收\n入", "收入")]
    public void Texts_that_a_reader_takes_for_the_same_match(string text, string folded) =>
        Assert.That(MatchingText.Fold(text), Is.EqualTo(folded));

    [TestCase("本年\n收入", "本年收入")]
    [TestCase("1 / 01,\n833", "1 / 01,833")]
    [TestCase("General\nbudget", "General budget")]
    [TestCase("A1\nB2", "A1 B2")]
    public void Lines_join_as_Chinese_reads(string lines, string joined) => Assert.That(LineJoining.Join(lines), Is.EqualTo(joined));
}
