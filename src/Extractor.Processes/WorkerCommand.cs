using System.Collections.Immutable;

namespace Extractor.Processes;

/// <summary>How another program is started.</summary>
/// <param name="Program">The executable: a path, or a name that the search path knows.</param>
/// <param name="Arguments">Its arguments; no shell ever sees them.</param>
public sealed record WorkerCommand(string Program, ImmutableArray<string> Arguments);
