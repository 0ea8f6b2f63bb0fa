using System.Globalization;
using Extractor.Measurements;
using Extractor.Measurements.Comparison;
using Extractor.Measurements.Crawls;
using Extractor.Measurements.Damage;
using Extractor.Measurements.Distribution;
using Extractor.Measurements.Errors;
using Extractor.Measurements.Facts;
using Extractor.Measurements.Growth;
using Extractor.Measurements.Identities;
using Extractor.Measurements.Imports;
using Extractor.Measurements.Mutations;
using Extractor.Measurements.Ofd;
using Extractor.Measurements.Pipeline;
using Extractor.Measurements.Programs;
using Extractor.Measurements.Renderings;
using Extractor.Measurements.Scans;
using Extractor.Measurements.Serving;
using Extractor.Measurements.Stores;
using Extractor.Measurements.Tables;
using Extractor.Measurements.Timing;
using Extractor.Measurements.WordBinary;

Thread.CurrentThread.CurrentCulture = CultureInfo.InvariantCulture;

switch (args)
{
    case ["tables", .. var rest]:
        return TablesRun.Run(rest, Console.Out);
    case ["scans", .. var rest]:
        return ScansRun.Run(rest, Console.Out);
    case ["errors", .. var rest]:
        return ErrorsRun.Run(rest, Console.Out);
    case ["imports", .. var rest]:
        return ImportsRun.Run(rest, Console.Out);
    case ["distribution", .. var rest]:
        return DistributionRun.Run(rest, Console.Out);
    case ["crawls", .. var rest]:
        return CrawlsRun.Run(rest, Console.Out);
    case ["first-view", .. var rest]:
        return await FirstViewRun.RunAsync(rest, Console.Out);
    case ["stores", .. var rest]:
        return StoresRun.Run(rest, Console.Out);
    case ["serving", .. var rest]:
        return ServingRun.Run(rest, Console.Out);
    case ["facts", .. var rest]:
        return FactsRun.Run(rest, Console.Out);
    case ["mutations", .. var rest]:
        return FormatMutationsRun.Run(rest, Console.Out);
    case ["sources", .. var rest]:
        return RenderingsRun.Run(rest, Console.Out);
    case ["growth", .. var rest]:
        return GrowthRun.Run(rest, Console.Out);
    case ["programs", .. var rest]:
        return ProgramsRun.Run(rest, Console.Out);
    case ["pipeline", .. var rest]:
        return PipelineRun.Run(rest, Console.Out);
    case ["identities", .. var rest]:
        return IdentitiesRun.Run(rest, Console.Out);
}

if (args is ["doc", .. var documents])
{
    return WordBinaryRun.Run(documents, Console.Out);
}

if (args is ["ofd", .. var ofd])
{
    return OfdRun.Run(ofd, Console.Out);
}

var request = MeasurementRequest.Parse(args);
if (request is null)
{
    Console.Error.WriteLine(MeasurementRequest.Usage);
    return 2;
}

switch (request.Kind)
{
    case MeasurementKind.Compare:
        return ComparisonRun.Run(request, Console.Out);
    case MeasurementKind.Stages:
        return StageRun.Run(request, Console.Out);
    case MeasurementKind.Damage:
        return DamageRun.Run(request, Console.Out);
    case MeasurementKind.Mutate:
        return MutationRun.Run(request, Console.Out);
    case MeasurementKind.MutateHere:
        MutationWorker.Run(request, Console.Out);
        return 0;
    case MeasurementKind.ReadHere:
        PeakMemory.ReadHere(request.Paths[0], Console.Out);
        return 0;
    default:
        return LongDocumentRun.Run(request, Console.Out);
}
