using Extractor.Fiscal.Definitions;
using Extractor.Fiscal.Records;
using Extractor.Fixtures.Truth;
using Extractor.Tests.Corpus;

namespace Extractor.Tests.Fiscal;

/// <summary>Compares the report that is read from a rendering with what is true about it; gives one line a difference.</summary>
internal static class FixtureComparison
{
    /// <summary>Checks that the fixtures' own arithmetic leaves out.</summary>
    private static readonly string[] OwnChecks = ["X.0305", "X.B.0104", "X.EC.FN"];

    private static readonly HashSet<string> EvaluatedChecks =
        IdentityCatalog.Standard.Identities.Select(identity => identity.Id).Except(OwnChecks).ToHashSet(StringComparer.Ordinal);

    /// <summary>The differences of one file.</summary>
    public static IEnumerable<string> Differences(FixtureFile file)
    {
        var report = Extractor.Fiscal.ReportReader.Read(file.Extract());
        return Header(report, file.Truth)
            .Concat(Forms(report, file))
            .Concat(Violations(report, file))
            .Select(difference => $"{file}: {difference}");
    }

    private static IEnumerable<string> Header(FiscalReport report, ReportTruth truth)
    {
        var found = (report.Title, report.Issuer.Name, report.FiscalYear, report.AmountUnit?.Raw, report.Coverage.Announced, report.Coverage.UnrecognisedTables);
        var expected = (truth.Title, (string?)truth.Issuer, (int?)truth.FiscalYear, (string?)truth.Unit, truth.Forms.Length, 0);
        return found == expected ? [] : [$"{found} instead of {expected}"];
    }

    private static IEnumerable<string> Forms(FiscalReport report, FixtureFile file)
    {
        foreach (var truth in file.Truth.Forms)
        {
            var tables = report.Tables.Where(table => table.Form == truth.Form).ToArray();
            if (tables.Length != 1 || RecordNames.Of(tables[0].Status) != truth.Status)
            {
                yield return $"{truth.Form} is {string.Join(", ", tables.Select(table => RecordNames.Of(table.Status)))} instead of {truth.Status}";
                continue;
            }

            foreach (var difference in file.Rendering.Forms.Contains(truth.Form) ? Cells(tables[0], truth) : [])
            {
                yield return $"{truth.Form} {difference}";
            }
        }
    }

    private static IEnumerable<string> Cells(FormTable table, FormTruth truth)
    {
        var found = table.Rows
            .SelectMany(row => row.Cells.Where(cell => cell.Value is not null).Select(cell => (row.Index, cell.Column, cell.Value!.Value)))
            .ToHashSet();
        var expected = truth.Cells
            .Where(cell => cell.Yuan is not null)
            .Select(cell => (cell.Row - truth.HeaderRows, cell.Column, decimal.Parse(cell.Yuan!)))
            .ToHashSet();
        return found.Except(expected).Select(cell => $"reads {cell}").Concat(expected.Except(found).Select(cell => $"lacks {cell}"));
    }

    /// <summary>Violations one by one, with their place; roundings by form and check, as they are gathered.</summary>
    private static IEnumerable<string> Violations(FiscalReport report, FixtureFile file)
    {
        var known = file.Truth.Violations.Where(one => EvaluatedChecks.Contains(one.Check) && file.Rendering.Forms.Contains(one.Form)).ToArray();
        var fails = report.Findings
            .Where(finding => finding is { Status: FindingStatus.Fails, TableId: not null } && EvaluatedChecks.Contains(finding.Check))
            .Select(finding => (finding.Form!, finding.Check, PlaceOf(report, finding)))
            .ToHashSet();
        var expected = known.Where(one => one.Outcome == "fails")
            .Select(one => (one.Form, one.Check, (one.Row - file.Truth.Forms.First(form => form.Form == one.Form).HeaderRows, one.Column)))
            .ToHashSet();
        var rounding = report.Findings.Where(finding => finding is { Status: FindingStatus.Rounding, Form: not null } && EvaluatedChecks.Contains(finding.Check)).Select(finding => (finding.Form!, finding.Check)).ToHashSet();
        var expectedRounding = known.Where(one => one.Outcome == "rounding").Select(one => (one.Form, one.Check)).ToHashSet();
        return fails.Except(expected).Select(one => $"accuses {one}")
            .Concat(expected.Except(fails).Select(one => $"overlooks {one}"))
            .Concat(rounding.Except(expectedRounding).Select(one => $"rounds {one}"))
            .Concat(expectedRounding.Except(rounding).Select(one => $"overlooks rounding {one}"));
    }

    private static (int Row, int Column) PlaceOf(FiscalReport report, Finding finding)
    {
        var row = report.Tables.Single(table => table.TableId == finding.TableId).Rows
            .First(candidate => candidate.Cells.Any(cell => cell.CellId == finding.Inputs[0]));
        return (row.Index, row.Cells.Single(cell => cell.CellId == finding.Inputs[0]).Column);
    }
}
