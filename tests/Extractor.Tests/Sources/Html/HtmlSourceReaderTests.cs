using System.Text;
using Extractor.Documents;
using Extractor.Sources;

namespace Extractor.Tests.Sources.Html;

public sealed class HtmlSourceReaderTests
{
    private static IEnumerable<TestCaseData> Pages()
    {
        yield return Page("Spans", "<table><tr><td rowspan=2>a<td colspan=2>b<tr><td>c<td>d</table>", "0,0,2,1:a;0,1,1,2:b;1,1,1,1:c;1,2,1,1:d");
        yield return Page("Overlapping spans are cut", "<table><tr><td>a<td rowspan=2>b<td>x<tr><td colspan=3>c<td>d</table>", "0,0,1,1:a;0,1,2,1:b;0,2,1,1:x;1,0,1,1:c;1,2,1,1:d");
        yield return Page("A span beyond the last row ends there", "<table><tr><td rowspan=99>a<td>b<tr><td>c</table>", "0,0,2,1:a;0,1,1,1:b;1,1,1,1:c");
        yield return Page("A span of zero reaches the end of its group", "<table><tbody><tr><td rowspan=0>a<td>b<tr><td>c<tbody><tr><td>d<td>e</table>", "0,0,2,1:a;0,1,1,1:b;1,1,1,1:c;2,0,1,1:d;2,1,1,1:e");
        yield return Page("A thousand columns that no cell begins in", "<table><tr><td colspan=1000>a<tr><td>b<td>c</table>", "0,0,1,3:a;1,0,1,1:b;1,1,1,1:c");
        yield return Page("The foot is shown last", "<table><tfoot><tr><td>f<td>g</tfoot><thead><tr><td>h<td>i</thead><tr><td>b<td>c</table>", "0,0,1,1:h;0,1,1,1:i;1,0,1,1:b;1,1,1,1:c;2,0,1,1:f;2,1,1,1:g");
        yield return Page("Lines in a cell", "<table><tr><td>a<br>b<td><p>c</p><p>d</p><tr><td>e<td>f</table>", "0,0,1,1:a/b;0,1,1,1:c/d;1,0,1,1:e;1,1,1,1:f");
        yield return Page("Hidden things", "<p>a<span style='DISPLAY : none'>x</span>b<p hidden>c<p style='display:none'>d<script>e</script><style>f</style><template>g</template><select><option>h</select>", "ab");
        yield return Page("Hidden rows and cells", "<table><tr style='display:none'><td>x<td>y<tr><td>a<td style='visibility:hidden'>z<td>b<tr><td>c<td>d</table>", "0,0,1,1:a;0,1,1,1:b;1,0,1,1:c;1,1,1,1:d");
        yield return Page("What a style sheet hides by class, id and element", "<style><!-- p > b, .x , td.no, #gone{color:red; DISPLAY : None} /* .a{display:none} */ i{visibility:hidden} --></style><p class='a x'>1</p><p id=gone>2<p class=a>3<i>4</i><p><b>5</b>", "3", "5");
        yield return Page("A style sheet further down hides what stands above it", "<table><tr><td>a<td class='no y'>9<td>b<tr><td>c<td class=no>8<td>d</table><style>td.no{display:none}</style>", "0,0,1,1:a;0,1,1,1:b;1,0,1,1:c;1,1,1,1:d");
        yield return Page("What a later, more special or own style shows", "<style>.x{display:none}.y{display:none}p.x{display:block}.y{display:block}.z{display:none!important}</style><p class=x>1<p class=y>2<p class=z style='display:block'>3<div class=x style='display:block'>4</div><div class=x>5</div>", "1", "2", "4");
        yield return Page("Rules for print, states and descendants hide nothing", "<style>@media print{.x{display:none}} .x:hover{display:none} div .x{display:none} [hid]{display:none} .y{display</style><p class=x>1<p class=y hid>2", "1", "2");
        yield return Page("Breaks part paragraphs", "<p>一<br>二<p>三", "一", "二", "三");
        yield return Page("A source that is wrapped between ideographs", "<p>一般公共\n   预算 收入", "一般公共预算 收入");
        yield return Page("Headings and lists", "<h2>二</h2><ul><li>a<li>b</ul><ol><li>c<li>d</ol>", "## 二", "a", "b", "1. c", "2. d");
        yield return Page("Character references", "<p>&amp;&nbsp;&#19968;&lt;", "&\u00A0一<");
        yield return Page("Stray end tags", "</div></p></td><p>a</b></table>b", "ab");
        yield return Page("A layout table", "<table><tr><td><h1>t</h1><td><table><tr><td>a<td>b<tr><td>c<td>d</table></table>", "# t", "0,0,1,1:a;0,1,1,1:b;1,0,1,1:c;1,1,1,1:d");
        yield return Page("A line of particulars set as a table", "<table><tr><td>部门：甲局<td>单位：万元</table>", "部门：甲局", "单位：万元");
        yield return Page("A data table in a cell", "<table><tr><td>收入合计<td>支出合计情况说明<tr><td><table><tr><td>1<td>2<tr><td>3<td>4</table><td>5</table>",
            "0,0,1,1:收入合计;0,1,1,1:支出合计情况说明;1,0,1,1:1/2/3/4;1,1,1,1:5", "0,0,1,1:1;0,1,1,1:2;1,0,1,1:3;1,1,1,1:4");
    }

