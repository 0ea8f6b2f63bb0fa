namespace Extractor.Fiscal.Records;

/// <summary>One sentence in two languages. Labels that are quoted from a document stay Chinese in both.</summary>
/// <param name="Zh">Simplified Chinese.</param>
/// <param name="En">English.</param>
public sealed record BilingualText(string Zh, string En);
