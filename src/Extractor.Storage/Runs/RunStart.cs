using System.Collections.Immutable;

namespace Extractor.Storage.Runs;

/// <summary>What is known of a run when it begins.</summary>
/// <param name="StartedAt">The moment.</param>
/// <param name="ExtractorVersion">The version of the program.</param>
/// <param name="OptionsHash">See <see cref="Fiscal.ReadOptions.Hash"/>.</param>
/// <param name="Options">See <see cref="Fiscal.ReadOptions.Text"/>.</param>
/// <param name="Paths">What the user named.</param>
internal sealed record RunStart(DateTimeOffset StartedAt, string ExtractorVersion, string OptionsHash, string Options, ImmutableArray<string> Paths);
