using System.Text.Json;
using Extractor.Fiscal.Records;
using Extractor.Serving.Answers;

namespace Extractor.Serving.Reports;

/// <summary>The findings that figures of a form take part in, and over which cells each stands.</summary>
internal sealed class CoveringChecks
{
    private readonly List<Finding> findings = [];
    private readonly Dictionary<string, List<string>> byCell = new(StringComparer.Ordinal);

    private CoveringChecks()
    {
    }

    /// <summary>The checks over a form, also those that belong to another one.</summary>
    internal static CoveringChecks Of(FiscalReport report, FormTable table)
    {
        var cells = table.Rows.SelectMany(row => row.Cells).Select(cell => cell.CellId)
            .Concat(table.Blocks.SelectMany(block => block.Rows).SelectMany(row => row.Cells).Select(cell => cell.CellId))
            .ToHashSet(StringComparer.Ordinal);
        var checks = new CoveringChecks();
        foreach (var finding in report.Findings)
        {
            var covered = finding.Inputs.Where(cells.Contains).ToList();
            if (covered.Count == 0 && finding.TableId != table.TableId)
            {
                continue;
            }

            checks.findings.Add(finding);
            foreach (var cell in covered)
            {
                (checks.byCell.TryGetValue(cell, out var known) ? known : checks.byCell[cell] = []).Add(finding.FindingId);
            }
        }

        return checks;
    }

    /// <summary>Ids of the findings over a cell.</summary>
    internal IEnumerable<string> Over(string cellId) => byCell.GetValueOrDefault(cellId) ?? [];

    /// <summary>Writes the findings as the member <c>checks</c>, each with the ids of all its figures.</summary>
    internal void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartArray("checks");
        foreach (var finding in findings)
        {
            writer.WriteStartObject();
            writer.WriteString("findingId", finding.FindingId);
            writer.WriteString("check", finding.Check);
            writer.WriteString("severity", RecordNames.Of(finding.Severity));
            writer.WriteString("status", RecordNames.Of(finding.Status));
            writer.WriteString("reason", finding.Reason);
            writer.WriteString("unit", finding.Unit);
            writer.WriteMoney("expected", finding.Expected);
            writer.WriteMoney("actual", finding.Actual);
            writer.WriteMoney("difference", finding.Difference);
            writer.WriteString("derivation", finding.Derivation);
            writer.WriteStrings("inputs", finding.Inputs);
            writer.WriteMessage("message", finding.Message);
            writer.WriteMessage("agreement", finding.Agreement);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
