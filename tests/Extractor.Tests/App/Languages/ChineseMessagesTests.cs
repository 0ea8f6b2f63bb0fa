using Extractor.App.Languages;

namespace Extractor.Tests.App.Languages;

public sealed class ChineseMessagesTests
{
    [TestCase("SRC009 page 3: The page is an image without a text layer and was not read. Run text recognition on it first.", "SRC009 第 3 页: 该页是没有文字层的图像，没有读取。请先做文字识别。")]
    [TestCase("failed: a/b.pdf: SRC004 The PDF cannot be read: The file has no page that can be found. Open it in its own program and save it again, or fetch it again.", "失败：a/b.pdf: SRC004 PDF 读不了：文件中找不到任何页面。 请用原程序打开后另存，或重新下载。")]
    [TestCase("TAB001 page 5 (235.1, 111.1): Text inside the table belongs to no cell: \"长★\".", "TAB001 第 5 页 (235.1, 111.1): 表格里有文字不属于任何单元格：“长★”。")]
    [TestCase("[2/5] 决算.pdf: 9 forms, 663 cells, 3 failing checks", "[2/5] 决算.pdf: 9 张表，663 个单元格，3 项核对不成立")]
    [TestCase("CRW014: a.example failed too often in a row and is left alone for now. The next crawl tries again.", "CRW014: a.example 连续失败太多次，暂不访问。下次采集会再试。")]
    public void A_message_is_said_in_chinese_with_what_stands_in_it(string english, string chinese) =>
        Assert.That(ChineseMessages.Of(english), Is.EqualTo(chinese));

    [TestCase("公开.pdf")]
    [TestCase("a: b: c: d")]
    [TestCase("")]
    public void What_is_not_known_stays(string text) => Assert.That(ChineseMessages.Of(text), Is.EqualTo(text));

    [Test]
    public void A_message_of_a_hostile_file_is_bounded() =>
        Assert.That(ChineseMessages.Of(string.Concat(Enumerable.Repeat("The PDF cannot be read: ", 4000))), Is.Not.Empty);

    [TestCase(null, null, null, MessageLanguage.English)]
    [TestCase(null, null, "zh_CN.UTF-8", MessageLanguage.Chinese)]
    [TestCase(null, "C.UTF-8", "zh_CN.UTF-8", MessageLanguage.English)]
    [TestCase("zh", "en_US.UTF-8", "en_US.UTF-8", MessageLanguage.Chinese)]
    [TestCase("en", "zh_CN.UTF-8", null, MessageLanguage.English)]
    public void The_language_is_that_of_the_variable_or_of_the_locale(string? own, string? all, string? lang, object expected) => Assert.That(
        MessageLanguages.Of(name => name switch { MessageLanguages.Variable => own, "LC_ALL" => all, "LANG" => lang, _ => null }),
        Is.EqualTo(expected));
}
