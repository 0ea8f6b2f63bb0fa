using System.Text;
using Extractor.App.Explanations;

namespace Extractor.Reference;

/// <summary>A page for each code of a message, and one that lists them.</summary>
internal static class CodePages
{
    private const string Folder = "docs/codes";

    private static readonly (string Prefix, string Zh, string En)[] Families =
    [
        ("SRC", "读取文件", "reading files"),
        ("PDF", "PDF 的结构与文字", "the structure and text of PDF files"),
        ("LAY", "页面上的文字", "text on pages"),
        ("TAB", "表格", "tables"),
        ("FIS", "决算与预算报告", "fiscal reports"),
        ("APP", "导入", "imports"),
        ("STO", "数据库", "stores"),
        ("QUE", "多机任务", "work for many machines"),
        ("CRW", "网站采集", "crawls"),
        ("SRV", "网页与接口", "the server"),
    ];

    public static IEnumerable<ReferencePage> All() =>
    [
        new($"{Folder}/README.md", List()),
        .. ExplanationCatalog.Codes.Select(code => new ReferencePage($"{Folder}/{code.Code}.md", Page(code))),
    ];

    private static string Page(Explanation code) => $"""
        # {code.Code}

        `{code.Severity}` · [所有代码 all codes](README.md)

        ## 中文

        {code.Meaning.Zh}

        **怎么办：** {code.Action.Zh}

        ## English

        {code.Meaning.En}

        **What to do:** {code.Action.En}

        """.ReplaceLineEndings("\n");

    private static string List()
    {
        var text = new StringBuilder("""
            # 代码 Codes

            每条消息都带有代码；代码的含义从不改变。`extractor explain 代码` 显示同样的内容。

            Every message carries a code, and a code never changes its meaning. `extractor explain CODE` tells the same. Codes of checks, such as `T.BAL`, are
            in [checks.md](../checks.md).

            """.ReplaceLineEndings("\n"));
        foreach (var (prefix, zh, en) in Families)
        {
            text.Append('\n').Append("## ").Append(prefix).Append(": ").Append(zh).Append(" · ").Append(en).Append("\n\n| | | |\n|---|---|---|\n");
            foreach (var code in ExplanationCatalog.Codes.Where(code => code.Code.StartsWith(prefix, StringComparison.Ordinal)))
            {
                text.Append($"| [{code.Code}]({code.Code}.md) | {code.Severity} | {code.Meaning.Zh}<br>{code.Meaning.En} |\n");
            }
        }

        return text.ToString();
    }
}
