using System.Collections.Immutable;
using Extractor.Scans.Preparation;
using Extractor.Scans.Reading;

namespace Extractor.Scans.Recognition;

/// <summary>A line of print and what was read in it.</summary>
/// <param name="Region">The line.</param>
/// <param name="Readings">What each engine read; the first is the one to go by.</param>
internal sealed record RegionReading(PrintRegion Region, ImmutableArray<EngineReading> Readings);

/// <summary>What an engine read in a line.</summary>
/// <param name="Engine">Its name.</param>
/// <param name="Line">What it read.</param>
internal sealed record EngineReading(string Engine, LineReading Line);
