using Extractor.Fiscal.Records;

namespace Extractor.App.Explanations;

/// <summary>What a code means and what its reader can do about it, longer than a message can say.</summary>
/// <param name="Code">The code, such as <c>SRC009</c>, or the id of an identity, such as <c>T.BAL</c>.</param>
/// <param name="Severity">The severity with which it is told; of an identity the gravest that a violation can be.</param>
/// <param name="Meaning">What happened, and what it means for the figures.</param>
/// <param name="Action">What to do next.</param>
internal sealed record Explanation(string Code, string Severity, BilingualText Meaning, BilingualText Action);
