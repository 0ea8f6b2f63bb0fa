using Extractor.Crawling.Ledger;

namespace Extractor.Crawling;

/// <summary>What asking an address that was due came to, before it is decided what follows.</summary>
/// <param name="Asked">The address as the ledger knew it.</param>
/// <param name="Visit">What came of it; nothing is due yet.</param>
/// <param name="LeavesHostAlone">Whether its host is to be left alone from now on.</param>
internal sealed record VisitOutcome(LedgerAddress Asked, Visit Visit, bool LeavesHostAlone = false);