    [TestCaseSource(nameof(Pages))]
    public void A_page_is_read_as_it_is_shown(string page, string[] lines) => Assert.That(HtmlReading.Lines(page), Is.EqualTo(lines));

    [Test]
    public void The_article_is_found_and_what_was_left_out_is_told()
    {
        var navigation = string.Concat(Enumerable.Range(1, 20).Select(number => $"<li><a href='/{number}.html'>栏目{number}</a>"));
        var page = $"<title>标题_某局</title><div class=nav><ul>{navigation}</ul></div><div class=main><h1>2024年度部门决算</h1><div id=zoom><p>{new string('文', 300)}</p>"
            + "<p>附件：<a href='files/report.pdf'>决算<b>报告</b></a></div></div><div class=foot>版权所有</div>";
        using var reading = HtmlReading.Read(page, new SourceReadOptions { Address = new Uri("https://example.gov.cn/a/b/page.html") });
        var blocks = ((FlowDocument)reading.Document!).Blocks;

        Assert.Multiple(() =>
        {
            Assert.That(blocks[0], Is.InstanceOf<Heading>().With.Property("Text").EqualTo("2024年度部门决算"));
            Assert.That(blocks.OfType<Paragraph>().Select(paragraph => paragraph.Text), Is.EqualTo((string[])[new string('文', 300), "附件：决算报告"]));
            Assert.That(reading.Diagnostics.Select(diagnostic => diagnostic.Code), Does.Contain("SRC051").And.Contain("SRC056"));
            Assert.That(reading.Diagnostics.Single(diagnostic => diagnostic.Code == "SRC056").Message, Does.Contain("1 file").And.Contain("决算报告"));
            Assert.That(reading.Attachments.Select(one => (one.Address, one.Text)), Is.EqualTo(((string, string)[])[("https://example.gov.cn/a/b/files/report.pdf", "决算报告")]));
        });
    }

    [Test]
    public void A_cell_knows_its_line()
    {
        var table = HtmlReading.Document("\n<table>\n<tr><td>a\n<td>b\n<tr><td>c<td>d</table>").Blocks.OfType<Table>().Single();

        Assert.That(table.Cells.Select(cell => (cell.Location.Line, cell.Location.Cell)), Is.EqualTo(((int?, int?)[])[(3, 0), (4, 1), (5, 0), (5, 1)]));
    }

    /// <summary>Depth, spans, formatting and width that cost other readers minutes or the stack.</summary>
    [TestCase("<div>", 100_000)]
    [TestCase("<table><tr><td>", 20_000)]
    [TestCase("<b><i><u><p></b></i></u>", 20_000)]
    [TestCase("<td rowspan=65534 colspan=1000>x", 2_000)]
    [TestCase("<ul><li>", 50_000)]
    [TestCase("<a href=x.pdf><div>t", 50_000)]
    [TestCase("<!--", 100_000)]
    [TestCase("<style>.a.b{display:none}.b.c,.a,.c.b{display:none!important}</style><p class='a b c d e'>", 50_000)]
    [TestCase("<style>{{{{/*@@@@", 50_000)]
    [CancelAfter(60_000)]
    public void A_hostile_page_is_read_within_its_budget(string tags, int count)
    {
        using var reading = HtmlReading.Read("<table>" + string.Concat(Enumerable.Repeat(tags, count)) + "end");

        Assert.That(reading.Document, Is.Not.Null);
    }

    [Test]
    public void Mutations_of_a_page_are_read()
    {
        var page = Encoding.UTF8.GetBytes("<html><div id=zoom><table border=1><tr><th rowspan=\"2\">项目<th colspan='2'>金额<tr><td>1<td>2</table><a href=\"a.pdf\">附件</a></div></html>");
        for (var seed = 0; seed < 400; seed++)
        {
            using var reading = SourceReader.Read(Mutations.Of(page, seed), "page.html");
            Assert.That(reading.Document is not null || reading.Diagnostics.Length > 0, $"seed {seed}");
        }
    }

    private static TestCaseData Page(string name, string page, params string[] lines) => new TestCaseData(page, lines).SetName(name);
}
