using System.Globalization;
using Extractor.App.Reports;
using Extractor.Fiscal.Definitions;
using Extractor.Fiscal.Records;

namespace Extractor.App.CheckPages;

/// <summary>What a page says of one document: what it is, the verdict, its findings, and what was checked.</summary>
internal static class DocumentSection
{
    internal static void Write(HtmlText page, CheckedDocument document)
    {
        page.Open("article");
        page.Element("h2", document.Report?.Title ?? Path.GetFileName(document.Path));
        WriteHeader(page, document);
        WriteVerdict(page, document);
        foreach (var finding in document.Findings)
        {
            FindingSection.Write(page, finding);
        }

        CheckLegend.Write(page, document.Findings);
        WriteSummary(page, document.Tally);
        page.Close("article");
    }

    private static void WriteHeader(HtmlText page, CheckedDocument document)
    {
        page.Open("dl");
        Write("单位", "issuer", document.Report?.Issuer.Name);
        Write("年度", "year", document.Report?.FiscalYear?.ToString(CultureInfo.InvariantCulture));
        Write("文件", "file", Path.GetFileName(document.Path));
        Write("页数", "pages", document.Report?.Document.Pages?.ToString(CultureInfo.InvariantCulture));
        Write("SHA-256", string.Empty, document.Report?.Document.Sha256);
        page.Close("dl");

        void Write(string chinese, string english, string? value)
        {
            if (value is not null)
            {
                page.Open("div").Both("dt", chinese, english).Element("dd", value).Close("div");
            }
        }
    }

    private static void WriteVerdict(HtmlText page, CheckedDocument document)
    {
        if (document.Failure is { } failure)
        {
            page.Open("p", "verdict bad");
            page.Both("b", document.Report is null ? "无法读取，未作核对。" : "只读出一部分，核对不完整。", document.Report is null ? "It could not be read; nothing was checked." : "Only a part could be read; the check is incomplete.");
            page.Text($"{failure.Code} {failure.Message}").Close("p");
        }

        if (document.Report is null)
        {
            return;
        }

        var (fails, held) = (document.Tally.Count(FindingStatus.Fails), document.Tally.Count(FindingStatus.Holds) + document.Tally.Count(FindingStatus.Rounding));
        page.Open("p", fails > 0 ? "verdict bad" : "verdict good");
        if (fails > 0)
        {
            page.Both("b", $"{fails} 项不符，{held} 项相符。", $"{fails} of the checks {(fails == 1 ? "fails" : "fail")}, {held} hold.");
        }
        else if (held > 0)
        {
            page.Both("b", $"未发现不符，{held} 项相符。", $"No check fails, {held} hold.");
        }
        else
        {
            page.Both("b", "没有可以核对的数字。", "There is nothing to check.");
        }

        page.Close("p");
        if (document.Findings.IsEmpty && fails > 0)
        {
            page.Both("p", "按所选条件，以下不列出。", "None of them is listed below, as was asked for.", "note");
        }
    }

    /// <summary>Checked and clean differs from not checked: every check is counted, and why one could not be made is said.</summary>
    private static void WriteSummary(HtmlText page, CheckTally tally)
    {
        if (tally.Forms.IsEmpty)
        {
            return;
        }

        page.Open("section", "summary").Both("h3", "核对了什么", "What was checked");
        page.Open("table").Open("tr").Both("th", "表", "form");
        foreach (var outcome in CheckWords.Outcomes)
        {
            page.Both("th", CheckWords.Of(outcome).Zh, CheckWords.Of(outcome).En);
        }

        page.Close("tr");
        foreach (var form in tally.Forms)
        {
            page.Open("tr");
            if (form.Form is null)
            {
                page.Both("td", "整份报告", "the report as a whole");
            }
            else
            {
                page.Element("td", string.Join(' ', new[] { form.Title ?? FormCatalog.Standard.Find(form.Form)?.Title, form.Form }.OfType<string>()));
            }

            WriteCounts(page, form.Count);
        }

        page.Open("tr", "all").Both("td", "合计", "all");
        WriteCounts(page, tally.Count);
        page.Close("table");
        WriteReasons(page, tally);
        page.Close("section");
    }

    private static void WriteCounts(HtmlText page, Func<FindingStatus, int> count)
    {
        foreach (var outcome in CheckWords.Outcomes)
        {
            var number = count(outcome);
            page.Element("td", number == 0 ? "–" : number.ToString(CultureInfo.InvariantCulture), "number");
        }

        page.Close("tr");
    }

    private static void WriteReasons(HtmlText page, CheckTally tally)
    {
        if (tally.Unevaluated.IsEmpty)
        {
            return;
        }

        page.Both("p", "未核对的原因：", "Why checks were not evaluated:", "note").Open("ul");
        foreach (var (reason, count) in tally.Unevaluated)
        {
            var words = FindingWording.Standard.Reasons.GetValueOrDefault(reason) ?? new BilingualText(reason, reason);
            page.Both("li", $"{count}：{words.Zh}。", $"{words.En}.");
        }

        page.Close("ul");
    }
}
