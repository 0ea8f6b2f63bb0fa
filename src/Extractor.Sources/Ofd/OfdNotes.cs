using System.Collections.Immutable;
using Extractor.Diagnostics;

namespace Extractor.Sources.Ofd;

/// <summary>Gathers what happened to a document or to one page, each thing once and not without end.</summary>
internal sealed class OfdNotes(SourceLocation location)
{
    private const int Most = 50;

    private readonly List<Diagnostic> notes = [];

    public ImmutableArray<Diagnostic> All => [.. notes];

    public void PartMissing(string part) => Add(DiagnosticCatalog.PartMissing(part, location));

    public void PartDamaged(string part, string reason) => Add(DiagnosticCatalog.PartDamaged(part, reason, location));

    public void Ignored(string what) => Add(DiagnosticCatalog.ReferenceIgnored(what, location));

    public void BudgetSpent(string budget) => Add(DiagnosticCatalog.BudgetExceeded(budget, location));

    public void Add(Diagnostic note)
    {
        if (notes.Count < Most && !notes.Contains(note))
        {
            notes.Add(note);
        }
    }

    public SourceLocation Location => location;
}
