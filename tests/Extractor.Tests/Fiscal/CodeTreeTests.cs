using Extractor.Documents;
using Extractor.Diagnostics;
using Extractor.Fiscal;
using Extractor.Fiscal.Records;
using FsCheck;
using FsCheck.Fluent;

namespace Extractor.Tests.Fiscal;

/// <summary>Random trees of codes, printed as a form: they hold as made, and one changed figure is found where it was changed.</summary>
public sealed class CodeTreeTests
{
    [FsCheck.NUnit.Property(MaxTest = 60)]
    public Property A_tree_that_adds_up_holds() => Prop.ForAll(Leaves(), leaves =>
    {
        var report = ReportReader.Read(Document(Rows(leaves)));
        var findings = report.Findings.Where(finding => finding.Check == "T.TREE").ToArray();
        return findings.Length > 0 && Array.TrueForAll(findings, finding => finding.Status == FindingStatus.Holds)
            && report.Tables.Single().Rows.SelectMany(row => row.Cells).All(cell => cell.Value is null || cell.Verification == Verification.Verified);
    });

    [FsCheck.NUnit.Property(MaxTest = 60)]
    public Property A_changed_item_is_found_in_its_parent() => Prop.ForAll(Leaves(), leaves =>
    {
        var rows = Rows(leaves);
        var at = rows.FindLastIndex(row => row.Code.Length == 7);
        rows[at] = rows[at] with { Value = rows[at].Value + 50m };
        var fails = ReportReader.Read(Document(rows)).Findings.Where(finding => finding is { Check: "T.TREE", Status: FindingStatus.Fails }).ToArray();
        var parent = rows.FindIndex(row => row.Code == rows[at].Code[..5]);

        // 小计 and 基本支出 print the same figure, so both columns are wrong in one place: the parent of what was changed.
        return fails.Length == 2 && Array.TrueForAll(fails, finding => finding.Difference == -500_000m
            && finding.Provenance!.Line == parent + FirstBodyLine && finding.Severity == FindingSeverity.High);
    });

    private const int FirstBodyLine = 10;

    /// <summary>Items by code with their amount in hundredths.</summary>
    private static Arbitrary<IDictionary<string, int>> Leaves()
    {
        var code = from cls in Gen.Elements("201", "205", "208", "210", "221")
                   from section in Gen.Choose(1, 4)
                   from item in Gen.Choose(1, 5)
                   select $"{cls}{section:00}{item:00}";
        var entry = from key in code from value in Gen.Choose(1, 10_000_000) select (key, value);
        return entry.NonEmptyListOf()
            .Select(entries => (IDictionary<string, int>)entries.DistinctBy(one => one.key).ToDictionary(one => one.key, one => one.value))
            .ToArbitrary();
    }

    private static List<Row> Rows(IDictionary<string, int> leaves)
    {
        var codes = leaves.Keys.SelectMany(code => new[] { code[..3], code[..5], code }).Distinct().Order(StringComparer.Ordinal);
        return
        [
            new Row(string.Empty, "合计", leaves.Values.Sum(value => (long)value) / 100m),
            .. codes.Select(code => new Row(code, "项目" + code, leaves.Where(leaf => leaf.Key.StartsWith(code, StringComparison.Ordinal)).Sum(leaf => (long)leaf.Value) / 100m)),
        ];
    }

    private static ExtractedDocument Document(List<Row> rows)
    {
        string[][] grid =
        [
            ["功能分类科目编码", "科目名称", "小计", "基本支出", "项目支出"],
            .. rows.Select(row => new[] { row.Code, row.Name, row.Value.ToString("0.00"), row.Value.ToString("0.00"), string.Empty }),
        ];
        var cells = grid.SelectMany((texts, row) => texts.Select((text, column) =>
            new TableCell(row, column, 1, 1, text, SourceLocation.OnLine(row + FirstBodyLine - 1, column))));
        return new ExtractedDocument
        {
            Identity = new DocumentIdentity("tree.txt", new string('a', 64), 1, "text/plain", "plain-text"),
            Blocks =
            [
                new Paragraph("一般公共预算财政拨款支出决算表", SourceLocation.OnLine(1)),
                new Paragraph("金额单位：万元", SourceLocation.OnLine(2)),
                new Table(grid.Length, 5, [.. cells], SourceLocation.OnLine(FirstBodyLine - 1)) { Origin = GridOrigin.Tabs },
            ],
        };
    }

    private sealed record Row(string Code, string Name, decimal Value);
}
