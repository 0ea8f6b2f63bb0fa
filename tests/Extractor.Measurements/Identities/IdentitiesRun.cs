using Extractor.Fiscal;
using Extractor.Fiscal.Records;
using Extractor.Sources;

namespace Extractor.Measurements.Identities;

/// <summary>
/// Reads reports and says of each mandatory identity whether it could be evaluated, and why not; then every violation, with its place.
/// </summary>
internal static class IdentitiesRun
{
    public const string Usage = "scripts/measure-identities FILE-OR-FOLDER…   mandatory identities evaluated, not applicable, not evaluated and why; every violation";

    public static int Run(IReadOnlyList<string> arguments, TextWriter output)
    {
        if (arguments.Count == 0 || arguments.Any(argument => argument.StartsWith('-')))
        {
            Console.Error.WriteLine(Usage);
            return 2;
        }

        List<IdentityOutcome> outcomes = [];
        List<Finding> findings = [];
        output.WriteLine("file | form | page | identity | outcome | reasons");
        foreach (var report in Reports(arguments))
        {
            foreach (var outcome in MandatoryIdentities.Of(report))
            {
                outcomes.Add(outcome);
                output.WriteLine($"{outcome.File} | {outcome.Form} | {outcome.Page} | {outcome.Check} | {RecordNames.Of(outcome.Fate)} | {outcome.Reasons}");
            }

            findings.AddRange(report.Findings);
            foreach (var finding in report.Findings.Where(finding => finding.Status == FindingStatus.Fails))
            {
                output.WriteLine($"fails | {report.Document.FileName} | {finding.Check} | {finding.Provenance?.Page ?? finding.Provenance?.Line} | {finding.Message.Zh}");
            }
        }

        Summarise(outcomes, findings, output);
        return 0;
    }

    private static IEnumerable<FiscalReport> Reports(IReadOnlyList<string> paths)
    {
        var files = paths
            .SelectMany(path => Directory.Exists(path) ? Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories) : [path])
            .Order(StringComparer.Ordinal);
        foreach (var file in files)
        {
            using var reading = SourceReader.Open(file);
            if (reading.Document is { } document)
            {
                yield return ReportReader.Read(ExtractionPipeline.Extract(document));
            }
        }
    }

    private static void Summarise(List<IdentityOutcome> outcomes, List<Finding> findings, TextWriter output)
    {
        output.WriteLine();
        foreach (var group in outcomes.Where(one => one.Fate == IdentityFate.NotEvaluated).GroupBy(one => one.Reasons, StringComparer.Ordinal)
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal))
        {
            output.WriteLine($"not evaluated, {group.Key}: {group.Count()}");
        }

        var evaluated = Count(IdentityFate.Evaluated);
        var possible = evaluated + Count(IdentityFate.NotEvaluated);
        output.WriteLine($"reports with such forms {outcomes.Select(one => one.File).Distinct(StringComparer.Ordinal).Count()}; "
            + $"evaluated {evaluated} of {possible}, {(possible == 0 ? 0 : 100.0 * evaluated / possible):F1} %; not applicable {Count(IdentityFate.NotApplicable)}");
        output.WriteLine("findings of all identities: "
            + string.Join(", ", findings.GroupBy(finding => finding.Status).OrderBy(group => group.Key).Select(group => $"{RecordNames.Of(group.Key)} {group.Count()}")));

        int Count(IdentityFate fate) => outcomes.Count(one => one.Fate == fate);
    }
}
